"""Profiles: reading, editing, confirming, and the snapshot that matching works on."""

import uuid
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.background.service import publish
from app.core.clock import today
from app.core.errors import FieldError, Invalid
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.core.types import JsonValue
from app.ml.text.types import SkillKind
from app.profile import corrections
from app.profile import facts as fact_list
from app.profile import skills as skill_edits
from app.profile.entries import SkillIn
from app.profile.errors import NotEdited
from app.profile.events import ProfileChanged
from app.profile.merge import Effective, merged
from app.profile.models import CvDocument, Profile
from app.profile.repository import CvRepository, ProfileRepository
from app.profile.schemas import Added, ConfirmOut, FactOut, FactsPage, ProfileOut, ProfilePatch, SkillShown
from app.profile.sealing import CV_TABLE, PROFILE_TABLE, place, seal, unseal
from app.profile.showing import Market, edited, profile_out, skill_shown
from app.profile.snapshot import is_matchable, snapshot_of
from app.profile.stored import CvFacts, Edits, Values
from app.profile.types import ProfileSnapshot
from app.skills import service as skills

SKILLS, PREFERENCES = "skills", "preferences"
MOST_LANGUAGES = 3
# More confirmations than a person makes; the oldest go first.
MOST_CHECKED = 5_000


def version_of(session: Session, user_id: uuid.UUID) -> int:
    """The version of a person's profile; 0 before anything was said."""
    profile = ProfileRepository(session).get(user_id)
    return profile.version if profile else 0


def open_for_change(session: Session, user_id: uuid.UUID) -> Profile:
    """The profile row, locked until the transaction ends."""
    return ProfileRepository(session).locked(user_id)


def effective(session: Session, profile: Profile | None) -> Effective:
    """The profile that counts; empty for somebody who has none."""
    if profile is None:
        return merged(CvFacts(), Edits(), today())
    return merged(_facts(session, profile), edits_of(profile), today())


def present(session: Session, user_id: uuid.UUID) -> Effective:
    """A person's profile that counts."""
    return effective(session, ProfileRepository(session).get(user_id))


def _facts(session: Session, profile: Profile) -> CvFacts:
    if profile.active_document_id is None:
        return CvFacts()
    document = CvRepository(session).get(profile.active_document_id, profile.user_id)
    return read_facts(document) if document else CvFacts()


def read_facts(document: CvDocument) -> CvFacts:
    """What a CV says."""
    where = place(CV_TABLE, "facts", document.id, document.user_id)
    return unseal(CvFacts, document.sealed_facts, where)


def edits_for(session: Session, user_id: uuid.UUID) -> Edits:
    """What a person changed; empty for somebody who has no profile."""
    profile = ProfileRepository(session).get(user_id)
    return edits_of(profile) if profile else Edits()


def edits_of(profile: Profile) -> Edits:
    """What the person changed."""
    return unseal(Edits, profile.sealed_edits, _edits_place(profile))


def _edits_place(profile: Profile) -> str:
    return place(PROFILE_TABLE, "edits", profile.user_id, profile.user_id)


def keep_edits(profile: Profile, edits: Edits) -> None:
    """Seal what the person changed."""
    profile.sealed_edits = seal(edits, _edits_place(profile))


def changed(session: Session, profile: Profile) -> None:
    """Give the profile its next version, and tell the others."""
    present = effective(session, profile)
    profile.version += 1
    profile.matchable = is_matchable(present)
    session.flush()
    skills.set_uses(session, profile.user_id, {skill.id or skills.custom_id(skill.name) for skill in present.skills})
    event = ProfileChanged(user_id=profile.user_id, version=profile.version)
    publish(session, event, user_id=profile.user_id)


def read(session: Session, user_id: uuid.UUID) -> ProfileOut:
    """A person's profile; nulls and empty lists for somebody who has none."""
    profile = ProfileRepository(session).get(user_id)
    return describe(session, effective(session, profile), profile)


def describe(session: Session, present: Effective, profile: Profile | None) -> ProfileOut:
    """A profile as clients see it."""
    return profile_out(present, profile, _market(session, present), today())


def _market(session: Session, present: Effective) -> Market:
    demand = skills.demand_of(session, {skill.id for skill in present.skills if skill.id})
    unstated = not present.values.languages
    return Market(demand, skills.most_named(session, SkillKind.LANGUAGE, MOST_LANGUAGES) if unstated else ())


def change(session: Session, profile: Profile, patch: ProfilePatch) -> ProfileOut:
    """Write a person's changes; what the patch leaves out stays."""
    edits = edits_of(profile)
    for name in patch.model_fields_set - {SKILLS, PREFERENCES}:
        _edit(edits, name, patch)
    if SKILLS in patch.model_fields_set:
        skill_edits.replaced(edits, effective(session, profile), patch.skills)
        for skill in edits.skills:
            skills.note_custom(session, skill.name, profile.user_id)
    if PREFERENCES in patch.model_fields_set:
        wishes = patch.preferences.model_dump(exclude_unset=True)
        edits.preferences = edits.preferences.model_copy(update=wishes)
    return save(session, profile, edits)


def _edit(edits: Edits, name: str, patch: ProfilePatch) -> None:
    stated = Values.model_validate(patch.model_dump(include={name}))
    setattr(edits.values, name, getattr(stated, name))
    edits.edited = [*(field for field in edits.edited if field != name), name]
    # A whole list holds what was changed of its entries before.
    edits.entries = [edit for edit in edits.entries if edit.of != name]


