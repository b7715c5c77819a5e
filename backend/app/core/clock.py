"""Time comes from here, so that a run can be repeated as of a day."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

_as_of: ContextVar[datetime | None] = ContextVar("as_of", default=None)


def now() -> datetime:
    """The present, in UTC."""
    return _as_of.get() or datetime.now(UTC)


def today() -> date:
    """The present UTC day."""
    return now().date()


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Within the block the present is `moment` (aware, UTC)."""
    token = _as_of.set(moment)
    try:
        yield
    finally:
        _as_of.reset(token)
