"""The market over open postings, counted at most every five minutes."""

from dataclasses import asdict

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from app.core.cache import cached
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.core.types import JsonObject
from app.insights.market.companies import NOTHING_YET
from app.insights.market.figures import MarketRow, market_rows, ordered
from app.insights.market.repository import MarketRepository, SummaryRepository
from app.insights.market.schemas import Counted, MarketBreakdown, MarketItem, MarketPage, MarketSummary
from app.insights.market.types import By, MarketSort, Place, Segment
from app.ml.lexicon.concepts import lexicon

KEEP_S = 300
_ROWS = TypeAdapter(list[MarketRow])


def market(session: Session, page: PageParams, segment: Segment, sort: MarketSort) -> MarketPage:
    """The skills asked for in a segment of the open postings."""
    counted = cached(f"market:{asdict(segment)}", KEEP_S, lambda: _count(session, segment))
    rows = ordered(_ROWS.validate_python(counted["rows"]), sort)
    start = _start(page)
    shown = rows[start : start + page.limit]
    more = start + page.limit < len(rows)
    return MarketPage(
        items=[_item(row) for row in shown],
        next_cursor=encode_cursor({"start": start + page.limit}) if more else None,
        total=Total.of(len(rows)),
        postings=int(str(counted["postings"])),
        growth_days=segment.growth_days,
        looked_at=None,
        paid_looked_at=None,
        freshness=NOTHING_YET,
    )


def _count(session: Session, segment: Segment) -> JsonObject:
    repository = MarketRepository(session, segment)
    totals = repository.totals()
    rows = market_rows(repository.demand(), totals, repository.medians())
    return {"postings": totals.jobs, "rows": _ROWS.dump_python(rows, mode="json")}


def summary(session: Session) -> MarketSummary:
    """How many postings of which sources the market is counted over, and how fresh they are."""
    counted = cached("market:summary", KEEP_S, lambda: _summary(session).model_dump(mode="json"))
    return MarketSummary.model_validate(counted)


def _summary(session: Session) -> MarketSummary:
    repository = SummaryRepository(session)
    postings, with_pay = repository.counted()
    posted, seen = repository.newest()
    return MarketSummary(
        postings=postings,
        with_pay=with_pay,
        sources=[Counted(name=name, jobs=jobs) for name, jobs in repository.by_source().items()],
        families=[Counted(name=name, jobs=jobs) for name, jobs in repository.families().items()],
        newest_posted_at=posted,
        last_seen_at=seen,
        readings=[],
        freshness=NOTHING_YET,
    )


def breakdown(_session: Session, by: By, _place: Place, growth_days: int) -> MarketBreakdown:
    """The open postings of a part of the market, by one thing."""
    return MarketBreakdown(by=by, items=[], postings=0, growth_days=growth_days, freshness=NOTHING_YET)


def _item(row: MarketRow) -> MarketItem:
    skill = lexicon().get(row.skill_id)
    return MarketItem(
        id=row.skill_id,
        name=skill.name if skill else row.skill_id,
        jobs=row.jobs,
        share=row.share,
        growth=row.growth,
        growth_reason=None,
        recent=0,
        previous=0,
        salary_p25=None,
        salary_p75=None,
        salary_reason=None,
        salary_median=row.salary_median,
        salary_lift=row.salary_lift,
        salary_currency=row.currency,
        salary_n=row.salary_n,
    )


def _start(page: PageParams) -> int:
    position = page.after()
    if position is None:
        return 0
    start = position.get("start")
    if not isinstance(start, int) or start < 0:
        raise bad_cursor()
    return start
