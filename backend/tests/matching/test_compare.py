"""Matches side by side, over real PostgreSQL."""

import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES = "/api/v1/matches"


@pytest.fixture
def matches(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> list[dict[str, Any]]:
    """A developer's own kind of job far away, a baker's at home, and another baker's."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"], locations=["Berlin, Germany"])
    bread: dict[str, Any] = {"title": "Baker", "text": "You bake bread.", "locations": ("Berlin, Germany",)}
    store_postings(posting(1, locations=("Austin, TX, United States",)), posting(2, **bread), posting(12, **bread))
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    items: list[dict[str, Any]] = client.get(MATCHES, headers=auth_headers).json()["items"]
    return items


def compare(client: TestClient, headers: Headers, *ids: str) -> dict[str, Any]:
    """A comparison."""
    answer = client.get(f"{MATCHES}/compare", params={"ids": ids}, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestCompare:
    def test_the_points_of_the_factors_are_the_scores(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]]
    ) -> None:
        found = compare(client, auth_headers, matches[1]["id"], matches[0]["id"])
        assert found["matches"] == [matches[1], matches[0]]
        for place, match in enumerate(found["matches"]):
            assert sum(one["points"][place] for one in found["factors"]) == pytest.approx(match["score"], abs=0.1)
        assert [one["slug"] for one in found["factors"]] == [one["slug"] for one in matches[0]["factors"]]

    def test_what_decides_comes_first(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]]
    ) -> None:
        found = compare(client, auth_headers, matches[0]["id"], matches[1]["id"])
        assert found["best"] == matches[0]["id"]
        sizes = [abs(one["points"]) for one in found["decided_by"]]
        assert sizes == sorted(sizes, reverse=True)
        by_slug = {one["slug"]: one for one in found["decided_by"]}
        assert by_slug["title"]["points"] > 0 > by_slug["place"]["points"]
        assert "ahead" in by_slug["title"]["text"]
        assert "behind" in by_slug["place"]["text"]
        assert found["summary"].startswith("“Backend Developer” at Company 1 is ")
        total = sum(one["points"][0] - one["points"][1] for one in found["factors"])
        assert total == pytest.approx(matches[0]["score"] - matches[1]["score"], abs=0.2)

    def test_three_and_by_commas(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]]
    ) -> None:
        ids = [match["id"] for match in matches]
        assert compare(client, auth_headers, ",".join(ids)) == compare(client, auth_headers, *ids)

    def test_uses_the_persons_own_weights(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]]
    ) -> None:
        weights = {part["slug"]: 100 * (part["slug"] == "place") for part in matches[0]["factors"]}
        client.put(f"{MATCHES}/weights", json={"weights": weights}, headers=auth_headers)
        found = compare(client, auth_headers, matches[0]["id"], matches[1]["id"])
        assert found["best"] == matches[1]["id"]
        assert [one["slug"] for one in found["decided_by"]] == ["place"]

    def test_equal_ones_have_no_best(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]]
    ) -> None:
        weights = {part["slug"]: 100 * (part["slug"] == "place") for part in matches[0]["factors"]}
        client.put(f"{MATCHES}/weights", json={"weights": weights}, headers=auth_headers)
        found = compare(client, auth_headers, matches[1]["id"], matches[2]["id"])
        assert (found["best"], found["decided_by"], found["summary"]) == (None, [], "They score the same.")

    @pytest.mark.parametrize("ids", [[], ["x", "y"], [str(uuid.UUID(int=1))], [str(uuid.UUID(int=1))] * 2,
                                     [str(uuid.UUID(int=number)) for number in range(5)], ["\x00", "y"]])  # fmt: skip
    def test_strange_ids_are_refused(self, client: TestClient, auth_headers: Headers, ids: list[str]) -> None:
        assert client.get(f"{MATCHES}/compare", params={"ids": ids}, headers=auth_headers).status_code == 422

    def test_a_strangers_is_not_found(
        self, client: TestClient, auth_headers: Headers, matches: list[dict[str, Any]], make_user: MakeUser
    ) -> None:
        _, stranger = make_user()
        fill_profile(client, stranger, skills=("Python",))
        path, ids = f"{MATCHES}/compare", [match["id"] for match in matches[:2]]
        assert client.get(path, params={"ids": ids}, headers=stranger).status_code == 404
        unknown = [ids[0], str(uuid.uuid4())]
        assert client.get(path, params={"ids": unknown}, headers=auth_headers).status_code == 404
