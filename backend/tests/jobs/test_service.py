"""What other domains ask of postings."""

from datetime import date, timedelta

import pytest

from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs import service
from app.jobs.ingest import Origin
from app.jobs.source import PostedPay
from app.ml.terms.remote import Remote
from tests.factories.auth import make_person
from tests.factories.jobs import ids_of, posting, store

pytestmark = pytest.mark.usefixtures("database")
TODAY = date(2026, 11, 20)


def test_scoring_rows_are_the_open_ones_a_person_may_see() -> None:
    with unit_of_work() as session:
        owner, other = make_person(session).id, make_person(session).id
    store(posting(1), posting(2, expires_at=now() - timedelta(days=1)))
    store(posting(3), origin=Origin("own", private_to=owner))
    seen = {}
    for user_id in (owner, other, None):
        with unit_of_work() as session:
            seen[user_id] = {row.title for row in service.scoring_rows(session, now().date(), user_id)}
    assert seen == {owner: {"Planner 1", "Planner 3"}, other: {"Planner 1"}, None: {"Planner 1"}}


def test_scoring_rows_as_of_a_day_leave_out_what_had_ended() -> None:
    store(posting(1, expires_at=now() + timedelta(days=2)))
    with unit_of_work() as session:
        assert len(list(service.scoring_rows(session, now().date()))) == 1
        assert list(service.scoring_rows(session, now().date() + timedelta(days=3))) == []


def test_facts_quote_the_text() -> None:
    text = (
        "You must hold an active RN license in Texas. You must speak Spanish. 3+ years of Python experience required."
    )
    store(posting(1, description_text=text, work_mode="onsite", pay=PostedPay(40, 50, "USD", "hour")))
    job_id = ids_of()["p1"]
    with unit_of_work() as session:
        facts = service.facts_of(session, [job_id])[job_id]
    assert facts.description_text == text
    assert (facts.row.remote, facts.row.pay_period, facts.row.annual_max) == (Remote.ONSITE, "hour", 50 * 2080)
    for entry in (*facts.requirements, *facts.credentials, *facts.languages):
        assert str(entry["quote"]) in text


def test_summaries_are_only_of_what_a_person_may_see() -> None:
    with unit_of_work() as session:
        owner, other = make_person(session), make_person(session)
    store(posting(1))
    store(posting(2), origin=Origin("own", private_to=owner.id))
    both = [ids_of()["p1"], ids_of("own")["p2"]]
    with unit_of_work() as session:
        assert set(service.summaries(session, both, owner)) == set(both)
        assert set(service.summaries(session, both, other)) == {both[0]}


def test_demand_counts_open_common_postings() -> None:
    with unit_of_work() as session:
        owner = make_person(session).id
    words = {"description_text": "Python every day."}
    store(posting(1, **words), posting(2, **words), posting(3, expires_at=now() - timedelta(days=1), **words))
    store(posting(4, **words), origin=Origin("own", private_to=owner))
    with unit_of_work() as session:
        assert service.skill_demand(session)["python"] == 2
