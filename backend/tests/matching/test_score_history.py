"""The history of scores: what moved them is named where it is known, and nothing else is."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, text, update

from app.auth.models import User
from app.background.service import publish
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.matching.following import refreshing
from app.matching.following.history.differences import differences
from app.matching.following.history.keeping import forget_before
from app.matching.models import Match, MatchMove, ScoringChange
from app.profile.types import SnapshotCredential
from tests.conftest import RunTasks
from tests.factories.matching import fill_profile, posting, snapshot, store_postings

Headers = dict[str, str]
MATCHES = "/api/v1/matches"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def developer(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A backend developer with one match, signed in."""
    store_postings(posting(1, text="You must know Python, Docker and Kubernetes."))
    fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
    run_tasks()
    return auth_headers


def shown(client: TestClient, headers: Headers) -> dict[str, Any]:
    """The only match, in detail."""
    [item] = client.get(MATCHES, headers=headers).json()["items"]
    answer = client.get(f"{MATCHES}/{item['id']}", headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    assert found["moved"] == item["moved"]
    return found


class TestCauses:
    def test_a_first_score_has_no_cause(self, client: TestClient, developer: Headers) -> None:
        match = shown(client, developer)
        assert match["moved"] is None
        [first] = match["history"]
        assert (first["score"], first["cause"]) == (match["score"], None)

    def test_names_the_skill_that_was_added(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        before = shown(client, developer)["score"]
        client.post("/api/v1/profile/skills", json={"name": "Docker"}, headers=developer)
        run_tasks()
        match = shown(client, developer)
        assert match["moved"]["cause"] == "you added Docker"
        assert match["moved"]["by"] == pytest.approx(match["score"] - before)
        assert [moment["cause"] for moment in match["history"]] == ["You added Docker.", None]
        assert [moment["score"] for moment in match["history"]] == [match["score"], before]

    def test_of_several_changes_the_one_that_moved_it_most_comes_first(
        self, client: TestClient, developer: Headers, user: User
    ) -> None:
        for name in ("Docker", "Kubernetes", "Excel"):
            client.post("/api/v1/profile/skills", json={"name": name}, headers=developer)
        refreshing.refresh(unit_of_work, user.id)
        cause = shown(client, developer)["moved"]["cause"]
        assert cause in {"you added Docker and 1 more change", "you added Kubernetes and 1 more change"}

    def test_names_what_was_taken_away(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        client.delete("/api/v1/profile/skills/Python", headers=developer)
        run_tasks()
        moved = shown(client, developer)["moved"]
        assert moved["cause"] == "you removed Python"
        assert moved["by"] < 0

    def test_names_a_change_of_the_posting(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        store_postings(posting(1, text="You must know Java, Docker and Kubernetes."))
        with unit_of_work() as session:
            publish(session, JobsIngested(source="board", new=0, updated=1))
        run_tasks()
        assert shown(client, developer)["moved"]["cause"] == "the posting changed"

    def test_names_the_weights(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        before = shown(client, developer)["score"]
        body = {"weights": {"skills": 0, "title": 100}}
        assert client.put(f"{MATCHES}/weights", json=body, headers=developer).status_code == 200
        run_tasks()
        match = shown(client, developer)
        assert match["moved"]["cause"] == "you changed what counts"
        assert match["moved"]["by"] == pytest.approx(match["score"] - before)

    def test_a_day_alone_is_told_once_it_made_a_point(self, client: TestClient, developer: Headers, user: User) -> None:
        before = shown(client, developer)["score"]
        with as_of(now() + timedelta(days=1)):
            refreshing.refresh(unit_of_work, user.id)
        with as_of(now() + timedelta(days=60)):
            refreshing.refresh(unit_of_work, user.id)
            match = shown(client, developer)
        assert match["moved"]["cause"].startswith("it is 59 days older")
        assert match["history"][-1]["score"] == before

    def test_no_cause_where_what_was_scored_before_is_not_known(
        self, client: TestClient, developer: Headers, run_tasks: RunTasks
    ) -> None:
        with unit_of_work() as session:
            session.execute(text("UPDATE scorings SET sealed_basis = NULL"))
        client.post("/api/v1/profile/skills", json={"name": "Docker"}, headers=developer)
        run_tasks()
        assert shown(client, developer)["moved"]["cause"] is None


class TestKeeping:
    def test_causes_lie_sealed(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        client.post("/api/v1/profile/skills", json={"name": "Docker"}, headers=developer)
        run_tasks()
        with unit_of_work() as session:
            [sealed] = session.scalars(select(ScoringChange.sealed_causes)).all()
            session.execute(update(ScoringChange).values(user_id=ScoringChange.user_id))
        assert b"Docker" not in sealed

    def test_is_kept_for_ninety_days(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        client.post("/api/v1/profile/skills", json={"name": "Docker"}, headers=developer)
        run_tasks()
        with unit_of_work() as session:
            assert forget_before(session, now() + timedelta(days=89), 10) == 0
            assert forget_before(session, now() + timedelta(days=91), 10) == 1
            assert session.scalar(select(func.count()).select_from(MatchMove)) == 0
            assert session.scalar(select(func.count()).select_from(Match)) == 1

    def test_moves_under_a_point_are_not_written(self, client: TestClient, developer: Headers, user: User) -> None:
        with as_of(now() + timedelta(days=1)):
            refreshing.refresh(unit_of_work, user.id)
        with unit_of_work() as session:
            assert session.scalar(select(func.count()).select_from(MatchMove)) == 0

    def test_is_not_another_person_s(self, client: TestClient, developer: Headers) -> None:
        assert client.get(f"{MATCHES}/{uuid.uuid4()}", headers=developer).status_code == 404


class TestDifferences:
    before = snapshot(skills=("python",), location="Leeds", remote="any")

    @pytest.mark.parametrize(
        ("after", "told"),
        [
            (snapshot(skills=("python", "docker"), location="Leeds", remote="any"), ["you added docker"]),
            (snapshot(skills=(), location="Leeds", remote="any"), ["you removed python"]),
            (snapshot(skills=("python",), location="York", remote="any"), ["you live in York now"]),
            (snapshot(skills=("python",), remote="any"), ["your place is no longer stated"]),
            (
                snapshot(skills=("python",), location="Leeds", remote="remote_only"),
                ["you want to work remote only now"],
            ),
            (
                snapshot(skills=("python",), location="Leeds", remote="any", salary_min=50_000),
                ["you ask for 50,000 or more now"],
            ),
            (
                snapshot(skills=("python",), location="Leeds", remote="any", wanted=("Nurse",)),
                ["you look for the titles Nurse now"],
            ),
            (
                snapshot(
                    skills=("python",),
                    location="Leeds",
                    remote="any",
                    credentials=(SnapshotCredential("RN licence", "rn", "US-TX"),),
                ),
                ["you added RN licence"],
            ),
            (snapshot(skills=("python",), location="Leeds", remote="any"), []),
        ],
    )
    def test_in_words(self, after: Any, told: list[str]) -> None:
        assert [one.text for one in differences(self.before, after)] == told

    def test_all_of_them_make_the_new_profile(self) -> None:
        after = snapshot(
            skills=("docker", "java"),
            location="York",
            remote="remote_only",
            wanted=("Nurse",),
            credentials=(SnapshotCredential("RN licence", "rn", "US-TX"),),
        )
        present = self.before
        for one in differences(self.before, after):
            present = one.apply(present)
        assert present == after
