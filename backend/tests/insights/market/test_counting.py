"""The kept counts against a count from nothing, whatever happens to postings in which order."""

import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.db import new_session, unit_of_work
from app.insights.market.comparing import compare_counts, recount_postings
from app.insights.market.counting import count_batch, move_on
from app.insights.market.models import MarketCell, MarketChange, MarketFact, MarketState
from app.jobs.models import Job
from tests.factories.auth import make_person
from tests.insights.market.naive import counted_from_nothing, kept

DAY = datetime(2026, 11, 30, 12, tzinfo=UTC)
TODAY = DAY.date()
SLOTS = 4
CLUSTERS = [uuid.UUID(int=number) for number in (901, 902)]
SKILLS = ("python", "docker", "sql", "nursing")


def the_id(slot: int) -> uuid.UUID:
    """The id of the posting in a slot."""
    return uuid.UUID(int=slot + 1)


def row(slot: int, **fields: Any) -> Job:
    """A posting with what the market is counted by."""
    given_fields: dict[str, Any] = {
        "id": the_id(slot), "source": f"board-{slot % 2}", "source_id": f"s{slot}", "url": f"https://x.example/{slot}",
        "title": "Planner", "company": "Brightline", "location": "", "content_hash": "", "enrichment_version": "",
        "url_key": str(slot), "text_key": "", "company_key": 5, "title_key": 1, "posted_at": DAY, "places": [],
        "skill_ids": [], "title_tokens": ["planner"],
    }  # fmt: skip
    return Job(**(given_fields | fields))


def drain(moment: datetime = DAY, at_once: int = 2) -> None:
    """Count all that waits."""
    with unit_of_work() as session:
        move_on(session, moment.date())
    while True:
        with unit_of_work() as session:
            if not count_batch(session, moment, at_once):
                return


def same(today: date = TODAY) -> None:
    """Hold the kept counts against those from nothing."""
    with unit_of_work() as session:
        ours, theirs = kept(session), counted_from_nothing(session, today)
    for table, expected in theirs.items():
        assert ours[table] == expected, table


facts = st.fixed_dictionaries(
    {},
    optional={
        "family": st.sampled_from([None, "nursing", "design"]),
        "seniority": st.sampled_from([None, "senior", "mid"]),
        "remote": st.sampled_from(["remote", "onsite", "unknown"]),
        "places": st.lists(st.sampled_from([{"country": "DE"}, {"country": "FR"}, {"country": None}]), max_size=3),
        "skill_ids": st.lists(st.sampled_from(SKILLS), max_size=4),
        "title_tokens": st.sampled_from([["planner"], ["nurse", "ward"], []]),
        "esco_uri": st.sampled_from([None, "http://esco/1"]),
        "company": st.sampled_from(["Brightline", ""]),
        "company_key": st.sampled_from([5, -7]),
        "posted_at": st.integers(-1, 200).map(lambda days: DAY - timedelta(days=days)),
        "pay_currency": st.sampled_from([None, "EUR", "USD"]),
        "annual_min": st.sampled_from([None, 0, 31_234, 52_000]),
        "annual_max": st.sampled_from([None, 61_785, 2**31 - 1]),
    },
)
slots = st.integers(0, SLOTS - 1)
operations = st.one_of(
    st.tuples(st.just("store"), slots, facts),
    st.tuples(st.just("edit"), slots, facts),
    st.tuples(st.just("close"), slots, st.integers(0, 40)),
    st.tuples(st.just("reopen"), slots),
    st.tuples(st.just("cluster"), slots, st.sampled_from([*CLUSTERS, None])),
    st.tuples(st.just("hide"), slots, st.booleans()),
    st.tuples(st.just("delete"), slots),
    st.tuples(st.just("count")),
)


def apply(session: Session, operation: Sequence[Any], owner: uuid.UUID) -> None:
    """Do to a posting what ingest, people and the passing of time do."""
    kind, slot = operation[0], operation[1]
    change = update(Job).where(Job.id == the_id(slot))
    if kind == "store" and session.get(Job, the_id(slot)) is None:
        session.add(row(slot, **operation[2]))
    elif kind == "edit" and operation[2]:
        session.execute(change.values(**operation[2]))
    elif kind == "close":
        session.execute(change.values(status="closed", closed_at=DAY - timedelta(days=operation[2])))
    elif kind == "reopen":
        session.execute(change.values(status="open", closed_at=None))
    elif kind == "cluster":
        session.execute(change.values(cluster_id=operation[2]))
    elif kind == "hide":
        session.execute(change.values(private_to=owner if operation[2] else None))
    elif kind == "delete":
        session.execute(delete(Job).where(Job.id == the_id(slot)))


