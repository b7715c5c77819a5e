"""Registering, signing in, staying signed in, as a client sees it."""

import time

import pytest
from fastapi.testclient import TestClient
from jose import jwt

from app.auth.models import User
from app.auth.types import Role
from app.core.config import get_settings
from tests.conftest import PASSWORD, MakeUser

REGISTER = "/api/v1/auth/register"
LOGIN = "/api/v1/auth/login"
REFRESH = "/api/v1/auth/refresh"
ME = "/api/v1/auth/me"


def register(client: TestClient, email: str = "a@example.test", password: str = PASSWORD) -> dict[str, object]:
    answer = client.post(REGISTER, json={"email": email, "password": password, "full_name": "Ada"})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


class TestRegister:
    def test_signs_in_and_sets_the_cookie(self, client: TestClient) -> None:
        answer = client.post(REGISTER, json={"email": " Ada@Example.test ", "password": PASSWORD})
        body = answer.json()
        assert answer.status_code == 201
        assert body["user"]["email"] == "ada@example.test"
        assert (body["token_type"], body["expires_in"]) == ("bearer", 1800)
        cookie = answer.headers["set-cookie"].lower()
        assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/api/v1/auth", "max-age=604800"))

    def test_first_person_is_admin_the_next_is_not(self, client: TestClient) -> None:
        first, second = register(client), register(client, "b@example.test")
        assert first["user"]["role"] == "admin"  # type: ignore[index]  # the body is untyped JSON
        assert second["user"]["role"] == "candidate"  # type: ignore[index]  # the body is untyped JSON

    def test_same_address_twice_is_a_conflict(self, client: TestClient) -> None:
        register(client)
        answer = client.post(REGISTER, json={"email": "A@example.TEST", "password": PASSWORD})
        assert (answer.status_code, answer.json()["code"]) == (409, "email_taken")

    @pytest.mark.parametrize(
        "body",
        [
            {"email": "a@example.test", "password": "short"},
            {"email": "a@example.test", "password": "x" * 201},
            {"email": "a@example.test", "password": "nul\x00 in the middle"},
            {"email": "no-address", "password": PASSWORD},
            {"email": "a@example.test"},
            {"email": "a@example.test", "password": PASSWORD, "role": "admin"},
            {"email": "nul\x00@example.test", "password": PASSWORD},
            {"email": "a@example.test", "password": PASSWORD, "full_name": "x" * 10_000},
            {"email": 5, "password": PASSWORD},
        ],
    )
    def test_bad_input_is_422(self, client: TestClient, body: dict[str, object]) -> None:
        answer = client.post(REGISTER, json=body)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["errors"]

    def test_a_problem_never_repeats_the_password(self, client: TestClient) -> None:
        answer = client.post(REGISTER, json={"email": "no-address", "password": "my secret password"})
        assert "my secret password" not in answer.text

    def test_long_passwords_differ_beyond_72_bytes(self, client: TestClient) -> None:
        register(client, password="é" * 80 + "one")
        wrong = client.post(LOGIN, data={"username": "a@example.test", "password": "é" * 80 + "two"})
        right = client.post(LOGIN, data={"username": "a@example.test", "password": "é" * 80 + "one"})
        assert (wrong.status_code, right.status_code) == (401, 200)


