"""Dates as people and programs write them. What has two readings is read only where it is known which one is meant."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from app.applications.moving.types import DateOrder
from app.core.clock import now
from app.core.text import fold
from app.ml.resume.month_names import MONTHS

NO_DATE = "is no date we can read for certain"
TWO_READINGS = "can be read in two ways; say whether the day or the month comes first"
FAR_AWAY = "is too far away to be meant"
# Nobody tracked applications before, and no interview is planned so far ahead.
FIRST_YEAR, YEARS_AHEAD, NEAR_YEARS = 1990, 5, 15
MOST_EXAMPLES = 3

_TIME = (
    r"(?:(?:,?\s+(?:(?:at|um|a las)\s+)?|,|t)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})"
    r"(?P<part>[.,]\d{1,9})?)?(?:\s*(?P<half>[ap]\.?\s?m\.?))?(?:\s*(?P<zone>z|utc|(?:gmt)?[+-]\d{2}:?\d{2}|gmt))?"
    r"(?:\s*\([^)]*\)|\s*uhr)?)?"
)
# One digit is a month or a day only behind a sign: "20261103" has eight.
_TWO = r"\d{2}|(?<=[-./])\d"
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})(?P<sign>[-./]?)(?P<month>{_TWO})(?P=sign)(?P<day>{_TWO}){_TIME}")
_NUMBERS = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<sign>[-./])\s?(?P<two>\d{{1,2}})(?P=sign)\s?(?P<year>\d{{4}}|\d{{2}}){_TIME}"
)
_DAY_NAME = r"(?:[a-z]{2,12}\.?,?\s+)?"
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|o)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAY_MONTH = re.compile(rf"{_DAY_NAME}{_DAY}[\s-]*(?:(?:of|de)\s)?{_MONTH}[\s,-]*(?:(?:of|del?)\s)?{_YEAR}{_TIME}")
_MONTH_DAY = re.compile(rf"{_DAY_NAME}{_MONTH}[\s-]*{_DAY}(?:,\s*|[\s-]+){_YEAR}{_TIME}")
_NOON, _SHORT, _DOT = 12, 2, "."


class NoDate(Exception):
    """A text that can't be read as a date for certain; says why."""


class TwoReadings(NoDate):
    """A date whose day and month can't be told apart."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the dates of a column say about their order."""

    order: DateOrder | None
    unclear: tuple[str, ...]
    shown: str | None

    @property
    def open(self) -> bool:
        """Whether there are dates with two readings and nothing that decides."""
        return self.order is None and bool(self.unclear)


def evidence(texts: Iterable[str]) -> Evidence:
    """How the dates of a column are ordered, as those with one reading show; null where they do not agree."""
    seen: dict[DateOrder, str] = {}
    unclear: list[str] = []
    for text in texts:
        parts = _NUMBERS.fullmatch(_folded(text))
        if parts is None or parts["one"] == parts["two"]:
            continue
        order = _order_of(parts)
        if order is not None:
            seen.setdefault(order, text)
        elif parts["sign"] != _DOT and len(unclear) < MOST_EXAMPLES and text not in unclear:
            unclear.append(text)
    only = next(iter(seen)) if len(seen) == 1 else None
    return Evidence(only, tuple(unclear), seen[only] if only else None)


def _order_of(parts: "re.Match[str]") -> DateOrder | None:
    one, two = int(parts["one"]), int(parts["two"])
    if one > _NOON >= two:
        return DateOrder.day_first
    return DateOrder.month_first if two > _NOON >= one else None


@dataclass(frozen=True, slots=True)
class When:
    """A moment in UTC; where a text names no time, the midnight that begins its `day`."""

    at: datetime
    day: date | None


def read_date(text: str, order: DateOrder | None, zone: ZoneInfo) -> When:
    """The moment a text names, as it is in `zone` where it names none; raises `NoDate`."""
    folded = _folded(text)
    for pattern in (_YEAR_FIRST, _NUMBERS, _DAY_MONTH, _MONTH_DAY):
        if parts := pattern.fullmatch(folded):
            day = _of_numbers(parts, order) if pattern is _NUMBERS else _day_of(parts)
            at = _plausible(_with_time(day, parts, zone))
            return When(at, day if parts["hour"] is None else None)
    raise NoDate(NO_DATE)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


def _of_numbers(parts: "re.Match[str]", order: DateOrder | None) -> date:
    one, two, year = int(parts["one"]), int(parts["two"]), _year(parts)
    # Where dates are written with dots, the day comes first.
    meant = _order_of(parts) or order or (DateOrder.day_first if parts["sign"] == _DOT or one == two else None)
    if meant is None:
        raise TwoReadings(TWO_READINGS)
    return _date(year, one, two) if meant is DateOrder.month_first else _date(year, two, one)


def _year(parts: "re.Match[str]") -> int:
    """The year; of two digits, that of this century, unless the first number could as well be the year."""
    if len(parts["year"]) > _SHORT:
        return int(parts["year"])
    year, present = 2000 + int(parts["year"]), now().year
    first = 2000 + int(parts.groupdict().get("one") or 99)
    if abs(year - present) > NEAR_YEARS >= abs(first - present):
        raise NoDate(NO_DATE)
    return year


def _day_of(parts: "re.Match[str]") -> date:
    month = parts["month"]
    return _date(_year(parts), int(month) if month.isdigit() else MONTHS[month], int(parts["day"]))


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDate(NO_DATE) from None


def _with_time(day: date, parts: "re.Match[str]", zone: ZoneInfo) -> datetime:
    if parts["hour"] is None:
        return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    hour, half = int(parts["hour"]), parts["half"]
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    part = int((parts["part"] or ".0")[1:7].ljust(6, "0"))
    try:
        moment = datetime(day.year, day.month, day.day, hour, int(parts["minute"]), int(parts["second"] or 0), part)  # noqa: DTZ001 - the zone follows
    except ValueError:
        raise NoDate(NO_DATE) from None
    return moment.replace(tzinfo=_offset(parts["zone"]) or zone).astimezone(UTC)


def _offset(said: str | None) -> timezone | None:
    if said is None:
        return None
    digits = said.removeprefix("gmt").replace(":", "")
    if digits in {"", "z", "utc"}:
        return UTC
    minutes = int(digits[1:3]) * 60 + int(digits[3:5])
    if minutes >= 24 * 60:
        raise NoDate(NO_DATE)
    return timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))


def _plausible(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= now().year + YEARS_AHEAD:
        raise NoDate(FAR_AWAY)
    return moment
