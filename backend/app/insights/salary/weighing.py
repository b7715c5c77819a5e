"""How pay differs with a skill among postings otherwise alike: a regression of the logarithm of yearly pay. Pure.

Held equal: the title (postings are compared within their title, rarer ones within their occupation or family), place,
level, way of working, the period pay is stated in, and whether both ends of it are. The standard error is robust to
what the postings of one employer have in common. The same postings give the same figures: nothing is drawn at random.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from app.insights.salary.types import Paid

INTERVAL = 90
# Fewer postings or employers, on either side, are a few employers' taste.
FEWEST_POSTINGS, FEWEST_EMPLOYERS = 20, 8
# A title, place or level of fewer postings is put together with others.
FEWEST_ALIKE, FEWEST_THERE = 8, 15
# Less than this of a skill's variation left within titles and places: it is a title or a place by another name.
LEAST_LEFT = 0.02

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Effect:
    """A difference of the logarithm of pay with its interval, and over how many postings; null where none is given."""

    effect: float | None
    low: float | None
    high: float | None
    strength: float
    n_with: int
    n_without: int
    employers: int

    @property
    def told(self) -> bool:
        """Whether the interval leaves no difference out."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


class Ground:
    """Postings in one currency, made ready to weigh any skill over."""

    def __init__(self, postings: Sequence[Paid]) -> None:
        self._postings = postings
        self._titles = _numbered(_titles(postings))
        self._employers = _numbered([posting.company_key for posting in postings])
        self._asking: dict[str, list[int]] = {}
        for place, posting in enumerate(postings):
            for skill_id in set(posting.skill_ids):
                self._asking.setdefault(skill_id, []).append(place)
        self._axes = self._control_axes()
        self._pay = self._left(np.array([log(posting.yearly) for posting in postings], dtype=np.float64))

    @property
    def median(self) -> int:
        """The middle of the yearly pay."""
        return round(float(np.median([posting.yearly for posting in self._postings])))

    @cached_property
    def skills(self) -> tuple[str, ...]:
        """The skills with enough postings to be weighed, in order."""
        return tuple(sorted(skill for skill, places in self._asking.items() if len(places) >= FEWEST_POSTINGS))

    def effect_of(self, skill_id: str) -> Effect:
        """How pay differs where a skill is asked for."""
        asks = np.zeros(len(self._postings))
        asks[self._asking.get(skill_id, [])] = 1.0
        compared = self._can_be_compared(asks)
        n_with, n_without = int(asks[compared].sum()), int((1 - asks[compared]).sum())
        employers = self._employers_among(compared)
        nothing = Effect(None, None, None, 0.0, n_with, n_without, employers)
        sides = [self._employers_among(compared & (asks == side)) for side in (0, 1)]
        if min(n_with, n_without) < FEWEST_POSTINGS or min(sides) < FEWEST_EMPLOYERS:
            return nothing
        left = self._left(asks)
        variation = float(left @ left)
        if variation < LEAST_LEFT * float(asks.sum()):
            return nothing
        effect = float(left @ self._pay) / variation
        error = self._error(left, self._pay - effect * left, variation, employers)
        if error <= 0:
            return nothing
        reach = student(0.5 + INTERVAL / 200, min(sides) - 1) * error
        return Effect(effect, effect - reach, effect + reach, abs(effect) / error, n_with, n_without, employers)

    def _can_be_compared(self, asks: Floats) -> NDArray[np.bool_]:
        """Only titles under which some ask for the skill and some do not say anything about it."""
        there = np.bincount(self._titles)
        asking = np.bincount(self._titles, weights=asks)
        found: NDArray[np.bool_] = ((asking > 0) & (asking < there))[self._titles]
        return found

    def _employers_among(self, which: NDArray[np.bool_]) -> int:
        return int(np.count_nonzero(np.bincount(self._employers[which])))

    def _error(self, left: Floats, rest: Floats, variation: float, employers: int) -> float:
        sums = np.bincount(self._employers, weights=left * rest)
        free = max(1, len(rest) - self._axes.shape[1] - int(self._titles.max()) - 2)
        fair = employers / max(1, employers - 1) * (len(rest) - 1) / free
        return sqrt(fair * float(sums @ sums)) / variation

    def _control_axes(self) -> Floats:
        """An orthonormal basis of what is held equal beside the title, within titles."""
        columns = [column for of in _CONTROLS for column in _dummies([of(posting) for posting in self._postings])]
        if not columns:
            return np.zeros((len(self._postings), 0))
        within = np.column_stack([self._within(column) for column in columns])
        axes, sizes, _ = np.linalg.svd(within, full_matrices=False)
        kept: Floats = axes[:, sizes > 1e-8 * max(1.0, float(sizes[0]))]
        return kept

    def _within(self, values: Floats) -> Floats:
        means = np.bincount(self._titles, weights=values) / np.bincount(self._titles)
        within: Floats = values - means[self._titles]
        return within

    def _left(self, values: Floats) -> Floats:
        """What title and controls do not explain."""
        within = self._within(values)
        left: Floats = within - self._axes @ (self._axes.T @ within)
        return left


def student(share: float, freedom: int) -> float:
    """The quantile of Student's distribution, by its expansion about the normal one (within 1 % from 5 degrees on)."""
    z, v = NormalDist().inv_cdf(share), max(1, freedom)
    return z + (z**3 + z) / (4 * v) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)


def _titles(postings: Sequence[Paid]) -> list[Hashable]:
    """What each posting is compared within: its title, where that is rare its occupation, else its family."""
    levels: tuple[Callable[[Paid], Hashable], ...] = (
        lambda posting: ("title", *posting.title_tokens),
        lambda posting: ("occupation", posting.esco_uri),
    )
    counts = [Counter(of(posting) for posting in postings) for of in levels]
    return [
        next(
            (of(posting) for of, count in zip(levels, counts, strict=True) if count[of(posting)] >= FEWEST_ALIKE),
            ("family", posting.family),
        )
        for posting in postings
    ]


def _numbered(names: Sequence[Hashable]) -> Ints:
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def _dummies(values: Sequence[Hashable]) -> list[Floats]:
    """A column for each value that is not rare, but the most frequent; the rare ones share the base."""
    frequent = [(value, count) for value, count in Counter(values).most_common() if count >= FEWEST_THERE]
    return [np.array([value == one for one in values], dtype=np.float64) for value, _ in frequent[1:]]


def _where(part: str) -> Callable[[Paid], Hashable]:
    return lambda posting: next((str(place[part]) for place in posting.places if place.get(part)), None)


_CONTROLS: tuple[Callable[[Paid], Hashable], ...] = (
    _where("country"),
    _where("region"),
    _where("city"),
    lambda posting: posting.seniority,
    lambda posting: posting.remote,
    lambda posting: posting.pay_period,
    lambda posting: (posting.annual_min is None, posting.annual_max is None),
)
