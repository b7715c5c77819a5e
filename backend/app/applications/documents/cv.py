"""A CV as it is set: what stands in it, in order, before any template."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.applications.documents.types import Paper


class SectionKind(StrEnum):
    """The sections of a CV."""

    summary = "summary"
    experience = "experience"
    skills = "skills"
    education = "education"
    certifications = "certifications"
    languages = "languages"


class Template(StrEnum):
    """The looks a CV can have: a plain sans, a classic serif, a compact one with a touch of colour."""

    plain = "plain"
    classic = "classic"
    compact = "compact"


@dataclass(frozen=True, slots=True)
class CvPosition:
    """A position held; dates are `YYYY-MM` or `YYYY`, a null end beside a start is the present."""

    title: str | None
    unit: str | None
    company: str | None
    location: str | None
    start: str | None
    end: str | None
    bullets: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class CvCourse:
    """A course of study; dates as of a position."""

    school: str | None
    degree: str | None
    field: str | None
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class CvCertificate:
    """A licence or certificate; dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, `jurisdiction` as in "US-TX"."""

    name: str
    issuer: str | None = None
    jurisdiction: str | None = None
    number: str | None = None
    issued_on: str | None = None
    expires_on: str | None = None
    multistate: bool | None = None
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class CvLanguage:
    """A spoken language by its English name, with its level as stated."""

    name: str
    level: str | None = None


@dataclass(frozen=True, slots=True)
class CvSheet:
    """A whole CV. `order` names the sections that stand in it; `language` is the two-letter code of its headings."""

    full_name: str | None = None
    headline: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: Sequence[str] = ()
    summary: str | None = None
    experience: Sequence[CvPosition] = ()
    skills: Sequence[str] = ()
    education: Sequence[CvCourse] = ()
    certifications: Sequence[CvCertificate] = ()
    languages: Sequence[CvLanguage] = ()
    order: Sequence[SectionKind] = tuple(SectionKind)
    language: str = "en"
    paper: Paper = Paper.a4