def save(session: Session, profile: Profile, edits: Edits) -> ProfileOut:
    """Keep edits as the profile's next version; where they change nothing, there is none."""
    if edits != edits_of(profile):
        keep_edits(profile, edits)
        changed(session, profile)
    return describe(session, effective(session, profile), profile)


def add_skill(session: Session, profile: Profile, skill: SkillIn) -> SkillShown:
    """Add a skill, or change its level and years."""
    edits = edits_of(profile)
    skill_edits.added(edits, effective(session, profile), skill)
    skills.note_custom(session, skill.name, profile.user_id)
    save(session, profile, edits)
    found = skill_edits.find(effective(session, profile), skill.name)
    return skill_shown(found, skills.demand_of(session, {found.id} if found.id else ()))


def remove_skill(session: Session, profile: Profile, name: str) -> None:
    """Take a skill away; raises `SkillNotFound`. One that the CV names stays away after another reading."""
    edits = edits_of(profile)
    skill_edits.removed(edits, effective(session, profile), name)
    save(session, profile, edits)


def take_back(session: Session, profile: Profile, field: str) -> ProfileOut:
    """Go back to what the CV says of a field; raises `NotEdited`."""
    edits = edits_of(profile)
    if field not in edited(edits):
        raise NotEdited
    if field == SKILLS:
        edits.skills, edits.removed_skills = [], []
    else:
        corrections.take_back_field(edits, field)
    return save(session, profile, edits)


def correct(session: Session, profile: Profile, path: str, value: JsonValue) -> ProfileOut:
    """Make this the value of one fact; raises `FactNotFound` or `Invalid`."""
    edits, where = edits_of(profile), corrections.path_of(path)
    corrections.correct(edits, effective(session, profile), where, value)
    if where.name == SKILLS and isinstance(value, str):
        skills.note_custom(session, value, profile.user_id)
    return save(session, profile, edits)


def take_back_fact(session: Session, profile: Profile, path: str) -> ProfileOut:
    """Go back to what the CV says of one fact; raises `FactNotFound` or `NotEdited`."""
    edits = edits_of(profile)
    corrections.take_back(edits, effective(session, profile), corrections.path_of(path))
    return save(session, profile, edits)


def add_entry(session: Session, profile: Profile, added: Added) -> ProfileOut:
    """Add an entry to a list, which otherwise goes on following the CV."""
    edits = edits_of(profile)
    corrections.add(edits, added)
    return save(session, profile, edits)


def restore(session: Session, profile: Profile, removed_id: str) -> ProfileOut:
    """Bring back what the person took away; raises `FactNotFound`."""
    edits = edits_of(profile)
    corrections.restore(edits, effective(session, profile), removed_id)
    return save(session, profile, edits)


def list_facts(session: Session, user_id: uuid.UUID, page: PageParams) -> FactsPage:
    """One page of `all_facts`, and how many of all are checked."""
    found = all_facts(session, ProfileRepository(session).get(user_id))
    start = offset_of(page)
    end = start + page.limit
    return FactsPage(
        items=found[start:end],
        next_cursor=encode_cursor({"offset": end}) if end < len(found) else None,
        total=Total.of(len(found)),
        checked=sum(fact.checked for fact in found),
    )


def all_facts(session: Session, profile: Profile | None) -> list[FactOut]:
    """The facts of a profile, those still to check first."""
    return fact_list.facts(effective(session, profile), profile.active_document_id if profile else None)


def offset_of(page: PageParams) -> int:
    """Where a page of a list that is worked out, not queried, begins."""
    position = page.after()
    offset = 0 if position is None else position.get("offset")
    if type(offset) is not int or offset < 0:
        raise bad_cursor()
    return offset


def confirm(session: Session, profile: Profile, paths: Sequence[str], *, right: bool = True) -> ConfirmOut:
    """Note that facts look right, or take that back; raises `Invalid` for paths the profile does not have."""
    edits, present = edits_of(profile), effective(session, profile)
    digests = {statement.path: statement.digest for statement in fact_list.statements(present)}
    if unknown := [(number, path) for number, path in enumerate(paths) if path not in digests]:
        raise Invalid("Some of these facts are not in your profile", errors=[_unknown(*item) for item in unknown])
    named = {digests[path]: None for path in paths}
    others = [digest for digest in edits.checked if digest not in named]
    edits.checked = [*others, *(named if right else ())][-MOST_CHECKED:]
    keep_edits(profile, edits)
    session.flush()
    found = all_facts(session, profile)
    return ConfirmOut(checked=sum(fact.checked for fact in found), total=len(found))


def _unknown(number: int, path: str) -> FieldError:
    return {"loc": ["body", "paths", number], "msg": f"Your profile has no {path}", "type": "unknown_path"}


def snapshot(session: Session, user_id: uuid.UUID) -> ProfileSnapshot | None:
    """The profile as matching reads it; null where there is nothing to match on."""
    profile = ProfileRepository(session).get(user_id)
    if profile is None or not profile.matchable:
        return None
    return snapshot_of(user_id, profile.version, effective(session, profile))


def active_profiles(session: Session) -> list[uuid.UUID]:
    """The people who have something to match on."""
    return list(ProfileRepository(session).matchable())


def active_versions(session: Session) -> dict[uuid.UUID, int]:
    """The same people, with the version of what their profile says."""
    return ProfileRepository(session).matchable_versions()
