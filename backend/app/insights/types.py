"""The words of insights, and what its queries give."""

from dataclasses import dataclass
from enum import StrEnum

from app.ml.terms.remote import Remote


class MarketSort(StrEnum):
    """The orders of the market: most asked, fastest growing, best paid."""

    jobs = "jobs"
    growth = "growth"
    salary = "salary"


@dataclass(frozen=True, slots=True)
class Segment:
    """Which open postings to look at: words of the title, family of occupations, way of working, newest days only."""

    q: str | None = None
    family: str | None = None
    remote: tuple[Remote, ...] = ()
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """How many postings ask for a skill: open ones, those of the last period and of the period before."""

    skill_id: str
    jobs: int
    recent: int
    previous: int


@dataclass(frozen=True, slots=True)
class Median:
    """The middle of the yearly pay in one currency, over `n` postings; `skill_id` is null for all of them."""

    skill_id: str | None
    currency: str
    median: int
    n: int
