"""The words of profiles, and the snapshot that matching reads."""

import uuid
from dataclasses import dataclass, field
from enum import StrEnum

from app.ml.terms.employment import EmploymentType
from app.ml.terms.seniority import Seniority


class CvState(StrEnum):
    """Where a CV document stands."""

    received = "received"
    read = "read"


class RemoteWish(StrEnum):
    """Where a person wants to work."""

    any = "any"
    remote_only = "remote_only"
    hybrid_ok = "hybrid_ok"
    onsite_ok = "onsite_ok"


class FactSource(StrEnum):
    """Who says so: the CV, or the person."""

    cv = "cv"
    user = "user"


class ImportKind(StrEnum):
    """Descriptions of a person that other programs write; kept as versions of the CV like any file."""

    json_resume = "json_resume"
    linkedin = "linkedin_export"


class EntryList(StrEnum):
    """The lists of a profile whose entries can be changed one by one."""

    experience = "experience"
    education = "education"
    certifications = "certifications"
    languages = "languages"


class CredentialStatus(StrEnum):
    """Whether a licence or certificate is good today; `unknown` where nobody says until when it is."""

    valid = "valid"
    expires_soon = "expires_soon"
    expired = "expired"
    unknown = "unknown"


class LicenceStanding(StrEnum):
    """How a licence stands, as its holder says; the day it ends is told apart."""

    active = "active"
    inactive = "inactive"
    expired = "expired"
    suspended = "suspended"
    revoked = "revoked"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person looks for; empty and null mean "no wish stated"."""

    titles: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    remote: RemoteWish = RemoteWish.any
    salary_min: int | None = None
    currency: str | None = None
    employment_types: tuple[EmploymentType, ...] = ()
    seniority: Seniority | None = None
    excluded_companies: tuple[str, ...] = ()
    # ISO 3166 alpha-2: where the person may work without a permit.
    work_authorization: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SnapshotSkill:
    """A skill as written; `skill_id` is the lexicon's concept; `quote` is null where the person added it."""

    name: str
    skill_id: str | None = None
    years: float | None = None
    level: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class SnapshotJob:
    """A position held; dates are `YYYY-MM` or `YYYY`, a null end is the present."""

    title: str | None
    company: str | None
    start: str | None
    end: str | None
    quote: str | None = None
    # What was done there, line by line as written.
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SnapshotCredential:
    """A licence or certificate; `type` is its id where known, `jurisdiction` as in "US-TX".

    `multistate`: a compact makes it count in other states too; null where nobody says.
    """

    name: str
    type: str | None = None
    jurisdiction: str | None = None
    expires_on: str | None = None
    quote: str | None = None
    multistate: bool | None = None
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class SnapshotLanguage:
    """A spoken language by its English name; `level` is a CEFR level or `native`."""

    name: str
    level: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileSnapshot:
    """A profile at one version, as matching reads it; every quote is words of the CV."""

    user_id: uuid.UUID
    version: int
    full_name: str | None = None
    # Titles of experience, newest first, then the headline.
    titles: tuple[str, ...] = ()
    skills: tuple[SnapshotSkill, ...] = ()
    seniority: Seniority | None = None
    experience_years: float | None = None
    experience: tuple[SnapshotJob, ...] = ()
    credentials: tuple[SnapshotCredential, ...] = ()
    languages: tuple[SnapshotLanguage, ...] = ()
    location: str | None = None
    preferences: Preferences = field(default_factory=Preferences)
