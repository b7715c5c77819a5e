"""What a feature asks a model, and what it gets back."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel

from app.core.types import JsonValue
from app.llm.redaction import Redaction
from app.llm.types import Tokens

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier turn of a conversation; what a person wrote is fenced like any data."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class Question(Generic[M]):
    """One question to a model.

    `prompt` names a file of `llm/prompts` (its newest version, its model and longest answer stand there). `data` is
    text of others (CVs, postings, names, notes): it reaches the model fenced as JSON, never as instructions; what
    stays the same between questions comes first, so that the provider's prompt cache knows it. `values` are words of
    our own that fill the prompt's blanks; each must be one of those the prompt file allows. `output` binds the answer
    to a schema. `user_id` pays, null is the instance. `work_id` names the piece of work: tried again under the same
    name, it costs the person once. `subject` groups calls for statistics ("persona:<id>").
    """

    prompt: str
    user_id: uuid.UUID | None
    data: Mapping[str, JsonValue] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    history: Sequence[Turn] = ()
    output: type[M] | None = None
    redaction: Redaction | None = None
    work_id: str | None = None
    subject: str | None = None
    max_tokens: int | None = None
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class Answer(Generic[M]):
    """What a model answered, with what it cost; `parsed` where the question had an `output`.

    `model` and `prompt` ("cover_letter/1") say who answered what; `cost` in millionths of a US dollar. A text that was
    cut off at its longest length is not `complete`.
    """

    text: str
    parsed: M | None
    model: str
    prompt: str
    tokens: Tokens
    cost: int
    credits: int
    call_id: uuid.UUID | None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Preview:
    """What a question would cost at most, before it is asked; `affordable` and why not."""

    model: str
    cost: int
    credits: int
    affordable: bool
    reason: str | None
