"""The inbox, its badge, and when and how a person is told."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.alerts import inbox
from app.alerts.forgetting import KEPT, forget
from app.alerts.models import Notice
from app.alerts.notices import NewNotice, tell, tell_all
from app.alerts.types import NoticeKind
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from tests.alerts.conftest import move_to
from tests.conftest import MakeUser

Headers = dict[str, str]
ALERTS = "/api/v1/alerts"
READ = f"{ALERTS}/inbox/read"


def told(user: User, *keys: str, kind: NoticeKind = NoticeKind.reminder) -> int:
    """Tell a person things; how many were new."""
    with unit_of_work() as session:
        news = [NewNotice(kind=kind, key=key, title=f"Title {key}", body="Body", why="Why") for key in keys]
        return len(tell_all(session, user.id, news))


def listed(client: TestClient, headers: Headers, **query: Any) -> list[dict[str, Any]]:
    answer = client.get(f"{ALERTS}/inbox", params=query, headers=headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def state(client: TestClient, headers: Headers) -> dict[str, int]:
    found: dict[str, int] = client.get(f"{ALERTS}/inbox/state", headers=headers).json()
    return found


def test_items_are_listed_marked_and_deleted(
    client: TestClient, auth_headers: Headers, user: User, make_user: MakeUser
) -> None:
    other, others = make_user()
    assert state(client, auth_headers) == {"unread": 0, "revision": 0}
    assert told(user, "a", "b", "a") == 2
    assert told(user, "b", "c") == 1
    told(user, "d", kind=NoticeKind.score_changed)
    told(other, "a")
    assert state(client, auth_headers) == {"unread": 4, "revision": 3}
    d, c, b, a = listed(client, auth_headers)
    assert (a["title"], a["body"], a["why"], a["kind"], a["read_at"]) == ("Title a", "Body", "Why", "reminder", None)
    page = client.get(f"{ALERTS}/inbox", params={"limit": 3}, headers=auth_headers).json()
    assert page["total"] == {"value": 4, "relation": "eq"}
    assert [item["id"] for item in listed(client, auth_headers, cursor=page["next_cursor"])] == [a["id"]]
    assert [item["id"] for item in listed(client, auth_headers, kind="score_changed")] == [d["id"]]

    strangers = listed(client, others)[0]["id"]
    body = {"ids": [a["id"], b["id"], strangers, str(uuid.uuid4())]}
    assert client.post(READ, json=body, headers=auth_headers).json() == {"marked": 2, "unread": 2}
    assert client.post(READ, json=body, headers=auth_headers).json() == {"marked": 0, "unread": 2}
    assert state(client, auth_headers) == {"unread": 2, "revision": 4}
    assert [item["id"] for item in listed(client, auth_headers, unread=True)] == [d["id"], c["id"]]
    assert [item["id"] for item in listed(client, auth_headers, unread=False)] == [b["id"], a["id"]]
    assert client.post(READ, json={"ids": [a["id"]], "read": False}, headers=auth_headers).json()["unread"] == 3
    assert client.post(READ, json={"all": True}, headers=auth_headers).json() == {"marked": 3, "unread": 0}
    assert state(client, others)["unread"] == 1

    assert client.get(f"{ALERTS}/inbox/{a['id']}", headers=auth_headers).json()["title"] == "Title a"
    assert client.get(f"{ALERTS}/inbox/{strangers}", headers=auth_headers).status_code == 404
    assert client.delete(f"{ALERTS}/inbox/{strangers}", headers=auth_headers).status_code == 404
    assert client.delete(f"{ALERTS}/inbox/{a['id']}", headers=auth_headers).status_code == 204
    assert client.delete(f"{ALERTS}/inbox/{a['id']}", headers=auth_headers).status_code == 404
    assert len(listed(client, auth_headers)) == 3
    # Deleted is told too: it does not come back.
    assert told(user, "a") == 0


@pytest.mark.parametrize("body", [{}, {"ids": [], "all": True}, {"ids": []}, {"all": False}, {"ids": ["x"]}])
def test_marking_needs_to_know_which(client: TestClient, auth_headers: Headers, body: dict[str, Any]) -> None:
    assert client.post(READ, json=body, headers=auth_headers).status_code == 422
    assert client.get(f"{ALERTS}/inbox", params={"cursor": "x"}, headers=auth_headers).status_code == 422


def test_the_badge_hears_of_changes(client: TestClient, user: User, auth_headers: Headers) -> None:
    def first(seen: str | None) -> dict[str, Any] | None:
        async def read() -> bytes | None:
            try:
                return await asyncio.wait_for(anext(inbox.follow(user.id, seen)), 1.0)
            except TimeoutError:
                return None

        event = asyncio.run(read())
        if event is None:
            return None
        lines = dict(line.split(": ", 1) for line in event.decode().strip().splitlines())
        return {"id": lines["id"], **json.loads(lines["data"])}

    assert first(None) == {"id": "0", "unread": 0, "revision": 0}
    assert first("0") is None
    told(user, "a")
    assert first("0") == {"id": "1", "unread": 1, "revision": 1}
    assert first("nonsense") is not None
    answer = client.get(f"{ALERTS}/inbox/state/events", headers=auth_headers)
    assert answer.json() == {"unread": 1, "revision": 1}
    for path in ("inbox", "inbox/state", "inbox/state/events", "settings", "deliveries", "searches"):
        assert client.get(f"{ALERTS}/{path}").status_code == 401


def test_what_was_read_is_forgotten_after_a_while(client: TestClient, user: User, auth_headers: Headers) -> None:
    long_ago = now() - KEPT - timedelta(days=1)
    with as_of(long_ago):
        told(user, "read", "unread", "deleted")
        deleted, unread, read = listed(client, auth_headers)
        client.post(READ, json={"ids": [read["id"]]}, headers=auth_headers)
        client.delete(f"{ALERTS}/inbox/{deleted['id']}", headers=auth_headers)
    told(user, "new")
    with unit_of_work() as session:
        assert forget(session, 1) == 1
        assert forget(session, 10) == 1
        assert forget(session, 10) == 0
        assert session.scalar(select(func.count()).select_from(Notice)) == 2
    assert {item["title"] for item in listed(client, auth_headers)} == {"Title new", unread["title"]}


def test_nobody_is_told_after_they_left(user: User) -> None:
    with unit_of_work() as session:
        session.get_one(User, user.id).active = False
    with unit_of_work() as session:
        assert tell(session, user.id, NewNotice(kind=NoticeKind.reminder, key="a", title="A")) is None


class TestSettings:
    def test_are_as_shipped_until_changed(self, client: TestClient, auth_headers: Headers, user: User) -> None:
        move_to(user, "Europe/Berlin")
        shipped = client.get(f"{ALERTS}/settings", headers=auth_headers)
        assert shipped.headers["etag"] == '"1"'
        body = shipped.json()
        assert (body["quiet_hours"], body["digest_at"], body["weekday"], body["time_zone"]) == (
            None, "08:00", 0, "Europe/Berlin",
        )  # fmt: skip
        assert body["kinds"]["reminder"]["email"] == "instant"
        assert "job_found" not in body["kinds"]
        change = {
            "quiet_hours": {"from": "22:00", "to": "07:30"},
            "digest_at": "18:15",
            "weekday": 4,
            "kinds": {"reminder": {"email": "off"}, "score_changed": {"email": "weekly"}},
        }
        changed = client.patch(f"{ALERTS}/settings", json=change, headers={**auth_headers, "If-Match": '"1"'})
        assert changed.status_code == 200, changed.text
        assert changed.json() == client.get(f"{ALERTS}/settings", headers=auth_headers).json()
        assert changed.json()["quiet_hours"] == {"from": "22:00", "to": "07:30"}
        assert changed.json()["kinds"]["reminder"]["email"] == "off"
        assert client.patch(
            f"{ALERTS}/settings", json={"weekday": 1}, headers={**auth_headers, "If-Match": '"1"'}
        ).status_code == 412  # fmt: skip
        later = client.patch(f"{ALERTS}/settings", json={"quiet_hours": None}, headers=auth_headers).json()
        assert (later["quiet_hours"], later["digest_at"]) == (None, "18:15")
        assert later["kinds"]["score_changed"]["email"] == "weekly"

    @pytest.mark.parametrize(
        "change",
        [
            {"weekday": 7},
            {"digest_at": "8"},
            {"digest_at": "08:00+02:00"},
            {"kinds": {"weather": {"email": "daily"}}},
            {"kinds": {"reminder": {"pigeon": "daily"}}},
            {"kinds": {"reminder": {"email": "hourly"}}},
            {"kinds": {"job_found": {"email": "daily"}}},
            {"quiet_hours": {"from": "22:00", "to": "09:00"}},
            {"colour": "red"},
        ],
    )
    def test_refuse_what_makes_no_sense(
        self, client: TestClient, auth_headers: Headers, change: dict[str, Any]
    ) -> None:
        answer = client.patch(f"{ALERTS}/settings", json=change, headers=auth_headers)
        assert answer.status_code == 422
        assert client.get(f"{ALERTS}/settings", headers=auth_headers).json()["version"] == 1

    def test_another_time_moves_what_waits(self, client: TestClient, auth_headers: Headers, user: User) -> None:
        with as_of(datetime(2026, 12, 1, 12, tzinfo=UTC)):
            body = {"name": "n", "query": {}, "frequency": "daily"}
            place = client.post(f"{ALERTS}/searches", json=body, headers=auth_headers).json()
            assert place["next_run_at"] == "2026-12-02T08:00:00.000Z"
            client.patch(f"{ALERTS}/settings", json={"digest_at": "18:00"}, headers=auth_headers)
            moved = client.get(f"{ALERTS}/searches/{place['id']}", headers=auth_headers).json()
        assert moved["next_run_at"] == "2026-12-01T18:00:00.000Z"
