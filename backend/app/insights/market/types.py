"""The words of the market, and what its queries give."""

from dataclasses import dataclass
from enum import StrEnum

from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

# The periods that are counted, and how many filters at once.
SPANS = (7, 30, 90)
MOST_FILTERS = 2


class WhyNot(StrEnum):
    """Why there is no figure."""

    few_postings = "few_postings"
    few_of_it = "few_of_it"
    none_before = "none_before"
    cut_short = "cut_short"
    no_pay = "no_pay"
    few_paid = "few_paid"


class MarketSort(StrEnum):
    """The orders of the market: most asked, fastest growing, best paid."""

    jobs = "jobs"
    growth = "growth"
    salary = "salary"


class By(StrEnum):
    """What the market can be broken down by."""

    family = "family"
    country = "country"
    seniority = "seniority"
    remote = "remote"
    occupation = "occupation"


class PayBy(StrEnum):
    """What pay can be asked for."""

    skill = "skill"
    # `title` is a method of every text.
    job_title = "title"
    country = "country"
    family = "family"
    occupation = "occupation"


class PaySort(StrEnum):
    """The orders of pay."""

    n = "n"
    p50 = "p50"


class FlowBy(StrEnum):
    """How the flow of postings is cut."""

    day = "day"
    week = "week"


@dataclass(frozen=True, slots=True)
class PayAsked:
    """Whose pay is asked for: of all of a kind, or of one of them by its name."""

    by: PayBy
    currency: str | None = None
    name: str | None = None
    sort: PaySort = PaySort.n


@dataclass(frozen=True, slots=True)
class Place:
    """Which part of the market: family of occupations, country (ISO 3166 alpha-2), level, way of working."""

    family: str | None = None
    country: str | None = None
    seniority: Seniority | None = None
    remote: tuple[Remote, ...] = ()

    @property
    def filters(self) -> int:
        """How many of the four are set."""
        return sum(map(bool, (self.family, self.country, self.seniority, self.remote)))


@dataclass(frozen=True, slots=True)
class Segment:
    """Which open postings to look at: a part of the market, words of the title, newest days only."""

    place: Place = Place()
    q: str | None = None
    days: int | None = None
    growth_days: int = 30

    @property
    def is_counted(self) -> bool:
        """Whether its postings are counted ahead; all others are read when asked."""
        spans = {self.days or 30, self.growth_days}
        return not self.q and self.place.filters <= MOST_FILTERS and spans <= set(SPANS)


@dataclass(frozen=True, slots=True)
class Demand:
    """How many postings ask for a skill: open ones, those of the last period and of the period before."""

    skill_id: str
    jobs: int
    recent: int
    previous: int


@dataclass(frozen=True, slots=True)
class Median:
    """The quartiles of the yearly pay in one currency, over `n` postings; `skill_id` is null for all of them."""

    skill_id: str | None
    currency: str
    median: int
    n: int
    p25: int | None = None
    p75: int | None = None


@dataclass(frozen=True, slots=True)
class PayDifference:
    """The yearly pay at the median where a skill is asked for less that of all postings, over `n` postings."""

    difference: int
    currency: str
    n: int
