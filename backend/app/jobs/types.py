"""The words of postings and sources, and the shapes other domains read."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.core.types import JsonObject
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

# The sources of postings that no plug-in reads: brought in by somebody, and invented for trying things out.
IMPORT, DEMO = "import", "demo"


class JobStatus(StrEnum):
    """Whether one can still apply."""

    open = "open"
    closed = "closed"


class ClosedReason(StrEnum):
    """Why a posting is closed."""

    expired = "expired"
    no_longer_listed = "no_longer_listed"
    removed = "removed"


class JobEventKind(StrEnum):
    """What can happen to a posting after it was first seen."""

    changed = "changed"
    closed = "closed"
    reopened = "reopened"
    reposted = "reposted"
    joined = "joined"
    parted = "parted"
    edited = "edited"


class RunState(StrEnum):
    """How a reading of a source ended; absence is never silent."""

    ok = "ok"
    empty = "empty"
    gated = "gated"
    throttled = "throttled"
    failed = "failed"
    not_configured = "not_configured"


@dataclass(frozen=True, slots=True)
class ScoringRow:
    """What a factor needs of one posting. Names are those of the columns of `jobs`, and of `job_texts.terms`."""

    id: uuid.UUID
    title: str
    title_tokens: Sequence[str]
    family: str | None
    esco_uri: str | None
    company: str
    location: str
    places: Sequence[JsonObject]
    remote: Remote
    remote_scope: str | None
    employment_type: EmploymentType | None
    seniority: Seniority | None
    years_min: int | None
    pay_min: int | None
    pay_max: int | None
    pay_currency: str | None
    pay_period: str | None
    annual_min: int | None
    annual_max: int | None
    skill_ids: Sequence[str]
    must_skill_ids: Sequence[str]
    nice_skill_ids: Sequence[str]
    language: str | None
    posted_at: datetime
    expires_at: datetime | None
    cluster_id: uuid.UUID | None
    private_to: uuid.UUID | None
    terms: bytes = b""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What an explanation of a match quotes from: the row and its words."""

    row: ScoringRow
    source: str
    url: str
    status: JobStatus
    description_text: str
    requirements: Sequence[JsonObject]
    credentials: Sequence[JsonObject]
    languages: Sequence[JsonObject]
    # What `job_texts.facts` keeps: `demands`, and what else was read.
    facts: JsonObject = field(default_factory=dict)
