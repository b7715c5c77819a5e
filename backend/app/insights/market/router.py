"""`/insights/market`."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BeforeValidator

from app.core.db import SessionDep
from app.core.pagination import PageDep
from app.core.problems import problems
from app.core.schemas import Text
from app.insights.market import companies, flow, pay, service, skill
from app.insights.market.schemas import (
    CompanyPage,
    MarketBreakdown,
    MarketFlow,
    MarketPage,
    MarketSummary,
    PayPage,
    SkillCompanyPage,
    SkillMarket,
)
from app.insights.market.types import By, FlowBy, MarketSort, PayAsked, PayBy, PaySort, Place, Segment
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

market_router = APIRouter(prefix="/market")

# A query string holds text: without the int a browser's "30" is none of the three.
GrowthDays = Annotated[Literal[7, 30, 90], BeforeValidator(int)]
Family = Annotated[Text | None, Query(max_length=100, description="Family of occupations.")]
Country = Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="ISO 3166 alpha-2 code of the country.")]


def _place(
    family: Family = None,
    country: Country = None,
    seniority: Seniority | None = None,
    remote: Annotated[list[Remote] | None, Query()] = None,
) -> Place:
    return Place(family or None, country, seniority, tuple(sorted(set(remote or ()))))


PlaceDep = Annotated[Place, Depends(_place)]


def _segment(
    place: PlaceDep,
    q: Annotated[Text | None, Query(max_length=500, description="Words of the job title.")] = None,
    days: Annotated[int | None, Query(ge=1, le=365, description="Only postings of the last days.")] = None,
    growth_days: Annotated[
        GrowthDays | None, Query(description="The periods that growth compares; 30, or `days`, where not given.")
    ] = None,
) -> Segment:
    return Segment(place, q or None, days, growth_days or days or 30)


@market_router.get("", responses=problems(422))
def read_market(
    session: SessionDep,
    page: PageDep,
    segment: Annotated[Segment, Depends(_segment)],
    sort: MarketSort = MarketSort.jobs,
) -> MarketPage:
    """Read which skills open postings ask for, how that changes, and what they pay."""
    return service.market(session, page, segment, sort)


@market_router.get("/summary")
def read_market_summary(session: SessionDep) -> MarketSummary:
    """Read what the market is counted over: postings, sources, freshness."""
    return service.summary(session)


@market_router.get("/flow", responses=problems(422))
def read_market_flow(
    session: SessionDep,
    by: FlowBy = FlowBy.week,
    days: Annotated[int, Query(ge=7, le=365, description="How far back.")] = 90,
    family: Family = None,
    country: Country = None,
) -> MarketFlow:
    """Read how many postings were new and how many closed, by day or week."""
    return flow.flow(session, by, days, Place(family or None, country))


@market_router.get("/breakdown", responses=problems(422))
def read_market_breakdown(
    session: SessionDep, by: By, place: PlaceDep, growth_days: GrowthDays = 30
) -> MarketBreakdown:
    """Read how many postings each family, occupation, country, level or way of working has."""
    return service.breakdown(session, by, place, growth_days)


@market_router.get("/companies", responses=problems(422))
def list_market_companies(
    session: SessionDep, page: PageDep, family: Family = None, country: Country = None
) -> CompanyPage:
    """List who is hiring, the companies with the most open postings first."""
    return companies.companies(session, page, Place(family or None, country))


@market_router.get("/pay", responses=problems(422))
def list_market_pay(
    session: SessionDep,
    page: PageDep,
    by: PayBy = PayBy.skill,
    currency: Annotated[str | None, Query(pattern="^[A-Z]{3}$", description="The commonest where not given.")] = None,
    name: Annotated[Text | None, Query(max_length=200, description="Only this skill, title, country, …")] = None,
    sort: PaySort = PaySort.n,
) -> PayPage:
    """List what employers state they pay, by skill, title, country, family or occupation, in one currency."""
    return pay.pay(session, page, PayAsked(by, currency, name or None, sort))


@market_router.get("/skills/{skill_id}", responses=problems(404, 422))
def read_market_skill(session: SessionDep, skill_id: Annotated[Text, Path(max_length=100)]) -> SkillMarket:
    """Read what the market says about one skill: demand, growth, what is asked for beside it, where, and pay."""
    return skill.skill_market(session, skill_id)


@market_router.get("/skills/{skill_id}/companies", responses=problems(404, 422))
def list_skill_companies(
    session: SessionDep, page: PageDep, skill_id: Annotated[Text, Path(max_length=100)]
) -> SkillCompanyPage:
    """List the companies whose open postings ask for a skill, the most such postings first."""
    return companies.companies_asking(session, page, skill_id)
