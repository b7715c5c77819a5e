"""Everything the market says about one skill."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.core.clock import today
from app.core.errors import NotFound
from app.insights.market.breaking import items_of
from app.insights.market.figures import Totals, growth_of, why_no_growth
from app.insights.market.freshness import fresh
from app.insights.market.naming import skill_name
from app.insights.market.pay import pay_of
from app.insights.market.repository import CountRepository
from app.insights.market.schemas import DemandPoint, GrowthOver, SkillMarket, TogetherItem
from app.insights.market.types import SPANS, By, Demand, PayBy
from app.ml.lexicon.concepts import lexicon

WEEKS = 26
MOST_TOGETHER = 20
WEEK = timedelta(days=7)


def skill_market(session: Session, skill_id: str) -> SkillMarket:
    """Demand, growth, what is asked for beside it, where, and pay; raises `NotFound`."""
    known = lexicon().get(skill_id)
    if known is None:
        raise NotFound("There is no such skill")
    counts, nobody = CountRepository(session), Totals(0, 0, 0)
    periods = {days: counts.whole([skill_id, ""], days) for days in SPANS}
    # Of the postings that ask for it; growth compares with them too.
    own, postings = periods[30].get(skill_id, nobody), periods[30].get("", nobody).jobs
    parts = {by: items_of(by, rows, own) for by, rows in counts.parts_of(skill_id, 30).items()}
    jobs = own.jobs
    return SkillMarket(
        id=skill_id,
        name=known.name,
        jobs=jobs,
        share=round(jobs / max(1, postings), 4),
        postings=postings,
        growth=[_growth(days, both.get(skill_id, nobody), both.get("", nobody)) for days, both in periods.items()],
        series=_series(counts, skill_id, today()),
        together=_together(counts, skill_id, jobs, postings),
        families=parts[By.family],
        countries=parts[By.country],
        seniorities=parts[By.seniority],
        remote=parts[By.remote],
        pay=pay_of(session, PayBy.skill, skill_id),
        freshness=fresh(session).shown,
    )


def _growth(days: int, own: Totals, totals: Totals) -> GrowthOver:
    asked = Demand("", own.jobs, own.recent, own.previous)
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
    posted = counts.weeks([skill_id, ""], first)
    points = []
    for number in range(WEEKS):
        start = first + number * WEEK
        jobs, everything = posted.get((skill_id, start), 0), posted.get(("", start), 0)
        share = round(jobs / everything, 4) if everything else None
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
