"""Matches as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core.pagination import Page, Total
from app.core.schemas import Strict, UtcDatetime
from app.jobs.schemas import JobItem
from app.matching.types import Band, Eligibility, Status


class EvidenceOut(BaseModel):
    """Words of the CV or of the posting."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    from_: Annotated[Literal["cv", "job"], Field(alias="from")]
    quote: str


class FactorOut(BaseModel):
    """One factor of the score; the score of the match is 100 x the sum of weight x score."""

    slug: str
    label: str
    weight: float = Field(description="Effective weight; those of the factors that judged sum to 1.")
    score: float | None = Field(description="0 to 1; null where the factor abstained.")
    reason: str
    evidence: list[EvidenceOut]


class EligibilityReasonOut(BaseModel):
    """One demand of the posting, and how the profile answers it."""

    rule: str
    state: Eligibility
    quote: str | None
    cv_quote: str | None = Field(default=None, description="The words of the CV that answer it, where there are some.")
    detail: str


class EligibilityOut(BaseModel):
    """Whether you may take the job; no demand stated means eligible."""

    state: Eligibility
    reasons: list[EligibilityReasonOut]


class MovedOut(BaseModel):
    """How a score moved lately."""

    since: UtcDatetime
    by: float = Field(description="In points; negative where it fell.")
    cause: str | None = Field(
        description='Goes on after "up 6 since Tuesday:", as in "you added Docker"; null where it is not known.'
    )


class MomentOut(BaseModel):
    """A score at a time, and why it was another one before."""

    at: UtcDatetime
    score: float
    cause: str | None = Field(description="A sentence; null where it is not known, and for the first score.")


class MatchOut(BaseModel):
    """A posting, scored for you, with reasons."""

    id: uuid.UUID
    job: JobItem
    score: float
    band: Band
    eligibility: EligibilityOut
    factors: list[FactorOut]
    matching_skills: list[str]
    missing_skills: list[str] = Field(description="What weighs most first.")
    score_version: str
    status: Status
    computed_at: UtcDatetime
    moved: MovedOut | None = Field(default=None, description="The last move by a point or more, within two weeks.")


class RequiredSkill(BaseModel):
    """A skill a requirement names, and how far you hold it."""

    id: str
    name: str
    level: float = Field(description="0 to 1.")
    state: Literal["met", "partly", "missing"]
    through: str | None = Field(description="Your skill that gives the level.")


class RequiredYears(BaseModel):
    """Years asked for, and yours."""

    asked: int
    own: float | None


class AnsweredRequirement(BaseModel):
    """One thing the posting asks for, and how your profile answers it."""

    text: str
    kind: Literal["skill", "years", "credential", "language", "degree", "other"]
    importance: Literal["must", "nice", "generic"]
    state: Literal["met", "partly", "missing", "unjudged"]
    detail: str = Field(description="The answer in one sentence.")
    job_quote: str
    cv_quotes: list[str]
    skills: list[RequiredSkill]
    years: RequiredYears | None


class NextAction(BaseModel):
    """Something you can do about this match, and why."""

    kind: Literal[
        "open_posting", "apply", "add_skill", "confirm_skill", "add_credential", "renew_credential", "add_language",
        "confirm_place", "set_pay_floor", "add_years", "confirm_work_permit", "check_demand",
    ]  # fmt: skip
    text: str
    because: str
    name: str | None = Field(default=None, description="The skill, licence or language it is about.")
    gain: float | None = Field(default=None, description="Points the score would rise by, where that can be said.")


class MatchDetailOut(MatchOut):
    """A match with the posting's demands one by one, and what can be done."""

    requirements: list[AnsweredRequirement]
    next_actions: list[NextAction]
    history: list[MomentOut] = Field(default=[], description="Newest first; the last one is the first score.")


class MatchPage(Page[MatchOut]):
    """One page of matches, and what is not on it."""

    below: Total = Field(description="Matches under the asked score that the other filters admit.")
    hidden: int = Field(description="Matches you hid.")
    compared: int = Field(description="Postings compared with your profile at the last scoring.")
    scored_at: UtcDatetime | None
    reason: Literal["no_profile", "not_scored", "no_jobs"] | None = Field(description="Why there is nothing, if so.")


class ScoreOut(BaseModel):
    """The score of one job."""

    job_id: uuid.UUID
    score: float
    band: Band
    eligibility: Eligibility


class WhatIfOut(BaseModel):
    """The score of a match before and after a change of the profile."""

    score_before: float
    score_after: float
    band_before: Band
    band_after: Band
    eligibility_before: Eligibility
    eligibility_after: Eligibility


class MatchPatch(Strict):
    """What you do about a match."""

    status: Status


class HiddenAction(BaseModel):
    """What can be done about a reason at once."""

    kind: Literal[
        "import", "follow", "enable_source", "enable_board", "set_up", "refresh", "score", "unhide", "profile",
        "open_match", "open_job",
    ]  # fmt: skip
    source: str | None = Field(default=None, description="The source to switch on, set up, refresh or follow.")
    source_label: str | None = None
    address: str | None = Field(default=None, description="The address of the board to follow.")
    board: uuid.UUID | None = Field(default=None, description="The board to refresh or switch on.")
    label: str | None = Field(default=None, description="What the board is called.")
    job_id: uuid.UUID | None = Field(default=None, description="The job that is shown instead.")


class HiddenReason(BaseModel):
    """One reason why a posting is not on your list."""

    rule: str
    detail: str
    fix: str | None = None
    action: HiddenAction | None = None


class WhyHiddenOut(BaseModel):
    """Whether we have seen a posting, and why it is not on your list."""

    seen: bool
    job_id: uuid.UUID | None = None
    match_id: uuid.UUID | None = None
    reasons: list[HiddenReason]
