"""Invented worlds of which the truth is known: what positions pay, what is asked for together, what people choose by.

A world is drawn once; stocks of any size are drawn from it, those of one seed always the same. Employers and people
differ from one another, as they do outside, so that rows of one of them are no independent witnesses.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.ml.models.matcher import Preference
from app.ml.models.recommender import Basket
from app.ml.salary.types import PaidPosting, SalaryQuestion

Doubles = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
# Postings of one employer on average; some have many times as many.
A_FIRM = 8
_TITLES = (
    "Frontend Developer", "Backend Developer", "Data Scientist", "Registered Nurse", "Care Assistant", "Accountant",
    "Sales Manager", "Electrician", "Project Manager", "Teacher", "Chef", "Lawyer",
)  # fmt: skip
_LEVELS = ("Junior {}", "{}", "Senior {}", "Lead {}")
_CITIES = ("Berlin", "Munich", "Hamburg", "Cologne", "Leipzig", "Stuttgart")


@dataclass(frozen=True)
class PayWorld:
    """What titles, levels, places, skills and employers pay."""

    noise: float = 0.12
    apart: float = 0.08

    def stock(self, seed: int, size: int) -> list[PaidPosting]:
        """So many postings in euros, of employers of its own."""
        draw = np.random.default_rng([1, seed])
        employers = draw.normal(0, self.apart, max(1, size // A_FIRM))
        return [self._posting(draw, employers) for _ in range(size)]

    def _posting(self, draw: np.random.Generator, employers: Doubles) -> PaidPosting:
        title, level, city, skill = (
            int(draw.integers(size)) for size in (len(_TITLES), len(_LEVELS), len(_CITIES), len(self._skills))
        )
        employer = _skewed(draw, len(employers))
        logarithm = np.log(45_000) + self._titles[title] + 0.2 * level + self._cities[city] + employers[employer]
        pay = float(np.exp(logarithm + self._skills[skill] + draw.normal(0, self.noise)))
        question = SalaryQuestion(
            title=_LEVELS[level].format(_TITLES[title]),
            currency="EUR",
            company=f"Employer {employer}",
            country="DE",
            location=_CITIES[city],
            skills=(f"skill-{skill}",),
        )
        return PaidPosting(question, pay, group=f"employer {employer}")

    @cached_property
    def _titles(self) -> Doubles:
        return np.random.default_rng(11).normal(0, 0.25, len(_TITLES))

    @cached_property
    def _cities(self) -> Doubles:
        return np.random.default_rng(13).normal(0, 0.06, len(_CITIES))

    @cached_property
    def _skills(self) -> Doubles:
        return np.random.default_rng(15).normal(0, 0.05, 20)


@dataclass(frozen=True)
class SkillWorld:
    """Trades that ask for their skills, the first the commonest; each employer has a trade or two."""

    trades: int = 15
    each: int = 24
    stray: float = 0.15

    def stock(self, seed: int, size: int) -> list[Basket]:
        """The skills of so many postings."""
        draw = np.random.default_rng([2, seed])
        trades = draw.integers(self.trades, size=(max(1, size // A_FIRM), 2))
        return [self._posting(draw, trades) for _ in range(size)]

    def _posting(self, draw: np.random.Generator, trades: Places) -> Basket:
        employer = _skewed(draw, len(trades))
        trade = trades[employer, int(draw.integers(2))]
        found: set[int] = set()
        for _ in range(int(draw.integers(3, 9))):
            if draw.random() < self.stray:
                found.add(int(draw.integers(self.trades * self.each * 2)))
            else:
                found.add(int(self._pools[trade, int(draw.random() ** 2 * self.each)]))
        return Basket(tuple(f"s{skill}" for skill in sorted(found)), f"employer {employer}")

    @cached_property
    def _pools(self) -> Places:
        every = np.random.default_rng(22).permutation(self.trades * self.each)
        return every.reshape(self.trades, self.each)


@dataclass(frozen=True)
class TasteWorld:
    """People who choose jobs by weights of their own around common ones, not always by them."""

    apart: float = 0.5
    whim: float = 0.35
    factors: int = 8

    def stock(self, seed: int, size: int) -> list[Preference]:
        """What so many people chose (their numbers from 0), each some forty comparisons."""
        draw = np.random.default_rng([3, seed])
        return [row for person in range(size) for row in self._choices(draw, person)]

    def _choices(self, draw: np.random.Generator, person: int) -> list[Preference]:
        own = self.common * np.exp(draw.normal(0, self.apart, self.factors))
        own /= own.sum()
        rows = []
        for _ in range(int(draw.integers(25, 60))):
            apart = draw.uniform(-0.5, 0.5, self.factors)
            ahead = float(own @ apart) + draw.normal(0, self.whim / np.sqrt(self.factors))
            told = apart if ahead > 0 else -apart
            rows.append(Preference({f"factor {at}": float(one) for at, one in enumerate(told)}, person))
        return rows

    @cached_property
    def common(self) -> Doubles:
        """The weights that people's own lie around."""
        return np.random.default_rng(31).permutation(np.geomspace(1, 12, self.factors))


def _skewed(draw: np.random.Generator, choices: int) -> int:
    return int(draw.random() ** 2 * choices)
