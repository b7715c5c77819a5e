"""Skills: finding them by what somebody types, counting who asks for them and who has them."""

import hashlib
import uuid
from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.text import one_line
from app.core.types import JsonValue
from app.ml.lexicon.concepts import Skill as Concept
from app.ml.lexicon.concepts import lexicon
from app.ml.text.folding import squeeze
from app.ml.text.types import SkillKind
from app.skills.repository import SkillRepository, after
from app.skills.schemas import SkillOut

CUSTOM = "custom-"
LONGEST_NAME = 100


def resolve(name: str) -> str | None:
    """The lexicon's id of a skill of this name or alias, or null."""
    concept = lexicon().by_name(name)
    return concept.id if concept else None


def key_of(name: str) -> str:
    """What makes two names the same skill: the lexicon's id, else the folded name."""
    return resolve(name) or squeeze(name)


def custom_id(name: str) -> str:
    """The id of a skill the lexicon does not know; the same for all who type it."""
    return CUSTOM + hashlib.sha256(squeeze(name).encode()).hexdigest()[:24]


def sync_lexicon(session: Session) -> None:
    """Copy the lexicon into rows where they come from another version; one process does it, others wait."""
    version, skills = lexicon().version, SkillRepository(session)
    if skills.is_synced(version):
        return
    skills.lock_sync()
    if skills.is_synced(version):
        return
    concepts = list(lexicon())
    rows = [(concept.id, concept.name, concept.kind.value) for concept in concepts]
    skills.replace_lexicon(rows, [name for concept in concepts for name in _names(concept)])
    for skill in skills.custom():
        if (known := resolve(skill.name)) is not None:
            skills.merge(skill.id, known)
    skills.note_synced(version)


def _names(concept: Concept) -> list[tuple[str, str]]:
    folded = dict.fromkeys(squeeze(name) for name in (concept.name, *concept.aliases))
    return [(concept.id, name) for name in folded]


def search(session: Session, q: str, limit: int = 20, user_id: uuid.UUID | None = None) -> list[SkillOut]:
    """Skills of which a name or alias starts with `q`, by demand, then the shortest name."""
    return page(session, q, PageParams(limit=limit), user_id).items


def page(session: Session, q: str, params: PageParams, user_id: uuid.UUID | None) -> Page[SkillOut]:
    """One page of the skills that `search` finds."""
    sync_lexicon(session)
    folded, skills = squeeze(q), SkillRepository(session)
    query = skills.matching(folded, user_id)
    total = count_up_to(session, query)
    if (cursor := params.after()) is not None:
        query = after(query, folded, _position(cursor.get("after")))
    found = list(session.scalars(query.limit(params.limit + 1)))
    shown = found[: params.limit]
    more = encode_cursor({"after": skills.position(shown[-1], folded)}) if len(found) > params.limit else None
    return Page(items=[SkillOut.model_validate(skill) for skill in shown], next_cursor=more, total=total)


def _position(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int, int, int, int, str, str]:
        raise bad_cursor()
    if any(isinstance(part, str) and "\x00" in part for part in value):
        raise bad_cursor()
    return value


def set_demand(session: Session, counts: Mapping[str, int]) -> None:
    """Note how many open postings ask for each skill."""
    sync_lexicon(session)
    SkillRepository(session).set_demand(counts)


def demand_of(session: Session, skill_ids: Collection[str]) -> dict[str, int]:
    """How many open postings ask for each of these skills; unknown ids are left out."""
    return SkillRepository(session).demand(skill_ids) if skill_ids else {}


def most_named(session: Session, kind: SkillKind, limit: int) -> list[tuple[str, int]]:
    """The skills of a kind that most open postings name, with how many; those that none names are left out."""
    return SkillRepository(session).most_named(kind, limit)


def note_custom(session: Session, name: str, user_id: uuid.UUID) -> str | None:
    """Keep a skill somebody typed that the lexicon does not know; returns its id, null for a known one."""
    if resolve(name) is not None:
        return None
    sync_lexicon(session)
    skill_id, skills = custom_id(name), SkillRepository(session)
    skills.add_custom(skill_id, one_line(name, LONGEST_NAME), squeeze(name))
    skills.change_uses(user_id, {skill_id}, ())
    return skill_id


def set_uses(session: Session, user_id: uuid.UUID, skill_ids: Collection[str]) -> None:
    """Note that these, and no others, are the skills of a person."""
    skills = SkillRepository(session)
    before, present = skills.uses(user_id), set(skill_ids)
    if before != present:
        sync_lexicon(session)
        skills.change_uses(user_id, present - before, before - present)
