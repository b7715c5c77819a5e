"""Postings read with a model overnight: handed over once, collected in any order, never for another content."""

import uuid
from typing import Any

import pytest
from sqlalchemy import select

from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.db import unit_of_work
from app.jobs.enrichment.overnight import OFF, TOMORROW, collect_readings, read_overnight
from app.jobs.ingest import Origin
from app.jobs.models import JobModelReading
from app.llm.models import Call
from app.llm.types import CallState
from tests.conftest import RunTasks, forget_settings
from tests.factories.jobs import ids_of, posting, store, stored
from tests.fake_llm.fixture import FakeLlm
from tests.jobs.enrichment.conftest import TEXT

Told = dict[str, Any]


@pytest.fixture(autouse=True)
def _at_night(fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_NIGHTLY_EXTRACTION", "true")
    forget_settings()


def overnight() -> Told:
    return read_overnight(unit_of_work, lambda _done, _total: None)


def collected() -> int:
    """How many readings came until no batch was under way any more."""
    read = 0
    while (told := collect_readings(unit_of_work))["batches_waiting"]:
        read += int(str(told["read"]))
    return read + int(str(told["read"]))


def readings() -> dict[uuid.UUID, JobModelReading]:
    with unit_of_work() as session:
        found = session.scalars(select(JobModelReading)).all()
        session.expunge_all()
    return {row.job_id: row for row in found}


def three() -> None:
    """Three postings of three positions."""
    for number, title in enumerate(("Organ Builder", "Clock Maker", "Glass Cutter"), 1):
        store(posting(number, title=title, description_text=f"{title}s wanted.\n{TEXT}"))


def test_nobody_reads_unless_the_admin_wants_it(
    job_id: uuid.UUID, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LLM_NIGHTLY_EXTRACTION", "false")
    forget_settings()
    assert overnight() == {"handed_over": 0, "note": OFF}
    assert fake_llm.requests == []


def test_new_postings_are_handed_over_once_and_read_again_with_what_came(
    database: None, fake_llm: FakeLlm, run_tasks: RunTasks
) -> None:
    three()
    fake_llm.batches(duplicated=True, shuffled=True)
    for name in ("jobs.read_overnight", "jobs.collect_readings", "jobs.collect_readings"):
        with unit_of_work() as session:
            enqueue(session, name, Nothing())
        run_tasks()
    assert {stored(name).must_skill_ids[0] for name in ("p1", "p2", "p3")} == {"rust"}
    assert all(row.read_at and row.model and row.proposals for row in readings().values())
    assert overnight()["handed_over"] == 0, "they were read as they are"
    with unit_of_work() as session:
        calls = session.scalars(select(Call)).all()
        assert [call.state for call in calls] == [CallState.settled] * 3
        assert sum(call.cost for call in calls) == fake_llm.total > 0
        assert {call.user_id for call in calls} == {None}, "no person pays"


def test_what_is_private_invented_or_closed_stays_here(database: None, user: Any, fake_llm: FakeLlm) -> None:
    store(posting(1, description_text=TEXT), origin=Origin("board", private_to=user.id))
    store(posting(2, description_text=TEXT), origin=Origin("board", demo=True))
    store(posting(3, description_text=TEXT, ended=True))
    assert overnight()["handed_over"] == 0
    assert fake_llm.requests == []


def test_an_answer_to_what_a_posting_no_longer_says_is_dropped(job_id: uuid.UUID) -> None:
    overnight()
    store(posting(title="Organ Builder", description_text=f"{TEXT}\nFrom May on.", posted_at=stored().posted_at))
    assert collected() == 0
    assert stored().must_skill_ids == ["python"]
    assert readings() == {}
    assert overnight()["handed_over"] == 1, "what it says now is read the next night"


def test_what_expires_is_asked_another_night_and_what_is_unusable_is_not(database: None, fake_llm: FakeLlm) -> None:
    three()
    overnight()
    with unit_of_work() as session:
        calls = {str(call.work_id)[:32]: call.id.hex for call in session.scalars(select(Call))}
    ids = ids_of()
    fake_llm.batches(expired=[calls[ids["p1"].hex]], invalid=[calls[ids["p2"].hex]])
    assert collected() == 1
    assert {job_id: row.problem for job_id, row in readings().items()} == {
        ids["p2"]: "model_answer_unusable",
        ids["p3"]: None,
    }
    assert stored("p2").must_skill_ids == ["python"]
    assert overnight()["handed_over"] == 1


def test_what_is_beyond_the_budget_waits_and_says_so(
    database: None, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
) -> None:
    three()
    assert overnight()["handed_over"] == 3
    with unit_of_work() as session:
        cost = session.scalars(select(Call.reserved)).first() or 0
    collected()
    for number in (4, 5, 6):
        store(posting(number, title=f"Reed Voicer {number}", description_text=f"Voicing {number}.\n{TEXT}"))
    monkeypatch.setenv("LLM_LIMIT_DAY_USD", str((fake_llm.total + 2.5 * cost) / 1_000_000))
    forget_settings()
    told = overnight()
    assert 0 < told["handed_over"] < 3
    assert told["note"].endswith(TOMORROW)
    waiting = [row for row in readings().values() if row.read_at is None]
    assert len(waiting) == told["handed_over"]


def test_a_batch_that_is_not_taken_leaves_all_for_another_night(job_id: uuid.UUID, fake_llm: FakeLlm) -> None:
    fake_llm.fail("server_error", times=None)
    told = overnight()
    assert (told["handed_over"], told["note"].endswith(TOMORROW)) == (0, True)
    fake_llm.behave()
    assert readings() == {}


def test_a_model_of_ones_own_reads_one_after_the_other(
    database: None, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
) -> None:
    three()
    monkeypatch.setenv("LLM_ENGINE", "local")
    forget_settings()
    assert overnight()["handed_over"] == 3
    assert {stored(name).must_skill_ids[0] for name in ("p1", "p2", "p3")} == {"rust"}
    assert len(fake_llm.messages) == 3
