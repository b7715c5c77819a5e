"""`/matches/weights` over real PostgreSQL: own weights, the list that reorders at once, and the preview."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.errors import Invalid
from app.matching.loaded import factors
from app.matching.weighing.checking import checked
from app.matching.weighing.presets import presets
from app.matching.weights import Weights
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES, WEIGHTS = "/api/v1/matches", "/api/v1/matches/weights"
ONLY_PLACE = {slug: 100 * (slug == "place") for slug in factors()}
ONLY_TITLE = {slug: 100 * (slug == "title") for slug in factors()}


@pytest.fixture
def person(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A developer in Berlin, with a job of their own kind far away and another kind of job at home, scored."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"], locations=["Berlin, Germany"])
    store_postings(
        posting(1, locations=("Austin, TX, United States",)),
        posting(2, title="Baker", text="You bake bread.", locations=("Berlin, Germany",)),
    )
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    return auth_headers


@pytest.fixture
def titles(client: TestClient, person: Headers) -> Callable[[], list[str]]:
    """The titles on the list, in order."""
    return lambda: [item["job"]["title"] for item in client.get(MATCHES, headers=person).json()["items"]]


def put(client: TestClient, headers: Headers, weights: dict[str, Any], **more: str) -> Any:
    """The answer to a change of weights."""
    return client.put(WEIGHTS, json={"weights": weights}, headers={**headers, **more})


class TestRead:
    def test_names_every_factor_as_shipped(self, client: TestClient, auth_headers: Headers) -> None:
        found = client.get(WEIGHTS, headers=auth_headers).json()
        assert {item["slug"]: item["weight"] for item in found["items"]} == {
            slug: factor.weight for slug, factor in factors().items()
        }
        assert all(item["weight"] == item["default"] and item["question"].endswith("?") for item in found["items"])
        assert sum(item["share"] for item in found["items"]) == pytest.approx(1.0)
        assert found["custom"] is False

    def test_presets_can_be_taken_over(self, client: TestClient, person: Headers) -> None:
        offered = client.get(WEIGHTS, headers=person).json()["presets"]
        assert offered[0]["slug"] == "as-shipped"
        for preset in offered:
            assert put(client, person, preset["weights"]).json()["custom"] is (preset["slug"] != "as-shipped")


class TestChange:
    def test_the_list_reorders_in_the_request(
        self, client: TestClient, person: Headers, titles: Callable[[], list[str]]
    ) -> None:
        assert titles() == ["Backend Developer", "Baker"]
        changed = put(client, person, ONLY_PLACE)
        assert changed.status_code == 200
        assert changed.json()["reweighed"] == 2
        assert titles() == ["Baker", "Backend Developer"]

    def test_what_is_weighed_at_once_is_what_a_scoring_gives(
        self, client: TestClient, person: Headers, run_tasks: RunTasks
    ) -> None:
        put(client, person, {"pay": 0, "place": 77, "title": 13})
        at_once = client.get(MATCHES, headers=person).json()["items"]
        run_tasks()
        scored = client.get(MATCHES, headers=person).json()["items"]
        facts = [(item["id"], item["score"], item["score_version"]) for item in at_once]
        assert facts == [(item["id"], item["score"], item["score_version"]) for item in scored]

    def test_asks_for_a_full_scoring(self, client: TestClient, person: Headers) -> None:
        task = put(client, person, ONLY_PLACE).json()["task_id"]
        assert client.get(f"/api/v1/tasks/{task}", headers=person).json()["type"] == "matching.refresh"

    def test_the_weights_shown_are_those_that_count(self, client: TestClient, person: Headers) -> None:
        put(client, person, ONLY_PLACE)
        [first, _] = client.get(MATCHES, headers=person).json()["items"]
        assert {part["slug"]: part["weight"] for part in first["factors"] if part["weight"]} == {"place": 1.0}
        assert first["score"] == 100 * next(part["score"] for part in first["factors"] if part["slug"] == "place")

    def test_other_weights_are_another_version(self, client: TestClient, person: Headers) -> None:
        versions = [client.get(MATCHES, headers=person).json()["items"][0]["score_version"]]
        put(client, person, {"title": 99})
        versions.append(client.get(MATCHES, headers=person).json()["items"][0]["score_version"])
        assert len(set(versions)) == 2

    def test_taken_back_is_as_before(
        self, client: TestClient, person: Headers, titles: Callable[[], list[str]]
    ) -> None:
        before = client.get(MATCHES, headers=person).json()["items"]
        put(client, person, ONLY_PLACE)
        assert client.delete(WEIGHTS, headers=person).json()["custom"] is False
        after = client.get(MATCHES, headers=person).json()["items"]
        assert [(item["id"], item["score"]) for item in after] == [(item["id"], item["score"]) for item in before]

    def test_what_is_not_named_counts_as_shipped(self, client: TestClient, person: Headers) -> None:
        put(client, person, ONLY_PLACE)
        found = put(client, person, {"place": 50}).json()["items"]
        assert {item["slug"]: item["weight"] for item in found} == {
            **{slug: factor.weight for slug, factor in factors().items()},
            "place": 50,
        }

    def test_a_stale_change_is_refused(self, client: TestClient, person: Headers) -> None:
        tag = client.get(WEIGHTS, headers=person).headers["etag"]
        assert put(client, person, {"pay": 1}, **{"If-Match": tag}).status_code == 200
        assert put(client, person, {"pay": 2}, **{"If-Match": tag}).status_code == 412

    @pytest.mark.parametrize(
        "weights",
        [
            {"luck": 10},
            {"pay": 101},
            {"pay": -1},
            {"pay": 1.5},
            {"pay": "10"},
            {"pay": True},
            {"pay": None},
            {"\x00": 1},
            {"x" * 5_000: 1},
            dict.fromkeys(factors(), 0),
            {f"f{number}": 1 for number in range(60)},
        ],
    )
    def test_strange_weights_are_refused(self, client: TestClient, person: Headers, weights: dict[str, Any]) -> None:
        for path, method in ((WEIGHTS, client.put), (f"{WEIGHTS}/preview", client.post)):
            answer = method(path, json={"weights": weights}, headers=person)
            assert answer.status_code == 422, answer.text
        assert client.get(WEIGHTS, headers=person).json()["custom"] is False

    @pytest.mark.parametrize("body", [{}, [], {"weights": []}, {"weights": {}, "more": 1}])
    def test_strange_bodies_are_refused(self, client: TestClient, person: Headers, body: Any) -> None:
        assert client.put(WEIGHTS, json=body, headers=person).status_code == 422

    def test_are_ones_own(self, client: TestClient, person: Headers, make_user: MakeUser) -> None:
        put(client, person, ONLY_PLACE)
        _, stranger = make_user()
        assert client.get(WEIGHTS, headers=stranger).json()["custom"] is False
        assert client.get(WEIGHTS).status_code == 401


class TestPreview:
    def test_is_what_keeping_them_would_give(
        self, client: TestClient, person: Headers, titles: Callable[[], list[str]]
    ) -> None:
        before = titles()
        tried = client.post(f"{WEIGHTS}/preview", json={"weights": ONLY_PLACE}, headers=person).json()
        assert titles() == before
        put(client, person, ONLY_PLACE)
        kept = client.get(MATCHES, headers=person).json()["items"]
        assert [(item["match_id"], item["score"], item["band"]) for item in tried["items"]] == [
            (item["id"], item["score"], item["band"]) for item in kept
        ]

    def test_says_where_each_one_was(self, client: TestClient, person: Headers) -> None:
        tried = client.post(f"{WEIGHTS}/preview", json={"weights": ONLY_PLACE}, headers=person).json()
        assert [(item["rank"], item["rank_before"]) for item in tried["items"]] == [(1, 2), (2, 1)]
        assert sum(tried["bands"].values()) == sum(tried["bands_before"].values()) == tried["compared"] == 2

    def test_filters_by_the_scores_as_they_would_be(self, client: TestClient, person: Headers) -> None:
        path = f"{WEIGHTS}/preview"
        found = client.post(path, params={"min_score": 60}, json={"weights": ONLY_PLACE}, headers=person).json()
        assert [item["job"]["title"] for item in found["items"]] == ["Baker"]
        assert found["total"] == {"value": 1, "relation": "eq"}

    def test_the_steps_reproduce_the_score(self, client: TestClient, person: Headers) -> None:
        tried = client.post(f"{WEIGHTS}/preview", json={"weights": {"title": 60}}, headers=person).json()
        for item in tried["items"]:
            said = {slug: step for slug, step in item["steps"].items() if step is not None}
            total = sum(tried["weights"][slug] for slug in said)
            score = sum(100 * tried["weights"][slug] * step for slug, step in said.items()) / total
            assert score == pytest.approx(item["score"], abs=0.11)

    def test_without_matches_it_is_empty(self, client: TestClient, auth_headers: Headers) -> None:
        found = client.post(f"{WEIGHTS}/preview", json={"weights": {}}, headers=auth_headers).json()
        assert (found["items"], found["compared"]) == ([], 0)

    def test_what_waits_to_be_scored_anew_is_left_out_and_counted(
        self, client: TestClient, person: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.matching.weighing.stored.judges_version", lambda: "another")
        found = client.post(f"{WEIGHTS}/preview", json={"weights": {}}, headers=person).json()
        assert (found["compared"], found["left_out"]) == (0, 2)


class TestChecked:
    def test_gives_the_weights_back(self) -> None:
        assert checked({"pay": 0, "title": 100}) == {"pay": 0, "title": 100}

    @pytest.mark.parametrize("weights", [{"luck": 1}, {"pay": 101}, {"pay": -1}, dict.fromkeys(factors(), 0)])
    def test_refuses_the_rest(self, weights: dict[str, int]) -> None:
        with pytest.raises(Invalid):
            checked(weights)

    def test_every_preset_can_be_kept(self) -> None:
        for preset in presets():
            assert any(Weights(checked(preset.weights)).of_factors)
