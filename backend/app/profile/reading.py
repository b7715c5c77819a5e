"""What the reader of CVs found, as facts of a profile."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.core.text import clean
from app.ml.resume.facts import (
    ENGINE,
    Certification,
    Education,
    Evidence,
    Experience,
    Fact,
    Language,
    ResumeFacts,
    Skill,
)
from app.ml.resume.imports import json_resume, linkedin
from app.ml.resume.skill_years import years_by_skill
from app.profile.entries import (
    LONGEST_TEXT,
    MOST_BULLETS,
    MOST_ENTRIES,
    MOST_LINKS,
    MOST_SKILLS,
    CertificationEntry,
    EducationEntry,
    ExperienceEntry,
    LanguageEntry,
    is_link,
)
from app.profile.stored import CvFacts, CvSkill, Mark, Values
from app.profile.types import ImportKind
from app.skills.service import resolve

LONGEST_QUOTE = 500
_HELPED = "+"
_IMPORTS: dict[str, str] = {ImportKind.json_resume: json_resume.ENGINE, ImportKind.linkedin: linkedin.ENGINE}


def engine_of(kind: str) -> str:
    """The present reader of documents of this kind."""
    return _IMPORTS.get(kind, ENGINE)


def helped_by(engine: str, helper: str) -> str:
    """The name of a reader that a model helped, as in "resume-2.1.0+claude-haiku-5-5"."""
    return f"{engine}{_HELPED}{helper}"


def is_current(engine: str | None, kind: str) -> bool:
    """Whether the present reader read it, with or without help."""
    return engine is not None and engine.partition(_HELPED)[0] == engine_of(kind)


def facts_of(resume: ResumeFacts, today: date) -> CvFacts:
    """The facts of a CV with their marks, as they are kept; `today` ends what is still going on."""
    years = years_by_skill(resume, today)
    return CvFacts(
        values=_values(resume),
        skills=[_skill(skill, years) for skill in resume.skills[:MOST_SKILLS]],
        marks=dict(_marks(resume)),
        engine=resume.engine,
        confidence=round(resume.confidence, 3),
        warnings=[clean(warning) for warning in resume.warnings],
    )


def _skill(skill: Skill, years: dict[str, float]) -> CvSkill:
    skill_id = skill.skill_id or resolve(skill.name)
    return CvSkill(
        name=clean(skill.name), id=skill_id, years=years.get(skill_id) if skill_id else None, level=skill.level
    )


def _values(resume: ResumeFacts) -> Values:
    contact = resume.contact
    return Values(
        full_name=_text(contact.full_name),
        headline=_text(resume.headline),
        email=_text(contact.email),
        phone=_text(contact.phone),
        location=_text(contact.location),
        summary=_text(resume.summary),
        experience_years=resume.experience_years,
        experience=[_position(position) for position in resume.experience[:MOST_ENTRIES]],
        education=[_course(course) for course in resume.education[:MOST_ENTRIES]],
        certifications=[CertificationEntry.model_validate(held) for held in resume.certifications[:MOST_ENTRIES]],
        languages=[LanguageEntry.model_validate(language) for language in resume.languages[:MOST_ENTRIES]],
        links=[link.value for link in _links(resume)],
    )


def _text(fact: Fact | None) -> str | None:
    return clean(fact.value)[:LONGEST_TEXT] or None if fact else None


def _links(resume: ResumeFacts) -> list[Fact]:
    # A file may carry any address; only those of the web are shown to be clicked.
    return [link for link in resume.contact.links if is_link(link.value)][:MOST_LINKS]


def _position(position: Experience) -> ExperienceEntry:
    entry = ExperienceEntry.model_validate(position)
    entry.end = _end(position.start, position.end, position.current)
    entry.bullets = [clean(bullet) for bullet in position.bullets[:MOST_BULLETS]]
    return entry


def _course(course: Education) -> EducationEntry:
    entry = EducationEntry.model_validate(course)
    entry.end = _end(course.start, course.end, course.current)
    return entry


def _end(start: str | None, end: str | None, current: bool) -> str | None:
    """A null end means the present; an entry with one date only began and ended with it."""
    return end or (None if current else start)


def _marks(resume: ResumeFacts) -> Iterator[tuple[str, Mark]]:
    contact = resume.contact
    singles = {
        "full_name": contact.full_name,
        "headline": resume.headline,
        "email": contact.email,
        "phone": contact.phone,
        "location": contact.location,
        "summary": resume.summary,
    }
    for name, fact in singles.items():
        if fact:
            yield name, _mark(fact.confidence, fact.evidence)
    for number, link in enumerate(_links(resume)):
        yield f"links.{number}", _mark(link.confidence, link.evidence)
    yield from _entry_marks("experience", resume.experience[:MOST_ENTRIES])
    yield from _entry_marks("education", resume.education[:MOST_ENTRIES])
    yield from _named_marks("skills", resume.skills[:MOST_SKILLS])
    yield from _named_marks("certifications", resume.certifications[:MOST_ENTRIES])
    yield from _named_marks("languages", resume.languages[:MOST_ENTRIES])


def _named_marks(name: str, entries: Sequence[Skill | Certification | Language]) -> Iterator[tuple[str, Mark]]:
    for number, entry in enumerate(entries):
        yield f"{name}.{number}", _mark(entry.confidence, entry.evidence)


def _entry_marks(name: str, entries: Sequence[Experience | Education]) -> Iterator[tuple[str, Mark]]:
    for number, entry in enumerate(entries):
        yield f"{name}.{number}", _mark(entry.confidence, entry.evidence)
        for mark in entry.marks:
            yield f"{name}.{number}.{mark.field}", _mark(mark.confidence, mark.evidence)


def _mark(confidence: float, evidence: Evidence) -> Mark:
    box = evidence.box
    return Mark(
        confidence=round(min(1.0, max(0.0, confidence)), 3),
        page=evidence.page,
        box=(round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1)) if box else None,
        quote=clean(evidence.quote)[:LONGEST_QUOTE],
    )
