"""Runs whose parts are runs: one worker suffices, a lost part is done again alone, a lost parent finds its parts."""

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background import registry
from app.background.children import carry_out
from app.background.models import TaskRun
from app.background.registry import Nothing, Payload
from app.background.run import Run
from app.background.service import cancel, enqueue
from app.background.types import Queue, State
from app.background.worker import execute
from app.core.db import unit_of_work
from app.core.types import JsonObject
from tests.conftest import RunTasks

PARENT, PART = "system.test_parent", "system.test_part"


class Number(Payload):
    """Which part."""

    number: int


class Parts:
    """What the parts of these tests do, and how often each was done."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.planned = 0
        self.at: dict[int, Callable[[Run], None]] = {}

    def parent(self, run: Run, _payload: Nothing) -> JsonObject:
        """Three parts."""

        def plan(_session: Session) -> list[tuple[str, Payload]]:
            self.planned += 1
            return [(PART, Number(number=number)) for number in range(3)]

        return {"squares": [result["square"] for result in carry_out(run, plan, "Counting")]}

    def part(self, run: Run, payload: Number) -> JsonObject:
        """One of them."""
        self.at.get(payload.number, lambda _run: None)(run)
        self.done.append(payload.number)
        return {"square": payload.number**2}


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch, database: None) -> Parts:
    """The tasks of these tests."""
    found = Parts()
    monkeypatch.setattr(registry, "_types", dict(registry._types))
    for name, function, payload in ((PARENT, found.parent, Nothing), (PART, found.part, Number)):
        declared = registry.TaskType(name, function, payload, Queue.default, 2, 60, False, False, None, ())
        registry._types[name] = declared
    return found


def started(user_id: uuid.UUID | None = None) -> uuid.UUID:
    with unit_of_work() as session:
        return enqueue(session, PARENT, Nothing(), user_id=user_id).id


def run_of(run_id: uuid.UUID) -> TaskRun:
    with unit_of_work() as session:
        return session.get_one(TaskRun, run_id)


def states(parent_id: uuid.UUID) -> list[State]:
    with unit_of_work() as session:
        query = select(TaskRun.state).where(TaskRun.parent_id == parent_id).order_by(TaskRun.id)
        return list(session.scalars(query))


def test_the_parent_does_them_where_nobody_else_is(parts: Parts) -> None:
    run_id = started()
    execute(run_id)
    run = run_of(run_id)
    assert (run.state, run.result) == (State.succeeded, {"squares": [0, 1, 4]})
    assert (run.progress_done, run.progress_total) == (3, 3)
    assert sorted(parts.done) == [0, 1, 2]


def test_a_part_that_another_worker_does_is_waited_for(parts: Parts) -> None:
    def others_take_the_rest(run: Run) -> None:
        with unit_of_work() as session:
            session.execute(update(TaskRun).where(TaskRun.type == PART, TaskRun.id != run.id).values(attempts=0))
            rest = list(session.scalars(select(TaskRun.id).where(TaskRun.type == PART, TaskRun.id != run.id)))
        for part_id in rest:
            execute(part_id)

    parts.at[0] = others_take_the_rest
    run_id = started()
    execute(run_id)
    assert run_of(run_id).result == {"squares": [0, 1, 4]}
    assert sorted(parts.done) == [0, 1, 2], "each once"


def test_a_part_that_fails_once_is_done_again_alone(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = iter([ValueError("once")])

    def fail_once(run: Run) -> None:
        with unit_of_work() as session:
            # Nobody waits out the pause here.
            session.execute(update(TaskRun).where(TaskRun.id == run.id).values(available_at=TaskRun.created_at))
        for failure in failures:
            raise failure

    def impatient(seconds: float) -> None:
        with unit_of_work() as session:
            session.execute(update(TaskRun).where(TaskRun.type == PART).values(available_at=TaskRun.created_at))

    monkeypatch.setattr("app.background.children.sleep", impatient)
    parts.at[1] = fail_once
    run_id = started()
    execute(run_id)
    assert run_of(run_id).result == {"squares": [0, 1, 4]}
    assert sorted(parts.done) == [0, 1, 2]


def test_a_parent_that_was_lost_goes_on_where_it_stood(parts: Parts) -> None:
    def die(_run: Run) -> None:
        raise KeyboardInterrupt

    parts.at[1] = die
    run_id = started()
    with pytest.raises(KeyboardInterrupt):
        execute(run_id)
    assert parts.done == [0]
    parts.at.clear()
    with unit_of_work() as session:
        # The worker is gone: its leases run out.
        running = update(TaskRun).where(TaskRun.state == State.running)
        session.execute(running.values(lease_until=TaskRun.created_at))
    execute(run_id)
    assert run_of(run_id).result == {"squares": [0, 1, 4]}
    assert sorted(parts.done) == [0, 1, 2], "what was done is not done again"
    assert parts.planned == 1


def test_parts_that_were_given_up_fail_the_parent_which_can_be_started_again(
    parts: Parts, user: User, run_tasks: RunTasks
) -> None:
    def fail(_run: Run) -> None:
        raise ValueError("always")

    parts.at[2] = fail
    registry._types[PART] = replace(registry._types[PART], max_attempts=1)
    run_id = started(user.id)
    execute(run_id)
    run = run_of(run_id)
    assert run.state is State.failed
    assert run.error is not None
    assert run.error.startswith("1 of 3 parts could not be done.")
    parts.at.clear()
    with unit_of_work() as session:
        session.execute(update(TaskRun).where(TaskRun.id == run_id).values(state=State.queued, attempts=0))
    execute(run_id)
    assert run_of(run_id).result == {"squares": [0, 1, 4]}
    assert sorted(parts.done) == [0, 1, 2]


def test_a_cancelled_parent_leaves_no_part_behind(parts: Parts, user: User) -> None:
    run_id = started(user.id)

    def ask(_run: Run) -> None:
        with unit_of_work() as session:
            cancel(session, user, run_id)

    parts.at[0] = ask
    execute(run_id)
    assert run_of(run_id).state is State.cancelled
    assert parts.done == [0]
    assert states(run_id) == [State.succeeded, State.cancelled, State.cancelled]