class TestLogin:
    def test_takes_the_password_form(self, client: TestClient, user: User) -> None:
        answer = client.post(LOGIN, data={"username": user.email.upper(), "password": PASSWORD})
        assert answer.status_code == 200
        me = client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {answer.json()['access_token']}"})
        assert me.json()["email"] == user.email

    def test_unknown_and_wrong_get_the_same_answer(self, client: TestClient, user: User) -> None:
        wrong = client.post(LOGIN, data={"username": user.email, "password": "not the password"})
        unknown = client.post(LOGIN, data={"username": "nobody@example.test", "password": "not the password"})
        assert wrong.status_code == unknown.status_code == 401
        assert wrong.json()["detail"] == unknown.json()["detail"]

    def test_failures_are_limited_successes_are_not(
        self, client: TestClient, user: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(get_settings(), "rate_limit_login", "2/minute")
        good = {"username": user.email, "password": PASSWORD}
        assert [client.post(LOGIN, data=good).status_code for _ in range(4)] == [200] * 4
        bad = {"username": user.email, "password": "not the password"}
        assert [client.post(LOGIN, data=bad).status_code for _ in range(3)] == [401, 401, 429]
        assert int(client.post(LOGIN, data=bad).headers["retry-after"]) > 0

    @pytest.mark.parametrize("odd", ["a\x00b@c.d", "\x00", "x" * 100_000], ids=["nul", "only-nul", "long"])
    def test_an_odd_name_is_refused(self, client: TestClient, odd: str) -> None:
        assert client.post(LOGIN, data={"username": odd, "password": PASSWORD}).status_code == 422
        assert client.post(LOGIN, data={"username": "a@b.c", "password": odd[:300] + "\x00"}).status_code == 422

    def test_a_form_in_a_charset_that_makes_surrogates_is_refused(self, client: TestClient) -> None:
        part = '--X\r\nContent-Disposition: form-data; name="{}"\r\n\r\n\\ud800@c.d\r\n'
        body = "".join(part.format(name) for name in ("username", "password")) + "--X--\r\n"
        kind = {"Content-Type": "multipart/form-data; boundary=X; charset=unicode_escape"}
        assert client.post(LOGIN, content=body, headers=kind).status_code == 422

    def test_an_unknown_field_is_refused_and_those_of_oauth2_are_not(self, client: TestClient, user: User) -> None:
        form = {"username": user.email, "password": PASSWORD, "grant_type": "password", "scope": "", "client_id": ""}
        assert client.post(LOGIN, data=form).status_code == 200
        assert client.post(LOGIN, data={**form, "remember": "1"}).status_code == 422

    def test_an_accent_may_be_typed_either_way(self, client: TestClient) -> None:
        register(client, password="caf\u00e9 au lait")
        login = client.post(LOGIN, data={"username": "a@example.test", "password": "cafe\u0301 au lait"})
        assert login.status_code == 200


class TestTokens:
    def forged(self, **changes: object) -> str:
        claims = {
            "sub": "x",
            "exp": time.time() + 60,
            "iat": time.time(),
            "aud": "career-agent",
            "ver": 1,
            "typ": "access",
        }
        return str(jwt.encode({**claims, **changes}, get_settings().signing_secret(), algorithm="HS256"))

    @pytest.mark.parametrize(
        "token",
        ["", "x", "a.b.c", "." * 10_000, "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "x" * 1_000_000, "ü"],
        ids=["empty", "word", "dots", "many-dots", "alg-none", "huge", "not-ascii"],
    )
    def test_malformed_is_401(self, client: TestClient, database: None, token: str) -> None:
        answer = client.get("/api/v1/auth/me", headers={b"Authorization": f"Bearer {token}".encode()})
        assert answer.status_code in {401, 400, 431}
        assert answer.status_code == 401

    @pytest.mark.parametrize(
        "changes",
        [
            {"exp": 1},
            {"exp": "soon"},
            {"exp": 10**400},
            {"aud": "other"},
            {"typ": "refresh"},
            {"ver": None},
            {"sub": 5},
        ],
        ids=str,
    )
    def test_wrong_claims_are_401(self, client: TestClient, changes: dict[str, object]) -> None:
        answer = client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {self.forged(**changes)}"})
        assert answer.status_code == 401

    def test_another_key_is_401(self, client: TestClient, user: User) -> None:
        claims = {
            "sub": str(user.id),
            "exp": time.time() + 60,
            "iat": 0,
            "aud": "career-agent",
            "ver": 1,
            "typ": "access",
        }
        token = jwt.encode(claims, "another key of sufficient length....", algorithm="HS256")
        assert client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401

    def test_none_at_all_is_401(self, client: TestClient) -> None:
        answer = client.get("/api/v1/auth/me")
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


class TestRefresh:
    def test_rotates_the_cookie(self, client: TestClient) -> None:
        register(client)
        before = client.cookies["refresh_token"]
        answer = client.post(REFRESH)
        assert answer.status_code == 200
        assert client.cookies["refresh_token"] != before

    def test_a_reused_token_ends_its_family(self, client: TestClient) -> None:
        register(client)
        old = client.cookies["refresh_token"]
        client.post(REFRESH)
        new = client.cookies["refresh_token"]
        client.cookies.clear()
        assert client.post(REFRESH, headers={"Cookie": f"refresh_token={old}"}).status_code == 401
        assert client.post(REFRESH, headers={"Cookie": f"refresh_token={new}"}).status_code == 401

    def test_logout_ends_the_family(self, client: TestClient) -> None:
        register(client)
        token = client.cookies["refresh_token"]
        assert client.post("/api/v1/auth/logout").status_code == 204
        client.cookies.clear()
        assert client.post(REFRESH, headers={"Cookie": f"refresh_token={token}"}).status_code == 401

    def test_another_site_is_refused(self, client: TestClient) -> None:
        register(client)
        answer = client.post(REFRESH, headers={"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"})
        assert answer.status_code == 403
        assert client.post(REFRESH, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


class TestUsers:
    def test_only_admins_see_people(self, client: TestClient, make_user: MakeUser) -> None:
        _, candidate = make_user()
        _, admin = make_user(Role.admin)
        assert client.get("/api/v1/users", headers=candidate).status_code == 403
        page = client.get("/api/v1/users?limit=1", headers=admin).json()
        assert (page["total"], len(page["items"])) == ({"value": 2, "relation": "eq"}, 1)
        rest = client.get("/api/v1/users", params={"cursor": page["next_cursor"]}, headers=admin).json()
        assert rest["items"][0]["id"] != page["items"][0]["id"]
        assert rest["next_cursor"] is None

    def test_disabling_signs_out_at_once(self, client: TestClient, make_user: MakeUser) -> None:
        person, headers = make_user()
        _, admin = make_user(Role.admin)
        changed = client.patch(f"/api/v1/users/{person.id}", json={"active": False}, headers=admin)
        assert changed.json()["active"] is False
        assert client.get("/api/v1/auth/me", headers=headers).status_code == 401
        assert client.post(LOGIN, data={"username": person.email, "password": PASSWORD}).status_code == 401

    def test_the_last_admin_stays(self, client: TestClient, make_user: MakeUser) -> None:
        admin, headers = make_user(Role.admin)
        answer = client.patch(f"/api/v1/users/{admin.id}", json={"role": "candidate"}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "last_admin")

    def test_a_stale_change_is_refused(self, client: TestClient, make_user: MakeUser) -> None:
        person, _ = make_user()
        _, admin = make_user(Role.admin)
        path = f"/api/v1/users/{person.id}"
        first = client.patch(path, json={"role": "coach"}, headers={**admin, "If-Match": '"1"'})
        second = client.patch(path, json={"role": "recruiter"}, headers={**admin, "If-Match": '"1"'})
        assert (first.status_code, first.headers["etag"], second.status_code) == (200, '"2"', 412)

    def test_a_reset_link_works_once(self, client: TestClient, make_user: MakeUser) -> None:
        person, headers = make_user()
        _, admin = make_user(Role.admin)
        link = client.post(f"/api/v1/users/{person.id}/reset", headers=admin).json()["reset_url"]
        body = {"token": link.split("token=")[1], "password": "another good password"}
        assert client.post("/api/v1/auth/reset", json=body).status_code == 200
        assert client.post("/api/v1/auth/reset", json=body).status_code == 401
        assert client.get("/api/v1/auth/me", headers=headers).status_code == 401
        login = client.post(LOGIN, data={"username": person.email, "password": "another good password"})
        assert login.status_code == 200


class TestOwnAccount:
    def test_name_and_time_zone_can_be_changed(self, client: TestClient, auth_headers: dict[str, str]) -> None:
        before = client.get(ME, headers=auth_headers)
        assert before.json()["time_zone"] is None
        change = {"time_zone": "Europe/Berlin", "full_name": " Ada King "}
        answer = client.patch(ME, json=change, headers={**auth_headers, "If-Match": before.headers["etag"]})
        assert (answer.status_code, answer.json()["time_zone"]) == (200, "Europe/Berlin"), answer.text
        assert answer.json() == client.get(ME, headers=auth_headers).json()
        assert answer.json()["full_name"] == "Ada King"
        stale = client.patch(ME, json={"full_name": "B"}, headers={**auth_headers, "If-Match": before.headers["etag"]})
        assert stale.status_code == 412
        emptied = client.patch(ME, json={"full_name": None}, headers=auth_headers).json()
        assert (emptied["full_name"], emptied["time_zone"]) == (None, "Europe/Berlin")

    @pytest.mark.parametrize(
        "body",
        [
            {"time_zone": "Mars/Olympus"},
            {"time_zone": "../../etc/passwd"},
            {"time_zone": ""},
            {"time_zone": "x" * 61},
            {"full_name": "nul\x00"},
            {"full_name": "x" * 201},
            {"email": "b@example.test"},
            {"role": "admin"},
        ],
    )
    def test_bad_changes_are_422(
        self, client: TestClient, auth_headers: dict[str, str], body: dict[str, object]
    ) -> None:
        assert client.patch(ME, json=body, headers=auth_headers).status_code == 422
