"""The page of models: for admins alone, with an answer to everything that can be sent."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core.db import unit_of_work
from app.insights.learned.models import ModelEvent, ModelVersion
from app.insights.learned.types import ModelEventKind, ModelName, VersionState
from tests.conftest import MakeUser
from tests.insights.learned.conftest import ADMIN, NAME, ONE, Make

Admin = tuple[User, dict[str, str]]
CALLS = [
    ("get", ADMIN, None),
    ("get", ONE, None),
    ("post", f"{ONE}/train", None),
    ("patch", f"{ONE}/rollout", {"percentage": 10}),
    ("post", f"{ONE}/rollback", None),
]


def standing(client: TestClient, headers: dict[str, str]) -> dict[str, Any]:
    shown = client.get(ONE, headers=headers).json()
    return {key: shown[key] for key in ("champion", "challenger", "percentage", "shadow")}


class TestAdmission:
    @pytest.mark.parametrize(("method", "path", "body"), CALLS, ids=[f"{m} {p[21:] or 'list'}" for m, p, _ in CALLS])
    @pytest.mark.parametrize("role", [Role.candidate, Role.recruiter], ids=["candidate", "recruiter"])
    def test_others_are_refused(
        self, client: TestClient, make_user: MakeUser, role: Role, method: str, path: str, body: Any
    ) -> None:
        headers = make_user(role=role)[1]

        refused = client.request(method, path, json=body, headers=headers)

        assert refused.status_code == 403
        assert refused.headers["content-type"] == "application/problem+json"

    @pytest.mark.parametrize(("method", "path", "body"), CALLS, ids=[f"{m} {p[21:] or 'list'}" for m, p, _ in CALLS])
    def test_strangers_are_refused(self, client: TestClient, method: str, path: str, body: Any) -> None:
        assert client.request(method, path, json=body).status_code == 401


class TestReading:
    def test_lists_all_models_with_what_answers(self, client: TestClient, admin: Admin) -> None:
        listed = client.get(ADMIN, headers=admin[1]).json()

        assert [one["name"] for one in listed["items"]] == [name.value for name in ModelName]
        assert all(one["champion"]["shipped"] for one in listed["items"])
        assert [one["why_not"] is None for one in listed["items"]] == [one["trainable"] for one in listed["items"]]
        assert listed["total"] == {"value": 4, "relation": "eq"}

    def test_pages_through_them(self, client: TestClient, admin: Admin) -> None:
        names: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            page = client.get(f"{ADMIN}?limit=3{f'&cursor={cursor}' if cursor else ''}", headers=admin[1]).json()
            names += [one["name"] for one in page["items"]]
            cursor = page["next_cursor"]

        assert names == [name.value for name in ModelName]

    @pytest.mark.parametrize("name", list(ModelName))
    def test_shows_card_training_and_why_nothing_is_watched(
        self, client: TestClient, admin: Admin, name: ModelName
    ) -> None:
        shown = client.get(f"{ADMIN}/{name.value}", headers=admin[1]).json()

        assert all(shown["card"].values())
        assert shown["training"]["words"]
        assert shown["drift"]["words"]
        assert shown["drift"]["watched"] is False

    @pytest.mark.parametrize("path", ["", "/train", "/rollback"])
    def test_an_unknown_model_is_not_found(self, client: TestClient, admin: Admin, path: str) -> None:
        method = "post" if path else "get"

        assert client.request(method, f"{ADMIN}/nobody{path}", headers=admin[1]).status_code == 404


BAD_BODIES = {
    "over": {"percentage": 101},
    "under": {"percentage": -1},
    "text": {"percentage": "10"},
    "fraction": {"percentage": 1.5},
    "truth": {"percentage": True},
    "shadow as text": {"shadow": "yes"},
    "shadow as number": {"shadow": 1},
    "retrain": {"retrain": "daily"},
    "unknown field": {"percent": 10},
    "both": {"percentage": 10, "promote": True},
    "no object": [1],
    "huge": {"percentage": 10**30},
    "promote null": {"promote": None},
}


class TestRollout:
    @pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
    def test_bad_input_changes_nothing(self, client: TestClient, admin: Admin, make_version: Make, body: Any) -> None:
        make_version(VersionState.challenger)
        before = standing(client, admin[1])

        refused = client.patch(f"{ONE}/rollout", json=body, headers=admin[1])

        assert refused.status_code == 422
        assert standing(client, admin[1]) == before

    @pytest.mark.parametrize("query", ["limit=0", "limit=x", "cursor=x", "cursor=eyJzdGFydCI6LTF9", "nobody=1"])
    def test_bad_pages_are_refused(self, client: TestClient, admin: Admin, query: str) -> None:
        assert client.get(f"{ADMIN}?{query}", headers=admin[1]).status_code == 422

    def test_gives_the_challenger_to_some_and_writes_down_who_did_it(
        self, client: TestClient, admin: Admin, make_version: Make
    ) -> None:
        make_version(VersionState.challenger, version="2")

        changed = client.patch(f"{ONE}/rollout", json={"percentage": 30, "shadow": True}, headers=admin[1])

        assert changed.status_code == 200
        assert (changed.json()["percentage"], changed.json()["shadow"]) == (30, True)
        event = changed.json()["events"][0]
        assert (event["kind"], event["version"], event["by"]) == ("rolled_out", "2", admin[0].email)
        assert event["words"] == "Answers 30 % of people, shadow on."

    @pytest.mark.parametrize("body", [{"percentage": 10}, {"shadow": True}, {"promote": True}], ids=str)
    def test_needs_a_challenger(self, client: TestClient, admin: Admin, body: Any) -> None:
        refused = client.patch(f"{ONE}/rollout", json=body, headers=admin[1])

        assert (refused.status_code, refused.json()["code"]) == (409, "no_challenger")

    def test_a_change_to_an_older_state_is_refused(self, client: TestClient, admin: Admin, make_version: Make) -> None:
        make_version(VersionState.challenger)
        tag = client.get(ONE, headers=admin[1]).headers["etag"]
        first = client.patch(f"{ONE}/rollout", json={"percentage": 5}, headers={**admin[1], "If-Match": tag})
        second = client.patch(f"{ONE}/rollout", json={"percentage": 9}, headers={**admin[1], "If-Match": tag})

        assert (first.status_code, second.status_code) == (200, 412)
        assert standing(client, admin[1])["percentage"] == 5

    def test_promoting_makes_the_challenger_the_champion(
        self, client: TestClient, admin: Admin, make_version: Make
    ) -> None:
        make_version(VersionState.champion, ago=3)
        make_version(VersionState.challenger, version="2")

        client.patch(f"{ONE}/rollout", json={"promote": True}, headers=admin[1])

        shown = standing(client, admin[1])
        assert shown["champion"]["version"] == "2"
        assert (shown["challenger"], shown["percentage"], shown["shadow"]) == (None, 0, False)


class TestRollback:
    def test_first_stops_the_challenger_then_goes_back_version_by_version(
        self, client: TestClient, admin: Admin, make_version: Make
    ) -> None:
        make_version(VersionState.retired, ago=9)
        make_version(VersionState.champion, ago=3)
        make_version(VersionState.challenger, version="2")
        client.patch(f"{ONE}/rollout", json={"percentage": 50}, headers=admin[1])
        seen = []
        for _ in range(3):
            assert client.post(f"{ONE}/rollback", headers=admin[1]).status_code == 200
            shown = standing(client, admin[1])
            seen.append((shown["percentage"], shown["champion"]["version"], shown["champion"]["shipped"]))

        assert seen[:2] == [(0, "1.3", False), (0, "1.9", False)]
        assert seen[2][2] is True
        ended = client.post(f"{ONE}/rollback", headers=admin[1])
        assert (ended.status_code, ended.json()["code"]) == (409, "nothing_before")

    def test_a_version_that_was_left_is_not_come_back_to_from_an_older_one(
        self, client: TestClient, admin: Admin, make_version: Make, session: Session
    ) -> None:
        make_version(VersionState.retired, ago=9)
        make_version(VersionState.champion, ago=3)
        client.post(f"{ONE}/rollback", headers=admin[1])
        client.post(f"{ONE}/rollback", headers=admin[1])

        assert standing(client, admin[1])["champion"]["shipped"] is True
        states = session.scalars(select(ModelVersion.state)).all()
        assert set(states) == {VersionState.retired}

    def test_rejected_versions_never_answer_again(self, client: TestClient, admin: Admin, make_version: Make) -> None:
        make_version(VersionState.rejected, ago=9)
        make_version(VersionState.champion, ago=3)

        client.post(f"{ONE}/rollback", headers=admin[1])

        assert standing(client, admin[1])["champion"]["shipped"] is True


class TestTelling:
    def test_a_refused_file_shows_on_the_page(self, client: TestClient, admin: Admin, make_version: Make) -> None:
        make_version(VersionState.champion, format="pickle")

        shown = client.get(ONE, headers=admin[1]).json()

        assert shown["champion"]["shipped"] is True
        assert shown["fallen_back"] is True
        assert shown["events"][0]["kind"] == "refused"
        with unit_of_work() as session:
            assert session.scalar(select(ModelEvent.kind)) is ModelEventKind.refused

    def test_the_log_forgets_an_admin_whose_account_is_erased(
        self, client: TestClient, admin: Admin, make_version: Make
    ) -> None:
        from app.core.personal_data import erasers

        make_version(VersionState.challenger)
        client.patch(f"{ONE}/rollout", json={"percentage": 30}, headers=admin[1])
        with unit_of_work() as session:
            erasers()["learning"](session, admin[0].id)

        assert client.get(ONE, headers=admin[1]).json()["events"][0]["by"] is None


class TestLearning:
    PATH = "/api/v1/insights/learning"

    def test_nobody_is_learned_from_who_did_not_say_so(self, client: TestClient, auth_headers: dict[str, str]) -> None:
        said = client.get(self.PATH, headers=auth_headers).json()

        assert said["share_choices"] is False
        assert said["weights"] == []
        assert "at least 10 people" in said["words"]

    def test_a_yes_and_a_no_are_kept(self, client: TestClient, auth_headers: dict[str, str]) -> None:
        said = [
            client.put(self.PATH, json={"share_choices": word}, headers=auth_headers).json()["share_choices"]
            for word in (True, False, True)
        ]

        assert said == [True, False, True]

    @pytest.mark.parametrize("body", [{}, {"share_choices": "yes"}, {"share_choices": None}, {"x": 1}, []], ids=str)
    def test_bad_input_is_refused(self, client: TestClient, auth_headers: dict[str, str], body: Any) -> None:
        assert client.put(self.PATH, json=body, headers=auth_headers).status_code == 422

    def test_models_have_no_other_name_for_the_recommender(self) -> None:
        assert NAME.value in ONE
