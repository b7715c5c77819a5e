"""`/matches/suggestions` over real PostgreSQL: proposals from choices, never applied unasked, forgotten on request."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from app.auth.models import User
from app.core.db import unit_of_work
from app.matching.models import Match
from app.matching.types import Status, speaks_for
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES, SUGGESTIONS = "/api/v1/matches", "/api/v1/matches/suggestions"
HOME, AWAY = "Berlin, Germany", "Austin, TX, United States"
# From near to far of what the person wants.
TITLES = ("Backend Developer", "Python Developer", "Software Engineer", "Data Engineer", "QA Engineer", "Accountant")
Choose = Callable[..., None]


@pytest.fixture
def listed(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A developer in Berlin to whom the place counts little; every other job is there, and of another kind."""
    weights = {"weights": {"place": 3}}
    client.put(f"{MATCHES}/weights", json=weights, headers=auth_headers).raise_for_status()
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"], locations=[HOME])
    store_postings(*(_posting(number) for number in range(40)))
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    return auth_headers


def _posting(number: int) -> Any:
    at_home = number % 2
    title = TITLES[number // 2 % 5 + at_home]
    text = f"You need Python and Kubernetes every day. We are team {number}."
    return posting(number, title=title, text=text, locations=(HOME if at_home else AWAY,))


@pytest.fixture
def choose(client: TestClient, listed: Headers) -> Choose:
    """Keeps jobs at home and hides those away, the first so many of either."""

    def chosen(each: int, start: int = 0) -> None:
        items = client.get(MATCHES, params={"limit": 100, "status": list(Status)}, headers=listed).json()["items"]
        for place, status in ((HOME, "interested"), (AWAY, "hidden")):
            there = sorted(item["id"] for item in items if item["job"]["location"] == place)
            for match_id in there[start : start + each]:
                client.patch(f"{MATCHES}/{match_id}", json={"status": status}, headers=listed).raise_for_status()

    return chosen


def read(client: TestClient, headers: Headers) -> dict[str, Any]:
    """The suggestions."""
    answer = client.get(SUGGESTIONS, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestSuggestions:
    def test_says_how_many_choices_are_missing(self, client: TestClient, listed: Headers, choose: Choose) -> None:
        choose(each=9)
        found = read(client, listed)
        assert (found["items"], found["signals"], found["missing"], found["reason"]) == ([], 18, 2, "too_few")
        assert "2 more" in found["words"]

    def test_all_of_one_kind_tells_nothing(self, client: TestClient, listed: Headers) -> None:
        for item in client.get(MATCHES, params={"limit": 25}, headers=listed).json()["items"]:
            client.patch(f"{MATCHES}/{item['id']}", json={"status": "interested"}, headers=listed)
        assert read(client, listed)["reason"] == "one_sided"

    def test_proposes_what_sets_the_choices_apart(self, client: TestClient, listed: Headers, choose: Choose) -> None:
        choose(each=12)
        found = read(client, listed)
        place = next(item for item in found["items"] if item["slug"] == "place")
        assert place["to_weight"] > place["from_weight"]
        assert place["question"] == f"Raise Place from {place['from_weight']} to {place['to_weight']}?"
        assert "12 of 12" in place["because"]
        assert place["ranking_after"] > place["ranking_before"]
        assert (place["signals"], found["liked"], found["disliked"]) == (24, 12, 12)

    def test_nothing_is_applied_unasked_and_the_same_is_said_twice(
        self, client: TestClient, listed: Headers, choose: Choose
    ) -> None:
        choose(each=12)
        before = client.get(f"{MATCHES}/weights", headers=listed).json()
        assert read(client, listed) == read(client, listed)
        assert client.get(f"{MATCHES}/weights", headers=listed).json() == before

    def test_accepted_it_reorders_the_list(self, client: TestClient, listed: Headers, choose: Choose) -> None:
        choose(each=12)
        place = next(item for item in read(client, listed)["items"] if item["slug"] == "place")
        answer = client.post(f"{SUGGESTIONS}/{place['id']}/accept", headers=listed)
        assert answer.status_code == 200
        weights = {item["slug"]: item["weight"] for item in answer.json()["items"]}
        assert weights == place["weights"]
        assert answer.json()["reweighed"] > 0
        assert "place" not in [item["slug"] for item in read(client, listed)["items"]]

    def test_dismissed_it_is_asked_again_only_after_many_more_choices(
        self, client: TestClient, listed: Headers, choose: Choose
    ) -> None:
        choose(each=10)
        place = next(item for item in read(client, listed)["items"] if item["slug"] == "place")
        left = client.post(f"{SUGGESTIONS}/{place['id']}/dismiss", headers=listed)
        assert "place" not in [item["slug"] for item in left.json()["items"]]
        choose(each=4, start=10)
        assert "place" not in [item["slug"] for item in read(client, listed)["items"]]
        choose(each=4, start=14)
        assert "place" in [item["slug"] for item in read(client, listed)["items"]]

    def test_forgetting_begins_anew(self, client: TestClient, listed: Headers, choose: Choose) -> None:
        choose(each=12)
        place = next(item for item in read(client, listed)["items"] if item["slug"] == "place")
        client.post(f"{SUGGESTIONS}/{place['id']}/accept", headers=listed)
        forgotten = client.delete(SUGGESTIONS, headers=listed).json()
        assert (forgotten["signals"], forgotten["missing"], forgotten["items"]) == (0, 20, [])
        assert forgotten["since"] is not None
        assert client.get(f"{MATCHES}/weights", headers=listed).json()["custom"] is False

    def test_a_new_scoring_does_not_change_what_was_chosen(
        self, client: TestClient, listed: Headers, choose: Choose, run_tasks: RunTasks
    ) -> None:
        choose(each=12)
        before = read(client, listed)
        client.post(f"{MATCHES}/refresh", headers=listed)
        run_tasks()
        assert read(client, listed) == before

    @pytest.mark.parametrize("suggestion", ["place-99", "luck-3", "%20", "x" * 90])
    def test_what_is_not_suggested_is_not_found(self, client: TestClient, listed: Headers, suggestion: str) -> None:
        for verb in ("accept", "dismiss"):
            answer = client.post(f"{SUGGESTIONS}/{suggestion}/{verb}", headers=listed)
            assert answer.status_code == 404
            assert answer.json()["code"] == "not_found"

    def test_are_ones_own(self, client: TestClient, listed: Headers, choose: Choose, make_user: MakeUser) -> None:
        choose(each=12)
        place = read(client, listed)["items"][0]
        _, stranger = make_user()
        assert read(client, stranger)["signals"] == 0
        assert client.post(f"{SUGGESTIONS}/{place['id']}/accept", headers=stranger).status_code == 404
        assert client.get(SUGGESTIONS).status_code == 401

    def test_choices_judged_by_older_factors_are_not_mixed_in(
        self, client: TestClient, user: User, listed: Headers, choose: Choose
    ) -> None:
        choose(each=12)
        with unit_of_work() as session:
            session.execute(update(Match).where(Match.user_id == user.id).values(judged_by="older", steps=[1]))
        assert read(client, listed)["signals"] == 0


class TestSpeaksFor:
    @pytest.mark.parametrize(
        ("status", "before", "expected"),
        [
            (Status.interested, None, True),
            (Status.applied, False, True),
            (Status.hidden, True, False),
            (Status.new, True, None),
            # The employer's answer to an application says nothing of the person's taste.
            (Status.rejected, True, True),
            (Status.rejected, None, False),
        ],
    )
    def test_what_is_done_about_a_match(self, status: Status, before: bool | None, expected: bool | None) -> None:
        assert speaks_for(status, before) is expected
