"""Dates of a life as people write them: months, seasons, quarters, ranges, "until now"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.ml.resume.month_names import MONTHS, NOW, SEASONS, SINCE, UNTIL
from app.ml.text.folding import fold

FIRST_YEAR, LAST_YEAR = 1945, 2099
# Two digits above this belong to the last century.
CENTURY_TURN = 45


def _any_of(words: "list[str] | tuple[str, ...] | dict[str, int]") -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_MONTH = rf"(?P<month>{_any_of(MONTHS)})\b\.?"
_YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"['`]\s?\d\d\b"
_OF = r"(?:\s*(?:of|de|del|do|d')\s*|\s*[,./-]?\s*)"
# Order matters: what says more comes first.
_FORMS = (
    rf"(?P<day_a>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª])?\s*(?:of\s|de\s)?\s*{_MONTH}{_OF}(?P<year_a>{_YEAR})",
    rf"{_MONTH.replace('month', 'month_b')}\s*\d{{1,2}}(?:st|nd|rd|th)?\s*,\s*(?P<year_b>{_YEAR})",
    rf"{_MONTH.replace('month', 'month_c')}{_OF}(?P<year_c>{_YEAR}|{_SHORT_YEAR})",
    rf"(?P<day_d>\d{{1,2}})[./](?P<month_d>\d{{1,2}})[./](?P<year_d>{_YEAR})",
    rf"(?P<year_e>{_YEAR})\s?[-/.]\s?(?P<month_e>0?[1-9]|1[0-2])(?:[-/.]\d{{1,2}})?(?!\d)",
    rf"(?P<month_f>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<year_f>{_YEAR})",
    r"(?P<month_g>0[1-9]|1[0-2])\s?/\s?(?P<year_g>\d\d)(?!\d|/)",
    rf"q(?P<quarter>[1-4])[\s,/-]*(?P<year_h>{_YEAR}|{_SHORT_YEAR})",
    rf"(?P<year_i>{_YEAR})[\s,/-]*q(?P<quarter_i>[1-4])",
    rf"(?P<season>{_any_of(SEASONS)})\b\s*(?:of\s|de\s)?\s*(?P<year_j>{_YEAR}|{_SHORT_YEAR})",
    rf"(?P<year_k>{_YEAR})",
)
# Not inside a word or an amount: "Tietê 2011" holds no summer.
_POINT = re.compile(rf"(?<![\w$€£#])(?:{'|'.join(rf'(?:{form})' for form in _FORMS)})")
# Only inside a range: "Sep 15 - NOW", "Mar 14 - Jan 15", "2019 - 21", "May - Aug 2019".
_MONTH_SHORT_YEAR = re.compile(rf"{_MONTH}\s+(?P<year>\d\d)(?!\d)")
_BARE_MONTH = re.compile(_MONTH)
_BARE_SHORT_YEAR = re.compile(r"(?P<year>\d\d)(?!\d|[.,]\d|\s*%)")
_NOW = re.compile(rf"(?:the\s|la\s|o\s|el\s)?(?:{_any_of(NOW)})\b")
_UNTIL = re.compile(rf"\s*\(?(?:{_any_of(UNTIL)})(?:\s+|(?<=[-~>])\s*|(?<=')\s*)(?:zum\s|le\s|la\s)?")
_SINCE = re.compile(rf"(?<![\w-])(?:{_any_of(SINCE)})\s+(?:le\s|dem\s)?$")
# How long something took, as some CVs add behind its dates.
DURATION = re.compile(
    r"[(·,]?\s*\b(?:\d+\s*(?:years?|yrs?|jahre?|ans?|annees?|anos?|y)\b[,\s]*(?:and\s|und\s|et\s|y\s|e\s)?)?"
    r"(?:\d+\s*(?:months?|mos?|monate?|mois|mes(?:es)?|m)\b)?\s*\)?\s*$"
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or a range inside a text, at `text[at:until]`; dates are `YYYY-MM` or `YYYY`.

    A single date has only `end`; `current` says that the range goes on today.
    """

    start: str | None
    end: str | None
    current: bool
    at: int
    until: int
    ranged: bool


@dataclass(frozen=True, slots=True)
class _Point:
    year: int | None
    month: int | None
    at: int
    until: int

    @property
    def text(self) -> str | None:
        if self.year is None:
            return None
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@lru_cache(maxsize=8192)
def find_dates(text: str) -> tuple[DateSpan, ...]:
    """Return the dates and ranges of a text, left to right."""
    folded = fold(text)
    spans: list[DateSpan] = []
    position = 0
    while span := _next_span(folded, position):
        spans.append(span)
        position = max(span.until, position + 1)
    return tuple(spans)


def _next_span(folded: str, position: int) -> DateSpan | None:
    first = _first_point(folded, position)
    if first is None:
        return None
    link = _UNTIL.match(folded, first.until)
    if link and (span := _range(folded, first, link.end())):
        return span
    if first.year is None:
        return _next_span(folded, first.until)
    since = _SINCE.search(folded[: first.at])
    if since and since.start() >= position and not _date_before(folded, since.start()):
        return DateSpan(first.text, None, True, since.start(), first.until, True)
    return DateSpan(None, first.text, False, first.at, first.until, False)


