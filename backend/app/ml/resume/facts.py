"""What a CV says: each fact with how sure we are and the place it was read from."""

from dataclasses import dataclass

from app.ml.documents.document import Box

ENGINE = "resume-2.1.0"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a fact was read from, and where they stand (page counts from 1)."""

    page: int | None
    box: Box | None
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One value with its confidence (0..1) and evidence."""

    value: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Mark:
    """Confidence and evidence of one field of an entry, by the field's name."""

    field: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contact:
    """Who the CV is of and how to reach them; None where the CV does not say."""

    full_name: Fact | None = None
    email: Fact | None = None
    phone: Fact | None = None
    location: Fact | None = None
    links: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Experience:
    """One position held; dates are `YYYY-MM` or `YYYY`, `end` None with `current` = until today."""

    title: str | None
    unit: str | None
    company: str | None
    location: str | None
    start: str | None
    end: str | None
    current: bool
    bullets: tuple[str, ...]
    confidence: float
    evidence: Evidence
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Education:
    """One course of study; dates are `YYYY-MM` or `YYYY`."""

    school: str | None
    degree: str | None
    field: str | None
    start: str | None
    end: str | None
    current: bool
    confidence: float
    evidence: Evidence
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as written; `skill_id` is the lexicon's concept where it is known."""

    name: str
    skill_id: str | None
    confidence: float
    evidence: Evidence
    # As the source states it; only exports of other programs do.
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Certification:
    """A certificate or licence as written; dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""

    name: str
    issuer: str | None
    jurisdiction: str | None
    number: str | None
    expires_on: str | None
    confidence: float
    evidence: Evidence
    issued_on: str | None = None
    # Whether it counts in other states by a compact, and whether it is active, as far as the line says.
    multistate: bool | None = None
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """A spoken language by its English name, with the level as a CEFR code or `native` where stated."""

    name: str
    level: str | None
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ResumeFacts:
    """Everything read from one CV; experience is newest first.

    `recognised_pages` are scans whose text was recognised, `unread_pages` scans whose text is missing.
    """

    engine: str
    kind: str
    pages: int
    text: str
    contact: Contact
    headline: Fact | None
    summary: Fact | None
    experience: tuple[Experience, ...]
    education: tuple[Education, ...]
    skills: tuple[Skill, ...]
    certifications: tuple[Certification, ...]
    languages: tuple[Language, ...]
    experience_years: float | None
    confidence: float
    field_confidence: dict[str, float]
    warnings: tuple[str, ...]
    recognised_pages: tuple[int, ...] = ()
    unread_pages: tuple[int, ...] = ()


def says_nothing(facts: ResumeFacts) -> bool:
    """Tell whether a reading found nothing at all about anybody."""
    contact = facts.contact
    single = (contact.full_name, contact.email, contact.phone, contact.location, facts.headline, facts.summary)
    listed = (contact.links, facts.experience, facts.education, facts.skills, facts.certifications, facts.languages)
    return not any(single) and not any(listed)
