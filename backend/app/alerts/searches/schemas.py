"""Saved searches as clients see them."""

import uuid
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from app.alerts.defaults import INBOX
from app.alerts.times_of_day import QuietHours
from app.alerts.types import Frequency, SearchKind
from app.core.pagination import Total
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject

MOST_CHANNELS = 20
Name = Annotated[Text, StringConstraints(min_length=1, max_length=120)]
ChannelName = Annotated[Text, StringConstraints(min_length=1, max_length=40)]
Channels = Annotated[list[ChannelName], Field(min_length=1, max_length=MOST_CHANNELS)]
_QUERY = "The parameters of `GET /jobs`; of kind `matches`, those of `GET /matches`."


class SearchPreviewIn(Strict):
    """A search to try."""

    kind: SearchKind = SearchKind.jobs
    query: JsonObject = Field(description=_QUERY)
    frequency: Frequency = Frequency.daily


class SavedSearchIn(SearchPreviewIn):
    """A search that is to go on by itself."""

    name: Name
    frequency: Frequency
    channels: Channels = Field(default=[INBOX])
    channel_frequencies: dict[ChannelName, Frequency] = Field(
        default={}, max_length=MOST_CHANNELS, description="Where a channel is to be told more or less often."
    )
    quiet_hours: QuietHours | None = Field(default=None, description="Instead of your own.")
    paused: bool = False


class SavedSearchPatch(Strict):
    """A change of a saved search; what is left out stays."""

    name: Name | None = None
    query: JsonObject | None = Field(default=None, description=_QUERY)
    frequency: Frequency | None = None
    channels: Channels | None = None
    channel_frequencies: dict[ChannelName, Frequency] | None = Field(default=None, max_length=MOST_CHANNELS)
    quiet_hours: QuietHours | None = Field(default=None, description="Null: your own.")
    paused: bool | None = None


class SavedSearchOut(BaseModel):
    """A saved search, and how it stands."""

    id: uuid.UUID
    name: str
    kind: SearchKind
    query: JsonObject
    frequency: Frequency
    channels: list[str]
    channel_frequencies: dict[str, Frequency]
    quiet_hours: QuietHours | None
    paused: bool
    next_run_at: UtcDatetime | None = Field(description="Null where it is paused, or looked through as things come.")
    last_run_at: UtcDatetime | None
    last_found: int | None = Field(description="How many it found the last time it found any.")
    last_found_at: UtcDatetime | None
    problem: str | None = Field(description="Why it could not be looked through the last time.")
    created_at: UtcDatetime
    version: int


class SearchPreviewItem(BaseModel):
    """Something that would have been told."""

    job_id: uuid.UUID
    match_id: uuid.UUID | None
    title: str
    body: str
    why: str


class SearchPreview(BaseModel):
    """What a search would have told in the last seven days, and when it is looked through next."""

    items: list[SearchPreviewItem] = Field(description="The first of them.")
    total: Total
    since: UtcDatetime
    next_run_at: UtcDatetime | None = Field(description="Null: as soon as something comes.")
    time_zone: str
