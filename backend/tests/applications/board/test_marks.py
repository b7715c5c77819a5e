"""A match and its card say the same thing, whichever of the two was changed."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.auth.models import User
from app.core.db import unit_of_work
from app.jobs.models import Job
from app.matching.models import Match
from app.matching.types import Status
from tests.factories.board import APPLICATIONS, BULK, card, change, column, done, lines, move, read
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
Marks = Callable[[uuid.UUID], tuple[Status, bool | None]]
MATCHES = "/api/v1/matches"


@pytest.fixture
def headers(client: TestClient, auth_headers: Headers) -> Headers:
    """A backend developer with a profile, signed in."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    return auth_headers


@pytest.fixture
def jobs(database: None) -> dict[str, uuid.UUID]:
    """Two postings; not the same position until a test says so."""
    return store_postings(posting(1), posting(2, title="Platform Engineer", text="You run clusters.\n{more}"))


@pytest.fixture
def said(user: User) -> Marks:
    """The status of the match with a posting, and whether it speaks for the job."""

    def look(job_id: uuid.UUID) -> tuple[Status, bool | None]:
        query = select(Match.status, Match.liked).where(Match.user_id == user.id, Match.job_id == job_id)
        with unit_of_work() as session:
            status, liked = session.execute(query).one()
            return status, liked

    return look


def match_of(client: TestClient, headers: Headers, job_id: uuid.UUID) -> str:
    """The id of the match with a posting."""
    return str(done(client.get(f"{MATCHES}/of-job/{job_id}", headers=headers))["id"])


def mark(client: TestClient, headers: Headers, match_id: str, status: str) -> dict[str, Any]:
    """Say what one does about a match."""
    return done(client.patch(f"{MATCHES}/{match_id}", json={"status": status}, headers=headers))


def of_job(client: TestClient, headers: Headers, job_id: uuid.UUID) -> list[dict[str, Any]]:
    """The cards of a posting or its copies."""
    items: list[dict[str, Any]] = done(client.get(APPLICATIONS, params={"job_id": str(job_id)}, headers=headers))[
        "items"
    ]
    return items


def test_a_marked_match_makes_and_moves_its_card(
    client: TestClient, headers: Headers, jobs: dict[str, uuid.UUID], said: Marks
) -> None:
    match_id = match_of(client, headers, jobs["1"])
    # A refusal of what one never did anything about is no application.
    mark(client, headers, match_id, "rejected")
    assert of_job(client, headers, jobs["1"]) == []
    mark(client, headers, match_id, "interested")
    [made] = of_job(client, headers, jobs["1"])
    assert (made["stage"], made["origin"], made["match_id"]) == ("saved", "match", match_id)
    assert made["score"] is not None
    assert made["band"]
    # Nothing was done about it yet, so it goes as it came.
    mark(client, headers, match_id, "new")
    assert of_job(client, headers, jobs["1"]) == []
    for status, stage in (("applied", "applied"), ("interviewing", "interview"), ("rejected", "rejected")):
        mark(client, headers, match_id, status)
        [made] = of_job(client, headers, jobs["1"])
        assert made["stage"] == stage
        assert made["applied_at"]
    assert said(jobs["1"]) == (Status.rejected, True), "the employer's refusal says nothing of the person"
    mark(client, headers, match_id, "hidden")
    assert of_job(client, headers, jobs["1"])[0]["stage"] == "rejected", "what was done is not taken away"
    assert lines(read(client, headers, made["id"])) == ["moved", "moved", "created"]


def test_a_moved_card_marks_its_match(
    client: TestClient, headers: Headers, jobs: dict[str, uuid.UUID], said: Marks
) -> None:
    made = card(client, headers, job_id=jobs["1"])
    assert said(jobs["1"]) == (Status.interested, True), "it was scored for this"
    for stage, status in (
        ("applied", Status.applied),
        ("screening", Status.applied),
        ("interview", Status.interviewing),
        ("accepted", Status.offer),
        ("withdrawn", Status.rejected),
    ):
        move(client, headers, made["id"], stage)
        assert said(jobs["1"]) == (status, True)
    mark(client, headers, match_of(client, headers, jobs["1"]), "rejected")
    assert read(client, headers, made["id"])["stage"] == "withdrawn", "it says that already"
    change(client, headers, made["id"], stage="offer")
    assert said(jobs["1"])[0] is Status.offer
    body = {"ids": [made["id"]], "action": "move", "stage": "saved"}
    done(client.post(BULK, json=body, headers=headers))
    assert said(jobs["1"])[0] is Status.interested
    client.delete(f"{APPLICATIONS}/{made['id']}", headers=headers)
    assert said(jobs["1"])[0] is Status.new, "saved no more"
    done(client.post(f"{APPLICATIONS}/{made['id']}/restore", headers=headers))
    move(client, headers, made["id"], "applied")
    client.delete(f"{APPLICATIONS}/{made['id']}", headers=headers)
    assert said(jobs["1"])[0] is Status.applied, "who has applied has applied"


def test_a_saved_card_with_something_on_it_stays(
    client: TestClient, headers: Headers, jobs: dict[str, uuid.UUID]
) -> None:
    match_id = match_of(client, headers, jobs["1"])
    mark(client, headers, match_id, "interested")
    [made] = of_job(client, headers, jobs["1"])
    client.post(f"{APPLICATIONS}/{made['id']}/notes", json={"text": "Call Ada"}, headers=headers)
    mark(client, headers, match_id, "hidden")
    assert of_job(client, headers, jobs["1"])[0]["id"] == made["id"]
    client.delete(f"{APPLICATIONS}/{made['id']}", headers=headers)
    assert done(client.get(f"{MATCHES}/{match_id}", headers=headers))["status"] == "hidden"


def test_one_card_for_all_postings_of_a_position(
    client: TestClient, headers: Headers, jobs: dict[str, uuid.UUID], said: Marks
) -> None:
    with unit_of_work() as session:
        session.execute(update(Job).values(cluster_id=uuid.uuid4()))
    made = card(client, headers, job_id=jobs["1"])
    answer = client.post(APPLICATIONS, json={"job_id": str(jobs["2"])}, headers=headers)
    assert (answer.status_code, answer.json()["errors"][0]["msg"]) == (409, made["id"])
    mark(client, headers, match_of(client, headers, jobs["2"]), "applied")
    [moved] = of_job(client, headers, jobs["2"])
    assert (moved["id"], moved["stage"]) == (made["id"], "applied")
    assert said(jobs["1"])[0] is said(jobs["2"])[0] is Status.applied


def test_without_a_profile_there_is_a_card_and_no_match(
    client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
) -> None:
    made = card(client, auth_headers, job_id=jobs["1"], stage="applied")
    assert made["match_id"] is None
    assert move(client, auth_headers, made["id"], "offer")["stage"] == "offer"


def test_a_posting_may_go_and_the_card_stays(client: TestClient, headers: Headers, jobs: dict[str, uuid.UUID]) -> None:
    made = card(client, headers, job_id=jobs["1"])
    with unit_of_work() as session:
        session.execute(update(Job).values(status="closed"))
    assert read(client, headers, made["id"])["posting"] == "closed"
    with unit_of_work() as session:
        session.delete(session.get_one(Job, jobs["1"]))
    found = move(client, headers, made["id"], "applied")
    assert (found["job_id"], found["title"], found["posting"]) == (None, "Backend Developer", None)
    assert column(client, headers, "applied") == ["Backend Developer"]
