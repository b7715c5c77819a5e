"""Everything the market says about one skill."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.core.clock import today
from app.core.errors import NotFound
from app.insights.market.breaking import broken_down
from app.insights.market.figures import Totals, growth_of, why_no_growth
from app.insights.market.freshness import fresh
from app.insights.market.naming import skill_name
from app.insights.market.pay import pay_of
from app.insights.market.repository import CountRepository
from app.insights.market.schemas import DemandPoint, GrowthOver, SkillMarket, TogetherItem
from app.insights.market.types import SPANS, By, Demand, PayBy, Place
from app.ml.lexicon.concepts import lexicon

WEEKS = 26
MOST_TOGETHER = 20
WEEK = timedelta(days=7)


def skill_market(session: Session, skill_id: str) -> SkillMarket:
    """Demand, growth, what is asked for beside it, where, and pay; raises `NotFound`."""
    known = lexicon().get(skill_id)
    if known is None:
        raise NotFound("There is no such skill")
    counts = CountRepository(session)
    postings = counts.totals(Place(), None, 30).jobs
    jobs = counts.jobs_of([skill_id]).get(skill_id, 0)
    # Of the postings that ask for it; growth compares with them too.
    own = Totals(jobs, *counts.periods(skill_id, 30))
    parts = {by: broken_down(session, by, Place(), own, 30, skill_id) for by in By if by is not By.occupation}
    return SkillMarket(
        id=skill_id,
        name=known.name,
        jobs=jobs,
        share=round(jobs / max(1, postings), 4),
        postings=postings,
        growth=[_growth(counts, skill_id, days) for days in SPANS],
        series=_series(counts, skill_id, today()),
        together=_together(counts, skill_id, jobs, postings),
        families=parts[By.family],
        countries=parts[By.country],
        seniorities=parts[By.seniority],
        remote=parts[By.remote],
        pay=pay_of(session, PayBy.skill, skill_id),
        freshness=fresh(session).shown,
    )


def _growth(counts: CountRepository, skill_id: str, days: int) -> GrowthOver:
    totals = counts.totals(Place(), None, days)
    asked = Demand(skill_id, 0, *counts.periods(skill_id, days))
    return GrowthOver(
        days=days,
        growth=growth_of(asked, totals),
        reason=why_no_growth(asked, totals),
        recent=asked.recent,
        previous=asked.previous,
    )


def _series(counts: CountRepository, skill_id: str, day: date) -> list[DemandPoint]:
    monday = day - timedelta(days=day.weekday())
    first = monday - (WEEKS - 1) * WEEK
    asked, everything = counts.weeks(skill_id, first), counts.weeks("", first)
    points = []
    for number in range(WEEKS):
        start = first + number * WEEK
        jobs, posted = asked.get(start, 0), everything.get(start, 0)
        share = round(jobs / posted, 4) if posted else None
        points.append(DemandPoint(start=start, jobs=jobs, share=share, complete=start < monday))
    return points


def _together(counts: CountRepository, skill_id: str, jobs: int, postings: int) -> list[TogetherItem]:
    beside = counts.together(skill_id, MOST_TOGETHER)
    alone = counts.jobs_of([other for other, _ in beside])
    return [
        TogetherItem(
            id=other,
            name=skill_name(other),
            jobs=both,
            share=round(both / max(1, jobs), 4),
            lift=round(both * postings / (jobs * alone[other]), 2) if jobs and alone.get(other) else None,
        )
        for other, both in beside
    ]
