"""Questions and answers, and what each way of failing costs. All against a server that speaks the real protocol."""

import uuid
from contextlib import closing
from pathlib import Path

import pytest
from asgi_correlation_id import correlation_id
from pydantic import BaseModel, Field

from app.core.config import get_settings
from app.core.db import unit_of_work
from app.core.types import JsonValue
from app.llm.asking import ask, preview, stream
from app.llm.call import ROOM_TO_THINK
from app.llm.errors import BadAnswer, BudgetExceeded, ModelRefused, ModelUnavailable, NoModel
from app.llm.question import Answer, Question, Turn
from app.llm.redaction import Redaction
from app.llm.types import CallState
from tests.fake_llm.fixture import FakeLlm
from tests.llm.conftest import calls

DATA = {"cv": "Nurse at the Harbour Clinic since 2019.", "posting": "We look for a nurse in Bremen."}
# A second try of a call that asks to be tried again at once.
AT_ONCE = 0.01


class Reading(BaseModel):
    title: str = Field(max_length=40)
    years: int = Field(ge=0, le=50)


@pytest.fixture(autouse=True)
def _ready(fake_llm: FakeLlm, prompts: Path, database: None) -> None:
    """A model, prompts, and a ledger."""


def letter(person: uuid.UUID | None, **more: object) -> Question[BaseModel]:
    return Question("letter", person, data=DATA, values={"tone": "warm"}, **more)  # type: ignore[arg-type]  # by name


def reading(person: uuid.UUID | None, **more: object) -> Question[Reading]:
    return Question("reading", person, data=DATA, output=Reading, **more)  # type: ignore[arg-type]  # fields by name


def states() -> list[str]:
    return [call.state.value for call in calls()]


