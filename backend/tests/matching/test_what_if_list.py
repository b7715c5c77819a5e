"""What a change of the profile would do to the whole list, over real PostgreSQL."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from tests.conftest import RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES = "/api/v1/matches"
LICENSED = "You must hold an active RN license in Texas."


@pytest.fixture
def listed(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A person with two jobs for developers, a nurse's, and one that demands a licence, all scored."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"], locations=["Austin, TX"])
    store_postings(
        posting(1, locations=("Berlin, Germany",)),
        posting(2, locations=("Austin, TX, United States",)),
        posting(3, title="Staff Nurse", more=LICENSED, locations=("Austin, TX, United States",)),
    )
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    return auth_headers


def suppose(client: TestClient, headers: Headers, **change: Any) -> dict[str, Any]:
    """The answer to a supposition over the list."""
    answer = client.get(f"{MATCHES}/what-if", params=change, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestList:
    def test_says_what_it_looked_at(self, client: TestClient, listed: Headers) -> None:
        found = suppose(client, listed)
        assert (found["compared"], found["changed"], found["items"]) == (3, 0, [])
        assert "3 jobs" in found["basis"]
        assert found["bands"] == found["bands_before"]

    def test_agrees_with_the_what_if_of_each_match(self, client: TestClient, listed: Headers) -> None:
        change = {"add_skill": "Kubernetes", "remove_skill": "Python", "location": "Berlin, Germany"}
        moved = {item["match_id"]: item for item in suppose(client, listed, **change)["items"]}
        assert moved
        for match in client.get(MATCHES, headers=listed).json()["items"]:
            one = client.get(f"{MATCHES}/{match['id']}/what-if", params=change, headers=listed).json()
            item = moved.get(match["id"], {"score_before": match["score"], "score": match["score"]})
            assert (item["score_before"], item["score"]) == (one["score_before"], one["score_after"])

    def test_a_skill_lifts_those_who_ask_for_it(self, client: TestClient, listed: Headers) -> None:
        found = suppose(client, listed, add_skill=["PostgreSQL", "Kubernetes"])
        assert (found["better"], found["worse"]) == (2, 0)
        assert found["average_gain"] > 0
        assert [item["job"]["title"] for item in found["items"]] == ["Backend Developer"] * 2
        assert all(item["gain"] == pytest.approx(item["score"] - item["score_before"]) for item in found["items"])

    def test_a_licence_opens_a_job(self, client: TestClient, listed: Headers) -> None:
        found = suppose(client, listed, add_credential="RN license Texas")
        assert (found["became_eligible"], found["became_ineligible"]) == (1, 0)

    def test_a_permit_opens_a_job(self, client: TestClient, listed: Headers, run_tasks: RunTasks) -> None:
        store_postings(posting(4, more="You must be authorized to work in the United States."))
        client.post(f"{MATCHES}/refresh", headers=listed)
        run_tasks()
        found = suppose(client, listed, work_authorization=["us", "PL"])
        assert (found["became_eligible"], found["became_ineligible"]) == (1, 0)
        assert suppose(client, listed, work_authorization="PL")["became_ineligible"] == 1

    def test_changes_nothing(self, client: TestClient, listed: Headers) -> None:
        before = client.get(MATCHES, headers=listed).json()
        suppose(client, listed, add_skill="Kubernetes", salary_min=90_000, remote="remote_only", seniority="lead")
        assert client.get(MATCHES, headers=listed).json() == before

    def test_uses_the_persons_own_weights(self, client: TestClient, listed: Headers) -> None:
        shipped = suppose(client, listed, title="Staff Nurse")
        client.put(f"{MATCHES}/weights", json={"weights": {"title": 100}}, headers=listed)
        assert suppose(client, listed, title="Staff Nurse")["average_gain"] > shipped["average_gain"]

    def test_without_matches_it_is_empty(self, client: TestClient, auth_headers: Headers) -> None:
        fill_profile(client, auth_headers, skills=("Python",))
        assert suppose(client, auth_headers, add_skill="Kubernetes")["compared"] == 0

    def test_without_a_profile_there_is_nothing_to_suppose(self, client: TestClient, auth_headers: Headers) -> None:
        assert client.get(f"{MATCHES}/what-if", headers=auth_headers).status_code == 409

    @pytest.mark.parametrize(
        "change",
        [
            {"remote": "moon"},
            {"work_authorization": "USA"},
            {"seniority": "king"},
            {"salary_min": "-1"},
            {"add_skil": "x"},
            {"title": ["x"] * 21},
            {"remove_credential": "\x00"},
        ],
    )
    def test_strange_changes_are_refused(self, client: TestClient, listed: Headers, change: dict[str, Any]) -> None:
        assert client.get(f"{MATCHES}/what-if", params=change, headers=listed).status_code == 422


class TestOne:
    def test_remote_level_title_and_licence(self, client: TestClient, listed: Headers) -> None:
        nurse = next(
            item
            for item in client.get(MATCHES, headers=listed).json()["items"]
            if item["job"]["title"] == "Staff Nurse"
        )
        path = f"{MATCHES}/{nurse['id']}/what-if"
        titled = client.get(path, params={"title": "Staff Nurse"}, headers=listed).json()
        assert titled["score_after"] > titled["score_before"]
        client.patch(
            "/api/v1/profile", json={"certifications": [{"name": "RN license, Texas"}]}, headers=listed
        ).raise_for_status()
        held = client.get(path, params={"remove_credential": "RN"}, headers=listed).json()
        assert (held["eligibility_before"], held["eligibility_after"]) == ("eligible", "unclear")
