"""Recommendations as clients see them. Gains are points of the match (0 to 100); pay is a year's, in whole units."""

import uuid
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.insights.advice.types import AdviceKind
from app.insights.gaps.schemas import GapsBasis


class AdviceEvidence(BaseModel):
    """What a recommendation rests on: words of a posting, or a count and where it comes from."""

    text: str
    quote: str | None = None
    job_id: uuid.UUID | None = None
    match_id: uuid.UUID | None = None
    source: Literal["posting", "matches", "market", "profile", "skills"]


class PayEffect(BaseModel):
    """The median pay where it is asked for, against that of all postings in the same currency."""

    amount: int = Field(description="The difference; below 0 where it is less.")
    currency: str
    period: Literal["year"] = "year"
    n: int = Field(description="Postings behind the median.")


class AdviceEffect(BaseModel):
    """What following it would change, recomputed with the change supposed."""

    matches: int = Field(description="Matches it concerns: that would rise, become eligible, or come to the list.")
    gain: float = Field(description="Points, added up over these; 0 where no score changes.")
    mean_gain: float
    opens: int = Field(description="Matches that would become eligible.")
    pay: PayEffect | None = Field(description="Null where the market knows too little.")


class AdviceAction(BaseModel):
    """Where something can be done about it."""

    label: str
    path: str = Field(description="In the dashboard.")


class AdviceOut(BaseModel):
    """One thing to do next, and why."""

    id: str = Field(description="The same for the same advice to the same person, whatever its figures.")
    kind: AdviceKind
    title: str
    reason: str
    evidence: list[AdviceEvidence]
    effect: AdviceEffect
    action: AdviceAction
    dismissed_at: UtcDatetime | None = None


class AdvicePage(Page[AdviceOut]):
    """One page of recommendations."""

    basis: str = Field(description="What was looked at, in words.")
    over: GapsBasis = Field(description="The same in numbers, and why there is nothing, if so.")
    as_of: date | None
    dismissed: int = Field(description="How many are put away.")


class SnapshotIn(Strict):
    """A name for what is kept."""

    name: Annotated[Text, Field(max_length=100)] | None = None


class SnapshotListed(BaseModel):
    """Recommendations kept on a day."""

    id: uuid.UUID
    name: str | None
    created_at: UtcDatetime
    items: int


class SnapshotItem(BaseModel):
    """A kept recommendation beside what it is now."""

    then: AdviceOut
    now: AdviceEffect | None = Field(description="Null where it no longer stands.")
    state: Literal["stands", "changed", "gone"]
    words: str


class SnapshotOut(SnapshotListed):
    """Kept recommendations compared with those of now."""

    basis: str
    compared: list[SnapshotItem]
    new: list[AdviceOut] = Field(description="What is recommended now and was not then.")
