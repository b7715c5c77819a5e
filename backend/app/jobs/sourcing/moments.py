"""Read the ways in which sources write a point in time."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from app.core.types import JsonValue

# Numbers above this are milliseconds: as seconds they would lie beyond the year 5000.
_MILLISECONDS_FROM = 100_000_000_000


def read_moment(value: JsonValue) -> datetime | None:
    """An aware UTC time from ISO 8601, RFC 2822, or seconds or milliseconds since 1970; null where it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(float(value))
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    return _from_epoch(float(text)) if text.isdigit() and len(text) > 8 else _from_text(text)


def _from_epoch(seconds: float) -> datetime | None:
    if seconds > _MILLISECONDS_FROM:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _from_text(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, TypeError, OverflowError):
            continue
    return None
