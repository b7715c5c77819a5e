"""A state that a screen watches: each change of it as a server-sent event."""

from collections.abc import AsyncIterator, Callable
from time import monotonic
from typing import TypeAlias

from anyio import sleep, to_thread
from fastapi import Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel

LOOK_EVERY_S = 0.5
KEEP_ALIVE_S = 15.0
LONGEST_STREAM_S = 1800.0

# The present state, and what tells it from another; in a transaction of its own.
Look: TypeAlias = Callable[[], tuple[str, BaseModel]]


def stream(look: Look, last_event_id: str | None) -> Response:
    """The state as server-sent events. An event's id names what it shows: who has seen it waits for the next."""
    return EventSourceResponse(follow(look, last_event_id), headers={"X-Accel-Buffering": "no"})


async def follow(look: Look, seen: str | None) -> AsyncIterator[bytes]:
    """The state now, and each time it has changed. Ends by itself after half an hour; clients resume."""
    started = spoken = monotonic()
    while monotonic() - started < LONGEST_STREAM_S:
        name, present = await to_thread.run_sync(look)
        if name != seen:
            seen, spoken = name, monotonic()
            yield format_sse_event(id=name, data_str=present.model_dump_json())
        elif monotonic() - spoken > KEEP_ALIVE_S:
            spoken = monotonic()
            yield format_sse_event(comment="keep-alive")
        await sleep(LOOK_EVERY_S)
