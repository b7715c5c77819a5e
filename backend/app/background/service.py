"""Starting, following and ending background work."""

import uuid
from collections.abc import Sequence
from datetime import datetime

import structlog
from asgi_correlation_id import correlation_id
from fastapi import Response
from pydantic import ValidationError
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.broker import wake_soon
from app.background.errors import NotRedrivable, TaskRunNotFound, UnknownTask
from app.background.models import TaskRun
from app.background.registry import Event, Payload, TaskType, subscribers, task_type
from app.background.repository import TaskRepository
from app.background.results import result_of
from app.background.schemas import Progress, TaskOut
from app.background.types import State
from app.core.clock import now
from app.core.db import after_commit
from app.core.errors import FieldError, Invalid
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.types import JsonObject

log = structlog.get_logger(__name__)


def enqueue(
    session: Session,
    name: str,
    payload: Payload,
    *,
    user_id: uuid.UUID | None = None,
    dedupe_key: str | None = None,
    scheduled: bool = False,
    parent_id: uuid.UUID | None = None,
) -> TaskRun:
    """Write a run of task `name` in the caller's transaction; the wake-up call goes out after the commit.

    With `dedupe_key`, a live run of the same task and key is returned instead of a second one.
    """
    declared = _declared(name)
    if not isinstance(payload, declared.payload):
        raise TypeError(f"{name} takes {declared.payload.__name__}, not {type(payload).__name__}")
    run = TaskRepository(session).add(_new_run(declared, payload, user_id, dedupe_key, scheduled, parent_id))
    after_commit(session, lambda: wake_soon(run))
    return run


def _declared(name: str) -> TaskType:
    declared = task_type(name)
    if declared is None:
        raise LookupError(f"no task is called {name!r}")
    return declared


def _new_run(
    declared: TaskType,
    payload: Payload,
    user_id: uuid.UUID | None,
    dedupe_key: str | None,
    scheduled: bool,
    parent_id: uuid.UUID | None,
) -> TaskRun:
    return TaskRun(
        type=declared.name,
        queue=declared.queue,
        scheduled=scheduled,
        parent_id=parent_id,
        user_id=user_id,
        payload=payload.model_dump(mode="json"),
        dedupe_key=dedupe_key,
        request_id=correlation_id.get(),
        max_attempts=declared.max_attempts,
    )


def publish(session: Session, event: Event, *, user_id: uuid.UUID | None = None, scheduled: bool = False) -> None:
    """Start every task that listens to `event`, in the caller's transaction."""
    for declared in subscribers(type(event)):
        key = f"{type(event).__name__}:{event.model_dump_json()}"
        enqueue(session, declared.name, event, user_id=user_id, dedupe_key=key, scheduled=scheduled)


def start(session: Session, actor: User, name: str, payload: JsonObject) -> TaskRun:
    """Start a task that a person may start; raises `UnknownTask` or `Invalid` for its payload."""
    declared = task_type(name)
    if declared is None or not declared.startable:
        raise UnknownTask(f"There is no task called {name!r} that you can start")
    try:
        checked = declared.payload.model_validate(payload)
    except ValidationError as problem:
        raise Invalid("The payload does not fit this task", errors=_fields(problem)) from None
    return enqueue(session, name, checked, user_id=actor.id)


def _fields(problem: ValidationError) -> list[FieldError]:
    return [
        {"loc": ["body", "payload", *item["loc"]], "msg": item["msg"], "type": item["type"]}
        for item in problem.errors()
    ]


def get(session: Session, actor: User, run_id: uuid.UUID) -> TaskRun:
    """A run of this person; raises `TaskRunNotFound`."""
    run = TaskRepository(session).get_owned(run_id, actor.id)
    if run is None:
        raise TaskRunNotFound
    return run


def listing(session: Session, actor: User, page: PageParams, states: Sequence[State]) -> Page[TaskOut]:
    """The runs of a person, newest first."""
    query = TaskRepository(session).owned(actor.id, states)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            query = query.where(TaskRun.id < uuid.UUID(str(position["id"])))
        except (KeyError, ValueError):
            raise bad_cursor() from None
    runs = list(session.scalars(query.limit(page.limit + 1)))
    more = runs[page.limit :]
    shown = runs[: page.limit]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if more else None
    return Page(items=[describe(session, run) for run in shown], next_cursor=cursor, total=total)


def describe(session: Session, run: TaskRun) -> TaskOut:
    """A run as clients see it."""
    declared = task_type(run.type)
    return TaskOut(
        id=run.id,
        type=run.type,
        state=run.state,
        progress=Progress(done=run.progress_done, total=run.progress_total, message=run.progress_message),
        results=TaskRepository(session).results(run),
        result=result_of(run, private=bool(declared and declared.private)),
        error=run.error,
        attempts=run.attempts,
        created_at=run.created_at,
        started_at=run.started_at,
        finished_at=run.finished_at,
    )


def accepted(session: Session, run: TaskRun, response: Response) -> TaskOut:
    """The 202 answer to a request that started `run`: where to follow it, and the run."""
    response.status_code = 202
    response.headers["Location"] = f"/api/v1/tasks/{run.id}"
    return describe(session, run)


def cancel(session: Session, actor: User, run_id: uuid.UUID) -> TaskRun:
    """Cancel a run: at once while it waits, at its next step while it runs. Ended runs stay as they are."""
    run = get(session, actor, run_id)
    session.refresh(run, with_for_update=True)
    if run.state is State.queued:
        run.state = State.cancelled
        run.finished_at = now()
        run.version += 1
    elif run.state is State.running:
        run.cancel_requested = True
    return run


def forget_results(session: Session, name: str, *, before: datetime) -> None:
    """Drop the results of a task that ended before that moment; its runs stay."""
    TaskRepository(session).forget_results(name, before)


def stop_all(session: Session, user_id: uuid.UUID) -> int:
    """Cancel everything that waits or runs for a person; returns how many runs still have to come to their end."""
    return TaskRepository(session).stop_all(user_id)


def forget_person(session: Session, user_id: uuid.UUID) -> None:
    """Drop every run of a person, and ended ones that name them; a run that is dropped loses its lease."""
    TaskRepository(session).forget_person(user_id)


def naming(session: Session, user_id: uuid.UUID) -> int:
    """How many runs belong to an account or name it."""
    return TaskRepository(session).naming(user_id)


def redrive(session: Session, actor: User, run_id: uuid.UUID) -> TaskRun:
    """Start a dead or failed run again, with all its attempts."""
    run = get(session, actor, run_id)
    session.refresh(run, with_for_update=True)
    if run.state not in {State.dead, State.failed, State.cancelled}:
        raise NotRedrivable
    run.state, run.attempts, run.cancel_requested = State.queued, 0, False
    run.error, run.finished_at, run.published_at = None, None, None
    run.version += 1
    after_commit(session, lambda: wake_soon(run))
    return run
