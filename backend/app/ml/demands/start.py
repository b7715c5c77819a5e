"""When the work begins, where a posting gives a date."""

import re
from collections.abc import Iterator
from datetime import date

from app.ml.demands.types import StartStated
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage
from app.ml.text.quoting import quote_around

_HINTS = Hints(("start", "commenc", "begin", "available from", "eintritt", "beginn", "ab dem", "debut", "inicio"))
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero", "february feb februar fevrier febrero", "march mar marz mars marzo",
            "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
            "august aug aout agosto", "september sept sep septembre septiembre", "october oct oktober octobre octubre",
            "november nov novembre noviembre", "december dec dezember decembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>20\d\d)\b"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<year>20\d\d)\b",
    )
)
_BEGINS = re.compile(
    r"\b(?:(?:anticipated|expected|desired|planned|proposed|target(?:ed)?|estimated|preferred|earliest|projected|job|"
    r"contract|post|role|employment|position) )*"
    r"(?:start(?:s|ing)?(?:[ /-]?date)?|commenc\w{1,5}(?: date)?|begin(?:s|ning)?|eintritts(?:datum|termin)|beginn|"
    r"date de debut|fecha de inicio)"
    r"(?: is| will be| would be| of(?: this \w+)?| on| in| from| as of| around| no later than| by|date)*\s?[:\-–]?\s?"
    r"(?:(?:on|in|from|the|ab|am|zum|as of|around|approximately|week of|w/c|week commencing|beginning of|early|"
    r"mid|late|"
    r"\w+day,?)[ -]){0,3}"
)
# "Applications start", "the programme began", "the course starts": nobody's first day.
_OTHER = re.compile(
    r"\b(?:interviews?|selection|assessment (?:day|cent)|closing|shortlist\w*|applications?)\b[^.;]{0,90}$|"
    r"\b(?:applications?|application window|interviews?|founded|enrol\w*|registration|course|trial|since|company|"
    r"review|"
    r"screening|posting|bonus|benefits?|insurance|rate|pay|salar\w+|contract period|fiscal|quarter|season|"
    r"clos\w+)\b[^.;]{0,30}$"
)


def start_of(text: str) -> StartStated | None:
    """The first date on which the work is said to begin; "as soon as possible" is none."""
    return next(_stated(passage(text)), None)


def _stated(prepared: Passage) -> Iterator[StartStated]:
    for index in _HINTS.segments(prepared):
        segment = prepared.segments[index]
        for begins in _BEGINS.finditer(prepared.folded, segment.start, segment.end):
            if _OTHER.search(prepared.folded, segment.start, begins.start()):
                continue
            # A label may stand on a line of its own, before its date.
            found = next((hit for form in _DATES if (hit := form.match(prepared.folded, begins.end()))), None)
            if found and (day := _day(found)):
                yield StartStated(day, quote_around(prepared, begins.start(), found.end()))


def _day(found: re.Match[str]) -> str | None:
    said = found.groupdict()
    year = int(said["year"])
    if said.get("a"):
        first, second = int(said["a"]), int(said["b"])
        # 04/30 is American, 30.04. is not; where both fit, only the month of 04/04 is sure.
        if first > 12 or "." in found.group():
            day, month = first, second
        elif second > 12 or first == second:
            day, month = second, first
        else:
            return None
    else:
        month = int(said["number"]) if said.get("number") else _MONTHS[said["month"]]
        if not said.get("day"):
            return f"{year}-{month:02d}"
        day = int(said["day"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
