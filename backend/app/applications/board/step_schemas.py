"""Steps as clients send and see them."""

import uuid
from typing import Self

from pydantic import BaseModel, Field, model_validator

from app.applications.board.fields import Day, Line, Moment, Words, Zone
from app.applications.board.types import Stage, StepKind
from app.core.schemas import Strict, UtcDatetime


class _Timed(Strict):
    """When a step is: at an instant, or all of a day."""

    starts_at: Moment | None = Field(default=None, description="With its offset from UTC.")
    date: Day | None = Field(default=None, description="In place of `starts_at`: all of this day.")
    ends_at: Moment | None = None
    time_zone: Zone | None = Field(default=None, description="An IANA name; yours where it is left out.")
    place: Line | None = None
    notes: Words | None = None
    done: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.starts_at and self.date:
            raise ValueError("give starts_at or date, not both")
        if self.date and self.ends_at:
            raise ValueError("a whole day has no end")
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValueError("it can't end before it starts")
        return self


class ApplicationStepIn(_Timed):
    """A new step: an interview, a deadline, something to do."""

    kind: StepKind
    title: Line | None = Field(default=None, description="Named after its kind where it is left out.")

    @model_validator(mode="after")
    def _dated(self) -> Self:
        if not (self.starts_at or self.date):
            raise ValueError("give starts_at or date")
        return self


class ApplicationStepPatch(_Timed):
    """What to change of a step; what is left out stays."""

    kind: StepKind | None = Field(default=None, description="Can't be null.")
    title: Line | None = None

    @model_validator(mode="after")
    def _kept(self) -> Self:
        if "kind" in self.model_fields_set and self.kind is None:
            raise ValueError("kind can't be taken away")
        return self


class ApplicationStepOut(BaseModel):
    """A step of a card; its version is its entity tag."""

    id: uuid.UUID
    application_id: uuid.UUID
    kind: StepKind
    title: str
    starts_at: UtcDatetime = Field(description="Of a whole day, the midnight that begins it in `time_zone`.")
    ends_at: UtcDatetime | None
    all_day: bool
    date: Day | None = Field(description="The day, where it is all of it.")
    time_zone: str
    place: str
    notes: str
    done_at: UtcDatetime | None
    version: int
    changed_at: UtcDatetime


class ApplicationStepKept(ApplicationStepOut):
    """A step after a change, with the stage that it speaks for where the card is not there yet."""

    suggested_stage: Stage | None
    application_version: int


class CalendarStepOut(ApplicationStepOut):
    """A step with the card it belongs to."""

    card_title: str
    company: str
    stage: Stage
    application_version: int
