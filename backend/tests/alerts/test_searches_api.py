"""Saved searches as clients keep them."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.alerts.searches import keeping
from app.auth.models import User
from app.core.clock import as_of
from tests.alerts.conftest import move_to
from tests.conftest import MakeUser
from tests.factories.jobs import posting, store

Headers = dict[str, str]
SEARCHES = "/api/v1/alerts/searches"
NURSES: dict[str, Any] = {"name": "Nurse Berlin", "query": {"q": "nurse"}, "frequency": "daily"}


def save(client: TestClient, headers: Headers, **changes: Any) -> dict[str, Any]:
    answer = client.post(SEARCHES, json=NURSES | changes, headers=headers)
    assert answer.status_code == 201, answer.text
    saved: dict[str, Any] = answer.json()
    return saved


def test_are_saved_read_changed_and_deleted(
    client: TestClient, auth_headers: Headers, user: User, make_user: MakeUser
) -> None:
    move_to(user, "Europe/Berlin")
    with as_of(datetime(2026, 10, 24, 12, tzinfo=UTC)):
        saved = save(client, auth_headers, quiet_hours={"from": "22:00", "to": "07:00"})
    assert saved["channels"] == ["inbox"]
    assert saved["quiet_hours"] == {"from": "22:00", "to": "07:00"}
    # Eight o'clock in Berlin, after the clocks went back.
    assert saved["next_run_at"] == "2026-10-25T07:00:00.000Z"
    place = f"{SEARCHES}/{saved['id']}"
    read = client.get(place, headers=auth_headers)
    assert (read.json(), read.headers["etag"]) == (saved, '"1"')
    with as_of(datetime(2026, 10, 24, 12, tzinfo=UTC)):
        change = {"name": "Nurses", "frequency": "instant", "quiet_hours": None}
        changed = client.patch(place, json=change, headers={**auth_headers, "If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert [changed.json()[name] for name in ("name", "next_run_at", "quiet_hours", "version")] == [
        "Nurses", None, None, 2,
    ]  # fmt: skip
    assert client.patch(place, json={"name": "x"}, headers={**auth_headers, "If-Match": '"1"'}).status_code == 412
    page = client.get(SEARCHES, headers=auth_headers).json()
    assert ([item["id"] for item in page["items"]], page["total"]["value"]) == ([saved["id"]], 1)
    _, stranger = make_user()
    assert client.get(SEARCHES, headers=stranger).json()["items"] == []
    for call in (client.get, client.delete):
        assert call(place, headers=stranger).status_code == 404
    assert client.patch(place, json={}, headers=stranger).status_code == 404
    assert client.post(f"{place}/preview", headers=stranger).status_code == 404
    assert client.delete(place, headers=auth_headers).status_code == 204
    assert client.get(place, headers=auth_headers).status_code == 404


@pytest.mark.parametrize(
    ("change", "loc"),
    [
        ({"query": {"qq": "nurse"}}, ["body", "query", "qq"]),
        ({"query": {"min_score": 80}}, ["body", "query", "min_score"]),
        ({"query": {"remote": "moon"}}, ["body", "query", "remote", 0]),
        ({"query": {"q": "a\x00b"}}, ["body", "query", "q"]),
        ({"query": {"location": ["\ud800"]}}, ["body", "query", "location"]),
        ({"query": {"q": "x" * 501}}, ["body", "query", "q"]),
        ({"kind": "matches", "query": {"q": "nurse"}}, ["body", "query", "q"]),
        ({"kind": "matches", "query": {"min_score": 101}}, ["body", "query", "min_score"]),
        ({"channels": ["pigeon"]}, ["body", "channels"]),
        ({"channels": []}, ["body", "channels"]),
        ({"channel_frequencies": {"pigeon": "daily"}}, ["body", "channel_frequencies"]),
        ({"frequency": "hourly"}, ["body", "frequency"]),
        ({"quiet_hours": {"from": "22:00"}}, ["body", "quiet_hours", "to"]),
        ({"quiet_hours": {"from": "22:00:01", "to": "07:00"}}, ["body", "quiet_hours", "from"]),
        ({"name": " "}, ["body", "name"]),
        ({"colour": "red"}, ["body", "colour"]),
    ],
)
def test_what_can_not_be_used_is_named(
    client: TestClient, auth_headers: Headers, change: dict[str, Any], loc: list[Any]
) -> None:
    body = json.dumps(NURSES | change, ensure_ascii=True)
    headers = {**auth_headers, "Content-Type": "application/json"}
    answer = client.post(SEARCHES, content=body, headers=headers)
    assert answer.status_code == 422, answer.text
    assert loc in [error["loc"][: len(loc)] for error in answer.json()["errors"]]
    if "quiet_hours" not in change:
        checked = {key: value for key, value in change.items() if key in {"kind", "query", "frequency"}}
        if checked:
            preview = {"query": {}, **checked}
            answer = client.post(f"{SEARCHES}/preview", content=json.dumps(preview), headers=headers)
            assert answer.status_code == 422


def test_a_query_is_kept_as_the_list_reads_it(client: TestClient, auth_headers: Headers) -> None:
    saved = save(client, auth_headers, query={"remote": "remote", "posted_within_days": "3", "sort": "relevance"})
    assert saved["query"] == {"remote": ["remote"], "posted_within_days": 3}
    saved = save(client, auth_headers, kind="matches", query={"min_score": 80, "band": ["great"]})
    assert saved["query"] == {"min_score": 80.0, "band": ["great"]}


def test_there_is_a_limit(client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_SEARCHES", 2)
    for _ in range(2):
        save(client, auth_headers)
    answer = client.post(SEARCHES, json=NURSES, headers=auth_headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_searches")


def test_a_preview_shows_what_it_would_have_told(client: TestClient, auth_headers: Headers, user: User) -> None:
    move_to(user, "Europe/Berlin")
    store(posting(1, title="Nurse", company="Charité", locations=("Berlin",)), posting(2, title="Welder"))
    body = {"query": {"q": "nurse", "location": ["Berlin"]}, "frequency": "weekly"}
    with as_of(datetime(2027, 3, 27, 12, tzinfo=UTC)):
        weekly = client.post(f"{SEARCHES}/preview", json=body, headers=auth_headers).json()
    assert (weekly["next_run_at"], weekly["time_zone"]) == ("2027-03-29T06:00:00.000Z", "Europe/Berlin")
    preview = client.post(f"{SEARCHES}/preview", json=body, headers=auth_headers).json()
    assert preview["total"] == {"value": 1, "relation": "eq"}
    [item] = preview["items"]
    assert (item["title"], item["match_id"]) == ("Nurse", None)
    assert "has the words “nurse”; in Berlin" in item["why"]
    saved = save(client, auth_headers, frequency="instant")
    again = client.post(f"{SEARCHES}/{saved['id']}/preview", headers=auth_headers).json()
    assert (len(again["items"]), again["next_run_at"]) == (1, None)
    assert "New for your search “Nurse Berlin”: first seen" in again["items"][0]["why"]
