"""The parts of an import put together as the facts of a CV."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import OversizedFile
from app.ml.lexicon.concepts import lexicon
from app.ml.resume.facts import (
    Certification,
    Contact,
    Education,
    Experience,
    Fact,
    Language,
    ResumeFacts,
    Skill,
)
from app.ml.resume.imports.source import SURE, Source
from app.ml.resume.imports.values import newest_first
from app.ml.resume.years import experience_years
from app.ml.text.folding import squeeze

MOST_ENTRIES, MOST_SKILLS = 100, 500


@dataclass(frozen=True, slots=True)
class Parts:
    """What an import states, in its own order."""

    contact: Contact
    headline: Fact | None
    summary: Fact | None
    experience: Sequence[Experience]
    education: Sequence[Education]
    skills: Sequence[Skill]
    certifications: Sequence[Certification]
    languages: Sequence[Language]


def assemble(parts: Parts, source: Source, engine: str, kind: str, today: date) -> ResumeFacts:
    """Return the facts of an import; raises `OversizedFile` for one that says more than a CV can."""
    if sum(map(len, source.lines)) > Limits().max_characters:
        raise OversizedFile
    _warn_of_cuts(parts, source)
    experience = newest_first(list(parts.experience))[:MOST_ENTRIES]
    return ResumeFacts(
        engine=engine,
        kind=kind,
        pages=source.pen.page,
        text=source.text,
        contact=parts.contact,
        headline=parts.headline,
        summary=parts.summary,
        experience=experience,
        education=tuple(parts.education[:MOST_ENTRIES]),
        skills=tuple(_each_once(parts.skills))[:MOST_SKILLS],
        certifications=tuple(parts.certifications[:MOST_ENTRIES]),
        languages=tuple({language.name: language for language in reversed(parts.languages)}.values())[::-1][
            :MOST_ENTRIES
        ],
        experience_years=experience_years(experience, today),
        confidence=SURE,
        field_confidence={},
        warnings=tuple(source.warnings),
    )


def _warn_of_cuts(parts: Parts, source: Source) -> None:
    for name in ("experience", "education", "certifications", "languages"):
        if len(getattr(parts, name)) > MOST_ENTRIES:
            source.warn(f"A profile holds {MOST_ENTRIES} entries of {name}; we left out the rest.")
    if len(parts.skills) > MOST_SKILLS:
        source.warn(f"A profile holds {MOST_SKILLS} skills; we left out the rest.")


def _each_once(skills: Iterable[Skill]) -> list[Skill]:
    """The skills in their order, each once; a level stated later is kept."""
    found: dict[str, Skill] = {}
    for skill in skills:
        key = skill.skill_id or squeeze(skill.name)
        known = found.get(key)
        if known is None or (known.level is None and skill.level is not None):
            found[key] = skill
    return list(found.values())


def skill_of(source: Source, place: str, name: str, level: str | None = None) -> Skill:
    """A skill an import names, with the lexicon's concept where it is known."""
    concept = lexicon().by_name(name)
    said = f"{name} ({level})" if level else name
    return Skill(name, concept.id if concept else None, SURE, source.say(place, said), level)
