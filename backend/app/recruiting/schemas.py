"""A desk's candidates as clients see them."""

import uuid
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.matching.schemas import AnsweredRequirement, EligibilityOut, FactorOut
from app.matching.types import Band
from app.recruiting.types import Action, CandidateSource, ConsentBasis, Decision, FileState

Reason = Annotated[Text, Field(min_length=3, max_length=1_000)]
Label = Annotated[Text, Field(min_length=1, max_length=60)]
MOST_DIMENSIONS = 10


class ConsentOut(BaseModel):
    """The consent recorded for a CV: what was agreed, when, on what basis, where it came from, who wrote it down."""

    wording: str
    basis: ConsentBasis
    source: str
    given_at: UtcDatetime
    recorded_by: str
    recorded_at: UtcDatetime


class FileResult(BaseModel):
    """What became of one file that was sent; the shape of a task's intermediate results."""

    number: int = Field(description="From 1, in the order sent; inside a ZIP the order of its list.")
    state: FileState
    message: str
    candidate_id: uuid.UUID | None


class PoolItem(BaseModel):
    """A candidate of the desk, apart from any job; names stay hidden here."""

    candidate_id: uuid.UUID
    code: str = Field(description="What a candidate is called while the name is hidden.")
    name: None = Field(
        default=None, description="Always hidden here: `POST /candidates/{id}/identity` shows it, logged."
    )
    source: CandidateSource
    kind: str | None = Field(description="The kind of file; null for an open profile.")
    pages: int | None
    warnings: list[str] = Field(description="What the reader found odd, hidden text first.")
    hidden_text: bool
    consent: ConsentOut | None = Field(description="Null for an open profile: its person consents and withdraws there.")
    has_groups: bool
    created_at: UtcDatetime


class PoolPage(Page[PoolItem]):
    """One page of a desk's candidates."""


class DecisionOut(BaseModel):
    """The decision that stands."""

    decision: Decision
    reason: str
    at: UtcDatetime


class RankedItem(BaseModel):
    """A candidate ranked for a job, with reasons; whoever may not take it comes last."""

    candidate_id: uuid.UUID
    code: str
    name: str | None = Field(description="Null while the candidate is hidden.")
    blind: bool
    rank: int = Field(description="From 1; equal candidates share a rank. 0 before any ranking.")
    source: CandidateSource
    score: float
    band: Band
    eligibility: EligibilityOut
    factors: list[FactorOut]
    matching_skills: list[str]
    missing_skills: list[str]
    score_version: str
    hidden_text: bool
    warnings: list[str]
    decision: DecisionOut | None


class RankedPage(Page[RankedItem]):
    """One page of a ranking, and what it stands on."""

    ranking_id: uuid.UUID | None
    ranked_at: UtcDatetime | None
    compared: int = Field(description="Candidates in the ranking.")
    pending: int = Field(description="Candidates that came or changed after it; rank again to compare them.")
    blind: bool = Field(description="Names are hidden until a decision; false once the desk lifted that for this job.")
    reason: Literal["no_candidates", "not_ranked"] | None = Field(description="Why there is nothing, if so.")


class IdentityOut(BaseModel):
    """Who a candidate is."""

    full_name: str | None
    email: str | None
    phone: str | None
    location: str | None
    links: list[str]
    schools: list[str]
    file_name: str | None


class NoteOut(BaseModel):
    """A note of the desk."""

    id: uuid.UUID
    job_id: uuid.UUID | None
    text: str
    created_at: UtcDatetime


class LogOut(BaseModel):
    """One line of the desk's log."""

    id: uuid.UUID
    at: UtcDatetime
    by: str | None = Field(description="Who did it; null for what a candidate did.")
    action: Action
    reason: str | None
    job_id: uuid.UUID | None
    candidate_id: uuid.UUID | None
    code: str | None
    undone: bool = Field(description="A later entry took it back.")


class CandidateOut(RankedItem):
    """A candidate for a job in full: each criterion with evidence, notes, and the log."""

    job_id: uuid.UUID
    headline: str | None
    experience_years: float | None
    requirements: list[AnsweredRequirement]
    identity: IdentityOut | None = Field(description="Null while the candidate is hidden.")
    consent: ConsentOut | None
    notes: list[NoteOut]
    log: list[LogOut] = Field(description="What was decided for this job, oldest first.")


class CandidatePatch(Strict):
    """Corrections of who a candidate is; what is left out stays, null goes back to what the CV says."""

    full_name: Annotated[Text, Field(min_length=1, max_length=200)] | None = None
    email: Annotated[Text, Field(max_length=254, pattern=r"^[^\s@]+@[^\s@]+$")] | None = None
    phone: Annotated[Text, Field(min_length=3, max_length=60)] | None = None
    location: Annotated[Text, Field(min_length=1, max_length=200)] | None = None


class GroupsIn(Strict):
    """Groups for the adverse-impact summary: `{"gender": "women", "age": "over 40"}`; none at all takes all away."""

    labels: Annotated[dict[Label, Label], Field(max_length=MOST_DIMENSIONS)]


class GroupsOut(BaseModel):
    """The groups recorded for a candidate; nothing that ranks ever reads them."""

    candidate_id: uuid.UUID
    labels: dict[str, str]


class DecisionIn(Strict):
    """A decision with its reason."""

    job_id: uuid.UUID
    decision: Decision
    reason: Reason


class UndoIn(Strict):
    """Take back the decision that stands."""

    job_id: uuid.UUID
    reason: Annotated[Text, Field(max_length=1_000)] | None = None


class NoteIn(Strict):
    """A note."""

    text: Annotated[Text, Field(min_length=1, max_length=5_000)]
    job_id: uuid.UUID | None = None


class IdentityIn(Strict):
    """Why somebody looks at who a candidate is."""

    reason: Reason


class FindIn(Strict):
    """Whom to find, by a part of the name or by the e-mail address, and why."""

    text: Annotated[Text, Field(min_length=2, max_length=254)]
    reason: Reason


class FoundOut(BaseModel):
    """Candidates that were looked for by name."""

    items: list[PoolItem] = Field(description="Up to 20.")


class BlindnessIn(Strict):
    """Show or hide names for a job before decisions."""

    job_id: uuid.UUID
    blind: bool
    reason: Reason


class BlindnessOut(BaseModel):
    """Whether names are hidden for a job, and since when and why it is otherwise."""

    job_id: uuid.UUID
    blind: bool
    reason: str | None
    changed_at: UtcDatetime | None


class ConsentIn(Strict):
    """What a desk records beside a CV."""

    wording: Annotated[Text, Field(min_length=3, max_length=2_000)]
    basis: ConsentBasis = ConsentBasis.consent
    source: Annotated[Text, Field(min_length=2, max_length=300)]
    given_at: datetime
