"""What people see when the model fails, whatever way it does: something useful, what it is, and no error of ours."""

import json
import uuid
from typing import Any, get_args

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import select

from app.auth.types import Role
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.llm.models import Call
from app.llm.types import CallState
from tests.conftest import MakeUser, RunTasks, forget_settings
from tests.factories.coach import CONVERSATIONS, begin
from tests.factories.letters import CASES, MATCHES, applied
from tests.fake_llm.faults import Name
from tests.fake_llm.fixture import FakeLlm

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

Headers = dict[str, str]
Match = tuple[str, uuid.UUID]
# After these the answer is as good as any.
HARMLESS = {"slow", "chatty", "wrong_usage", "no_usage", "zero_usage", "negative_usage", "gullible"}
# One that spoils forms alone leaves a conversation be.
OF_FORMS = {"invalid_json", "wrong_schema"}
FAULTS: list[Name] = list(get_args(Name))
EVENTS = {"accept": "text/event-stream"}


@pytest.fixture(autouse=True)
def _impatient(fake_llm: FakeLlm, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence is soon long enough, and no limit is met."""
    monkeypatch.setenv("LLM_TIMEOUT_S", "0.5")
    for name in ("CALL", "PERSON_DAY", "PERSON_MONTH", "DAY", "MONTH"):
        monkeypatch.setenv(f"LLM_LIMIT_{name}_USD", "1000")
    monkeypatch.setenv("CREDITS_START", "10000000")
    forget_settings()


@pytest.fixture
def match(fake_llm: FakeLlm, client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> Match:
    """A nurse's match with a posting for nurses, and the posting."""
    return applied(client, auth_headers, run_tasks, CASES["nurse"])


def meet(fake_llm: FakeLlm, fault: Name, after: int | None = None) -> None:
    """Let every request meet a fault from now on; a minute has gone by since the last one."""
    redis_client().flushdb()
    fake_llm.behave()
    fake_llm.fail(fault, times=None, after=after, retry_after=0.01, seconds=0.005 if fault == "slow" else 60)


def test_a_letter_and_highlights_come_of_every_fault(
    client: TestClient, auth_headers: Headers, match: Match, fake_llm: FakeLlm
) -> None:
    for fault in FAULTS:
        for what in ("cover-letter", "cv-highlights"):
            meet(fake_llm, fault)
            path = f"{MATCHES}/{match[0]}/generate-{what}"
            answer = client.post(path, json={"regenerate": True}, headers=auth_headers)
            assert answer.status_code == 200, (fault, answer.text)
            made = answer.json()
            assert made.get("sentences") or made.get("bullets"), (fault, made)
            # Made by the model now, or it is said why not; lines that came whole before a break are kept.
            kept = HARMLESS | ({"invalid_json"} if what == "cv-highlights" else set())
            assert fault in kept or made["notice"], (fault, made)
            assert fault not in HARMLESS or made["model"] != "evidence", (fault, made)
    assert {call.state for call in ledger()} == {CallState.settled, CallState.released, CallState.unknown}


@pytest.mark.parametrize("after", [None, 2])
def test_a_letter_that_is_streamed_ends_whole(
    client: TestClient, auth_headers: Headers, match: Match, fake_llm: FakeLlm, after: int | None
) -> None:
    for fault in FAULTS:
        meet(fake_llm, fault, after)
        path = f"{MATCHES}/{match[0]}/generate-cover-letter"
        answer = client.post(path, json={"regenerate": True}, headers={**auth_headers, **EVENTS})
        name, made = last_event(answer)
        assert name == "done", (fault, made)
        assert made["sentences"], fault
        assert fault in HARMLESS or made["notice"], (fault, made)


def test_the_coach_answers_with_or_without(
    client: TestClient, auth_headers: Headers, match: Match, fake_llm: FakeLlm
) -> None:
    fake_llm.behave()
    begun = begin(client, auth_headers, job_id=match[1])
    for fault in FAULTS:
        meet(fake_llm, fault)
        answer = client.post(
            f"{CONVERSATIONS}/{begun['id']}/messages", json={"text": "How do I begin?"}, headers=auth_headers
        )
        assert answer.status_code == 200, (fault, answer.text)
        reply = answer.json()["reply"]
        assert reply["text"], fault
        assert fault in HARMLESS | OF_FORMS or reply["notice"], (fault, reply)


def test_the_connection_is_tested_and_the_fault_named(
    client: TestClient, make_user: MakeUser, fake_llm: FakeLlm
) -> None:
    _, admin = make_user(role=Role.admin)
    for fault in FAULTS:
        meet(fake_llm, fault)
        answer = client.post("/api/v1/usage/test-connection", headers=admin)
        assert answer.status_code == 200, (fault, answer.text)
        told = answer.json()
        assert told["ok"] or told["detail"], fault
        assert told["ok"] or fault not in HARMLESS, (fault, told)
        # Words cut off, or of a wrong form, came over a connection that works.
        assert not told["ok"] or fault in HARMLESS | OF_FORMS | {"max_tokens"}, (fault, told)


def last_event(answer: Response) -> tuple[str, Any]:  # Any: JSON
    """The name and the body of the last event of a stream."""
    name, data = answer.text.strip().split("\n\n")[-1].split("\n")[:2]
    return name.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def ledger() -> list[Call]:
    """All calls."""
    with unit_of_work() as session:
        return list(session.scalars(select(Call)))
