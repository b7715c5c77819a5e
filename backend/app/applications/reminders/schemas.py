"""Reminders as clients see them."""

import uuid
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field

from app.applications.reminders.types import ReminderKind
from app.core.schemas import Strict, UtcDatetime

Days = Annotated[int, Field(ge=1, le=60, description="After how many days of silence to follow up.")]
Off = Annotated[
    list[ReminderKind],
    Field(max_length=len(ReminderKind), description="What you are not reminded of."),
    AfterValidator(lambda kinds: sorted(set(kinds))),
]
ReminderShow = Literal["open", "snoozed"]


class ReminderOut(BaseModel):
    """Something to know of now, with the reason it is there."""

    id: uuid.UUID
    kind: ReminderKind
    title: str
    body: str
    why: str
    due_at: UtcDatetime
    application_id: uuid.UUID | None
    job_id: uuid.UUID | None
    path: str = Field(description="Where in the dashboard something can be done about it.")
    open: bool = Field(description="Neither dismissed nor overtaken nor resting.")
    snoozed_until: UtcDatetime | None
    dismissed_at: UtcDatetime | None
    withdrawn_at: UtcDatetime | None = Field(description="When it no longer held: the card moved, the step was done.")


class ReminderSnooze(Strict):
    """How long a reminder rests."""

    until: UtcDatetime = Field(description="A moment to come, within a year.")


class ReminderWishes(BaseModel):
    """What you are reminded of."""

    follow_up_days: Days
    off: Off
    kinds: list[ReminderKind] = Field(description="All there are.")


class ReminderWishesPatch(Strict):
    """What to change of it."""

    follow_up_days: Days | None = None
    off: Off | None = None
