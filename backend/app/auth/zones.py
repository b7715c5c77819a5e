"""Time zones of people."""

from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from app.auth.models import User

UTC_ZONE = ZoneInfo("UTC")


def zone_of(user: User) -> ZoneInfo:
    """The zone a person lives in; UTC until they or their browser said one."""
    return zone(user.time_zone) if user.time_zone else UTC_ZONE


def zone(name: str) -> ZoneInfo:
    """A zone by its IANA name; raises `ValueError`."""
    if name not in _names():
        raise ValueError(f"There is no time zone called {name!r}")
    return ZoneInfo(name)


@lru_cache
def _names() -> frozenset[str]:
    # Listing them reads a folder of hundreds of files.
    return frozenset(available_timezones())
