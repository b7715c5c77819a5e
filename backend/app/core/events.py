"""Server-sent events made by ordinary functions: each step runs in a thread, and leaving ends the work."""

from collections.abc import AsyncIterator, Iterator

from anyio import CapacityLimiter, to_thread
from fastapi import Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel

from app.core.problems import problem_of

# Answers of a model take long; they have threads of their own, so that they never keep other requests waiting.
MOST_STREAMS = 40
_threads: list[CapacityLimiter] = []


def wants_events(request: Request) -> bool:
    """Whether a client asked for a stream."""
    return "text/event-stream" in request.headers.get("accept", "").lower()


def events(source: Iterator[tuple[str, BaseModel]], request: Request) -> Response:
    """The (name, body) pairs as events, in order; an error becomes a last event `problem`.

    Where the client leaves, `source` is closed: its `finally` blocks run, whatever it is in the middle of.
    """
    return EventSourceResponse(_sent(source, request), headers={"X-Accel-Buffering": "no"})


async def _sent(source: Iterator[tuple[str, BaseModel]], request: Request) -> AsyncIterator[bytes]:
    try:
        while (step := await to_thread.run_sync(_next, source, request, limiter=_limiter())) is not None:
            name, body = step
            yield format_sse_event(event=name, data_str=body.model_dump_json())
    finally:
        # Closing may write to the database, but is short; a cancelled task could not wait for a thread any more.
        close = getattr(source, "close", None)
        if close is not None:
            close()


def _next(source: Iterator[tuple[str, BaseModel]], request: Request) -> tuple[str, BaseModel] | None:
    try:
        return next(source, None)
    except Exception as error:  # noqa: BLE001 - the status is sent; an event is all that can still say it
        return "problem", problem_of(error, request)


def _limiter() -> CapacityLimiter:
    # Made inside the event loop it belongs to.
    if not _threads:
        _threads.append(CapacityLimiter(MOST_STREAMS))
    return _threads[0]
