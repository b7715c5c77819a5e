"""The invented postings."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.core.db import unit_of_work
from app.jobs.demo.invented import invented
from app.jobs.demo.loading import remove, seed
from app.jobs.models import Job, JobSearch
from app.jobs.plugins import label_of
from tests.factories.jobs import posting, store

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class TestInvented:
    def test_are_three_hundred_and_always_the_same(self) -> None:
        first, again = list(invented(NOON)), list(invented(NOON))
        assert first == again
        assert len({made.source_id for made in first}) == 300

    def test_differ(self) -> None:
        made = list(invented(NOON))
        assert len({posting.description_html for posting in made}) == 300
        assert len({posting.title for posting in made}) > 150

    def test_are_spread_over_sixty_days_and_many_places(self) -> None:
        made = list(invented(NOON))
        ages = [NOON - posting.posted_at for posting in made if posting.posted_at]
        assert timedelta(days=55) < max(ages) < timedelta(days=62)
        assert len({age.days for age in ages}) > 50
        countries = Counter(posting.locations[0].rpartition(", ")[2] for posting in made)
        assert len(countries) > 10
        assert len({posting.pay.currency for posting in made if posting.pay}) > 8
        assert {posting.pay.period for posting in made if posting.pay} == {"hour", "month", "year"}

    def test_have_no_gap_left_open(self) -> None:
        assert not [
            made.title for made in invented(NOON) if "{" in made.description_html or "}" in made.description_html
        ]

    def test_pay_rises(self) -> None:
        assert all((made.pay.min or 0) < (made.pay.max or 0) for made in invented(NOON) if made.pay)


@pytest.mark.usefixtures("database")
def test_come_and_go() -> None:
    store(posting(1))
    counts = []
    for act in (seed, seed, remove, remove):
        with unit_of_work() as session:
            counts.append(act(session))
        with unit_of_work() as session:
            counts.append(session.scalar(select(func.count()).select_from(Job).where(Job.demo)) or 0)
    assert counts == [300, 300, 300, 300, 300, 0, 0, 0]
    with unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(JobSearch)) == 1


@pytest.mark.usefixtures("database")
def test_are_read_like_real_ones() -> None:
    with unit_of_work() as session:
        seed(session)
    with unit_of_work() as session:
        jobs = session.scalars(select(Job).where(Job.demo)).all()
    # The funnel and the reports call their source so too.
    assert {label_of(job.source) for job in jobs} == {"Invented"}
    assert sum(1 for job in jobs if job.skill_ids) > 250
    assert sum(1 for job in jobs if job.must_skill_ids) > 150
    assert sum(1 for job in jobs if job.pay_currency) > 230
    assert sum(1 for job in jobs if job.places) == 300
    assert Counter(str(job.remote) for job in jobs)["remote"] > 20
