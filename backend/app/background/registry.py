"""What tasks there are. A task is declared beside its domain, in `<domain>/tasks.py`, and known by its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict

from app.background.models import MAX_ATTEMPTS
from app.background.types import Queue
from app.core.types import JsonObject

if TYPE_CHECKING:
    from app.background.run import Run


class Payload(BaseModel):
    """What a task is told: ids and small values, never a CV's text."""

    model_config = ConfigDict(extra="forbid")


class Nothing(Payload):
    """The payload of a task that needs none."""


class Event(Payload):
    """Something that happened, named in the past tense; tasks declared with `on=` are started by it."""


# Each task takes its own payload class; the decorator checks the pair, the registry only passes it on.
TaskFunction: TypeAlias = "Callable[[Run, Any], JsonObject | None]"
F = TypeVar("F", bound="Callable[[Run, Any], JsonObject | None]")


@dataclass(frozen=True, slots=True)
class TaskType:
    """A declared task."""

    name: str
    function: TaskFunction
    payload: type[Payload]
    queue: Queue
    max_attempts: int
    time_limit: int
    startable: bool
    private: bool
    every: timedelta | None
    on: tuple[type[Event], ...]


_types: dict[str, TaskType] = {}


def task(
    name: str,
    *,
    queue: Queue = Queue.default,
    payload: type[Payload] = Nothing,
    max_attempts: int = MAX_ATTEMPTS,
    time_limit: int = 300,
    startable: bool = False,
    private: bool = False,
    every: timedelta | None = None,
    on: Sequence[type[Event]] = (),
) -> Callable[[F], F]:
    """Declare a task. It must be idempotent: a killed worker's run starts again from the beginning.

    `time_limit` in seconds per attempt; `every` puts it on the schedule; `startable` lets a person start it by
    `POST /tasks`; `on` names the events that start it (its payload is then the event). The result of a `private` task
    is sealed at rest.
    """

    def declare(function: F) -> F:
        if name in _types:
            raise ValueError(f"two tasks are called {name!r}")
        domain = function.__module__.split(".")[1]
        if name.split(".")[0] not in {domain, "system"}:
            raise ValueError(f"{name!r} must start with its domain, {domain!r}")
        _types[name] = TaskType(
            name, function, payload, queue, max_attempts, time_limit, startable, private, every, tuple(on)
        )
        return function

    return declare


def task_type(name: str) -> TaskType | None:
    """The declaration of a task, or null."""
    return _types.get(name)


def task_types() -> list[TaskType]:
    """All declared tasks by name."""
    return [_types[name] for name in sorted(_types)]


def subscribers(event: type[Event]) -> list[TaskType]:
    """The tasks that an event starts."""
    return [declared for declared in task_types() if event in declared.on]
