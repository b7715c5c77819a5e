"""Demand, growth and pay of skills, from counts. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from app.insights.market.types import Demand, MarketSort, Median, WhyNot

# Fewer postings than this in a period, or fewer that ask for the skill, say nothing about growth.
FEWEST_A_PERIOD = 50
FEWEST_OF_SKILL = 5
# A median of fewer figures is one employer's taste.
FEWEST_PAID = 5


@dataclass(frozen=True, slots=True)
class Totals:
    """All postings looked at: open ones, those of the last period and of the period before."""

    jobs: int
    recent: int
    previous: int


@dataclass(frozen=True, slots=True)
class MarketRow:
    """One skill on the market; `salary_*` are a year's pay in `currency`, over `salary_n` postings."""

    skill_id: str
    jobs: int
    share: float
    growth: float | None
    currency: str | None
    salary_median: int | None
    salary_lift: float | None
    salary_n: int
    salary_p25: int | None = None
    salary_p75: int | None = None
    growth_reason: WhyNot | None = None
    recent: int = 0
    previous: int = 0


def quartiles_of(paid: Iterable[tuple[Sequence[str], str, int]]) -> list[Median]:
    """The quartiles of all pay by currency, and of each skill with enough of it, from skills, currency and a year's pay
    of single postings; between two ranks they lie between, as the counted ones do."""
    amounts: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
    for skills, currency, amount in paid:
        for skill in (None, *skills):
            amounts[skill, currency].append(amount)
    found = []
    for (skill, currency), each in amounts.items():
        if skill is None or len(each) >= FEWEST_PAID:
            p25, p50, p75 = quantiles(each, n=4, method="inclusive") if len(each) > 1 else each * 3
            found.append(Median(skill, currency, round(p50), len(each), round(p25), round(p75)))
    return found


def market_rows(
    demand: Iterable[Demand], totals: Totals, medians: Iterable[Median], *, capped: bool = False
) -> list[MarketRow]:
    """One row a skill, the most asked first; `capped` where not all postings of the two periods were read."""
    overall: dict[str, Median] = {}
    by_skill: dict[str, Median] = {}
    for found in sorted(medians, key=lambda median: (-median.n, median.currency)):
        if found.skill_id is None:
            overall[found.currency] = found
        elif found.n >= FEWEST_PAID:
            # The currency most postings with this skill pay in.
            by_skill.setdefault(found.skill_id, found)
    rows = [_row(asked, totals, by_skill.get(asked.skill_id), overall, capped=capped) for asked in demand]
    return sorted(rows, key=lambda row: (-row.jobs, row.skill_id))


def ordered(rows: Iterable[MarketRow], sort: MarketSort) -> list[MarketRow]:
    """The rows in an order; what has no value for it comes last."""
    if sort is MarketSort.growth:
        return sorted(rows, key=lambda row: (row.growth is None, -(row.growth or 0.0), -row.jobs, row.skill_id))
    if sort is MarketSort.salary:
        return sorted(
            rows, key=lambda row: (row.salary_lift is None, -(row.salary_lift or 0.0), -row.jobs, row.skill_id)
        )
    return sorted(rows, key=lambda row: (-row.jobs, row.skill_id))


def _row(
    asked: Demand, totals: Totals, paid: Median | None, overall: Mapping[str, Median], *, capped: bool
) -> MarketRow:
    reason = WhyNot.cut_short if capped else why_no_growth(asked, totals)
    return MarketRow(
        skill_id=asked.skill_id,
        jobs=asked.jobs,
        share=round(asked.jobs / max(1, totals.jobs), 4),
        growth=None if reason else growth_of(asked, totals),
        growth_reason=reason,
        recent=asked.recent,
        previous=asked.previous,
        currency=paid.currency if paid else None,
        salary_median=paid.median if paid else None,
        salary_lift=_lift(paid, overall) if paid else None,
        salary_n=paid.n if paid else 0,
        salary_p25=paid.p25 if paid else None,
        salary_p75=paid.p75 if paid else None,
    )


def _lift(paid: Median, overall: Mapping[str, Median]) -> float | None:
    everywhere = overall[paid.currency].median
    return round(paid.median / everywhere - 1, 3) if everywhere else None


def why_no_growth(asked: Demand, totals: Totals) -> WhyNot | None:
    """Why nothing is said about the growth of a thing; null where something is."""
    if min(totals.recent, totals.previous) < FEWEST_A_PERIOD:
        return WhyNot.few_postings
    if max(asked.recent, asked.previous) < FEWEST_OF_SKILL:
        return WhyNot.few_of_it
    return None if asked.previous else WhyNot.none_before


def growth_of(asked: Demand, totals: Totals) -> float | None:
    """The change of the skill's share against the period before (0.1 = a tenth more); null where too few postings."""
    if why_no_growth(asked, totals):
        return None
    return round((asked.recent / totals.recent) / (asked.previous / totals.previous) - 1, 3)