class TestAnswers:
    def test_a_question_is_answered_and_booked(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        answer = ask(letter(person))
        assert answer.text.strip()
        assert answer.complete
        assert (answer.model, answer.prompt) == (get_settings().llm_model_writing, "letter/1")
        (call,) = calls()
        assert (call.id, call.state, call.cost, call.credits) == (
            answer.call_id,
            CallState.settled,
            answer.cost,
            answer.credits,
        )
        assert answer.cost == fake_llm.total > 0
        assert call.reserved >= call.cost

    def test_the_text_comes_in_pieces(self, person: uuid.UUID) -> None:
        *pieces, answer = stream(letter(person))
        assert isinstance(answer, Answer)
        assert len(pieces) > 1
        assert "".join(map(str, pieces)) == answer.text

    def test_an_answer_is_bound_to_its_form(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        answer = ask(reading(person))
        assert isinstance(answer.parsed, Reading)
        (sent,) = fake_llm.messages
        assert sent["output_config"]["format"]["type"] == "json_schema"  # type: ignore[index,call-overload]  # JSON
        assert '"title"' in str(sent["system"])

    def test_the_request_s_id_travels_to_the_model_and_into_the_ledger(
        self, fake_llm: FakeLlm, person: uuid.UUID
    ) -> None:
        token = correlation_id.set("0a1b2c3d4e5f")
        try:
            answer = ask(letter(person))
        finally:
            correlation_id.reset(token)
        headers = {str(key).lower(): value for key, value in dict(fake_llm.requests[0]["headers"]).items()}  # type: ignore[arg-type]  # JSON
        assert headers["x-request-id"] == "0a1b2c3d4e5f"
        assert headers["x-call-id"] == str(answer.call_id)
        assert calls()[0].request_id == "0a1b2c3d4e5f"

    def test_a_text_at_its_longest_length_is_kept_and_said_to_be_cut(
        self, fake_llm: FakeLlm, person: uuid.UUID
    ) -> None:
        fake_llm.fail("max_tokens")
        answer = ask(letter(person))
        assert answer.text
        assert not answer.complete

    def test_the_conversation_before_is_sent_along(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        ask(letter(person, history=[Turn("user", "Hello"), Turn("assistant", "Hi."), Turn("user", "Go on")]))
        (sent,) = fake_llm.messages
        assert [turn["role"] for turn in sent["messages"]] == ["user", "assistant", "user"]  # type: ignore[index,call-overload,union-attr]  # JSON

    def test_hidden_words_leave_as_placeholders_and_come_back(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        hidden = Redaction({"Jane Doe": "[NAME]"})
        question = Question(
            "reading", person, data={"posting": {"title": "Jane Doe, nurse"}}, output=Reading, redaction=hidden
        )
        *pieces, answer = stream(question)
        assert "Jane" not in str(fake_llm.messages)
        assert isinstance(answer, Answer)
        assert "Jane Doe" in answer.text
        assert answer.parsed is not None
        assert "Jane Doe" in answer.parsed.title
        assert "".join(map(str, pieces)) == answer.text


class TestThinking:
    """Thoughts cost like words and count towards the longest answer."""

    @pytest.mark.parametrize(
        ("model", "told", "effort", "room"),
        [
            ("claude-haiku-5-5", {"type": "disabled"}, None, 0),
            ("claude-sonnet-5-5", {"type": "between_tools"}, None, 0),
            ("claude-haiku-4-5-20251001", None, None, 0),
            ("claude-opus-5-5", None, "low", ROOM_TO_THINK),
        ],
    )
    def test_models_are_told_not_to_or_get_room(
        self,
        fake_llm: FakeLlm,
        person: uuid.UUID,
        monkeypatch: pytest.MonkeyPatch,
        model: str,
        told: JsonValue,
        effort: str | None,
        room: int,
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_model_writing", model)
        answer = ask(letter(person))
        (sent,) = fake_llm.messages
        assert sent.get("thinking") == told
        assert sent.get("output_config") == (None if effort is None else {"effort": effort})
        assert sent["max_tokens"] == 400 + room
        assert 0 < answer.cost <= calls()[0].reserved


class TestWithoutAModel:
    @pytest.fixture(autouse=True)
    def _none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(get_settings(), "llm_engine", "none")

    def test_nothing_is_asked(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        with pytest.raises(NoModel):
            ask(letter(person))
        with pytest.raises(NoModel):
            stream(letter(person))
        assert not fake_llm.requests
        assert not calls()


class TestMoney:
    def test_a_preview_is_what_would_be_held(self, person: uuid.UUID) -> None:
        with unit_of_work() as session:
            seen = preview(session, letter(person))
        assert seen.affordable
        ask(letter(person))
        (call,) = calls()
        assert seen.cost == call.reserved

    def test_what_is_not_affordable_is_not_asked(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_limit_call_usd", 0.000001)
        with unit_of_work() as session:
            assert not preview(session, letter(person)).affordable
        with pytest.raises(BudgetExceeded):
            ask(letter(person))
        assert not fake_llm.requests

    def test_a_local_model_costs_nothing(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_engine", "local")
        monkeypatch.setattr(get_settings(), "llm_model_writing", "some-local-model")
        answer = ask(letter(person))
        assert (answer.cost, answer.credits) == (0, 0)
        (sent,) = fake_llm.messages
        assert sent["temperature"] == 0.4

    def test_left_early_what_was_used_is_charged(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("slow", seconds=0.05)
        with closing(stream(letter(person))) as pieces:
            next(pieces)
        (call,) = calls()
        assert call.state is CallState.unknown
        # Also for what was on its way when the line was hung up.
        assert fake_llm.total <= call.cost <= call.reserved
        assert call.cost > 0
        assert call.input_tokens + call.written_tokens > 0

    def test_two_tries_charge_the_person_once(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("invalid_json")
        answer = ask(reading(person))
        first, second = calls()
        assert (first.credits > 0, second.credits) == (True, 0)
        assert answer.cost == first.cost + second.cost == fake_llm.total


class TestFailures:
    @pytest.mark.parametrize("fault", ["rate_limit", "overloaded", "server_error"])
    def test_what_passes_is_tried_again_in_one_call(self, fake_llm: FakeLlm, person: uuid.UUID, fault: str) -> None:
        fake_llm.fail(fault, times=2, retry_after=AT_ONCE)  # type: ignore[arg-type]  # one of its names
        assert ask(letter(person)).text
        assert len(fake_llm.messages) == 3
        assert states() == ["settled"]
        assert calls()[0].cost == fake_llm.total

    @pytest.mark.parametrize("fault", ["bad_request", "spend_limit", "unauthorized"])
    def test_what_does_not_pass_is_not_tried_again_and_costs_nothing(
        self, fake_llm: FakeLlm, person: uuid.UUID, fault: str
    ) -> None:
        fake_llm.fail(fault, times=None)  # type: ignore[arg-type]  # one of its names
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == 1
        assert states() == ["released"]
        assert calls()[0].cost == 0

    def test_an_account_that_is_used_up_is_left_alone_for_a_while(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("spend_limit")
        with pytest.raises(ModelUnavailable, match="used up") as refused:
            ask(letter(person))
        assert refused.value.headers == {"Retry-After": "900"}
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == 1
        assert states() == ["released", "released"]

    def test_tries_end(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("overloaded", times=None, retry_after=AT_ONCE)
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == 3
        assert states() == ["released"]

    def test_a_long_pause_is_not_waited_for_but_told(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("rate_limit", times=None, retry_after=900)
        with pytest.raises(ModelUnavailable) as refused:
            ask(letter(person))
        assert refused.value.headers == {"Retry-After": "900"}
        assert len(fake_llm.messages) == 1
        # Nor does anybody else ask in the meantime.
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == 1
        assert states() == ["released", "released"]

    @pytest.mark.parametrize("fault", ["reset", "silence"])
    def test_no_word_at_all_is_charged_its_estimate_and_asked_once_more(
        self, fake_llm: FakeLlm, person: uuid.UUID, fault: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_timeout_s", 0.5)
        fake_llm.fail(fault, seconds=3)  # type: ignore[arg-type]  # one of its names
        assert ask(letter(person)).text
        assert states() == ["unknown", "settled"]
        lost, settled = calls()
        assert lost.cost == lost.reserved
        assert settled.cost == fake_llm.total

    @pytest.mark.parametrize("fault", ["cut", "ends_early", "error_event", "reset", "silence"])
    def test_broken_off_it_is_asked_once_more(
        self, fake_llm: FakeLlm, person: uuid.UUID, fault: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "llm_timeout_s", 0.5)
        fake_llm.fail(fault, after=3, seconds=3)  # type: ignore[arg-type]  # one of its names
        answer = ask(letter(person))
        assert answer.complete
        broken, settled = calls()
        assert broken.state is CallState.unknown
        assert 0 < broken.cost < broken.reserved
        assert settled.state is CallState.settled
        assert answer.cost == broken.cost + settled.cost

    def test_broken_off_twice_is_said(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("cut", after=3, times=None)
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == 2

    def test_what_was_read_along_is_not_begun_anew(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("cut", after=3)
        pieces = stream(letter(person))
        assert next(pieces)
        with pytest.raises(ModelUnavailable):
            list(pieces)
        assert len(fake_llm.messages) == 1

    def test_a_refusal_is_final(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("refusal", times=None)
        with pytest.raises(ModelRefused):
            ask(letter(person))
        assert len(fake_llm.messages) == 1
        assert calls()[0].cost == fake_llm.total

    @pytest.mark.parametrize("fault", ["invalid_json", "wrong_schema"])
    def test_a_wrong_form_is_asked_for_once_more(self, fake_llm: FakeLlm, person: uuid.UUID, fault: str) -> None:
        fake_llm.fail(fault)  # type: ignore[arg-type]  # one of its names
        assert ask(reading(person)).parsed is not None
        assert len(fake_llm.messages) == 2
        assert sum(call.cost for call in calls()) == fake_llm.total

    @pytest.mark.parametrize("fault", ["invalid_json", "wrong_schema"])
    def test_a_wrong_form_twice_is_no_answer(self, fake_llm: FakeLlm, person: uuid.UUID, fault: str) -> None:
        fake_llm.fail(fault, times=None)  # type: ignore[arg-type]  # one of its names
        with pytest.raises(BadAnswer):
            ask(reading(person))
        assert len(fake_llm.messages) == 2

    def test_a_form_cut_off_is_no_answer_and_not_asked_again(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("max_tokens")
        with pytest.raises(BadAnswer):
            ask(reading(person))
        assert len(fake_llm.messages) == 1

    def test_more_than_was_held_is_booked_as_it_was_used(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("wrong_usage")
        answer = ask(letter(person))
        (call,) = calls()
        assert answer.cost == call.cost == fake_llm.total > call.reserved

    @pytest.mark.parametrize("fault", ["no_usage", "negative_usage", "zero_usage"])
    def test_what_is_not_told_is_estimated(self, fake_llm: FakeLlm, person: uuid.UUID, fault: str) -> None:
        fake_llm.fail(fault)  # type: ignore[arg-type]  # one of its names
        answer = ask(letter(person))
        (call,) = calls()
        assert fake_llm.total <= answer.cost <= call.reserved
        assert call.state is CallState.unknown

    def test_a_server_that_is_not_there_costs_nothing(
        self, fake_llm: FakeLlm, person: uuid.UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "anthropic_base_url", "http://127.0.0.1:9")
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert states() == ["released"]

    def test_a_server_that_keeps_failing_is_left_alone(self, fake_llm: FakeLlm, person: uuid.UUID) -> None:
        fake_llm.fail("overloaded", times=None, retry_after=AT_ONCE)
        for _ in range(5):
            with pytest.raises(ModelUnavailable):
                ask(letter(person))
        asked = len(fake_llm.messages)
        with pytest.raises(ModelUnavailable):
            ask(letter(person))
        assert len(fake_llm.messages) == asked
