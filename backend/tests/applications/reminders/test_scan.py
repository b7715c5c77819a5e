"""Looking at what is due: each occasion once, whoever looks, and what is overtaken withdrawn."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.applications.board.models import Application, Step
from app.applications.board.types import Stage, StepKind
from app.applications.events import RemindersMade
from app.applications.reminders import looking, service
from app.applications.reminders.models import Reminder
from app.applications.reminders.told import ReminderTold
from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import as_of
from app.core.db import commit, unit_of_work
from app.jobs.history import note_closed
from app.jobs.models import Job, JobEvent
from app.jobs.types import ClosedReason, JobStatus
from tests.conftest import MakeUser, RunTasks
from tests.factories.cards import a_card, a_step
from tests.factories.jobs import ids_of, posting, store

API = "/api/v1/applications/reminders"
NOON = datetime(2026, 12, 9, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
Headers = dict[str, str]
Scan = Callable[[datetime], list[ReminderTold]]


@pytest.fixture
def scan(run_tasks: RunTasks, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """Looks as of a moment; gives what it announced, as those are told who carry it further."""
    batches: list[str] = []

    def note(_: Session, event: RemindersMade) -> None:
        batches.append(event.batch)

    monkeypatch.setattr("app.applications.reminders.keeping.publish", note)

    def looked(moment: datetime) -> list[ReminderTold]:
        batches.clear()
        with as_of(moment):
            with unit_of_work() as session:
                for name in ("applications.follow_people", "applications.make_reminders"):
                    enqueue(session, name, Nothing())
            run_tasks()
        with unit_of_work() as session:
            states = set(session.scalars(select(TaskRun.state).where(TaskRun.type == "applications.make_reminders")))
            assert states == {"succeeded"}, session.scalars(select(TaskRun.error)).all()
            return [told for batch in batches for told in service.of_batch(session, batch)]

    return looked


def kept(*rows: object) -> None:
    """Commit rows, the cards before their steps."""
    with unit_of_work() as session:
        for row in rows:
            session.add(row)
            session.flush()


def changed(table: type[Application | Step], row_id: uuid.UUID, **values: Any) -> None:
    """Change a row as whoever owns it would."""
    with unit_of_work() as session:
        session.execute(update(table).where(table.id == row_id).values(**values))


def titles(client: TestClient, headers: Headers, **params: str) -> list[str]:
    answer = client.get(API, headers=headers, params=params)
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


def lives_in(user: User, zone: str) -> None:
    with unit_of_work() as session:
        session.execute(update(User).where(User.id == user.id).values(time_zone=zone))


def test_an_interview_of_a_week(client: TestClient, user: User, auth_headers: Headers, scan: Scan) -> None:
    """From the evening before until it begins, moved once, called off, and put back."""
    lives_in(user, "Europe/Berlin")
    card = a_card(user.id, stage=Stage.interview)
    step = a_step(
        card, StepKind.interview, datetime(2026, 12, 11, 13, tzinfo=UTC), title="First talk", place="Harbour Street 3"
    )
    kept(card, step)
    assert scan(NOON) == []
    # Five in the afternoon in Berlin is four in London.
    assert scan(datetime(2026, 12, 10, 15, 59, tzinfo=UTC)) == []
    (told,) = scan(datetime(2026, 12, 10, 16, tzinfo=UTC))
    assert told.title == "Interview with Brightline on Friday, 11 December at 14:00"
    assert told.body == (
        "First talk · Night Nurse at Brightline · Friday, 11 December at 14:00 (Europe/Berlin) · Harbour Street 3."
    )
    assert (told.path, told.user_id, told.application_id) == (f"/board/{card.id}", user.id, card.id)
    assert scan(datetime(2026, 12, 10, 18, tzinfo=UTC)) == []
    assert titles(client, auth_headers) == [told.title]

    changed(Step, step.id, starts_at=datetime(2026, 12, 14, 13, tzinfo=UTC))
    assert scan(datetime(2026, 12, 11, 8, tzinfo=UTC)) == []
    assert titles(client, auth_headers) == [], "the old date is withdrawn"
    (again,) = scan(datetime(2026, 12, 13, 16, tzinfo=UTC))
    assert "Monday, 14 December" in again.title
    changed(Application, card.id, deleted_at=NOON)
    assert scan(datetime(2026, 12, 13, 17, tzinfo=UTC)) == []
    assert titles(client, auth_headers) == []
    changed(Application, card.id, deleted_at=None)
    # It comes back as the same reminder, which nobody tells a second time.
    assert [one.id for one in scan(datetime(2026, 12, 13, 18, tzinfo=UTC))] == [again.id]
    changed(Step, step.id, done_at=NOON)
    scan(datetime(2026, 12, 13, 19, tzinfo=UTC))
    assert titles(client, auth_headers) == []


def test_deadlines_silence_and_plans(client: TestClient, user: User, auth_headers: Headers, scan: Scan) -> None:
    saved, silent = a_card(user.id), a_card(user.id, stage=Stage.applied, applied_at=NOON, company="Quill")
    offered = a_card(user.id, stage=Stage.offer, company="Harbour")
    long_silent = a_card(user.id, stage=Stage.applied, applied_at=NOON - 200 * DAY)
    kept(saved, silent, offered, long_silent)
    kept(
        a_step(saved, StepKind.deadline, NOON + 5 * DAY, all_day=True),
        a_step(offered, StepKind.offer_deadline, NOON + 5 * DAY),
        a_step(saved, StepKind.task, NOON + 6 * DAY, title="Ask for a reference"),
    )
    assert scan(NOON) == []
    assert [one.kind for one in scan(NOON + 2 * DAY)] == ["deadline", "offer_deadline"]
    assert [one.kind for one in scan(NOON + 4 * DAY)] == ["deadline", "offer_deadline"]
    assert len(titles(client, auth_headers)) == 2, "the nearer one takes the place of the earlier"
    assert [one.kind for one in scan(NOON + 7 * DAY)] == ["step", "follow_up"]
    assert titles(client, auth_headers) == ["Follow up with Quill: Night Nurse", "Ask for a reference: Brightline"]
    # Whoever was away for ten days is told of the second silence once, and not of the first beside it.
    (late,) = scan(NOON + 17 * DAY)
    assert (late.kind, late.why) == ("follow_up", "14 days without a reply, and no follow-up is planned.")
    assert late.body == (
        "You applied on Wednesday, 9 December 2026. Nothing has been noted since Wednesday, 9 December 2026."
    )
    assert [one.kind for one in scan(NOON + 21 * DAY)] == ["follow_up"]
    assert scan(NOON + 28 * DAY) == scan(NOON + 99 * DAY) == []
    changed(Application, silent.id, replied_at=NOON + 100 * DAY)
    scan(NOON + 100 * DAY)
    assert titles(client, auth_headers) == ["Ask for a reference: Brightline"]


def test_what_happens_to_postings(client: TestClient, user: User, auth_headers: Headers, scan: Scan) -> None:
    last = datetime(2026, 12, 20, tzinfo=UTC)
    with as_of(NOON - 60 * DAY):
        store(posting(1, expires_at=last), posting(2, title="Baker"))
    jobs = ids_of()
    seen = a_card(user.id, job_id=jobs["p1"], created_at=NOON - 50 * DAY)
    ended = a_card(user.id, job_id=jobs["p2"], created_at=NOON - 50 * DAY, stage=Stage.rejected)
    kept(seen, ended)
    assert scan(NOON) == []
    (told,) = scan(last - 3 * DAY + 10 * HOUR)
    assert (told.kind, told.job_id) == ("deadline", jobs["p1"])
    assert "The posting names Sunday, 20 December 2026 as its last day." in told.body
    with as_of(last - 2 * DAY), unit_of_work() as session:
        _close(session, jobs.values(), last - 2 * DAY)
    (closed,) = scan(last - 2 * DAY + HOUR)
    assert (closed.kind, closed.title) == ("posting_closed", "Posting closed: Night Nurse, Brightline")
    assert closed.body.endswith("Its source no longer lists it.")
    assert titles(client, auth_headers) == [closed.title], "nobody can apply any more"
    with as_of(last - DAY):
        store(posting(1, source_id="p9", url="https://board.example/jobs/9", posted_at=last - DAY))
    (again,) = scan(last - DAY + HOUR)
    assert (again.kind, again.job_id, again.application_id) == ("posting_reposted", ids_of()["p9"], seen.id)
    assert "Posted 2 times since October 2026." in again.body
    assert titles(client, auth_headers) == [again.title]
    assert scan(last) == []


def _close(session: Session, job_ids: Any, moment: datetime) -> None:
    values = {"status": JobStatus.closed, "closed_at": moment, "closed_reason": ClosedReason.no_longer_listed}
    session.execute(update(Job).where(Job.id.in_(list(job_ids))).values(**values))
    note_closed(session, job_ids, ClosedReason.no_longer_listed, moment)


def test_licences(client: TestClient, user: User, auth_headers: Headers, scan: Scan) -> None:
    def holds(expires_on: str) -> None:
        licence = {"name": "Registered Nurse", "jurisdiction": "US-TX", "expires_on": expires_on}
        answer = client.patch("/api/v1/profile", json={"certifications": [licence]}, headers=auth_headers)
        assert answer.status_code == 200, answer.text

    holds("2027-02-28")
    last = datetime(2027, 2, 28, 12, tzinfo=UTC)
    assert scan(NOON - 60 * DAY) == []
    (ninety,) = scan(NOON)
    assert (ninety.kind, ninety.path) == ("licence_expiring", "/profile")
    assert ninety.title == "Registered Nurse (US-TX) expires on 28 February 2027"
    assert [one.kind for one in scan(last - 30 * DAY)] == ["licence_expiring"]
    assert len(titles(client, auth_headers)) == 1
    assert [one.kind for one in scan(last - 7 * DAY)] == ["licence_expiring"]
    assert scan(last - DAY) == []
    holds("2029-02-28")
    assert scan(last) == []
    assert titles(client, auth_headers) == [], "renewed"
    assert len(scan(last + (2 * 365 - 90) * DAY + DAY)) == 1


def test_the_person_decides(
    client: TestClient, user: User, auth_headers: Headers, scan: Scan, make_user: MakeUser
) -> None:
    card = a_card(user.id, stage=Stage.applied, applied_at=NOON)
    kept(card, a_step(card, StepKind.task, NOON + 3 * DAY, title="Call"))
    (call,) = scan(NOON + 3 * DAY)
    one = f"{API}/{call.id}"
    dismissed = client.post(f"{one}/dismiss", headers=auth_headers).json()
    assert (dismissed["open"], bool(dismissed["dismissed_at"])) == (False, True)
    assert scan(NOON + 3 * DAY + HOUR) == []
    assert titles(client, auth_headers) == []
    assert client.post(f"{one}/restore", headers=auth_headers).json()["open"]
    rest = {"until": "2027-03-01T08:00:00Z"}
    assert client.post(f"{one}/snooze", json=rest, headers=auth_headers).json()["open"] is False
    assert (titles(client, auth_headers), titles(client, auth_headers, show="snoozed")) == ([], ["Call: Brightline"])
    assert scan(datetime(2026, 12, 13, tzinfo=UTC)) == []
    client.post(f"{one}/restore", headers=auth_headers)
    for until in ("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "soon"):
        assert client.post(f"{one}/snooze", json={"until": until}, headers=auth_headers).status_code == 422
    _, stranger = make_user()
    for action, body in (("dismiss", None), ("restore", None), ("snooze", rest)):
        assert client.post(f"{one}/{action}", json=body, headers=stranger).status_code == 404
        assert client.post(f"{API}/{uuid.uuid4()}/{action}", json=body, headers=auth_headers).status_code == 404
    assert titles(client, stranger) == []

    wishes = client.get(f"{API}/wishes", headers=auth_headers)
    assert (wishes.json()["follow_up_days"], wishes.json()["off"], wishes.headers["etag"]) == (7, [], '"0"')
    changed_wishes = client.patch(
        f"{API}/wishes",
        json={"follow_up_days": 4, "off": ["step", "step"]},
        headers={**auth_headers, "If-Match": '"0"'},
    )
    assert (changed_wishes.json()["off"], changed_wishes.status_code) == (["step"], 200)
    stale = client.patch(f"{API}/wishes", json={"off": []}, headers={**auth_headers, "If-Match": '"0"'})
    assert stale.status_code == 412
    for bad in ({"follow_up_days": 0}, {"follow_up_days": 61}, {"off": ["nothing"]}, {"other": 1}):
        assert client.patch(f"{API}/wishes", json=bad, headers=auth_headers).status_code == 422
    assert [told.kind for told in scan(NOON + 5 * DAY)] == ["follow_up"], "four days now"
    assert titles(client, auth_headers) == ["Follow up with Brightline: Night Nurse"]
    client.patch(f"{API}/wishes", json={"off": []}, headers=auth_headers)
    assert [told.id for told in scan(NOON + 5 * DAY + HOUR)] == [call.id]
    first = client.get(API, params={"limit": 1}, headers=auth_headers).json()
    second = client.get(API, params={"limit": 1, "cursor": first["next_cursor"]}, headers=auth_headers).json()
    assert [page["items"][0]["kind"] for page in (first, second)] == ["follow_up", "step"]
    assert (first["total"]["value"], second["next_cursor"]) == (2, None)
    assert client.get(API, params={"cursor": "e30"}, headers=auth_headers).status_code == 422


def test_whoever_moves_is_told_by_the_new_clock(user: User, scan: Scan) -> None:
    card = a_card(user.id, stage=Stage.interview)
    kept(card, a_step(card, StepKind.interview, datetime(2026, 12, 11, 13, tzinfo=UTC)))
    assert scan(NOON) == []
    lives_in(user, "Asia/Tokyo")
    # Ten at night on the 11th in Tokyo: the evening before is eight in the morning of the 10th in UTC.
    assert len(scan(datetime(2026, 12, 10, 8, tzinfo=UTC))) == 1


def test_who_may_not_sign_in_is_told_nothing(user: User, scan: Scan) -> None:
    card = a_card(user.id)
    kept(card, a_step(card, StepKind.task, NOON))
    with unit_of_work() as session:
        session.execute(update(User).where(User.id == user.id).values(active=False))
    assert scan(NOON) == []
    with unit_of_work() as session:
        session.execute(update(User).where(User.id == user.id).values(active=True))
    assert len(scan(NOON + DAY)) == 1


def test_looks_at_once_and_looks_that_are_killed(session: Session, user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    cards = [a_card(user.id, position=number) for number in range(30)]
    kept(*cards, *(a_step(card, StepKind.task, NOON) for card in cards))

    class Killed(BaseException):
        """As if the process ended."""

    def die(*_: object) -> None:
        raise Killed

    def look_once() -> None:
        with unit_of_work() as dying:
            looking.look_at_cards(dying, NOON, 10)

    with monkeypatch.context() as patched:
        patched.setattr(looking, "looked_at", die)
        with pytest.raises(Killed):
            look_once()

    def look(_: int) -> int:
        made = 0
        while True:
            with unit_of_work() as looker:
                count, found = looking.look_at_cards(looker, NOON, 4)
            if count == 0:
                return made
            made += found.made

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(look, range(4))) == 30
    rows = session.execute(select(Reminder.application_id, func.count()).group_by(Reminder.application_id)).all()
    assert [row[1] for row in rows] == [1] * 30
    # Whatever a second look believed to be new is one already.
    session.execute(update(Application).values(remind_at=NOON))
    monkeypatch.setattr(looking, "known", lambda *_: [])
    assert looking.look_at_cards(session, NOON, 100)[1].made == 0
    assert session.scalar(select(func.count()).select_from(Reminder)) == 30
    commit(session)


def test_what_is_not_due_is_not_looked_at(session: Session, user: User, scan: Scan) -> None:
    card = a_card(user.id, stage=Stage.interview)
    kept(card, a_step(card, StepKind.interview, NOON + 10 * DAY))
    scan(NOON)
    due = session.execute(select(Application.remind_at, Step.remind_at).join(Step)).one()
    assert due == (datetime(2026, 12, 18, 17, tzinfo=UTC), None)
    assert looking.look_at_cards(session, NOON + 8 * DAY, 10)[0] == 0
    assert session.scalar(select(func.count()).select_from(JobEvent)) == 0