def _date_before(folded: str, at: int) -> bool:
    return bool(_POINT.search(folded[max(0, at - 12) : at]))


def _range(folded: str, first: _Point, at: int) -> DateSpan | None:
    """Read what follows "until": a date, or a word for today; "– bis heute" says it twice."""
    if again := _UNTIL.match(folded, at):
        at = again.end()
    now = _NOW.match(folded, at)
    if now and first.year is not None:
        return DateSpan(first.text, None, True, first.at, _close(folded, now.end()), True)
    last = _point_at(folded, at, first)
    if last is None or last.year is None:
        return None
    year = first.year if first.year is not None else last.year
    start = _Point(year, first.month, first.at, first.until)
    # "2018 - 11/2019" is a range of years even though one side names its month.
    if (start.year or 0, start.month or 0) > (last.year, last.month or 12):
        return None
    return DateSpan(start.text, last.text, False, first.at, _close(folded, last.until), True)


def _close(folded: str, until: int) -> int:
    return until + 1 if folded[until : until + 1] == ")" and "(" in folded[max(0, until - 30) : until] else until


def _first_point(folded: str, position: int) -> _Point | None:
    """Return the first date, or the first bare month that a range makes a date."""
    found = _search(folded, position)
    for pattern in (_MONTH_SHORT_YEAR, _BARE_MONTH):
        for loose in pattern.finditer(folded, position, found.at if found else len(folded)):
            link = _UNTIL.match(folded, loose.end())
            if _starts_word(folded, loose.start()) and link and _goes_on(folded, link.end()):
                year = _full_year(loose["year"]) if pattern is _MONTH_SHORT_YEAR else None
                return _Point(year, MONTHS[loose["month"]], loose.start(), loose.end())
    return found


def _goes_on(folded: str, at: int) -> bool:
    return bool(_NOW.match(folded, at) or _POINT.match(folded, at) or _MONTH_SHORT_YEAR.match(folded, at))


def _search(folded: str, position: int) -> _Point | None:
    for found in _POINT.finditer(folded, position):
        point = _read(found)
        if point and _starts_word(folded, found.start()) and not folded[found.end() : found.end() + 1].isalnum():
            return point
    return None


def _starts_word(folded: str, at: int) -> bool:
    return at == 0 or not (folded[at - 1].isalnum() or folded[at - 1] in "$€£#")


def _point_at(folded: str, at: int, first: _Point) -> _Point | None:
    found = _POINT.match(folded, at)
    if found and (point := _read(found)):
        return point
    if loose := _MONTH_SHORT_YEAR.match(folded, at):
        return _Point(_full_year(loose["year"]), MONTHS[loose["month"]], at, loose.end())
    if first.year is not None and (loose := _BARE_MONTH.match(folded, at)):
        return _Point(first.year, MONTHS[loose["month"]], at, loose.end())
    if first.year is not None and (loose := _BARE_SHORT_YEAR.match(folded, at)):
        year = first.year // 100 * 100 + int(loose["year"])
        return _Point(year, None, at, loose.end()) if year >= first.year else None
    return None


def _full_year(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year > CENTURY_TURN else 2000
    return year


def _read(found: "re.Match[str]") -> _Point | None:
    named = {name: value for name, value in found.groupdict().items() if value is not None}
    years = [value for name, value in named.items() if name.startswith("year")]
    year = _full_year(years[0])
    month = next((_month(name, value) for name, value in named.items() if not name.startswith(("year", "day"))), None)
    if not FIRST_YEAR <= year <= LAST_YEAR or month not in (None, *range(1, 13)):
        return None
    return _Point(year, month, found.start(), found.end())


def _month(name: str, value: str) -> int:
    if name.startswith("quarter"):
        return int(value) * 3 - 2
    if name == "season":
        return SEASONS[value]
    return int(value) if value.isdigit() else MONTHS[value]


def without_dates(text: str) -> str:
    """Return the text with its dates, durations and the marks around them taken out."""
    spans = find_dates(text)
    for span in reversed(spans):
        text = text[: span.at] + "\x00" + text[span.until :]
    text = re.sub(r"[(\[]\s*\x00\s*[)\]]|\x00", "  ", text)
    text = text[: len(text.rstrip())]
    found = DURATION.search(fold(text)) if spans else None
    if found and any(char.isdigit() for char in found.group()):
        text = text[: found.start()]
    return strip_marks(text)


def strip_marks(text: str) -> str:
    """Return the text without separators and unpaired brackets at its ends."""
    while True:
        bare = text.strip(" \t,;|·•:-–—/\\")
        if bare.endswith("(") or (bare.endswith(")") and "(" not in bare):
            bare = bare[:-1]
        if bare.startswith(")") or (bare.startswith("(") and (")" not in bare or bare.index(")") == len(bare) - 1)):
            bare = bare[1:].removesuffix(")")
        if bare == text:
            return text
        text = bare
