"""The ways the server can misbehave, and which request comes next to meet one."""

from threading import Lock
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Name = Literal[
    "rate_limit",  # 429 with retry-after
    "overloaded",  # 529
    "server_error",  # 500
    "bad_request",  # 400
    "spend_limit",  # 400 that says the provider's own limit is reached
    "unauthorized",  # 401
    "reset",  # the connection is reset before an answer, or after `after` pieces of it
    "cut",  # the stream breaks off in the middle
    "ends_early",  # the stream ends in good order, but before its last events
    "error_event",  # the stream says `overloaded_error` in the middle
    "invalid_json",  # a structured answer that is not JSON
    "chatty",  # JSON in a code block, with words around it: models that are not bound to a form
    "wrong_schema",  # JSON, but not of the form asked for
    "refusal",
    "max_tokens",  # the answer is cut off at its longest length
    "silence",  # nothing for `seconds`, before the answer or after `after` pieces
    "slow",  # `seconds` between the pieces
    "wrong_usage",  # counts, and bills, far more than it was asked for
    "zero_usage",  # the end of the stream says that nothing was written
    "no_usage",  # the end of the stream does not say what was used
    "negative_usage",  # says less than nothing was used
    "gullible",  # does what it is told by the data it is given
]


class Fault(BaseModel):
    """One fault, for the next `times` requests (null: until it is taken away), of one prompt or of any."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    times: int | None = Field(default=1, ge=1)
    prompt: str | None = None
    after: int | None = Field(default=None, ge=0)
    seconds: float = Field(default=60.0, ge=0)
    retry_after: float | None = None


class Faults:
    """The faults that wait for requests; the first that fits is met."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let it be met from now on."""
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        """Behave again."""
        with self._lock:
            self._waiting.clear()

    def waiting(self) -> list[Fault]:
        """Those not met yet."""
        with self._lock:
            return list(self._waiting)

    def take(self, prompt: str | None) -> Fault | None:
        """The fault this request meets."""
        with self._lock:
            for place, fault in enumerate(self._waiting):
                if fault.prompt in (None, prompt):
                    self._count(place, fault)
                    return fault
        return None

    def _count(self, place: int, fault: Fault) -> None:
        if fault.times is None:
            return
        if fault.times == 1:
            del self._waiting[place]
        else:
            self._waiting[place] = fault.model_copy(update={"times": fault.times - 1})
