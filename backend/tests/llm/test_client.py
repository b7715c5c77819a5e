"""The way to the model: at the pace of all processes together, to one host, with an end."""

import threading
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.core.config import get_settings
from app.llm import client as client_module
from app.llm import limiter
from app.llm.asking import ask
from app.llm.batching import collect, submit
from app.llm.client import WrongHost, client
from app.llm.errors import ModelUnavailable
from app.llm.question import Question
from tests.fake_llm.fixture import FakeLlm
from tests.fake_llm.server import running


class Reading(BaseModel):
    title: str


QUESTION: Question[Reading] = Question("reading", None, data={"posting": {"title": "Nurse"}})
FORMED = Question("reading", None, data={"posting": {"title": "Nurse"}}, output=Reading)


@pytest.fixture(autouse=True)
def _ready(fake_llm: FakeLlm, prompts: Path, database: None) -> None:
    """A model, prompts, and a ledger."""


class TestPace:
    def test_no_more_is_asked_than_allowed(self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(get_settings(), "llm_requests_per_minute", 3)
        monkeypatch.setattr(limiter, "PATIENCE_S", 0.1)
        answered: list[str] = []
        waits: list[int] = []

        def one() -> None:
            try:
                answered.append(ask(QUESTION).text)
            except ModelUnavailable as error:
                waits.append(int((error.headers or {})["Retry-After"]))

        threads = [threading.Thread(target=one) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answered) == len(fake_llm.messages) == 3
        assert len(waits) == 5
        assert all(0 < wait <= 60 for wait in waits)

    def test_each_try_counts(self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(get_settings(), "llm_requests_per_minute", 2)
        monkeypatch.setattr(limiter, "PATIENCE_S", 0.1)
        fake_llm.fail("overloaded", times=None, retry_after=0.01)
        with pytest.raises(ModelUnavailable):
            ask(QUESTION)
        assert len(fake_llm.messages) == 2

    def test_a_pause_that_was_asked_for_holds_everybody(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(limiter, "PATIENCE_S", 0.1)
        limiter.let_rest(fake_llm.url.removeprefix("http://"), 600)
        with pytest.raises(ModelUnavailable) as waiting:
            ask(QUESTION)
        assert int((waiting.value.headers or {})["Retry-After"]) > 500
        assert not fake_llm.messages


class TestOneHost:
    def test_an_address_elsewhere_does_not_get_the_key(self, fake_llm: FakeLlm) -> None:
        with running() as elsewhere:
            with pytest.raises(WrongHost):
                client().get(f"{elsewhere.url}/v1/models", cast_to=object)
            assert not elsewhere.state.requests

    def test_results_said_to_be_elsewhere_are_not_fetched(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with running() as elsewhere:
            batches = fake_llm.server.state.batches
            create = batches.create
            monkeypatch.setattr(batches, "create", lambda body, _server: create(body, elsewhere.url))
            batch_id = submit([("one", FORMED)]).batch_id
            assert batch_id is not None
            with pytest.raises(ModelUnavailable):
                collect(batch_id, Reading)
            assert not elsewhere.state.requests

    def test_the_environment_can_t_lead_it_astray(self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "another")
        client_module._client.cache_clear()
        assert ask(QUESTION).text
        (request,) = fake_llm.requests
        assert "another" not in str(request["headers"])

    def test_without_a_key_none_is_looked_for(self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(get_settings(), "llm_engine", "local")
        monkeypatch.setattr(get_settings(), "anthropic_api_key", None)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "somebody's")
        assert ask(QUESTION).text
        assert "somebody" not in str(fake_llm.requests[0]["headers"])


class TestEnd:
    def test_signs_of_life_do_not_keep_an_answer_going(
        self, fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(client_module, "LONGEST_ANSWER_S", 0.5)
        fake_llm.fail("slow", seconds=0.2, times=None)
        with pytest.raises(ModelUnavailable):
            ask(QUESTION)
        assert len(fake_llm.messages) == 2
