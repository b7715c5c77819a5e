"""Requests that come at the same moment: one wins, the others are told so, and none ends in an error of ours."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from app.auth.types import Role
from tests.conftest import PASSWORD, MakeUser

API = "/api/v1"
AT_ONCE = 8
Headers = dict[str, str]


def statuses(request: Callable[[int], Response]) -> Counter[int]:
    """How often each status came back."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(answer.status_code for answer in pool.map(request, range(AT_ONCE)))


@pytest.fixture
def admin(make_user: MakeUser) -> Headers:
    return make_user(Role.admin)[1]


def test_one_address_is_registered_once(client: TestClient) -> None:
    def register(number: int) -> Response:
        email = "Twin@Example.test" if number % 2 else "twin@example.test"
        return client.post(f"{API}/auth/register", json={"email": email, "password": PASSWORD})

    assert statuses(register) == {201: 1, 409: AT_ONCE - 1}


def test_of_all_who_come_first_one_is_admin(client: TestClient) -> None:
    def register(number: int) -> str:
        body = {"email": f"first{number}@example.test", "password": PASSWORD}
        return str(client.post(f"{API}/auth/register", json=body).json()["user"]["role"])

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert Counter(pool.map(register, range(AT_ONCE))) == {"admin": 1, "candidate": AT_ONCE - 1}


def test_a_refresh_token_is_used_once(client: TestClient) -> None:
    client.post(f"{API}/auth/register", json={"email": "a@example.test", "password": PASSWORD})
    cookie = {"Cookie": f"refresh_token={client.cookies['refresh_token']}"}

    def refresh(_: int) -> Response:
        # A client of its own: this one would send on the cookie that another answer brought.
        return TestClient(client.app).post(f"{API}/auth/refresh", headers=cookie)

    assert statuses(refresh) == {200: 1, 401: AT_ONCE - 1}


@pytest.mark.parametrize("path", ["/users/{id}", "/sources/remoteok", "/profile"])
def test_of_changes_to_one_version_one_counts(
    path: str, client: TestClient, admin: Headers, make_user: MakeUser
) -> None:
    person, _ = make_user()
    path = API + path.format(id=person.id)
    bodies: list[dict[str, object]] = [{"active": True, "role": "coach"}, {"active": True, "role": "recruiter"}]
    if "sources" in path:
        bodies = [{"schedule": 30}, {"schedule": 40}]
    elif "profile" in path:
        bodies = [{"headline": "Nurse"}, {"headline": "Cook"}]
    tag = client.patch(path, json=bodies[0], headers=admin).headers["etag"]

    def change(body: dict[str, object], **extra: str) -> Response:
        return client.patch(path, json=body, headers={**admin, **extra})

    assert statuses(lambda _: change(bodies[1], **{"If-Match": tag})) == {200: 1, 412: AT_ONCE - 1}
    assert statuses(lambda number: change(bodies[number % 2])) == {200: AT_ONCE}, "without a version the last counts"


def test_a_source_is_set_up_for_the_first_time_by_many(client: TestClient, admin: Headers) -> None:
    address = f"{API}/sources/remoteok"
    headers = {**admin, "If-Match": '"0"'}
    assert statuses(lambda number: client.patch(address, json={"schedule": 30 + number}, headers=headers)) == {
        200: 1,
        412: AT_ONCE - 1,
    }


def test_one_admin_remains_when_all_leave_at_once(client: TestClient, make_user: MakeUser) -> None:
    admins = [make_user(Role.admin) for _ in range(AT_ONCE)]

    def leave(number: int) -> Response:
        person, headers = admins[number]
        return client.patch(f"{API}/users/{person.id}", json={"role": "candidate"}, headers=headers)

    assert statuses(leave) == {200: AT_ONCE - 1, 409: 1}
