"""What a letter, a highlight or a coach may rest on: the words of a person's profile and of one posting."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from app.core.clock import today
from app.core.types import JsonObject
from app.jobs import service as jobs
from app.jobs.assisted.keeping import content_of
from app.jobs.types import JobFacts
from app.llm.grounding.types import Evidence, Ground, Origin
from app.matching.errors import MatchNotFound
from app.matching.repository import PostingRepository
from app.ml.text.folding import squeeze
from app.ml.text.passage import passage
from app.ml.text.quoting import cut
from app.ml.text.written_in import language_name
from app.profile import documents
from app.profile import service as profiles
from app.profile.entries import EducationEntry, ExperienceEntry
from app.profile.merge import Effective
from app.profile.models import Profile

# More than a letter of a page can rest on, and than a prompt should carry.
MOST_OF_CV, MOST_OF_JOB = 160, 100
# Shorter lines of a posting are headings and labels.
_LEAST_WORDS = 3
# Changes when the ground is gathered in another way.
_VERSION = "1"


@dataclass(frozen=True, slots=True)
class MatchState:
    """A match: its posting, the code of the posting's language, and what names the facts of both sides."""

    job_id: uuid.UUID
    language: str | None
    facts_hash: str


def facts_hash(session: Session, user_id: uuid.UUID, job_id: uuid.UUID | None) -> str:
    """Names the state of a profile, and of a posting if any; nothing is unsealed. Raises `MatchNotFound`."""
    posting = PostingRepository(session, user_id).state(job_id) if job_id else None
    if job_id and posting is None:
        raise MatchNotFound
    profile = session.get(Profile, user_id)
    return _named(
        _read(*posting) if posting else (), (profile.version, profile.active_document_id) if profile else None
    )


def state_of(session: Session, user_id: uuid.UUID, match_id: uuid.UUID) -> MatchState:
    """The same by a match, in one look, for what has to be quick. Raises `MatchNotFound`."""
    found = PostingRepository(session, user_id).of_match(match_id)
    if found is None:
        raise MatchNotFound
    job_id, language, *posting, version, document_id = found
    profile = (version, document_id) if version is not None else None
    return MatchState(job_id, language, _named(_read(*posting), profile))


def _read(content: str, readers: str, edits: JsonObject, read_of: str | None, read_at: datetime | None) -> list[str]:
    """Names the words of a posting and what was read in them: by the rules, by people, by a model."""
    words = content_of(content, edits)
    # What a model read in other words counts no more.
    return [words, readers, read_at.isoformat()] if read_at and read_of == words else [words, readers]


def _named(posting: Sequence[str], profile: tuple[int, uuid.UUID | None] | None) -> str:
    person = f"{profile[0]}:{profile[1]}" if profile else "0"
    return sha256("|".join([_VERSION, person, *posting]).encode()).hexdigest()[:16]


def ground_of(session: Session, user_id: uuid.UUID, job_id: uuid.UUID | None) -> Ground:
    """All that may be said of this person for this posting, or of the person alone. Raises `MatchNotFound`."""
    version = facts_hash(session, user_id, job_id)
    facts = jobs.facts_of(session, [job_id]).get(job_id) if job_id else None
    present = profiles.present(session, user_id)
    stated = list(dict.fromkeys(line for line in _stated(present) if line))
    ground = Ground(
        version=version,
        cv_text="\n".join([_cv_text(session, user_id), *stated]).strip(),
        job_text="",
        evidence=tuple(_numbered("cv", stated, MOST_OF_CV)),
        full_name=present.values.full_name,
        as_of=today(),
    )
    return _with_posting(ground, facts) if facts else ground


def _with_posting(ground: Ground, facts: JobFacts) -> Ground:
    return replace(
        ground,
        job_text="\n".join(_job_lines(facts)),
        evidence=(*ground.evidence, *_numbered("job", _asked(facts), MOST_OF_JOB)),
        company=facts.row.company,
        title=facts.row.title,
        language=language_name(facts.row.language) if facts.row.language else None,
    )


def _cv_text(session: Session, user_id: uuid.UUID) -> str:
    profile = session.get(Profile, user_id)
    if profile is None or profile.active_document_id is None:
        return ""
    return documents.text_of(session, documents.any_of(session, user_id, profile.active_document_id))


def _stated(present: Effective) -> Iterator[str]:
    """The profile line by line, as it counts: what the CV says with the person's own changes."""
    values = present.values
    yield values.headline or ""
    yield from (segment.text for segment in passage(values.summary or "").segments)
    for position in values.experience:
        yield _of_position(position)
        yield from position.bullets
    yield from (_of_course(course) for course in values.education)
    for held in values.certifications:
        yield _joined([held.name, held.issuer, held.jurisdiction, held.issued_on, held.expires_on])
    yield from (_joined([language.name, language.level]) for language in values.languages)
    yield from (_of_skill(skill.name, skill.years) for skill in present.skills)
    if values.experience_years and values.experience_years >= 1:
        yield f"{int(values.experience_years)} years of experience"
    yield values.location or ""


def _of_skill(name: str, years: float | None) -> str:
    return f"{name}, {int(years)} years" if years and years >= 1 else name


def _of_position(position: ExperienceEntry) -> str:
    return _joined([position.title, position.unit, position.company, position.location, _period(position)])


def _of_course(course: EducationEntry) -> str:
    return _joined([course.degree, course.field, course.school, _period(course)])


def _period(entry: ExperienceEntry | EducationEntry) -> str | None:
    if entry.start is None:
        return entry.end
    return f"{entry.start} - {entry.end or 'present'}"


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)


def _job_lines(facts: JobFacts) -> Iterator[str]:
    yield from (line for line in (facts.row.title, facts.row.company, facts.row.location) if line)
    yield facts.description_text


def _asked(facts: JobFacts) -> Iterator[str]:
    """The posting's title and the sentences of its text; notices and words to machines are none of them."""
    yield facts.row.title
    prepared = passage(facts.description_text)
    for number, segment in enumerate(prepared.segments):
        if number not in prepared.boilerplate and len(segment.text.split()) >= _LEAST_WORDS:
            yield segment.text


def _numbered(origin: Origin, quotes: Iterable[str], most: int) -> Iterator[Evidence]:
    known: dict[str, str] = {}
    for quote in quotes:
        known.setdefault(squeeze(quote), cut(quote))
    for number, quote in enumerate(list(known.values())[:most], start=1):
        yield Evidence(f"{origin[0]}{number}", origin, quote)
