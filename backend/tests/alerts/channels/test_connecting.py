"""Channels as a person sets them up: forms, secrets, tags, strangers."""

import json

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer

from app.alerts.channels_loaded import kinds
from app.alerts.models import Channel
from app.alerts.types import ChannelState
from app.auth.models import User
from app.core.config import Environment, get_settings
from app.core.db import unit_of_work
from app.core.personal_data import keepers
from tests.conftest import MakeUser

URL = "/api/v1/alerts/channels"
SECRET = "tk_neverseen"


def test_each_kind_says_what_it_asks_for(client: TestClient, auth_headers: dict[str, str]) -> None:
    page = client.get(URL, headers=auth_headers).json()
    assert page["items"][0]["kind"] == "email"
    assert {item["kind"] for item in page["items"]} == set(kinds())
    by_kind = {item["kind"]: item for item in page["items"]}
    ntfy = by_kind["ntfy"]["form"]
    assert list(ntfy["properties"]) == ["topic", "server", "token"]
    assert ntfy["required"] == ["topic"]
    assert ntfy["properties"]["token"]["writeOnly"]
    assert ntfy["properties"]["server"]["default"] == "https://ntfy.sh"
    assert list(by_kind["webhook"]["form"]["properties"]) == ["url"]
    assert all(field["title"] for item in page["items"] for field in item["form"]["properties"].values())
    assert all(item["state"] is None and item["unavailable"] is None for item in page["items"])


def test_secrets_are_kept_and_never_shown_and_strangers_see_nothing(
    client: TestClient, user: User, auth_headers: dict[str, str], make_user: MakeUser
) -> None:
    filled = {"topic": "my-jobs", "token": SECRET}
    kept = client.put(f"{URL}/ntfy", json={"address": filled, "at_most": "daily"}, headers=auth_headers)
    assert kept.status_code == 200
    assert (kept.json()["state"], kept.json()["shown"]) == ("active", "my-jobs on ntfy.sh")
    assert kept.json()["address"] == {"topic": "my-jobs", "server": "https://ntfy.sh"}
    # A change that leaves the secret out keeps it; the tag guards it.
    moved = {"address": {"topic": "other", "token": ""}}
    stale = client.put(f"{URL}/ntfy", json=moved, headers={**auth_headers, "If-Match": '"0"'})
    assert stale.status_code == 412
    current = client.get(f"{URL}/ntfy", headers=auth_headers).headers["etag"]
    again = client.put(f"{URL}/ntfy", json=moved, headers={**auth_headers, "If-Match": current})
    assert again.json()["shown"] == "other on ntfy.sh"
    assert again.json()["at_most"] is None
    with unit_of_work() as session:
        from app.alerts.reaching.addresses import opened

        row = session.query(Channel).one()
        assert opened(row)["token"] == SECRET
        assert SECRET.encode() not in row.sealed_address
        assert SECRET not in json.dumps(keepers()["channels"].exporter(session, user.id))
    shown = client.get(URL, headers=auth_headers).text + again.text
    assert SECRET not in shown

    changed = client.patch(f"{URL}/ntfy", json={"paused": True, "at_most": "weekly"}, headers=auth_headers).json()
    assert (changed["paused"], changed["at_most"]) == (True, "weekly")
    assert client.patch(f"{URL}/ntfy", json={"at_most": None}, headers=auth_headers).json()["paused"]
    other = make_user()[1]
    assert client.get(f"{URL}/ntfy", headers=other).json()["state"] is None
    for answer in (
        client.patch(f"{URL}/ntfy", json={"paused": False}, headers=other),
        client.delete(f"{URL}/ntfy", headers=other),
        client.post(f"{URL}/ntfy/test", headers=other),
        client.get(f"{URL}/inbox", headers=other),
    ):
        assert answer.status_code == 404
    assert client.delete(f"{URL}/ntfy", headers=auth_headers).status_code == 204
    assert client.get(f"{URL}/ntfy", headers=auth_headers).json()["state"] is None


@pytest.mark.parametrize(
    ("kind", "address", "field"),
    [
        ("ntfy", {}, "topic"),
        ("ntfy", {"topic": "x", "evil": "1"}, "evil"),
        ("webhook", {"url": "https://10.0.0.1/"}, "url"),
        ("webhook", {"url": "https://example.org/", "secret": "whsec_mine"}, "secret"),
        ("slack", {"url": "file:///etc/passwd"}, "url"),
        ("email", {"address": "a@b.test\r\nBcc: c@d.test"}, "address"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    client: TestClient, auth_headers: dict[str, str], kind: str, address: dict[str, str], field: str
) -> None:
    answer = client.put(f"{URL}/{kind}", json={"address": address}, headers=auth_headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"][:3] == ["body", "address", field]
    assert not any(value in answer.text for value in address.values() if value.startswith(("file", "whsec")))


def test_a_webhook_s_secret_is_shown_once_and_made_anew(
    client: TestClient,
    auth_headers: dict[str, str],
    httpserver: HTTPServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(get_settings(), "allow_private_hosts", [f"127.0.0.1:{httpserver.port}"])
    url = httpserver.url_for("/hook").replace("localhost", "127.0.0.1")
    first = client.put(f"{URL}/webhook", json={"address": {"url": url}}, headers=auth_headers).json()
    assert first["secret"].startswith("whsec_")
    assert first["address"] == {"url": url}
    again = client.put(f"{URL}/webhook", json={"address": {"url": f"{url}2"}}, headers=auth_headers).json()
    assert again["secret"] is None
    made = client.post(f"{URL}/webhook/secret", headers=auth_headers).json()
    assert made["secret"].startswith("whsec_")
    assert made["secret"] != first["secret"]
    assert made["secret"] not in client.get(URL, headers=auth_headers).text
    assert client.post(f"{URL}/ntfy/secret", headers=auth_headers).status_code == 404

    # A channel that failed works again once a test arrives.
    with unit_of_work() as session:
        session.query(Channel).one().state = ChannelState.failing
    httpserver.expect_oneshot_request("/hook2").respond_with_data(status=410)
    failed = client.post(f"{URL}/webhook/test", headers=auth_headers)
    assert (failed.status_code, failed.json()["detail"]) == (502, "Your webhook answered with status 410.")
    assert client.get(f"{URL}/webhook", headers=auth_headers).json()["last_error"] == failed.json()["detail"]
    httpserver.expect_oneshot_request("/hook2").respond_with_data(status=200)
    tried = client.post(f"{URL}/webhook/test", headers=auth_headers).json()
    assert (tried["state"], tried["last_error"]) == ("active", None)
    assert json.loads(httpserver.log[-1][0].data)["type"] == "alert.test"


def test_without_a_mail_server_in_production_mail_is_no_channel(
    client: TestClient, auth_headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "environment", Environment.production)
    seen = client.get(f"{URL}/email", headers=auth_headers).json()
    assert "no mail server" in seen["unavailable"]
    assert client.put(f"{URL}/email", json={}, headers=auth_headers).status_code == 409
