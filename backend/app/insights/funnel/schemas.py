"""The funnel and the day as clients see them. Every rate stands beside its counts."""

import uuid
from datetime import date

from pydantic import BaseModel, Field

from app.applications.board.step_schemas import CalendarStepOut
from app.core.schemas import UtcDatetime
from app.insights.funnel.types import FunnelStage, NoFigure
from app.matching.types import Band


class FunnelRate(BaseModel):
    """A share with the interval it lies in: 95 of 100 such intervals hold the true share (Wilson)."""

    of: int = Field(description="Applications it is a share of.")
    rate: float | None = Field(description="0 to 1; null where there is nothing to take a share of.")
    low: float | None
    high: float | None


class FunnelDays(BaseModel):
    """The middle of the days between two dates, over the applications that have both."""

    median: float | None = Field(description="Null where no application has both dates.")
    n: int


class FunnelStep(BaseModel):
    """How many got this far or further."""

    stage: FunnelStage
    n: int
    of_applied: FunnelRate
    of_previous: FunnelRate
    days_from_applied: FunnelDays
    days_from_previous: FunnelDays


class FunnelGroup(BaseModel):
    """Applications that have something in common, stage by stage."""

    key: str
    label: str
    applications: int
    waiting: int = Field(description="No answer yet, and neither refused nor withdrawn.")
    refused: int = Field(description="Refused by the employer, with or without more of an answer.")
    withdrawn: int
    steps: list[FunnelStep] = Field(description="applied, reply, interview, offer, in this order.")
    enough: bool = Field(description="Whether there are enough for the rates to say something.")
    reason: NoFigure | None
    note: str | None = Field(description="The reason in a sentence.")


class CalibrationBand(BaseModel):
    """What became of the applications with scores of one band."""

    band: Band
    start: float = Field(description="The lowest score of the band.")
    end: float = Field(description="The score the band ends below; 100 belongs to the last.")
    applications: int
    replies: int = Field(description="Answers of any kind, refusals too.")
    reply_rate: FunnelRate
    interviews: int
    interview_rate: FunnelRate
    enough: bool
    note: str | None


class Calibration(BaseModel):
    """Which of our scores led to replies."""

    bands: list[CalibrationBand] = Field(description="All bands, the lowest first.")
    scored: int
    unscored: int = Field(description="Applications without a score: entered by hand, or the posting is gone.")
    at_applying: int = Field(description="Of the scored, those whose score at the time of applying is known.")
    present: int = Field(description="Of the scored, those of which only the present score is known.")
    reason: NoFigure | None
    summary: str = Field(description="What can honestly be said, in a sentence or two.")


class FunnelOut(BaseModel):
    """How a person's applications went, as their board tells it."""

    first_day: date | None = Field(description="Applied on this day or later; null: from the first.")
    last_day: date | None
    time_zone: str
    as_of: UtcDatetime
    fewest: int = Field(description="Applications from which on a rate is said to say something.")
    undated: int = Field(description="Applied, but on which day was not noted.")
    undated_counted: bool = Field(description="False where a period was asked for: they are left out then.")
    total: FunnelGroup
    by_source: list[FunnelGroup] = Field(description="Where the posting was found; the largest group first.")
    by_cv: list[FunnelGroup] = Field(description="Which CV the card names.")
    by_title: list[FunnelGroup] = Field(description="Family of occupations of the job.")
    by_band: list[FunnelGroup] = Field(description="Band of our score, the highest first.")
    calibration: Calibration
    reason: NoFigure | None
    note: str | None


class NewMatch(BaseModel):
    """A match with a posting that was first seen lately."""

    id: uuid.UUID
    job_id: uuid.UUID
    title: str
    company: str
    location: str
    score: float
    band: Band
    first_seen_at: UtcDatetime


class NewMatches(BaseModel):
    """Matches with postings first seen since a moment."""

    since: UtcDatetime
    n: int
    good: int = Field(description="Of them, in the band good or better.")
    best: list[NewMatch] = Field(description="The five best.")
    scored_at: UtcDatetime | None = Field(description="When matches were last scored.")
    reason: NoFigure | None
    note: str | None


class DueSteps(BaseModel):
    """Steps of the next seven days, and those overdue."""

    until: UtcDatetime
    n: int
    overdue: int = Field(description="Of them, with a date that has passed, of the last 30 days.")
    items: list[CalendarStepOut] = Field(description="The ten earliest.")
    reason: NoFigure | None
    note: str | None


class UnreadAlerts(BaseModel):
    """What waits to be read."""

    unread: int | None = Field(description="Unread items of the inbox; null where this instance has none.")
    reminders: int = Field(description="Open reminders that do not rest.")


class FunnelShort(BaseModel):
    """The funnel in four counts."""

    applications: int
    replies: int
    interviews: int
    offers: int
    waiting: int
    reply_rate: FunnelRate
    enough: bool
    reason: NoFigure | None
    note: str | None


class MomentumWeek(BaseModel):
    """What happened in a week, Monday to Sunday where the person lives."""

    start: date
    applications: int
    replies: int = Field(description="Applications that were first answered in it, refusals too.")
    interviews: int = Field(description="Interviews that took place in it.")


class Momentum(BaseModel):
    """The last eight weeks, the oldest first; the last is under way."""

    weeks: list[MomentumWeek]
    n: int = Field(description="All that is counted in them.")
    reason: NoFigure | None
    note: str | None


class TodayOut(BaseModel):
    """What a person sees when they come home to their search."""

    as_of: UtcDatetime
    time_zone: str
    matches: NewMatches
    steps: DueSteps
    alerts: UnreadAlerts
    funnel: FunnelShort
    momentum: Momentum
