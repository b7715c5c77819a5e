"""The words of the funnel, and what its queries give."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.applications.board.types import EventKind, Origin, Stage


class FunnelStage(StrEnum):
    """How far an application got; each holds what got further too."""

    applied = "applied"
    reply = "reply"
    interview = "interview"
    offer = "offer"


class ScoreBasis(StrEnum):
    """Which score an application is counted under."""

    at_applying = "at_applying"
    present = "present"


class NoFigure(StrEnum):
    """Why there is nothing, or no rate, to show."""

    no_applications = "no_applications"
    none_in_period = "none_in_period"
    too_few = "too_few"
    no_scores = "no_scores"
    not_scored = "not_scored"
    nothing_new = "nothing_new"
    nothing_due = "nothing_due"
    nothing_happened = "nothing_happened"


@dataclass(frozen=True, slots=True)
class Period:
    """Days of applying, both ends included and either open, where a person lives."""

    first: date | None
    last: date | None
    zone: ZoneInfo

    @property
    def bounded(self) -> bool:
        """Whether a day is needed to lie in it."""
        return self.first is not None or self.last is not None

    def holds(self, moment: datetime | None) -> bool:
        """Whether something of that moment counts; what has no day counts where no day is asked for."""
        if moment is None:
            return not self.bounded
        day = moment.astimezone(self.zone).date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Card:
    """As much of a card as the funnel counts by; `match_id` is of the posting's match, where there is one."""

    id: uuid.UUID
    stage: Stage
    title: str
    origin: Origin
    applied_at: datetime | None
    replied_at: datetime | None
    tailored_cv_id: uuid.UUID | None
    cv_document_id: uuid.UUID | None
    source: str | None
    family: str | None
    match_id: uuid.UUID | None
    # Of the match: the present score and the one last noted, in tenths, and since when that is known.
    tenths: int | None
    noted_tenths: int | None
    known_since: datetime | None


@dataclass(frozen=True, slots=True)
class Happening:
    """A line of a timeline: made, moved, or answered."""

    application_id: uuid.UUID
    at: datetime
    kind: EventKind
    from_stage: Stage | None
    to_stage: Stage | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A score that moved: from `before`, which was known since a moment, to another. In tenths."""

    match_id: uuid.UUID
    at: datetime
    since: datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Journey:
    """How far one application got, and when; a step without a noted day has no moment.

    `interviews` are those that took place. `tenths` is the score it is counted under, on which basis.
    """

    application_id: uuid.UUID
    applied_at: datetime | None
    got: FunnelStage
    reply_at: datetime | None
    interview_at: datetime | None
    offer_at: datetime | None
    interviews: tuple[datetime, ...]
    refused: bool
    withdrawn: bool
    source: str
    cv: str
    title: str
    tenths: int | None
    basis: ScoreBasis | None

    @property
    def waiting(self) -> bool:
        """Whether an answer may still come."""
        return self.got is FunnelStage.applied and not self.withdrawn
