"""The inbox, the settings and the deliveries as clients see them."""

import uuid
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, model_validator

from app.alerts.searches.schemas import ChannelName
from app.alerts.times_of_day import QuietHours, WallTime
from app.alerts.types import DeliveryState, Frequency, NoticeKind
from app.core.schemas import Strict, UtcDatetime
from app.jobs.schemas import PostingChange, PostingLine

MOST_IDS = 500


class NoticeOut(BaseModel):
    """An item of the inbox: what there is to tell, and why it is told."""

    id: uuid.UUID
    kind: NoticeKind
    title: str
    body: str
    why: str
    path: str | None = Field(description="Where it leads in the dashboard.")
    job_id: uuid.UUID | None
    application_id: uuid.UUID | None
    search_id: uuid.UUID | None
    changes: list[PostingChange] = Field(description="What changed, from what to what.")
    diff: list[PostingLine] = Field(description="The sentences of a text that went and came.")
    created_at: UtcDatetime
    read_at: UtcDatetime | None


class InboxRead(Strict):
    """Which items to mark: these, or all."""

    ids: Annotated[list[uuid.UUID], Field(min_length=1, max_length=MOST_IDS)] | None = None
    all: Literal[True] | None = None
    read: bool = Field(default=True, description="False marks them as unread again.")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.ids is None) == (self.all is None):
            raise ValueError("name either ids or all")
        return self


class InboxMarked(BaseModel):
    """How many items were marked, and how many are unread now."""

    marked: int
    unread: int


class InboxState(BaseModel):
    """What a badge needs to know."""

    unread: int
    revision: int = Field(description="Grows with every change of the inbox.")


Kinds = dict[NoticeKind, dict[ChannelName, Frequency | Literal["off"]]]


class AlertSettingsOut(BaseModel):
    """When and how you are told."""

    quiet_hours: QuietHours | None
    digest_at: WallTime
    weekday: int = Field(description="The day of weekly digests; 0 is Monday.")
    time_zone: str = Field(description="Your account's; change it with `PATCH /auth/me`.")
    paused_until: UtcDatetime | None
    kinds: Kinds = Field(description="How often each kind goes to each of your channels; the inbox has everything.")
    version: int


class AlertSettingsPatch(Strict):
    """A change of when and how you are told; what is left out stays."""

    quiet_hours: QuietHours | None = Field(default=None, description="Null: none.")
    digest_at: WallTime | None = None
    weekday: int | None = Field(default=None, ge=0, le=6)
    paused_until: UtcDatetime | None = Field(default=None, description="Nothing is sent until then; null: go on.")
    kinds: Annotated[Kinds, Field(max_length=20)] | None = None


class DeliveryOut(BaseModel):
    """A message to one of your channels, and what became of it."""

    id: uuid.UUID
    channel: str = Field(description="The kind of channel.")
    frequency: Frequency
    state: DeliveryState
    subject: str
    items: int
    due_at: UtcDatetime
    attempts: int
    error: str | None = Field(description="Why it did not arrive, or not yet.")
    sent_at: UtcDatetime | None
    created_at: UtcDatetime
