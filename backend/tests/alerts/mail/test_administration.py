"""The mail server as an admin sets it up, and mail that was caught."""

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.alerts.models import MailSetting
from app.auth.types import Role
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.core.personal_data import keepers
from tests.conftest import MakeUser, RunTasks
from tests.mail_server import MailServer, running_mail_server

URL = "/api/v1/admin/mail"


def test_a_server_is_entered_tried_and_forgotten_and_its_password_never_shown(
    client: TestClient, make_user: MakeUser, auth_headers: dict[str, str]
) -> None:
    admin = make_user(Role.admin)[1]
    assert client.get(URL, headers=auth_headers).status_code == 403
    assert client.post(f"{URL}/test", json={"to": "a@b.test"}, headers=auth_headers).status_code == 403
    with running_mail_server(login=("agent", "pa55")) as server:
        body = {"host": server.host, "port": server.port, "security": "none", "username": "agent"}
        assert client.put(URL, json=body, headers=admin).status_code == 422
        kept = client.put(URL, json={**body, "password": "pa55"}, headers=admin)
        assert kept.status_code == 200
        assert (kept.json()["source"], kept.json()["has_password"]) == ("admin", True)
        assert "pa55" not in kept.text + client.get(URL, headers=admin).text
        with unit_of_work() as session:
            assert b"pa55" not in session.query(MailSetting).one().sealed
        # Left out, the password stays; for another server it is asked for again.
        named = {**body, "sender": "Jobs <jobs@example.test>"}
        assert client.put(URL, json=named, headers={**admin, "If-Match": kept.headers["etag"]}).status_code == 200
        assert client.put(URL, json=named, headers={**admin, "If-Match": kept.headers["etag"]}).status_code == 412
        assert client.put(URL, json={**body, "host": "evil.example"}, headers=admin).status_code == 422
        sent = client.post(f"{URL}/test", json={"to": "me@example.test"}, headers=admin)
        assert sent.json()["detail"] == "The mail server took the mail."
        assert server.mails[0].sender == "jobs@example.test"
        client.put(URL, json={**body, "password": "wrong"}, headers=admin)
        refused = client.post(f"{URL}/test", json={"to": "me@example.test"}, headers=admin)
        assert refused.status_code == 502
        assert "does not accept the user name and password" in refused.json()["detail"]
    for bad in ({"host": "a b"}, {"port": 0}, {"sender": "x\r\nBcc: y@z.test"}, {"sender": "nobody"}, {"x": 1}):
        assert client.put(URL, json={**body, **bad}, headers=admin).status_code == 422
    assert client.delete(URL, headers=admin).status_code == 204
    assert client.get(URL, headers=admin).json()["source"] == "caught"


def test_the_environment_comes_first(
    client: TestClient, make_user: MakeUser, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = make_user(Role.admin)[1]
    monkeypatch.setattr(get_settings(), "smtp_url", SecretStr(mail_server.url))
    seen = client.get(URL, headers=admin).json()
    assert (seen["source"], seen["port"]) == ("environment", mail_server.port)
    refused = client.put(URL, json={"host": "x.test", "port": 25}, headers=admin)
    assert (refused.status_code, refused.json()["code"]) == (409, "set_by_environment")


def test_without_a_server_mail_is_caught_where_an_admin_reads_it(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks
) -> None:
    admin = make_user(Role.admin)[1]
    client.delete(f"{URL}/caught", headers=admin)
    person, headers = make_user(email="caught@example.test")
    client.put("/api/v1/alerts/channels/email", json={}, headers=headers)
    run_tasks()
    assert client.post(f"{URL}/test", json={"to": "me@example.test"}, headers=admin).json()["source"] == "caught"
    page = client.get(f"{URL}/caught?limit=1", headers=admin).json()
    assert (page["items"][0]["subject"], page["total"]["value"]) == ("A test of the mail server", 2)
    rest = client.get(f"{URL}/caught", params={"cursor": page["next_cursor"]}, headers=admin).json()
    (asked,) = rest["items"]
    assert asked["recipient"] == "caught@example.test"
    mail = client.get(f"{URL}/caught/{asked['id']}", headers=admin).json()
    assert "/confirm#token=" in mail["text"]
    assert "/confirm#token=" in mail["html"]
    assert {"name": "Auto-Submitted", "value": "auto-generated"} in mail["headers"]
    for stranger in ("..%2F..%2Fsecrets", "x"):
        assert client.get(f"{URL}/caught/{stranger}", headers=admin).status_code == 404
    assert client.get(f"{URL}/caught", headers=headers).status_code == 403

    # With the account goes what was caught for it.
    with unit_of_work() as session:
        keepers()["channels"].eraser(session, person.id)
    assert client.get(f"{URL}/caught", headers=admin).json()["total"]["value"] == 1
    assert client.delete(f"{URL}/caught", headers=admin).status_code == 204
    assert client.get(f"{URL}/caught", headers=admin).json()["items"] == []