@pytest.fixture
def owner(session: Session) -> uuid.UUID:
    """A person whom private postings belong to."""
    person = make_person(session)
    session.commit()
    return person.id


class TestCounts:
    # Without shrinking: each try costs seconds of a database, and the table that differs says where to look.
    @settings(
        max_examples=25,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(first=st.lists(facts, min_size=SLOTS, max_size=SLOTS), steps=st.lists(operations, min_size=4, max_size=25))
    def test_equal_a_count_from_nothing(
        self, owner: uuid.UUID, first: list[dict[str, Any]], steps: list[tuple[Any, ...]]
    ) -> None:
        with unit_of_work() as session:
            session.execute(delete(Job))
            # All but one are one position.
            session.add_all(
                row(slot, **fields, cluster_id=CLUSTERS[0] if slot else None) for slot, fields in enumerate(first)
            )
        for step in steps:
            if step[0] == "count":
                drain()
                continue
            with unit_of_work() as session:
                apply(session, step, owner)
        drain()
        same()
        # Nothing that a comparison would mend.
        with unit_of_work() as session:
            assert recount_postings(session, DAY.date()) == 0
        assert compare_counts(unit_of_work, DAY, lambda _done, _total: None) == 0

    def test_move_on_with_time(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add_all(row(slot, posted_at=DAY - timedelta(days=days)) for slot, days in enumerate((0, 6, 29, 89)))
        drain()
        for days in (1, 7, 31, 200):
            drain(DAY + timedelta(days=days))
            same(TODAY + timedelta(days=days))

    def test_are_mended_where_they_differ(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add_all(row(slot, skill_ids=["python", "sql"], family="design") for slot in range(SLOTS))
        drain()
        with unit_of_work() as session:
            session.execute(update(MarketCell).where(MarketCell.family == "design").values(open=99))
            session.execute(delete(MarketCell).where(MarketCell.skill_id == "sql"))
            session.execute(delete(MarketFact).where(MarketFact.job_id == the_id(0)))
        with unit_of_work() as session:
            assert recount_postings(session, TODAY) == 1
        drain()
        assert compare_counts(unit_of_work, DAY, lambda _done, _total: None) > 0
        same()
        with unit_of_work() as session:
            state = session.scalars(select(MarketState)).one()
        assert (state.compared_at, state.differences > 0) == (DAY, True)

    def test_a_count_that_is_killed_counts_nothing(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add_all(row(slot) for slot in range(SLOTS))
        with new_session() as session:
            assert count_batch(session, DAY, 10) == SLOTS
            session.rollback()
        with unit_of_work() as session:
            assert (kept(session)["market_cells"], waiting(session)) == ({}, SLOTS)
        drain()
        same()

    def test_two_at_once_count_each_change_once(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add_all(row(number, skill_ids=["python"]) for number in range(60))
        with ThreadPoolExecutor(2) as workers:
            list(workers.map(lambda _: drain(at_once=7), range(2)))
        with unit_of_work() as session:
            assert waiting(session) == 0
            open_ones = session.scalar(
                select(MarketCell.open).where(MarketCell.level == 0, MarketCell.skill_id == "python")
            )
        assert open_ones == 60
        same()

    def test_what_a_writer_still_holds_is_left_for_later(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add_all([row(0), row(1)])
        with new_session() as writer:
            writer.execute(update(Job).where(Job.id == the_id(0)).values(family="design"))
            drain()
            with unit_of_work() as session:
                assert waiting(session) == 1
            writer.commit()
        drain()
        same()


class TestNoting:
    def test_being_seen_again_is_no_change(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add(row(0))
        drain()
        with unit_of_work() as session:
            session.execute(update(Job).values(last_seen_at=DAY + timedelta(days=1), family=Job.family))
            assert waiting(session) == 0

    def test_private_postings_leave_no_trace(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add(row(0, private_to=owner))
            session.flush()
            assert waiting(session) == 0
            session.execute(delete(Job))
            assert waiting(session) == 0

    def test_what_goes_with_its_owner_is_taken_off(self, owner: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.add(row(0))
        drain()
        with unit_of_work() as session:
            session.execute(update(Job).values(private_to=owner))
            session.execute(delete(User).where(User.id == owner))
        drain()
        with unit_of_work() as session:
            assert session.scalars(select(Job)).all() == []
        same()


def waiting(session: Session) -> int:
    """How many changes are not counted yet."""
    return session.scalar(select(func.count()).select_from(MarketChange)) or 0
