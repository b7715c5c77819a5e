"""The calendar by its secret address, and single events."""

import uuid
from datetime import timedelta
from typing import Any

from fastapi.testclient import TestClient
from icalendar import Calendar, Component
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.applications.board.models import Application, Step
from app.applications.board.types import Stage, StepKind
from app.applications.calendar.models import CalendarFeed
from app.auth.models import User
from app.core import personal_data
from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.models import Job
from tests.conftest import MakeUser
from tests.factories.cards import a_card, a_step
from tests.factories.jobs import ids_of, posting, store

API = "/api/v1/applications"
GONE = "There is no calendar at this address"
Headers = dict[str, str]


def address(client: TestClient, headers: Headers) -> str:
    answer = client.post(f"{API}/calendar", headers=headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["webcal_url"] == made["url"].replace("http://", "webcal://")
    return str(made["url"]).removeprefix("http://127.0.0.1:8000")


def events(client: TestClient, path: str, headers: Headers | None = None) -> list[Component]:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content).walk("VEVENT")


def said(found: list[Component]) -> list[str]:
    return [f"{event['status']}: {event['summary']}" for event in found]


def test_what_a_calendar_shows(client: TestClient, user: User, auth_headers: Headers, make_user: MakeUser) -> None:
    moment = now().replace(microsecond=0)
    licence = {"name": "Registered Nurse", "expires_on": "2029-02"}
    client.patch("/api/v1/profile", json={"certifications": [licence]}, headers=auth_headers)
    store(posting(1, expires_at=moment + timedelta(days=9)), posting(2, expires_at=moment + timedelta(days=9)))
    jobs = ids_of()
    talk = a_card(user.id, stage=Stage.interview)
    saved, own = (a_card(user.id, job_id=jobs[name], company=name) for name in ("p1", "p2"))
    stranger, _ = make_user()
    theirs = a_card(stranger.id, company="Elsewhere")
    first = a_step(talk, StepKind.interview, moment + timedelta(days=3), title="First talk")
    rows: list[Any] = [talk, saved, own, theirs, first]
    rows += [
        a_step(talk, StepKind.interview, moment - timedelta(days=10), title="Called off", cancelled_at=moment),
        a_step(talk, StepKind.task, moment, title="Long off", cancelled_at=moment - timedelta(days=31)),
        a_step(talk, StepKind.task, moment - timedelta(days=400), title="Long past"),
        a_step(own, StepKind.deadline, moment + timedelta(days=5), title="Hand in"),
        a_step(theirs, StepKind.task, moment, title="Not mine"),
    ]
    with unit_of_work() as session:
        for row in rows:
            session.add(row)
            session.flush()
    path = address(client, auth_headers)
    assert said(events(client, path)) == [
        "CANCELLED: Called off: Night Nurse, Brightline",
        "CONFIRMED: First talk: Night Nurse, Brightline",
        "CONFIRMED: Hand in: Night Nurse, p2",
        "CONFIRMED: Apply by today: Night Nurse, p1",
        "CONFIRMED: Registered Nurse expires",
    ]
    before = {str(event["uid"]): event["sequence"] for event in events(client, path)}

    with unit_of_work() as session:
        later = {"starts_at": moment + timedelta(days=4), "version": 2, "changed_at": moment + timedelta(hours=1)}
        session.execute(update(Step).where(Step.id == first.id).values(**later))
        session.execute(update(Application).where(Application.id == own.id).values(deleted_at=moment))
        session.execute(update(Job).where(Job.id == jobs["p1"]).values(status="closed"))
    found = events(client, path)
    assert said(found)[1:3] == [
        "CONFIRMED: First talk: Night Nurse, Brightline",
        "CANCELLED: Hand in: Night Nurse, p2",
    ], "a deleted card calls its dates off"
    assert len(found) == 4, "nobody can apply to what is closed"
    moved = found[1]
    assert (str(moved["uid"]) in before, moved["sequence"]) == (True, 2)
    assert moved.decoded("dtstart") == moment + timedelta(days=4)

    (alone,) = events(client, f"{API}/{talk.id}/steps/{first.id}/event.ics", auth_headers)
    assert (alone["uid"], alone["sequence"]) == (moved["uid"], 2)
    _, other = make_user()
    for headers, card, step in (
        (other, talk.id, first.id),
        (auth_headers, saved.id, first.id),
        (auth_headers, talk.id, uuid.uuid4()),
    ):
        assert client.get(f"{API}/{card}/steps/{step}/event.ics", headers=headers).status_code == 404
    assert client.get(f"{API}/{talk.id}/steps/{first.id}/event.ics").status_code == 401


def test_the_address_is_a_secret_that_can_be_taken_back(
    client: TestClient, session: Session, user: User, auth_headers: Headers
) -> None:
    state = f"{API}/calendar"
    assert client.get(state, headers=auth_headers).json() == {
        "active": False,
        "created_at": None,
        "last_read_at": None,
    }
    first = address(client, auth_headers)
    assert client.get(state, headers=auth_headers).json()["last_read_at"] is None
    answer = client.get(first)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "private, no-cache")
    assert client.get(state, headers=auth_headers).json()["last_read_at"]
    again = client.get(first, headers={"If-None-Match": f'"other", W/{answer.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", answer.headers["etag"])
    secret = first.split("token=")[1]
    (kept,) = session.scalars(select(CalendarFeed.token_hash))
    assert secret not in kept

    second = address(client, auth_headers)
    assert (client.get(first).status_code, client.get(second).status_code) == (404, 200)
    wrong = ("", "?token=", f"?token={secret[:-1]}", "?token=%F0%9F%8E%89", f"?token={'x' * 5_000}", f"?token={kept}")
    problems = [client.get(f"{API}/calendar.ics{query}").json() for query in wrong]
    assert {(one["status"], one["title"], one["detail"]) for one in problems} == {(404, *[GONE] * 2)}
    assert client.get(f"{API}/calendar.ics?user={user.id}").status_code == 422
    # Being signed in opens nothing without the secret.
    assert client.get(f"{API}/calendar.ics", headers=auth_headers).status_code == 404

    exported = personal_data.keepers()["calendar"].exporter(session, user.id)
    assert list(exported) == ["address_since"]
    assert exported["address_since"]
    with unit_of_work() as writing:
        writing.execute(update(User).where(User.id == user.id).values(active=False))
    assert client.get(second).status_code == 404
    with unit_of_work() as writing:
        writing.execute(update(User).where(User.id == user.id).values(active=True))
    assert client.get(second).status_code == 200
    for _ in range(2):
        assert client.delete(state, headers=auth_headers).status_code == 204
        assert client.get(second).status_code == 404
    third = address(client, auth_headers)
    with unit_of_work() as writing:
        personal_data.keepers()["calendar"].eraser(writing, user.id)
    assert client.get(third).status_code == 404
