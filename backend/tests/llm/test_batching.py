"""Batches: half the price, each question booked once, whatever way the results come."""

import uuid
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.core.config import get_settings
from app.core.db import unit_of_work
from app.llm.batching import close, collect, open_batches, submit
from app.llm.errors import BadAnswer, ModelUnavailable, NoModel
from app.llm.models import Batch, Call
from app.llm.prices import price_named
from app.llm.question import Answer, Question
from app.llm.types import CallState, Tokens
from tests.fake_llm.fixture import FakeLlm
from tests.llm.conftest import calls


class Reading(BaseModel):
    title: str


@pytest.fixture(autouse=True)
def _ready(fake_llm: FakeLlm, prompts: Path, database: None) -> None:
    """A model, prompts, and a ledger."""


def questions(count: int) -> list[tuple[str, Question[Reading]]]:
    return [
        (f"job-{number}", Question("reading", None, data={"posting": {"title": f"Nurse {number}"}}, output=Reading))
        for number in range(count)
    ]


def handed_over(count: int) -> uuid.UUID:
    submitted = submit(questions(count))
    assert submitted.batch_id is not None
    assert submitted.taken == tuple(f"job-{number}" for number in range(count))
    return submitted.batch_id


def by_name() -> dict[str | None, Call]:
    return {call.work_id: call for call in calls()}


class TestResults:
    def test_each_question_gets_its_own_answer_in_whatever_order_they_come(self, fake_llm: FakeLlm) -> None:
        fake_llm.batches(shuffled=True)
        found = collect(handed_over(6), Reading)
        assert found is not None
        for number in range(6):
            answer = found[f"job-{number}"]
            assert isinstance(answer, Answer)
            assert answer.parsed is not None
            assert answer.parsed.title == f"Nurse {number}"

    def test_costs_half_and_what_the_provider_bills(self, fake_llm: FakeLlm) -> None:
        collect(handed_over(3), Reading)
        assert sum(call.cost for call in calls()) == fake_llm.total > 0
        price = price_named(calls()[0].model, calls()[0].price_version)
        line = fake_llm.invoice[0]
        whole = price.cost(Tokens(line.input_tokens, line.output_tokens, line.cache_read, line.cache_written))
        assert line.microusd <= (whole + 1) // 2

    def test_there_is_nothing_while_it_is_under_way(self, fake_llm: FakeLlm) -> None:
        fake_llm.batches(looks=2)
        batch_id = handed_over(1)
        assert collect(batch_id, Reading) is None
        assert calls()[0].state is CallState.reserved
        assert collect(batch_id, Reading)

    def test_results_said_twice_and_collected_twice_are_booked_once(self, fake_llm: FakeLlm) -> None:
        fake_llm.batches(duplicated=True)
        batch_id = handed_over(3)
        first = collect(batch_id, Reading)
        spent = sum(call.cost for call in calls())
        second = collect(batch_id, Reading)
        assert first is not None
        assert second is not None
        assert first.keys() == second.keys()
        assert sum(call.cost for call in calls()) == spent == fake_llm.total

    @pytest.mark.parametrize("end", ["expired", "errored"])
    def test_what_was_not_answered_costs_nothing(self, fake_llm: FakeLlm, end: str) -> None:
        batch_id = handed_over(2)
        fake_llm.batches(**{end: [by_name()["job-0"].id.hex]})
        found = collect(batch_id, Reading)
        assert found is not None
        assert isinstance(found["job-0"], ModelUnavailable)
        assert isinstance(found["job-1"], Answer)
        assert by_name()["job-0"].state is CallState.released
        assert by_name()["job-1"].cost == fake_llm.total

    def test_a_wrong_form_is_no_answer_and_paid(self, fake_llm: FakeLlm) -> None:
        batch_id = handed_over(1)
        fake_llm.batches(invalid=True)
        found = collect(batch_id, Reading)
        assert found is not None
        assert isinstance(found["job-0"], BadAnswer)
        assert calls()[0].cost == fake_llm.total

    def test_what_is_not_mentioned_is_charged_its_estimate(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        batch_id = handed_over(2)
        with unit_of_work() as session:
            # As if the provider had never heard of this one, and spoke of one that is not ours.
            call = session.get_one(Call, by_name()["job-0"].id)
            stranger = uuid.uuid4()
            session.add(_copy(call, stranger))
            session.delete(call)
        found = collect(batch_id, Reading)
        assert found is not None
        assert isinstance(found["job-0"], ModelUnavailable)
        assert by_name()["job-0"].state is CallState.unknown
        assert by_name()["job-0"].cost == by_name()["job-0"].reserved

    def test_results_that_are_gone_are_charged(self, fake_llm: FakeLlm) -> None:
        batch_id = handed_over(1)
        with unit_of_work() as session:
            session.get_one(Batch, batch_id).provider_id = "msgbatch_gone"
        found = collect(batch_id, Reading)
        assert found is not None
        assert isinstance(found["job-0"], ModelUnavailable)
        assert calls()[0].state is CallState.unknown


def _copy(call: Call, new_id: uuid.UUID) -> Call:
    kept = {column.key: getattr(call, column.key) for column in Call.__table__.columns if column.key != "id"}
    return Call(id=new_id, **kept)


class TestHandingOver:
    def test_a_batch_is_open_until_it_is_closed(self) -> None:
        batch_id = handed_over(1)
        assert open_batches("reading") == [batch_id]
        assert open_batches("read") == []
        with unit_of_work() as session:
            close(session, batch_id)
        assert open_batches("reading") == []

    def test_no_more_is_handed_over_than_the_budget_admits(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        handed_over(1)
        one = calls()[0].reserved
        monkeypatch.setattr(get_settings(), "llm_limit_day_usd", 3.5 * one / 1_000_000)
        submitted = submit(questions(10))
        assert submitted.taken == ("job-0", "job-1")
        assert submitted.left
        assert len(calls()) == 3

    def test_where_nothing_is_admitted_nothing_is_sent(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_limit_day_usd", 0.0)
        submitted = submit(questions(2))
        assert (submitted.batch_id, submitted.taken) == (None, ())
        assert submitted.left
        assert not fake_llm.requests

    def test_refused_it_costs_nothing(self, fake_llm: FakeLlm) -> None:
        fake_llm.fail("bad_request", times=None)
        with pytest.raises(ModelUnavailable):
            submit(questions(3))
        assert {call.state for call in calls()} == {CallState.released}
        assert open_batches("reading") == []

    def test_with_no_word_of_it_the_estimate_is_charged(self, fake_llm: FakeLlm) -> None:
        fake_llm.fail("reset", times=None)
        with pytest.raises(ModelUnavailable):
            submit(questions(2))
        assert {call.state for call in calls()} == {CallState.unknown}

    def test_a_local_model_takes_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(get_settings(), "llm_engine", "local")
        with pytest.raises(NoModel):
            submit(questions(1))
