"""What a model proposes of a CV: the fields of `ResumeFacts`, each with its confidence and the words it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposed:
    """One value with its confidence (0..1) and a quote of the CV; dates are `YYYY-MM` or `YYYY`."""

    value: str
    confidence: float
    quote: str


@dataclass(frozen=True, slots=True)
class ProposedPosition:
    """A position held; fields the model does not know stay None. `current` says that it goes on today."""

    title: Proposed | None = None
    unit: Proposed | None = None
    company: Proposed | None = None
    location: Proposed | None = None
    start: Proposed | None = None
    end: Proposed | None = None
    current: bool = False
    bullets: tuple[Proposed, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedCourse:
    """A course of study."""

    school: Proposed | None = None
    degree: Proposed | None = None
    field: Proposed | None = None
    start: Proposed | None = None
    end: Proposed | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class ProposedCertification:
    """A licence or certificate."""

    name: Proposed
    issuer: Proposed | None = None
    jurisdiction: Proposed | None = None
    number: Proposed | None = None
    issued_on: Proposed | None = None
    expires_on: Proposed | None = None


@dataclass(frozen=True, slots=True)
class ProposedLanguage:
    """A spoken language by its English name, with a CEFR level or `native`."""

    name: Proposed
    level: Proposed | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that a model proposes of one CV."""

    full_name: Proposed | None = None
    email: Proposed | None = None
    phone: Proposed | None = None
    location: Proposed | None = None
    headline: Proposed | None = None
    summary: Proposed | None = None
    experience: tuple[ProposedPosition, ...] = ()
    education: tuple[ProposedCourse, ...] = ()
    skills: tuple[Proposed, ...] = ()
    certifications: tuple[ProposedCertification, ...] = ()
    languages: tuple[ProposedLanguage, ...] = ()
