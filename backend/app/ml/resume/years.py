"""Experience arithmetic: how long somebody worked, with overlaps counted once, and when they did not.

Months count whole: "March 2020 – March 2020" is one month. Of a year alone it is not known which part is meant:

- for how long, it stands for its middle, so "2018 – 2020" is two years, "2018 – present" starts in July 2018, and a
  range within one year is half a year;
- for gaps, it stands for all of it, so that a gap is only what no reading of the dates would fill.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.ml.resume.facts import Education, Experience

SHORTEST_GAP = 3
WITHIN_A_YEAR = 6
# A year alone: the month it stands for as a start and as an end (the end not included, counted from 0).
MIDDLE = (6, 6)
WIDEST = (0, 12)

# From a month to another, in months since year 0, the end not included.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Months without work or study between two entries: the first and the last as `YYYY-MM`, and how many."""

    start: str
    end: str
    months: int


def experience_years(positions: Sequence[Experience], today: date) -> float | None:
    """Return the years worked, to a tenth; None where no position is dated."""
    months = experience_months(positions, today)
    return None if months is None else round(months / 12, 1)


def experience_months(positions: Sequence[Experience], today: date) -> int | None:
    """Return the months worked, those of overlapping positions once; None where no position is dated."""
    spans = _spans(positions, today, MIDDLE)
    return sum(end - start for start, end in _merged(spans)) if spans else None


def gaps(positions: Sequence[Experience], courses: Sequence[Education], today: date) -> tuple[Gap, ...]:
    """Return the times of three months or more between entries in which nothing is told, oldest first.

    Study counts as told. What comes before the first entry and after the last is no gap.
    """
    told = list(_merged([*_spans(positions, today, WIDEST), *_spans(courses, today, WIDEST)]))
    between = ((before[1], after[0]) for before, after in pairwise(told))
    return tuple(
        Gap(_written(start), _written(end - 1), end - start) for start, end in between if end - start >= SHORTEST_GAP
    )


def _spans(entries: Iterable[Experience | Education], today: date, year: tuple[int, int]) -> list[Span]:
    return sorted(span for entry in entries if (span := _span(entry, today, year)))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, those that touch or overlap as one."""
    reached: Span | None = None
    for start, end in sorted(spans):
        if reached is None:
            reached = (start, end)
        elif start > reached[1]:
            yield reached
            reached = (start, end)
        else:
            reached = (reached[0], max(reached[1], end))
    if reached is not None:
        yield reached


def _span(entry: Experience | Education, today: date, year: tuple[int, int]) -> Span | None:
    """Return an entry as months, until this month included at the latest; None without a start or an end."""
    if entry.start is None or (entry.end is None and not entry.current):
        return None
    now = today.year * 12 + today.month
    start = _month(entry.start, year[0])
    end = now if entry.current or entry.end is None else _month(entry.end, year[1], after=1)
    if not entry.current and entry.end == entry.start and len(entry.start) == len("YYYY"):
        start = _month(entry.start, 0 if year == WIDEST else WITHIN_A_YEAR // 2)
        end = start + (12 if year == WIDEST else WITHIN_A_YEAR)
    end = min(end, now)
    return (start, end) if end > start else None


def _month(text: str, alone: int, *, after: int = 0) -> int:
    """Return the months since year 0 of a date; `alone` is the month of a year alone, `after` is added to others."""
    year, _, month = text.partition("-")
    return int(year) * 12 + (int(month[:2]) - 1 + after if month else alone)


def _written(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
