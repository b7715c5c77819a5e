"""Gathering what can be said of a person for a posting, from their profile and what matching found of the two."""

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from app.applications.facts import Course, Credential, Material, Position, Quoted, SkillShown, Tongue
from app.core.clock import today
from app.matching.checklist import checklist
from app.matching.corpus import keeping
from app.matching.detail import PostingDetail
from app.matching.errors import MatchNotFound, NothingToMatch
from app.matching.facts import details, person
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.schemas import AnsweredRequirement, RequiredSkill
from app.ml.credentials.kinds import credential_name
from app.ml.lexicon.concepts import lexicon
from app.ml.text.folding import fold, squeeze
from app.ml.text.notices import speaks_to_machines
from app.ml.text.types import SkillKind
from app.ml.text.written_in import written_in
from app.profile import service as profiles
from app.profile.entries import EducationEntry, ExperienceEntry
from app.profile.facts import statements
from app.profile.merge import Effective

Quotes = Mapping[str, str]
# A licence that is not good is no argument for anybody.
_NOT_GOOD = {"inactive", "expired", "suspended", "revoked"}


def material_of(session: Session, user_id: uuid.UUID, job_id: uuid.UUID) -> Material:
    """What can be said of this person for this posting; raises `NothingToMatch`, `MatchNotFound`."""
    who = person(session, user_id)
    if who is None:
        raise NothingToMatch
    posting = dict(details(session, [job_id], keeping.of_person(session, user_id))).get(job_id)
    if posting is None:
        raise MatchNotFound
    present = profiles.present(session, user_id)
    quotes = {one.path: one.mark.quote for one in statements(present) if one.mark and one.mark.quote}
    asked = checklist(who.facts, posting)
    positions = tuple(_position(entry, f"experience.{n}", quotes) for n, entry in enumerate(present.values.experience))
    return Material(
        full_name=present.values.full_name,
        title=posting.title,
        company=posting.row.company,
        job_language=posting.row.language,
        written_in=written_in("\n".join(_own_words(present, positions))),
        headline=_headline(present),
        positions=tuple(one for one in positions if one.title or one.company),
        skills=(*_skills(who.facts, asked), *_named_too(present, quotes, asked, posting)),
        credentials=tuple(_credentials(who.facts.credentials, asked)),
        tongues=tuple(_tongues(present, quotes, asked)),
        courses=tuple(_courses(present, quotes, asked)),
        asked=tuple(_asked(asked, posting)),
        other_skills=tuple(_others(present, asked, posting)),
    )


def _own_words(present: Effective, positions: Sequence[Position]) -> Iterator[str]:
    yield present.values.summary or ""
    for position in positions:
        yield position.title or ""
        yield from position.lines


def _headline(present: Effective) -> Quoted | None:
    headline = present.values.headline
    return Quoted("cv", headline) if headline and not speaks_to_machines(squeeze(headline)) else None


def _position(entry: ExperienceEntry, path: str, quotes: Quotes) -> Position:
    said = [_quoted(entry.title, quotes.get(f"{path}.title")), _quoted(entry.company, quotes.get(f"{path}.company"))]
    dated = quotes.get(f"{path}.start")
    lines = (line.strip() for line in entry.bullets)
    return Position(
        title=entry.title,
        company=entry.company,
        start=entry.start,
        end=entry.end,
        quotes=_once([*said, Quoted("cv", dated) if dated else None]),
        lines=tuple(line for line in dict.fromkeys(lines) if line and not speaks_to_machines(squeeze(line))),
    )


def _quoted(value: str | None, quote: str | None) -> Quoted | None:
    """The CV's words where it says so, else what the person stated."""
    return Quoted("cv", quote or value) if value else None


def _once(quotes: Iterable[Quoted | None]) -> tuple[Quoted, ...]:
    return tuple(dict.fromkeys(quote for quote in quotes if quote))


def _skills(facts: ProfileFacts, asked: Sequence[AnsweredRequirement]) -> Iterator[SkillShown]:
    """The skills the posting names and the person has in full, each once, as it is asked for most.

    Licences and languages are told as what they are.
    """
    seen: set[str] = set()
    others = {name for held in facts.credentials for name in _credential_names(held)}
    # "Electrician" is what somebody is, not one of the skills they bring.
    titles = " ".join(one.facts.text for one in facts.titles)
    for row in asked:
        for skill in row.skills:
            held = facts.skills.get(skill.id)
            # A relative of it is no reason to say that one has it.
            if skill.id in seen or held is None:
                continue
            seen.add(skill.id)
            names = {squeeze(held.name), squeeze(skill.name)}
            if _is_language(skill.id) or names & others or _names(titles, held.name):
                continue
            yield SkillShown(
                name=held.name,
                names=tuple(_all_names(skill, held.name)),
                importance=row.importance,
                job_quote=row.job_quote,
                quotes=(Quoted("cv", held.quote or held.name), Quoted("job", row.job_quote)),
            )


