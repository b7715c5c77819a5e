"""Gaps as clients see them. Scores and gains are points of the match (0 to 100), to a tenth."""

import uuid
from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import UtcDatetime
from app.insights.gaps.types import EffortLevel, GapKind, Importance, State, WhyNothing
from app.jobs.schemas import JobItem
from app.matching.types import Band, Eligibility


class NearOut(BaseModel):
    """Your skill that is nearest to a missing one."""

    id: str
    name: str
    closeness: float = Field(
        description="0 to 1: how far it counts for the missing one in your scores; 0.1 in the same group of skills."
    )


class EffortOut(BaseModel):
    """How far it is from what you know."""

    level: EffortLevel
    closeness: float = Field(
        description="0 to 1: how far it counts already; 0.1 in the same group of skills, 0 where nothing is near."
    )
    reason: str


class QuoteOut(BaseModel):
    """Words of a posting that ask for it."""

    text: str
    match_id: uuid.UUID
    job_id: uuid.UUID
    job_title: str
    company: str
    importance: Importance


class GapChange(BaseModel):
    """What to suppose: a parameter of `GET /matches/what-if` and of `GET /matches/{id}/what-if`."""

    parameter: Literal["add_skill", "add_language", "add_credential"]
    value: str


class MatchGapOut(BaseModel):
    """Something your matches ask for and your profile does not show."""

    id: str = Field(description='The id of a skill, or "credential:..." and "language:..." by name.')
    name: str
    kind: GapKind
    importance: Importance = Field(description="The firmest way it is asked for.")
    state: Literal["partly", "missing"] = Field(description="Partly: a skill of yours counts for a part of it.")
    asked: int = Field(description="How many of the matches looked at ask for it.")
    asked_must: int
    matches: int = Field(description="How many matches would score higher with it.")
    gain: float = Field(description="By how many points their scores would rise, added up.")
    mean_gain: float = Field(description="The same on average over those that would rise.")
    most: float = Field(description="The largest rise of one match.")
    opens: int = Field(description="How many matches would become eligible with it.")
    demand: int = Field(description="Open postings that ask for it, of all; for others than skills: of the matches.")
    worth: float = Field(description="What the list is in order of: gain x demand.")
    effort: EffortOut | None = Field(description="Null for licences and languages: we can't tell.")
    near: NearOut | None
    change: GapChange = Field(description="The gain is the sum of what this what-if adds to each match.")
    reason: str
    quotes: list[QuoteOut]


class GapsBasis(BaseModel):
    """What the figures stand on."""

    words: str
    matches: int = Field(description="Matches looked at: those of your best ones that score enough.")
    wanted: int = Field(description="How many of your best matches were asked for.")
    best: int = Field(description="How many of them there are.")
    left_out: int = Field(description="How many of these are left out, since they score below `least_score`.")
    least_score: float = Field(description="From here on a match is close enough to say what you lack.")
    candidates: int = Field(description="Missing skills that were tried, each on all matches.")
    not_tried: int = Field(description="Missing skills that were not tried, asked for by the fewest matches.")
    as_of: date | None = Field(description="The day the scores are of; null before the first scoring.")
    scored_at: UtcDatetime | None
    reason: WhyNothing | None = Field(description="Why there is nothing to show, if so.")


class GapsPage(Page[MatchGapOut]):
    """One page of gaps."""

    basis: GapsBasis


class MatrixMatch(BaseModel):
    """A column of the matrix."""

    match_id: uuid.UUID
    job_id: uuid.UUID
    title: str
    company: str
    score: float


class MatrixCell(BaseModel):
    """How your profile answers what one match says of one skill."""

    state: Literal["met", "partly", "missing", "not_asked"]
    importance: Importance | None
    level: float | None = Field(description="How far you hold it, 0 to 1; null where it is not asked for.")
    through: str | None = Field(description="Your skill that counts for a part of it.")
    quote: str | None


class MatrixRow(BaseModel):
    """A skill, over the matches in the order of the columns."""

    id: str
    name: str
    asked: int
    met: int
    partly: int
    missing: int
    cells: list[MatrixCell]


class MatrixOut(BaseModel):
    """Skills asked for by your best matches: the most asked first, the best match first."""

    columns: list[MatrixMatch]
    rows: list[MatrixRow]
    skills: int = Field(description="All skills these matches ask for; the rows are the most asked of them.")
    basis: GapsBasis


class JobGapItem(BaseModel):
    """One thing a posting asks for that you do not fully meet."""

    id: str
    name: str
    kind: GapKind
    importance: Importance
    state: Literal["partly", "missing"]
    detail: str
    quote: str
    change: GapChange
    gain: float = Field(description="By how much this score would rise with it; 0 where it would not.")
    opens: bool = Field(description="Whether it would then be clear that you may take the job.")
    effort: EffortOut | None
    near: NearOut | None


class JobGapOut(BaseModel):
    """What stands between you and one posting."""

    match_id: uuid.UUID
    job: JobItem
    score: float
    band: Band
    eligibility: Eligibility
    score_with_all: float = Field(description="The score if you had every skill it misses.")
    band_with_all: Band
    states: dict[State, int] = Field(description="How many points of its checklist stand how.")
    items: list[JobGapItem] = Field(description="What gains most first.")
    words: str


class ProgressTop(BaseModel):
    """A gap as it was on a day."""

    id: str
    name: str
    gain: float


class ProgressPoint(BaseModel):
    """One day: the last look of it."""

    day: date
    matches: int = Field(description="Your best matches of that day, whatever they score.")
    close: int | None = Field(description="Those that gaps are counted over; null where all were.")
    mean_score: float = Field(description="Of all the best matches.")
    gaps: int
    top: list[ProgressTop]


class ProgressChange(BaseModel):
    """A gap that closed or opened since the first day shown."""

    id: str
    name: str
    day: date = Field(description="The first day on which it was so.")
    because: Literal["you_have_it", "no_longer_asked", "newly_asked"]
    words: str


class ProgressOut(BaseModel):
    """How your gaps develop."""

    points: list[ProgressPoint] = Field(description="By day; days on which nothing was looked at are left out.")
    closed: list[ProgressChange]
    opened: list[ProgressChange]
    mean_change: float | None = Field(description="Of the mean score, first to last point; null with fewer than two.")
    gaps_change: int | None
    basis: str
