"""The market: what open postings ask for, how that changes, where, and what it pays."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from app.core.cache import cached_as
from app.core.errors import Invalid
from app.core.pagination import PageParams, Total
from app.insights.market.breaking import broken_down, occupations_of
from app.insights.market.figures import FEWEST_PAID, MarketRow, market_rows, ordered
from app.insights.market.freshness import fresh, readings
from app.insights.market.looking import MOST_LOOKED, MOST_PAID, SegmentReader
from app.insights.market.naming import skill_name
from app.insights.market.paging import cursor_behind, start_of
from app.insights.market.repository import CountRepository, set_by
from app.insights.market.schemas import (
    BreakdownItem,
    Counted,
    LookedAt,
    MarketBreakdown,
    MarketItem,
    MarketPage,
    MarketSummary,
)
from app.insights.market.types import By, MarketSort, PayDifference, Place, Segment, WhyNot

# The counts change with their version; what is read of narrow segments also with the hour.
KEEP_S = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """The market of a segment; `looked` and `paid_looked` say how many postings were read, where any were."""

    postings: int
    rows: list[MarketRow]
    looked: int | None = None
    paid_looked: int | None = None


_ANSWER = TypeAdapter(Answer)


def market(session: Session, page: PageParams, segment: Segment, sort: MarketSort) -> MarketPage:
    """The skills asked for in a segment of the open postings."""
    state = fresh(session)
    key = f"market:{state.version}:{asdict(segment)}"
    counted = cached_as(_ANSWER, key, KEEP_S, lambda: answer(session, segment))
    rows, start = ordered(counted.rows, sort), start_of(page)
    return MarketPage(
        items=[_item(row) for row in rows[start : start + page.limit]],
        next_cursor=cursor_behind(page, more=start + page.limit < len(rows)),
        total=Total.of(len(rows)),
        postings=counted.postings,
        growth_days=segment.growth_days,
        looked_at=_looked_at(counted.looked, MOST_LOOKED),
        paid_looked_at=_looked_at(counted.paid_looked, MOST_PAID),
        freshness=state.shown,
    )


def answer(session: Session, segment: Segment) -> Answer:
    """The market of a segment, from the counts or, where it is not counted ahead, from its newest postings."""
    reader, counts = SegmentReader(session, segment), CountRepository(session)
    if not segment.is_counted:
        found = reader.look()
        rows = market_rows(found.demand, found.totals, found.medians, capped=found.postings >= MOST_LOOKED)
        return Answer(found.totals.jobs, rows, found.postings, found.paid)
    totals = counts.totals(segment.place, segment.days, segment.growth_days)
    demand = counts.demand(segment.place, segment.days, segment.growth_days)
    if segment.place.filters or segment.days:
        medians, paid = reader.medians()
    else:
        medians, paid = counts.medians([one.skill_id for one in demand]), None
    return Answer(totals.jobs, market_rows(demand, totals, medians), None, paid)


def summary(session: Session) -> MarketSummary:
    """How many postings of which sources the market is counted over, and how fresh they are."""
    counts, state = CountRepository(session), fresh(session).shown
    families = counts.by(By.family, Place(), 30)
    postings, with_pay = counts.opened()
    return MarketSummary(
        postings=postings,
        with_pay=with_pay,
        sources=[Counted(name=name, jobs=jobs) for name, jobs in counts.sources().items()],
        families=[Counted(name=name, jobs=demand.jobs) for name, _, demand in families if name],
        newest_posted_at=state.newest_posted_at,
        last_seen_at=state.last_seen_at,
        readings=readings(session),
        freshness=state,
    )


def breakdown(session: Session, by: By, place: Place, growth_days: int) -> MarketBreakdown:
    """The open postings of a part of the market, by one thing; raises `Invalid` for more bounds than are counted."""
    others = [one for one in set_by(place) if one is not by]
    if by is By.occupation:
        if place.seniority or place.remote:
            raise Invalid("Occupations can be counted by family and country only")
        # The only period occupations are counted over.
        growth_days = 30
    elif len(others) > 1:
        raise Invalid("Choose at most one filter beside what you break the market down by")
    totals = CountRepository(session).totals(place, None, growth_days)
    items: list[BreakdownItem]
    if by is By.occupation:
        items = occupations_of(session, place, totals)
    else:
        items = broken_down(session, by, place, totals, growth_days)
    return MarketBreakdown(
        by=by, items=items, postings=totals.jobs, growth_days=growth_days, freshness=fresh(session).shown
    )


def demand_of(session: Session, skill_ids: Collection[str]) -> tuple[int, Mapping[str, int]]:
    """How many open postings there are, and how many of them ask for each of these skills."""
    counts = CountRepository(session)
    return counts.totals(Place(), None, 30).jobs, counts.jobs_of(skill_ids) if skill_ids else {}


def asked_together(session: Session, pairs: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """How many open postings ask for both skills of each pair; those that none does are left out."""
    found = CountRepository(session).both({(min(pair), max(pair)) for pair in pairs})
    return {pair: found[min(pair), max(pair)] for pair in pairs if (min(pair), max(pair)) in found}


def pay_difference(session: Session, skill_ids: Collection[str]) -> dict[str, PayDifference]:
    """What postings that ask for a skill pay against all of its currency, at the median; only where enough state pay.

    A difference between postings, not what the skill is worth: titles and places differ too.
    """
    medians = CountRepository(session).medians(skill_ids)
    overall = {one.currency: one.median for one in medians if one.skill_id is None}
    return {
        one.skill_id: PayDifference(one.median - overall[one.currency], one.currency, one.n)
        for one in medians
        if one.skill_id in skill_ids and one.skill_id is not None and one.n >= FEWEST_PAID and one.currency in overall
    }


def _looked_at(postings: int | None, most: int) -> LookedAt | None:
    return None if postings is None else LookedAt(postings=postings, capped=postings >= most)


def _item(row: MarketRow) -> MarketItem:
    return MarketItem(
        id=row.skill_id,
        name=skill_name(row.skill_id),
        jobs=row.jobs,
        share=row.share,
        growth=row.growth,
        growth_reason=row.growth_reason,
        recent=row.recent,
        previous=row.previous,
        salary_p25=row.salary_p25,
        salary_p75=row.salary_p75,
        salary_reason=None if row.salary_n else WhyNot.few_paid,
        salary_median=row.salary_median,
        salary_lift=row.salary_lift,
        salary_currency=row.currency,
        salary_n=row.salary_n,
    )
