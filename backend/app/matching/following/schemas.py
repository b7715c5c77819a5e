"""The state of matches, and the nightly proof, as clients see them."""

import uuid
from typing import Literal

from pydantic import BaseModel, Field

from app.background.schemas import Progress
from app.core.schemas import UtcDatetime


class ScoringNow(BaseModel):
    """A scoring that waits or runs."""

    task_id: uuid.UUID
    state: Literal["queued", "running"]
    progress: Progress


class MatchesState(BaseModel):
    """What a screen needs to know to be up to date."""

    revision: int = Field(description="Grows whenever your matches change; 0 before the first scoring.")
    scored_at: UtcDatetime | None = Field(description="When all postings were last compared with your profile.")
    compared: int = Field(description="Positions compared.")
    stored: int = Field(description="How many of the best are kept.")
    scoring: ScoringNow | None = Field(description="The scoring under way, if there is one.")


class DifferenceOut(BaseModel):
    """A stored match that was not what a scoring from nothing gave."""

    user_id: uuid.UUID
    job_id: uuid.UUID | None
    kind: str
    why: str
    stored: float | None
    recomputed: float | None


class ReconciliationOut(BaseModel):
    """One comparison of stored matches with recomputed ones."""

    id: uuid.UUID
    started_at: UtcDatetime
    finished_at: UtcDatetime
    people: int = Field(description="People whose matches were compared.")
    all_people: int = Field(description="People who have matches; where there are many, a part is compared each night.")
    matches: int
    differences: int
    repaired: int
    kinds: dict[str, int]
    examples: list[DifferenceOut]
