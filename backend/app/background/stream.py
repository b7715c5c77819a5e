"""Following a run as server-sent events. The one async place: it holds no session between two looks."""

import uuid
from collections.abc import AsyncIterator
from time import monotonic

from anyio import sleep, to_thread
from fastapi import Response
from fastapi.sse import EventSourceResponse, format_sse_event

from app.background.models import TaskRun
from app.background.repository import TaskRepository
from app.background.schemas import TaskOut
from app.background.service import describe
from app.background.types import FINISHED
from app.core.db import unit_of_work

LOOK_EVERY_S = 0.25
KEEP_ALIVE_S = 15.0
LONGEST_STREAM_S = 1800.0


def _look(run_id: uuid.UUID, version: int) -> tuple[int, TaskOut] | None:
    with unit_of_work() as session:
        run = TaskRepository(session).get_changed(run_id, version)
        return (run.version, describe(session, run)) if run is not None else None


def seen_version(last_event_id: str | None) -> int:
    """The version a reconnecting client has seen; 0 for none, or for what we never sent."""
    return int(last_event_id) if last_event_id and last_event_id.isdecimal() else 0


def stream(run: TaskRun, version: int) -> Response:
    """The events of a run after `version`; 204, which tells a client to stop reconnecting, where there are no more."""
    if run.state in FINISHED and version >= run.version:
        return Response(status_code=204)
    return EventSourceResponse(follow(run.id, version), headers={"X-Accel-Buffering": "no"})


async def follow(run_id: uuid.UUID, version: int) -> AsyncIterator[bytes]:
    """The run each time it has changed since `version`, until it has ended.

    Each event's id is the version it shows, so a client that reconnects with `Last-Event-ID` misses nothing.
    Ends by itself after half an hour; clients resume.
    """
    started = spoken = monotonic()
    while monotonic() - started < LONGEST_STREAM_S:
        seen = await to_thread.run_sync(_look, run_id, version)
        if seen is not None:
            version, task = seen
            spoken = monotonic()
            yield format_sse_event(id=str(version), data_str=task.model_dump_json())
            if task.state in FINISHED:
                return
        elif monotonic() - spoken > KEEP_ALIVE_S:
            spoken = monotonic()
            yield format_sse_event(comment="keep-alive")
        await sleep(LOOK_EVERY_S)
