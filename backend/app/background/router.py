"""`/tasks`: start, follow and end background work."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.auth.deps import CurrentUser
from app.background import service
from app.background.schemas import TaskIn, TaskOut
from app.background.stream import seen_version, stream
from app.background.types import State
from app.core.db import SessionDep
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems

router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.post("", status_code=202, dependencies=[heavy], responses=problems(422, 429))
def start_task(body: TaskIn, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Start a task of a type that people may start."""
    run = service.start(session, user, body.type, body.payload)
    return service.accepted(session, run, response)


@router.get("")
def list_tasks(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    state: Annotated[list[State] | None, Query(description="Only runs in these states.")] = None,
) -> Page[TaskOut]:
    """List your task runs, newest first."""
    return service.listing(session, user, page, state or [])


@router.get("/{task_id}", responses=problems(404))
def read_task(task_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> TaskOut:
    """Read a task run."""
    return service.describe(session, service.get(session, user, task_id))


@router.get(
    "/{task_id}/events",
    responses={**problems(404), 200: {"model": TaskOut, "content": {"text/event-stream": {}}}},
    response_model=None,
)
def follow_task(
    task_id: uuid.UUID,
    request: Request,
    session: SessionDep,
    user: CurrentUser,
    last_event_id: Annotated[str | None, Header(max_length=20)] = None,
) -> TaskOut | Response:
    """Follow a task run as server-sent events (with `Accept: text/event-stream`), or read it once."""
    run = service.get(session, user, task_id)
    if "text/event-stream" not in request.headers.get("accept", "").lower():
        return service.describe(session, run)
    return stream(run, seen_version(last_event_id))


@router.post("/{task_id}/cancel", status_code=202, responses=problems(404))
def cancel_task(task_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Cancel a task run: at once while it waits, at its next step while it runs."""
    return service.accepted(session, service.cancel(session, user, task_id), response)


@router.post("/{task_id}/redrive", status_code=202, responses=problems(404, 409))
def redrive_task(task_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Start a dead, failed or cancelled task run again."""
    return service.accepted(session, service.redrive(session, user, task_id), response)
