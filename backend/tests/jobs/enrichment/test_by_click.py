"""A posting read with a model because a person asked for it."""

import json
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from app.auth.models import User
from app.core.db import unit_of_work
from app.jobs.enrichment.asking import UNTOUCHED
from app.jobs.ingest import Origin
from app.jobs.models import Job
from app.jobs.rereading import enrich_behind
from tests.conftest import MakeUser, RunTasks, forget_settings
from tests.factories.jobs import ids_of, posting, store, stored
from tests.fake_llm.faults import Name
from tests.fake_llm.fixture import FakeLlm
from tests.jobs.enrichment.conftest import TEXT

Headers = dict[str, str]
Body = dict[str, Any]


def read_with_model(client: TestClient, headers: Headers, run_tasks: RunTasks, job_id: uuid.UUID) -> Body:
    """Ask for a reading and wait for it; gives the task."""
    answer = client.post(f"/api/v1/jobs/{job_id}/read-with-model", headers=headers)
    assert answer.status_code == 202, answer.text
    run_tasks()
    task: Body = client.get(answer.headers["location"], headers=headers).json()
    return task


def shown(client: TestClient, headers: Headers, job_id: uuid.UUID) -> Body:
    body: Body = client.get(f"/api/v1/jobs/{job_id}", headers=headers).json()
    return body


def test_without_a_model_it_is_said_so_at_once(client: TestClient, auth_headers: Headers, job_id: uuid.UUID) -> None:
    for answer in (
        client.post(f"/api/v1/jobs/{job_id}/read-with-model", headers=auth_headers),
        client.get(f"/api/v1/jobs/{job_id}/read-with-model", headers=auth_headers),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "no_model")
    assert shown(client, auth_headers, job_id)["model_reading"] is None


def test_what_the_posting_confirms_counts_and_says_so(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, job_id: uuid.UUID, fake_llm: FakeLlm
) -> None:
    before = shown(client, auth_headers, job_id)
    task = read_with_model(client, auth_headers, run_tasks, job_id)
    assert task["state"] == "succeeded", task
    after = shown(client, auth_headers, job_id)
    assert after["model_reading"]["prompt"] == "job_requirements/1"
    assert after["model_reading"]["model"] == task["result"]["model"]
    (rust,) = [one for one in after["requirements"] if one["by_model"]]
    assert (rust["skill_ids"], rust["importance"]) == (["rust"], "must")
    (read,) = [one for one in before["requirements"] if one["quote"] == rust["quote"]]
    assert read["importance"] == "generic"
    others = [one for one in after["requirements"] if not one["by_model"]]
    assert others == [one for one in before["requirements"] if one != read], "what the rules read is as it was"
    assert stored().must_skill_ids == ["rust", "python"]


def test_a_posting_is_read_once_for_all(
    client: TestClient,
    auth_headers: Headers,
    run_tasks: RunTasks,
    job_id: uuid.UUID,
    fake_llm: FakeLlm,
    make_user: MakeUser,
) -> None:
    cost = client.get(f"/api/v1/jobs/{job_id}/read-with-model", headers=auth_headers).json()
    assert (cost["read"], cost["affordable"]) == (False, True)
    assert cost["credits"] > 0
    first = read_with_model(client, auth_headers, run_tasks, job_id)["result"]
    other = make_user()[1]
    assert client.get(f"/api/v1/jobs/{job_id}/read-with-model", headers=other).json()["credits"] == 0
    again = read_with_model(client, other, run_tasks, job_id)["result"]
    assert (first["existing"], again["existing"], len(fake_llm.messages)) == (False, True, 1)


def test_a_reading_counts_for_one_content_and_outlives_other_readers(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, job_id: uuid.UUID, fake_llm: FakeLlm
) -> None:
    read_with_model(client, auth_headers, run_tasks, job_id)
    with unit_of_work() as session:
        session.execute(update(Job).values(enrichment_version="0"))
    enrich_behind(unit_of_work, lambda _done, _total: None)
    assert stored().must_skill_ids == ["rust", "python"]
    with unit_of_work() as session:
        session.execute(update(Job).values(enrichment_version="0"))
    store(posting(title="Organ Builder", description_text=TEXT, posted_at=stored().posted_at))
    assert stored().must_skill_ids == ["rust", "python"], "also where its source is read again"
    store(posting(title="Organ Builder", description_text=f"{TEXT}\nFrom May on.", posted_at=stored().posted_at))
    assert stored().must_skill_ids == ["python"]
    assert shown(client, auth_headers, job_id)["model_reading"] is None
    read_with_model(client, auth_headers, run_tasks, job_id)
    assert stored().must_skill_ids == ["rust", "python"]
    assert len(fake_llm.messages) == 2


def test_the_question_holds_the_posting_and_nothing_else(
    client: TestClient, auth_headers: Headers, user: User, run_tasks: RunTasks, job_id: uuid.UUID, fake_llm: FakeLlm
) -> None:
    read_with_model(client, auth_headers, run_tasks, job_id)
    (body,) = fake_llm.messages
    assert "tools" not in body
    sent = json.dumps(body)
    assert "16-foot pipes" in sent
    assert not [word for word in (user.email, str(user.id), "Company 1", "board.example") if word in sent]


def test_what_a_person_may_not_see_is_not_read(
    client: TestClient, auth_headers: Headers, fake_llm: FakeLlm, make_user: MakeUser
) -> None:
    stranger, _ = make_user()
    store(posting(2, description_text=TEXT), origin=Origin("board", private_to=stranger.id))
    path = f"/api/v1/jobs/{ids_of()['p2']}/read-with-model"
    assert client.post(path, headers=auth_headers).status_code == 404
    assert client.get(path, headers=auth_headers).status_code == 404


def test_without_budget_nothing_is_asked(
    client: TestClient,
    auth_headers: Headers,
    job_id: uuid.UUID,
    fake_llm: FakeLlm,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LLM_LIMIT_CALL_USD", "0.000001")
    forget_settings()
    answer = client.post(f"/api/v1/jobs/{job_id}/read-with-model", headers=auth_headers)
    assert (answer.status_code, answer.json()["code"]) == (402, "budget_exceeded")
    assert fake_llm.requests == []


@pytest.mark.parametrize("fault", ["refusal", "cut", "wrong_schema", "server_error", "max_tokens"])
def test_a_model_that_gives_no_answer_changes_nothing(
    client: TestClient,
    auth_headers: Headers,
    run_tasks: RunTasks,
    job_id: uuid.UUID,
    fake_llm: FakeLlm,
    fault: Name,
) -> None:
    before = shown(client, auth_headers, job_id)
    fake_llm.fail(fault, times=None)
    task = read_with_model(client, auth_headers, run_tasks, job_id)
    assert (task["state"], UNTOUCHED in task["error"]) == ("failed", True)
    after = shown(client, auth_headers, job_id)
    assert (after["requirements"], after["model_reading"]) == (before["requirements"], None)
