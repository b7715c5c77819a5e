"""Time zones as calendars carry them (RFC 5545, VTIMEZONE): every change of a clock in some years, as it is.

Onsets are given on the clock that is about to be changed, as the standard wants them.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

ONE_DAY = timedelta(days=1)
_PRECISE = timedelta(seconds=1)


@lru_cache(maxsize=256)
def vtimezone(name: str, first_year: int, last_year: int) -> Timezone:
    """A zone from the beginning of one year to the end of another."""
    zone = ZoneInfo(name)
    start, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    component = Timezone()
    component.add("tzid", name)
    component.add_component(_observance(zone, start, _offset(zone, start)))
    for onset in _onsets(zone, start, end):
        component.add_component(_observance(zone, onset, _offset(zone, onset - _PRECISE)))
    return component


def _observance(zone: ZoneInfo, onset: datetime, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    local = onset.astimezone(zone)
    made = TimezoneDaylight() if local.dst() else TimezoneStandard()
    made.add("dtstart", (onset + before).replace(tzinfo=None))
    made.add("tzoffsetfrom", before)
    made.add("tzoffsetto", _offset(zone, onset))
    made.add("tzname", local.tzname() or "")
    return made


def _onsets(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    moment = start
    while moment < end:
        later = moment + ONE_DAY
        if _offset(zone, moment) != _offset(zone, later):
            yield _between(zone, moment, later)
        moment = later


def _between(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first second on which the later offset holds."""
    before = _offset(zone, early)
    while late - early > _PRECISE:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        if _offset(zone, middle) == before:
            early = middle
        else:
            late = middle
    return late


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def in_zone(moment: datetime, name: str) -> datetime:
    """An instant as it is written: on the clock of its zone, or in UTC in the hour that clock shows twice.

    A calendar takes such an hour for its first time; the second has no other name.
    """
    local = moment.astimezone(ZoneInfo(name))
    return local if local.fold == 0 and name != "UTC" else moment.astimezone(UTC)
