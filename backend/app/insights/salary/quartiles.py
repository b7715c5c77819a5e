"""Quartiles of what comparable postings pay, and whether there are enough of them to say so. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.insights.salary.choosing import Comparable

# Fewer postings, of fewer employers, are somebody's taste; so are many of which one outweighs the rest.
FEWEST, FEWEST_EMPLOYERS, LEAST_EFFECTIVE = 8, 3, 5.0
# Where the upper quartile is this many times the lower, the postings are not alike enough to help anybody.
WIDEST = 3.0


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Of yearly pay in whole units of the currency."""

    p25: float
    p50: float
    p75: float


def employers_of(found: Sequence[Comparable]) -> int:
    """How many different employers there are."""
    return len({one.paid.company_key for one in found})


def effective(found: Sequence[Comparable]) -> float:
    """How many equally weighted postings would tell as much."""
    squares = sum(one.weight**2 for one in found)
    return sum(one.weight for one in found) ** 2 / squares if squares else 0.0


def quartiles(found: Sequence[Comparable]) -> Quartiles:
    """The weighted quartiles; of equal weights those halfway between the neighbouring figures."""
    ordered = sorted((one.paid.yearly, one.weight) for one in found)
    pay, weights = np.array([one[0] for one in ordered]), np.array([one[1] for one in ordered])
    at = (np.cumsum(weights) - weights / 2) / weights.sum()
    p25, p50, p75 = np.interp((0.25, 0.5, 0.75), at, pay)
    return Quartiles(float(p25), float(p50), float(p75))


def too_little(found: Sequence[Comparable]) -> str | None:
    """Why nothing should be said by these postings, in words; null where they are enough."""
    n, employers = len(found), employers_of(found)
    if n < FEWEST or employers < FEWEST_EMPLOYERS:
        return f"{_counted(n, employers)}; at least {FEWEST} of {FEWEST_EMPLOYERS} employers are needed."
    if effective(found) < LEAST_EFFECTIVE:
        return f"{_counted(n, employers)}, but only a few of them are close enough."
    spread = quartiles(found)
    if spread.p75 > WIDEST * spread.p25:
        return f"{_counted(n, employers)}, but their pay is too far apart to say anything useful."
    return None


def _counted(n: int, employers: int) -> str:
    if n == 0:
        return "No posting like this states its pay"
    if n == 1:
        return "One posting like this states its pay"
    return f"{n} postings like this state their pay, of {employers} {'employer' if employers == 1 else 'employers'}"
