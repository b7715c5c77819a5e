"""Personas: those that came with the program, own ones, public ones."""

from fastapi.testclient import TestClient

from app.auth.types import Role
from app.coach.models import PersonaVersion
from app.core.db import unit_of_work
from tests.conftest import MakeUser
from tests.factories.coach import CONVERSATIONS, PERSONAS, Headers, Json, begin, persona_id

NEW = {
    "name": "Señora Ortega",
    "brief": "Headmistress who hires teachers; asks about lessons that failed.",
    "temperament": "Strict, kind",
    "greeting": "Sit down, please.",
}


def make(client: TestClient, headers: Headers, **fields: object) -> Json:
    """Make a persona."""
    answer = client.post(PERSONAS, json=NEW | fields, headers=headers)
    assert answer.status_code == 201, answer.text
    made: Json = answer.json()
    return made


def names(client: TestClient, headers: Headers, **parameters: str | int) -> list[str]:
    """The names of a list."""
    page = client.get(PERSONAS, params=parameters, headers=headers).json()
    assert page["total"]["value"] >= len(page["items"])
    return [one["name"] for one in page["items"]]


class TestListing:
    def test_built_in_ones_are_there_from_the_start(self, client: TestClient, auth_headers: Headers) -> None:
        assert names(client, auth_headers) == [
            "Career coach", "Friendly recruiter", "Tough technical interviewer", "Nursing panel", "Salary negotiator",
        ]  # fmt: skip

    def test_own_ones_follow_and_pages_meet(self, client: TestClient, auth_headers: Headers) -> None:
        for number in range(4):
            make(client, auth_headers, name=f"Mine {number}")
        seen, cursor = [], None
        while True:
            parameters = {"limit": 2} | ({"cursor": cursor} if cursor else {})
            page = client.get(PERSONAS, params=parameters, headers=auth_headers).json()
            assert page["total"] == {"value": 9, "relation": "eq"}
            seen += [one["name"] for one in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert seen[5:] == ["Mine 3", "Mine 2", "Mine 1", "Mine 0"]
        assert len(seen) == len(set(seen)) == 9

    def test_are_found_by_name_whatever_the_accents(self, client: TestClient, auth_headers: Headers) -> None:
        make(client, auth_headers)
        assert names(client, auth_headers, q="senora") == ["Señora Ortega"]
        assert names(client, auth_headers, q="NURSING") == ["Nursing panel"]
        assert names(client, auth_headers, whose="own") == ["Señora Ortega"]
        assert names(client, auth_headers, whose="others") == []


class TestOwn:
    def test_is_changed_and_keeps_its_versions(self, client: TestClient, auth_headers: Headers) -> None:
        made = make(client, auth_headers)
        where = f"{PERSONAS}/{made['id']}"
        assert (made["editable"], made["own"], made["builtin"], made["version"]) == (True, True, False, 1)
        tag = client.get(where, headers=auth_headers).headers["etag"]
        body = {"brief": "Now gentle.", "settings": {"reply_length": "short"}}
        changed = client.patch(where, json=body, headers={**auth_headers, "if-match": tag}).json()
        assert (changed["brief"], changed["name"], changed["version"]) == ("Now gentle.", NEW["name"], 2)
        assert changed["settings"]["reply_length"] == "short"
        stale = client.patch(where, json={"brief": "x"}, headers={**auth_headers, "if-match": tag})
        assert stale.status_code == 412
        versions = client.get(f"{where}/versions", headers=auth_headers).json()["items"]
        assert [(one["number"], one["brief"]) for one in versions] == [(2, "Now gentle."), (1, NEW["brief"])]

    def test_what_it_is_told_lies_sealed(self, client: TestClient, auth_headers: Headers) -> None:
        make(client, auth_headers)
        with unit_of_work() as session:
            for row in session.query(PersonaVersion):
                assert b"Headmistress" not in row.sealed_words

    def test_conversations_keep_it_as_it_was(self, client: TestClient, auth_headers: Headers) -> None:
        made = make(client, auth_headers)
        begun = client.post(CONVERSATIONS, json={"persona_id": made["id"]}, headers=auth_headers).json()
        assert begun["messages"][0]["text"].startswith("Sit down, please.")
        client.patch(f"{PERSONAS}/{made['id']}", json={"name": "Other"}, headers=auth_headers)
        assert client.delete(f"{PERSONAS}/{made['id']}", headers=auth_headers).status_code == 204
        found = client.get(f"{CONVERSATIONS}/{begun['id']}", headers=auth_headers).json()
        assert found["persona"]["name"] == NEW["name"]
        assert client.get(f"{PERSONAS}/{made['id']}", headers=auth_headers).status_code == 404

    def test_interviews_too(self, client: TestClient, auth_headers: Headers) -> None:
        made = make(client, auth_headers)
        body = {"persona_id": made["id"], "mode": "interview"}
        begun = client.post(CONVERSATIONS, json=body, headers=auth_headers).json()
        assert begun["questions"] == 8

    def test_there_is_an_end_to_them(self, client: TestClient, auth_headers: Headers) -> None:
        for number in range(50):
            make(client, auth_headers, name=f"Mine {number}")
        answer = client.post(PERSONAS, json=NEW, headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "too_many_personas")


class TestOthers:
    def test_private_ones_are_nobody_else_s(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        made = make(client, auth_headers)
        _, other = make_user(email="other@example.test")
        where = f"{PERSONAS}/{made['id']}"
        assert NEW["name"] not in names(client, other)
        for method, path, body in (
            ("GET", where, None),
            ("PATCH", where, {"brief": "x"}),
            ("DELETE", where, None),
            ("GET", f"{where}/versions", None),
        ):
            assert client.request(method, path, json=body, headers=other).status_code == 404
        answer = client.post(CONVERSATIONS, json={"persona_id": made["id"]}, headers=other)
        assert answer.status_code == 404

    def test_public_ones_can_be_talked_to_but_not_changed(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        made = make(client, auth_headers, visibility="public")
        _, other = make_user(email="other@example.test")
        where = f"{PERSONAS}/{made['id']}"
        assert names(client, other, whose="others") == [NEW["name"]]
        assert client.get(where, headers=other).json()["editable"] is False
        assert client.post(CONVERSATIONS, json={"persona_id": made["id"]}, headers=other).status_code == 201
        changed = client.patch(where, json={"brief": "x"}, headers=other)
        assert (changed.status_code, changed.json()["code"]) == (403, "persona_not_yours")
        assert client.delete(where, headers=other).status_code == 403
        assert client.get(f"{where}/versions", headers=other).status_code == 404

    def test_an_admin_may_take_a_public_one_away(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        public, private = make(client, auth_headers, visibility="public"), make(client, auth_headers)
        _, admin = make_user(Role.admin, email="admin@example.test")
        assert client.delete(f"{PERSONAS}/{private['id']}", headers=admin).status_code == 404
        assert client.delete(f"{PERSONAS}/{public['id']}", headers=admin).status_code == 204

    def test_built_in_ones_stay_as_they_are(self, client: TestClient, make_user: MakeUser) -> None:
        _, admin = make_user(Role.admin, email="admin@example.test")
        where = f"{PERSONAS}/{persona_id(client, admin)}"
        assert client.get(where, headers=admin).json()["builtin"] is True
        assert client.patch(where, json={"brief": "x"}, headers=admin).status_code == 403
        assert client.delete(where, headers=admin).status_code == 403


class TestStatistics:
    def test_are_the_admin_s(self, client: TestClient, auth_headers: Headers, make_user: MakeUser) -> None:
        path = "/api/v1/coach/statistics"
        begun = begin(client, auth_headers)
        client.post(f"{CONVERSATIONS}/{begun['id']}/messages", json={"text": "How do I prepare?"}, headers=auth_headers)
        assert client.get(path, headers=auth_headers).status_code == 403
        _, admin = make_user(Role.admin, email="admin@example.test")
        [row] = client.get(path, headers=admin).json()["items"]
        assert (row["name"], row["builtin"], row["conversations"], row["replies"]) == ("Career coach", True, 1, 1)
        assert (row["calls"], row["cost_microusd"], row["latency_ms"]) == (0, 0, None)
        assert row["persona_id"] == persona_id(client, admin)
