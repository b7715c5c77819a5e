"""Task runs as clients see them."""

import uuid

from pydantic import BaseModel, Field

from app.background.types import State
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject


class Progress(BaseModel):
    """How far a run is; `total` is null while nobody knows."""

    done: int
    total: int | None
    message: str | None


class TaskOut(BaseModel):
    """A piece of background work."""

    id: uuid.UUID
    type: str
    state: State
    progress: Progress
    results: list[JsonObject] = Field(description="Intermediate results of the present attempt, in order.")
    result: JsonObject | None
    error: str | None
    attempts: int
    created_at: UtcDatetime
    started_at: UtcDatetime | None
    finished_at: UtcDatetime | None


class TaskIn(Strict):
    """A task a person starts."""

    type: Text = Field(max_length=100)
    payload: JsonObject = Field(default_factory=dict)
