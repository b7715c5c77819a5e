"""How long what a CV tells of went on: stated in years, or between two dates of a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.llm.grounding.numbers import numbers_in
from app.llm.grounding.sides import Side
from app.ml.resume.dates import DateSpan, find_dates
from app.ml.text.folding import fold

_STUDY = re.compile(
    r"\b(?:university|universitat|college|degree|bachelor|master|bsc|msc|b\.?a|studium|hochschule|school|schule|"
    r"abitur|"
    r"diploma|ausbildung|expires?|valid|licen[cs]e)\b"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A time the CV tells of, in months since year 0; `line` is the line it stands in, `study` not time at work."""

    start: int
    end: int
    line: int
    study: bool

    @property
    def years(self) -> float:
        """How long it was."""
        return max(1, self.end - self.start) / 12


def spans_of(side: Side, as_of: date | None) -> list[Span]:
    """The ranges of dates of a CV, line by line."""
    found = [(number, span) for number, line in enumerate(side.line_texts) for span in find_dates(line)]
    today = as_of.year * 12 + as_of.month if as_of else _latest(span for _, span in found)
    return [span for number, one in found for span in _span(side, number, one, today)]


def _latest(found: Iterator[DateSpan]) -> int:
    return max((_months(point, last=True) for span in found for point in (span.start, span.end) if point), default=0)


def _months(point: str, *, last: bool) -> int:
    year, _, month = point.partition("-")
    return int(year) * 12 + (int(month) if month else 12 if last else 1)


def _span(side: Side, number: int, found: DateSpan, today: int) -> Iterator[Span]:
    if found.start is None:
        return
    end = today if found.current or found.end is None else _months(found.end, last="-" in found.end)
    # The dates of a post may stand below or above its name.
    around = fold(" ".join(side.line_texts[number : number + 1]))
    yield Span(
        _months(found.start, last=False),
        max(end, _months(found.start, last=False)),
        number,
        bool(_STUDY.search(around)),
    )


def lengths_of(side: Side, as_of: date | None) -> set[float]:
    """All lengths in years that the CV tells: those it states, those of its ranges, and of posts taken together."""
    stated = {number.value for line in side.line_texts for number in numbers_in(line) if number.kind == "year"}
    spans = spans_of(side, as_of)
    work = sorted((span for span in spans if not span.study), key=lambda span: span.start)
    found = stated | {span.years for span in spans}
    if work:
        latest = max(span.end for span in work)
        found |= {(latest - span.start) / 12 for span in work}
        found |= {_sum(work[first:last]) for first in range(len(work)) for last in range(first + 2, len(work) + 1)}
    return found


def _sum(spans: list[Span]) -> float:
    """The time that some spans cover together, in years; what overlaps counts once."""
    total, reached = 0, 0
    for span in spans:
        total += max(0, span.end - max(reached, span.start))
        reached = max(reached, span.end)
    return total / 12
