"""When something is due by the clock on a person's wall.

A time that a day does not have (clocks go forward) is the first moment after the gap; one that it has twice is the
first of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.alerts.types import Frequency

_MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
WEEK = 7


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of a local time, in UTC."""
    wall = datetime.combine(day, at)
    early, late = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if early.astimezone(zone).replace(tzinfo=None) == wall:
        return early
    # In a gap the two are the other way round, and the clocks change between them.
    before, after = min(early, late), max(early, late)
    start = before.astimezone(zone).utcoffset()
    while after - before > _MINUTE:
        middle = before + (after - before) // 2
        before, after = (middle, after) if middle.astimezone(zone).utcoffset() == start else (before, middle)
    return after.replace(second=0, microsecond=0)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The day it is there."""
    return moment.astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local times between which nothing leaves; from later than to: over midnight."""

    start: time
    end: time

    def until(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """The local time at which the quiet around a moment ends, as on the wall; null where it is not quiet."""
        today = local_day(moment, zone)
        for day in (today - DAY, today):
            last = day + DAY if self.end <= self.start else day
            if moment_of(day, self.start, zone) <= moment < moment_of(last, self.end, zone):
                return datetime.combine(last, self.end)
        return None


@dataclass(frozen=True, slots=True)
class Digests:
    """When a person's digests leave: at a local time each day, or on one day of the week."""

    at: time
    weekday: int
    zone: ZoneInfo

    def moment(self, day: date) -> datetime:
        """When the digest of a local day leaves."""
        return moment_of(day, self.at, self.zone)

    def next_day(self, frequency: Frequency, after: datetime) -> date:
        """The local day of the first digest that leaves after a moment."""
        start = local_day(after, self.zone) - DAY
        return next(day for day in self.days(frequency, start) if self.moment(day) > after)

    def last_day(self, frequency: Frequency, moment: datetime) -> date:
        """The local day of the last digest that has left at a moment."""
        start = local_day(moment, self.zone) - timedelta(days=WEEK + 1)
        past = [day for day in _within(self.days(frequency, start), 2 * WEEK) if self.moment(day) <= moment]
        return past[-1]

    def days(self, frequency: Frequency, start: date) -> Iterator[date]:
        """The local days on which digests leave, from one on."""
        day = start
        while True:
            if frequency is not Frequency.weekly or day.weekday() == self.weekday:
                yield day
            day += DAY


def _within(days: Iterator[date], span: int) -> Iterator[date]:
    first: date | None = None
    for day in days:
        first = first or day
        if day - first > timedelta(days=span):
            return
        yield day
