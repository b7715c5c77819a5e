"""Why a posting is not on the list, where increments and not whole scorings have looked at it."""

import uuid

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.auth.models import User
from app.background.service import publish
from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.jobs.models import Job
from app.matching.following import bounds
from app.matching.models import Match
from tests.conftest import RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]


@pytest.fixture
def developer(
    client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks, monkeypatch: pytest.MonkeyPatch
) -> Headers:
    """A backend developer of whose matches the best two are kept, out of three."""
    monkeypatch.setattr(bounds, "KEPT", 2)
    store_postings(posting(1), posting(2), posting(3, title="Cook", text="You cook."))
    fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
    run_tasks()
    return auth_headers


def told(client: TestClient, headers: Headers, number: int) -> list[tuple[str, str]]:
    """Rules and details of what hides a posting."""
    url = f"https://jobs.example/{number}"
    answer = client.get("/api/v1/matches/why-hidden", params={"url": url}, headers=headers)
    assert answer.status_code == 200, answer.text
    return [(reason["rule"], reason["detail"]) for reason in answer.json()["reasons"]]


def tell(run_tasks: RunTasks) -> None:
    with unit_of_work() as session:
        publish(session, JobsIngested(source="board", new=1, updated=0))
    run_tasks()


def test_what_an_increment_found_too_low_is_below_the_best(
    client: TestClient, developer: Headers, run_tasks: RunTasks
) -> None:
    store_postings(posting(4, title="Baker", text="You bake bread."))
    assert [rule for rule, _ in told(client, developer, 4)] == ["not_scored_yet"]
    tell(run_tasks)
    [(rule, detail)] = told(client, developer, 4)
    assert rule == "below_the_best"
    assert detail.startswith("It is not among your best 2 matches of 4 jobs: its score is ")
    assert "the last of those " in detail


def test_what_fell_out_is_below_the_best(
    client: TestClient, user: User, developer: Headers, run_tasks: RunTasks
) -> None:
    store_postings(posting(5, text="You must know Python."), posting(6, text="You must know Python."))
    tell(run_tasks)
    with unit_of_work() as session:
        kept = set(session.scalars(select(Job.source_id).join(Match, Match.job_id == Job.id)))
    assert kept == {"5", "6"}
    assert [rule for rule, _ in told(client, developer, 1)] == ["below_the_best"]


def test_of_copies_the_one_that_is_shown_answers(client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
    cluster = uuid.uuid4()
    with unit_of_work() as session:
        copies = update(Job).where(Job.source_id.in_(["1", "3"]))
        session.execute(copies.values(cluster_id=cluster, updated_at=now()))
    tell(run_tasks)
    assert [rule for rule, _ in told(client, developer, 3)] == ["duplicate_of"]
    assert told(client, developer, 1) == []


def test_a_closed_one_leaves_the_list_and_says_so(client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
    with unit_of_work() as session:
        closing = update(Job).where(Job.source_id == "1")
        session.execute(closing.values(status="closed", closed_at=now(), updated_at=now()))
    tell(run_tasks)
    assert [rule for rule, _ in told(client, developer, 1)] == ["closed"]
    items = client.get("/api/v1/matches", headers=developer).json()["items"]
    assert {item["job"]["url"][-1] for item in items} == {"2", "3"}, "the next best has come in"
