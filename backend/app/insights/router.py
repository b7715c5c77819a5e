"""`/insights`."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from app.core.db import SessionDep
from app.core.pagination import PageDep
from app.core.problems import problems
from app.core.schemas import Text
from app.insights import service
from app.insights.advice.router import advice_router
from app.insights.funnel.router import funnel_router
from app.insights.gaps.router import gaps_router
from app.insights.learned.router import learning_router
from app.insights.salary.router import salary_router
from app.insights.schemas import MarketPage, MarketSummary
from app.insights.types import MarketSort, Segment
from app.ml.terms.remote import Remote

router = APIRouter(prefix="/insights", tags=["insights"])
router.include_router(gaps_router)
router.include_router(advice_router)
router.include_router(salary_router)
router.include_router(funnel_router)
router.include_router(learning_router)


def _segment(
    q: Annotated[Text | None, Query(max_length=500, description="Words of the job title.")] = None,
    family: Annotated[Text | None, Query(max_length=100, description="Family of occupations.")] = None,
    remote: Annotated[list[Remote] | None, Query()] = None,
    days: Annotated[int | None, Query(ge=1, le=365, description="Only postings of the last days.")] = None,
) -> Segment:
    return Segment(q or None, family or None, tuple(sorted(set(remote or ()))), days)


@router.get("/market", responses=problems(422))
def read_market(
    session: SessionDep,
    page: PageDep,
    segment: Annotated[Segment, Depends(_segment)],
    sort: MarketSort = MarketSort.jobs,
) -> MarketPage:
    """Read which skills open postings ask for, how that changes, and what they pay."""
    return service.market(session, page, segment, sort)


@router.get("/market/summary")
def read_market_summary(session: SessionDep) -> MarketSummary:
    """Read what the market is counted over: postings, sources, freshness."""
    return service.summary(session)
