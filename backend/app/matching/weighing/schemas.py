"""Weights, suppositions and proposals as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictInt

from app.core.pagination import Total
from app.core.schemas import Strict, Text, UtcDatetime
from app.jobs.schemas import JobItem
from app.matching.schemas import MatchOut
from app.matching.types import Band, Eligibility

Slug = Annotated[Text, Field(max_length=60)]
Given = Annotated[
    dict[Slug, StrictInt],
    Field(max_length=50, description="Whole numbers from 0 to 100 by factor; what is not named counts as shipped."),
]


class OwnWeightOut(BaseModel):
    """How much one factor counts."""

    slug: str
    label: str
    question: str = Field(description="What the factor asks, in plain words.")
    weight: int
    default: int = Field(description="Its weight as shipped.")
    share: float = Field(description="Its part of the score where every factor judges; the parts sum to 1.")


class PresetOut(BaseModel):
    """Weights that can be taken over in one click."""

    slug: str
    label: str
    weights: dict[str, int]


class OwnWeightsOut(BaseModel):
    """How much each factor counts for you."""

    items: list[OwnWeightOut]
    custom: bool = Field(description="Whether any weight is not as shipped.")
    presets: list[PresetOut]
    changed_at: UtcDatetime | None
    reweighed: int | None = Field(default=None, description="Stored matches that were weighed anew, after a change.")
    task_id: uuid.UUID | None = Field(default=None, description="The full scoring that a change has asked for.")


class OwnWeightsIn(Strict):
    """Weights to keep, or to try."""

    weights: Given


class Moved(BaseModel):
    """A match before and after."""

    match_id: uuid.UUID
    job: JobItem
    score_before: float
    score: float
    band_before: Band
    band: Band
    eligibility: Eligibility


class PreviewItem(Moved):
    """A match as other weights would rank it."""

    rank_before: int = Field(description="Its place on the list now, from 1.")
    rank: int
    steps: dict[str, float | None] = Field(description="What each factor said, 0 to 1; null where it abstained.")


class PreviewOut(BaseModel):
    """What the list would be; nothing is changed."""

    items: list[PreviewItem]
    total: Total
    bands_before: dict[Band, int]
    bands: dict[Band, int]
    weights: dict[str, int]
    compared: int = Field(description="Stored matches that were weighed.")
    left_out: int = Field(description="Stored matches that wait to be scored anew and could not be weighed.")


class SupposedItem(Moved):
    """A match as a change of the profile would score it."""

    gain: float
    eligibility_before: Eligibility


class ListWhatIfOut(BaseModel):
    """What a change of your profile would do to your list; nothing is changed."""

    basis: str = Field(description="What was looked at, in words.")
    compared: int
    changed: int
    better: int
    worse: int
    average_gain: float = Field(description="Points, over all that were looked at.")
    bands_before: dict[Band, int]
    bands: dict[Band, int]
    opens_at: int = Field(description="The score from which a job counts as on the list.")
    entering: int = Field(description="Jobs that would reach it.")
    leaving: int = Field(description="Jobs that would fall below it.")
    became_eligible: int = Field(description="Jobs of which it would then be clear that you may take them.")
    became_ineligible: int
    items: list[SupposedItem] = Field(description="The biggest movers, the gains first.")


class SuggestionOut(BaseModel):
    """A proposed change of one weight, with what it rests on. Nothing happens unless you accept it."""

    id: str
    slug: str
    label: str
    from_weight: int
    to_weight: int
    question: str = Field(description='The proposal as a question: "Raise Place from 9 to 15?"')
    because: str = Field(description="What you did, in numbers.")
    signals: int = Field(description="How many of your choices it rests on.")
    ranking_before: float = Field(
        description="How often a job you liked is above one you did not, 0 to 1, with your weights."
    )
    ranking_after: float = Field(description="The same with the proposal, on choices it was not made from.")
    weights: dict[str, int] = Field(description="All weights as they would be.")


class SuggestionsOut(BaseModel):
    """What your choices suggest."""

    items: list[SuggestionOut]
    signals: int = Field(description="Jobs you saved, applied to or hid, since the last reset.")
    liked: int
    disliked: int
    needed: int
    missing: int = Field(description="How many choices are still missing.")
    reason: Literal["too_few", "one_sided", "nothing_better"] | None = Field(
        description="Why there is no suggestion, if so."
    )
    words: str = Field(description="The same as a sentence.")
    since: UtcDatetime | None = Field(description="The last reset; what you did before is not looked at.")


class ComparedFactor(BaseModel):
    """One factor of the matches side by side, in the order of the ids asked."""

    slug: str
    label: str
    scores: list[float | None]
    weights: list[float]
    points: list[float] = Field(description="What it adds to each score.")
    reasons: list[str]


class Deciding(BaseModel):
    """What one factor does to the difference between the best and another."""

    slug: str
    label: str
    match_id: uuid.UUID = Field(description="The match that is compared with the best.")
    points: float = Field(description="Points by which the best is ahead through this factor; below 0: behind.")
    text: str


class CompareOut(BaseModel):
    """Two to four matches side by side."""

    matches: list[MatchOut]
    factors: list[ComparedFactor]
    best: uuid.UUID | None = Field(description="The match with the highest score; null where they are equal.")
    decided_by: list[Deciding] = Field(description="The largest difference first.")
    summary: str
