"""A run whose parts are runs of their own.

Any worker on any host takes a part; the parent works on them too, so one worker suffices and nobody waits for a worker
that waits for them. A part that fails is tried again alone; a parent that dies finds its parts where they stand.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import sleep

from sqlalchemy.orm import Session

from app.background.errors import Cancelled, TaskFailed
from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.repository import TaskRepository
from app.background.run import Run
from app.background.service import enqueue
from app.background.types import FINISHED, State
from app.background.worker import execute
from app.core.db import unit_of_work
from app.core.types import JsonObject

# Between two looks at parts that others work on.
LOOK_EVERY_S = 0.2
# The parts: the task of each, and its payload.
Plan = Callable[[Session], Sequence[tuple[str, Payload]]]


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part stands, and what it gave."""

    id: uuid.UUID
    state: State
    result: JsonObject | None
    error: str | None


def carry_out(run: Run, plan: Plan, message: str) -> list[JsonObject]:
    """Carry out the parts that `plan` gives; returns their results in that order.

    `plan` is asked once, however often the parent is started again. Raises `TaskFailed` where a part could not be done
    after all its attempts; starting the parent again then does those parts alone.
    """
    part_ids = _started(run, plan)
    try:
        parts = _finished(run, part_ids, message)
    except Cancelled:
        with unit_of_work() as session:
            TaskRepository(session).cancel_parts(run.id)
        raise
    lost = [part for part in parts if part.state is not State.succeeded]
    if lost:
        raise TaskFailed(f"{len(lost)} of {len(parts)} parts could not be done. {lost[0].error or ''}".strip())
    return [part.result or {} for part in parts]


def _started(run: Run, plan: Plan) -> list[uuid.UUID]:
    """The parts of a run, started where they are not yet; those that were given up are waiting again."""
    with run.session() as session:
        repository = TaskRepository(session)
        if not repository.parts(run.id):
            for number, (name, payload) in enumerate(plan(session)):
                key = f"{run.id}:{number}"
                enqueue(session, name, payload, dedupe_key=key, scheduled=run.scheduled, parent_id=run.id)
        repository.revive_parts(run.id)
        return [part.id for part in repository.parts(run.id)]


def _finished(run: Run, part_ids: Sequence[uuid.UUID], message: str) -> list[Part]:
    """The parts when all have ended. Working on one is a matter of claiming it, so others may be quicker."""
    while True:
        for part in (part for part in _look(run) if part.state not in FINISHED):
            execute(part.id)
            ended = sum(other.state in FINISHED for other in _look(run))
            run.progress(ended, len(part_ids), message)
            run.check()
        parts = _look(run)
        if all(part.state in FINISHED for part in parts):
            return parts
        run.check()
        sleep(LOOK_EVERY_S)


def _look(run: Run) -> list[Part]:
    with unit_of_work() as session:
        return [_part(row) for row in TaskRepository(session).parts(run.id)]


def _part(row: TaskRun) -> Part:
    return Part(row.id, row.state, row.result, row.error)
