"""Invented data: in by one call, visited without an account, out by one call."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.auth.models import User
from app.auth.types import Role
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.jobs.models import Job
from app.matching.models import Match
from tests.conftest import MakeUser, RunTasks

DEMO = "/api/v1/demo"


def counts() -> tuple[int, int, int]:
    """Invented postings, invented people, and everybody's matches."""
    with unit_of_work() as session:
        jobs = session.scalar(select(func.count()).where(Job.demo)) or 0
        people = session.scalar(select(func.count()).where(User.demo)) or 0
        return jobs, people, session.scalar(select(func.count()).select_from(Match)) or 0


def test_seeding_and_removing(client: TestClient, make_user: MakeUser, run_tasks: RunTasks) -> None:
    _, admin = make_user(Role.admin)
    assert client.get(DEMO, headers=admin).json() == {"present": False, "postings": 0, "people": 0}
    assert client.post(DEMO, headers=admin).status_code == 202
    run_tasks()
    assert client.get(DEMO, headers=admin).json() == {"present": True, "postings": 300, "people": 2}
    assert counts()[2] > 0, "the invented people are matched"
    client.post(DEMO, headers=admin)
    run_tasks()
    assert counts()[:2] == (300, 2), "twice is as good as once"
    client.delete(DEMO, headers=admin)
    run_tasks()
    assert counts() == (0, 0, 0)


def test_only_an_admin_fills_the_common_pool(client: TestClient, auth_headers: dict[str, str]) -> None:
    assert client.post(DEMO, headers=auth_headers).status_code == 403
    assert client.delete(DEMO, headers=auth_headers).status_code == 403


def test_a_visit_signs_in_as_an_invented_person(client: TestClient, run_tasks: RunTasks) -> None:
    visit = client.post(f"{DEMO}/visit")
    assert visit.status_code == 200
    headers = {"Authorization": f"Bearer {visit.json()['access_token']}"}
    run_tasks()
    assert client.get("/api/v1/profile", headers=headers).json()["skills"]
    assert client.get("/api/v1/matches", headers=headers).json()["items"]
    columns = client.get("/api/v1/applications/board", headers=headers).json()["columns"]
    assert sum(1 for column in columns if column["count"]) >= 6, "the board is lively"
    steps = client.get("/api/v1/applications/steps", headers=headers).json()["items"]
    assert {"interview", "offer_deadline", "follow_up"} <= {step["kind"] for step in steps}


def test_no_visits_where_others_can_reach_the_instance(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "host", "0.0.0.0")
    answer = client.post(f"{DEMO}/visit")
    assert (answer.status_code, answer.json()["code"]) == (403, "visit_refused")


def test_the_first_account_is_the_admin_s_also_after_a_visit(client: TestClient) -> None:
    client.post(f"{DEMO}/visit")
    body = {"email": "a@example.test", "password": "a good password"}
    assert client.post("/api/v1/auth/register", json=body).json()["user"]["role"] == "admin"
