"""Experience arithmetic: how long, with overlaps counted once."""

from collections.abc import Sequence
from datetime import date

from app.ml.resume.facts import Experience


def experience_years(positions: Sequence[Experience], today: date) -> float | None:
    """Return the years worked, to a tenth; None where no position is dated.

    A start without its month counts from January and an end without one through December, unless both are the
    same year's; months count whole.
    """
    spans = sorted(span for position in positions if (span := _months(position, today)))
    if not spans:
        return None
    total, reached = 0, -1
    for start, end in spans:
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return round(total / 12, 1)


def _months(position: Experience, today: date) -> tuple[int, int] | None:
    """Return a position as months since year 0, the end not included."""
    now = today.year * 12 + today.month
    if position.start is None:
        return None
    start = _month(position.start, 1) - 1
    if position.current:
        end = now
    elif position.end is not None:
        # "2018 – 2020" is two years: both ends lie somewhere inside their year.
        end = _month(position.end, 1) - (0 if len(position.end) > 4 else 1)
        if len(position.end) == 4 and position.end == position.start[:4]:
            end = start + 6
    else:
        return None
    end = min(end, now)
    return (start, end) if end > start else None


def _month(text: str, default: int) -> int:
    year, _, month = text.partition("-")
    return int(year) * 12 + (int(month) if month else default)