def _all_names(skill: RequiredSkill, own: str) -> Iterator[str]:
    known = lexicon().get(skill.id)
    yield own
    yield skill.name
    yield from known.aliases if known else ()


def _is_language(skill_id: str) -> bool:
    known = lexicon().get(skill_id)
    return known is not None and known.kind is SkillKind.LANGUAGE


def _credential_names(held: PersonCredential) -> Iterator[str]:
    """What a licence is called: with its abbreviation, without it, and by that alone."""
    for name in (held.name, credential_name(held.type) if held.type else ""):
        plain, _, rest = name.partition("(")
        yield from (squeeze(part) for part in (name, plain.strip(), rest.strip(" )")) if part.strip(" )"))


def _credentials(held: Sequence[PersonCredential], asked: Sequence[AnsweredRequirement]) -> Iterator[Credential]:
    wanted = {quote: row.job_quote for row in asked if row.kind == "credential" for quote in row.cv_quotes}
    for one in held:
        if one.standing in _NOT_GOOD or one.ended_before(today().isoformat()):
            continue
        words = one.quote or one.name
        yield Credential(one.name, Quoted("cv", words), wanted.get(words))


def _tongues(present: Effective, quotes: Quotes, asked: Sequence[AnsweredRequirement]) -> Iterator[Tongue]:
    rows = [row for row in asked if row.kind == "language" and row.state == "met"]
    for number, one in enumerate(present.values.languages):
        quote = quotes.get(f"languages.{number}")
        met = next((row for row in rows if one.name.casefold() in row.detail.casefold()), None)
        yield Tongue(one.name, one.level, Quoted("cv", quote or one.name), met.job_quote if met else None)


def _courses(present: Effective, quotes: Quotes, asked: Sequence[AnsweredRequirement]) -> Iterator[Course]:
    wanted = next((row.job_quote for row in asked if row.kind == "degree"), None)
    for number, one in enumerate(present.values.education):
        # What is still being studied is held by nobody.
        if one.start and (one.end is None or one.end > today().isoformat()):
            continue
        path = f"education.{number}"
        said = [_quoted(_named(one, name), quotes.get(f"{path}.{name}")) for name in ("degree", "school", "end")]
        yield Course(one.degree, one.field, one.school, one.end, _once(said), wanted)


def _named(entry: EducationEntry, field: str) -> str | None:
    value: str | None = getattr(entry, field)
    return value


def _asked(asked: Sequence[AnsweredRequirement], posting: PostingDetail) -> Iterator[str]:
    yield from dict.fromkeys([*(row.job_quote for row in asked), *posting.duties])


def _named_too(
    present: Effective, quotes: Quotes, asked: Sequence[AnsweredRequirement], posting: PostingDetail
) -> Iterator[SkillShown]:
    """Skills the posting names in the very words of the profile, though no reader knows them."""
    named = {skill.id for row in asked for skill in row.skills}
    for number, skill in enumerate(present.skills):
        if skill.id not in named and not (skill.id and _is_language(skill.id)):
            quote = next((one for one in _asked(asked, posting) if _names(one, skill.name)), None)
            if quote is not None:
                own = Quoted("cv", quotes.get(f"skills.{number}") or skill.name)
                yield SkillShown(skill.name, (skill.name,), "generic", quote, (own, Quoted("job", quote)))


def _others(present: Effective, asked: Sequence[AnsweredRequirement], posting: PostingDetail) -> Iterator[Quoted]:
    """Skills that the posting does not name; words of employers' names are none."""
    named = {skill.id for row in asked for skill in row.skills}
    elsewhere = " ".join([*(one.company or "" for one in present.values.experience), posting.text, posting.title])
    spoken = {squeeze(language.name) for language in present.values.languages}
    for skill in present.skills:
        if skill.id not in named and squeeze(skill.name) not in spoken and not _names(elsewhere, skill.name):
            yield Quoted("cv", skill.name)


def _names(text: str, name: str) -> bool:
    """Whether a text has a name as a whole word."""
    return re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", fold(text)) is not None
