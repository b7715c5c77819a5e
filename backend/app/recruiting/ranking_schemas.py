"""Rankings, their agreement, adverse impact, weights and visibility as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.recruiting.types import SelectedBy, ViewKind

MOST_REPEATS = 10
Weight = Annotated[int, Field(ge=0, le=100)]


class RankIn(Strict):
    """Rank all candidates for a job; `repeats` makes the ranking again that often, to show whether it agrees."""

    job_id: uuid.UUID
    repeats: Annotated[int, Field(ge=0, le=MOST_REPEATS)] = 2


class RepeatOut(BaseModel):
    """The ranking made again in another order, compared with the stored one."""

    number: int
    process: str = Field(description="Which process made it; a different one than before where there are several.")
    compared: int
    identical: bool
    correlation: float | None = Field(description="Spearman's rank correlation of the scores; 1 = the same order.")
    largest_change: float = Field(description="The largest difference of a score, in points.")
    note: str | None = Field(description="Why some candidates could not be compared, if so.")
    made_at: UtcDatetime


class AgreementOut(BaseModel):
    """Whether repeated rankings agree."""

    asked: int
    made: int
    identical: bool | None = Field(description="Null before any repeat was made.")
    correlation: float | None = Field(description="The lowest of all repeats.")
    processes: int = Field(description="How many different processes made the ranking.")
    repeats: list[RepeatOut]


class RankingOut(BaseModel):
    """A ranking of a job."""

    id: uuid.UUID
    job_id: uuid.UUID
    state: Literal["queued", "running", "failed", "finished"]
    task_id: uuid.UUID | None
    compared: int
    weights: dict[str, int]
    created_at: UtcDatetime
    finished_at: UtcDatetime | None
    agreement: AgreementOut


class GroupRate(BaseModel):
    """One group: how many of it there are, how many were selected, and how its rate compares."""

    group: str
    candidates: int
    selected: int
    rate: float
    ratio: float | None = Field(description="Against the group with the highest rate; null where nobody was selected.")
    below_four_fifths: bool
    small: bool = Field(description="Fewer than 30 candidates: the ratio may be chance.")


class DimensionImpact(BaseModel):
    """One kind of group, as the desk named it."""

    dimension: str
    groups: list[GroupRate]
    unrecorded: int
    caution: str | None
    finding: str


class ImpactOut(BaseModel):
    """Selection rates by recorded group; never part of a score."""

    job_id: uuid.UUID
    selected_by: SelectedBy
    k: int | None
    candidates: int
    selected: int
    dimensions: list[DimensionImpact]
    note: str


class WeightOut(BaseModel):
    """How much a factor counts, in parts of the sum of all."""

    slug: str
    label: str
    weight: int
    default: int


class WeightsOut(BaseModel):
    """A job's weights at this desk."""

    job_id: uuid.UUID
    weights: list[WeightOut]
    own: bool = Field(description="The desk set them; else the default counts.")


class WeightsIn(Strict):
    """Weights by factor; what is left out keeps its default, an empty object goes back to the default."""

    weights: dict[Annotated[Text, Field(max_length=60)], Weight]


class DeskOut(BaseModel):
    """An account that may look at open profiles."""

    name: str
    role: str


class ViewOut(BaseModel):
    """A desk looked at your profile."""

    desk: str
    kind: ViewKind
    job_title: str | None
    company: str | None
    at: UtcDatetime


class VisibilityOut(BaseModel):
    """Who may see your profile, and who looked."""

    recruiters: bool
    coaches: bool
    changed_at: UtcDatetime | None
    desks: list[DeskOut] = Field(description="Up to 100 accounts that may see it; empty while it is closed.")
    desks_total: int
    views: list[ViewOut] = Field(description="The last 20; `GET /profile/visibility/views` has all.")
    views_total: int


class VisibilityPatch(Strict):
    """Who may see your profile; what is left out stays."""

    recruiters: bool | None = None
    coaches: bool | None = None


class ViewPage(Page[ViewOut]):
    """Who looked, the last first."""
