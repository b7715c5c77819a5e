"""Levels as ranks, so that they can be compared."""

from app.ml.terms.seniority import Seniority

# A lead and a manager stand side by side: one leads the work, the other the people.
_RANK = {
    Seniority.INTERN: 0,
    Seniority.ENTRY: 1,
    Seniority.MID: 2,
    Seniority.SENIOR: 3,
    Seniority.LEAD: 4,
    Seniority.MANAGER: 4,
    Seniority.DIRECTOR: 5,
    Seniority.EXECUTIVE: 6,
}
RANKS = max(_RANK.values()) + 1


def rank_of(level: Seniority | None) -> int | None:
    """The rank of a level, 0 to 6."""
    return _RANK[level] if level else None


def rank_or_none(level: Seniority | None) -> int:
    """The rank of a level, -1 where there is none."""
    return -1 if level is None else _RANK[level]


def level_of_years(years: float | None) -> Seniority | None:
    """The level that so many years of work suggest."""
    if years is None:
        return None
    if years < 2:
        return Seniority.ENTRY
    return Seniority.MID if years < 5 else Seniority.SENIOR
