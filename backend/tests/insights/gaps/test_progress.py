"""How gaps develop: a row a person and day, and what closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background import service as background
from app.background.registry import Nothing
from app.core import clock
from app.core.clock import now, today
from app.core.db import unit_of_work
from app.insights.gaps import keeping, personal, repository
from app.insights.gaps.models import GapDay
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
PROGRESS = "/api/v1/insights/gaps/progress"


def keep(run_tasks: RunTasks) -> None:
    """Carry out the task that keeps how people stand."""
    with unit_of_work() as session:
        background.enqueue(session, "insights.keep_gaps", Nothing())
    run_tasks()


@contextmanager
def days_ago(days: int) -> Iterator[None]:
    """So many days before the present."""
    with clock.as_of(datetime.now(UTC) - timedelta(days=days)):
        yield


def rows() -> list[tuple[Any, ...]]:
    """What is kept."""
    with unit_of_work() as session:
        query = select(GapDay.user_id, GapDay.day, GapDay.taken_at, GapDay.gaps, GapDay.profile_version)
        return [tuple(row) for row in session.execute(query.order_by(GapDay.user_id, GapDay.day))]


@pytest.fixture
def matched(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A person with two matches."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    store_postings(posting(1), posting(2, more="You must know Django."))
    client.post("/api/v1/matches/refresh", headers=auth_headers).raise_for_status()
    run_tasks()
    return auth_headers


def progress(client: TestClient, headers: Headers, **parameters: Any) -> dict[str, Any]:
    """The answer."""
    answer = client.get(PROGRESS, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestKeeping:
    def test_keeps_a_row_a_day_and_no_second_one(
        self, matched: Headers, user: User, make_user: MakeUser, run_tasks: RunTasks
    ) -> None:
        make_user()  # who has no profile and no matches
        keep(run_tasks)
        first = rows()
        assert [(row[0], row[1]) for row in first] == [(user.id, today())]
        keep(run_tasks)
        assert rows() == first

    def test_looks_again_where_the_profile_changed(
        self, client: TestClient, matched: Headers, run_tasks: RunTasks
    ) -> None:
        keep(run_tasks)
        [before] = rows()
        client.post("/api/v1/profile/skills", json={"name": "Kubernetes"}, headers=matched).raise_for_status()
        run_tasks()
        keep(run_tasks)
        [after] = rows()
        assert (after[3], after[4] > before[4]) == (before[3] - 1, True)

    def test_goes_on_where_it_was(self, matched: Headers, user: User, make_user: MakeUser, session: Session) -> None:
        assert repository.waiting(session, today(), user.id, 10) == []
        nobody = type(user.id)(int=0)
        assert repository.waiting(session, today(), nobody, 10) == [user.id]
        assert keeping.keep(session, user.id)
        assert repository.waiting(session, today(), nobody, 10) == []
        assert not keeping.keep(session, make_user()[0].id)

    def test_forgets_what_is_old(self, matched: Headers, user: User, run_tasks: RunTasks) -> None:
        with days_ago(500), unit_of_work() as session:
            keeping.keep(session, user.id)
        keep(run_tasks)
        assert [row[1] for row in rows()] == [today()]


class TestProgress:
    def test_tells_what_closed_and_why(
        self, client: TestClient, user: User, matched: Headers, run_tasks: RunTasks
    ) -> None:
        with days_ago(5), unit_of_work() as session:
            keeping.keep(session, user.id)
        client.post("/api/v1/profile/skills", json={"name": "Kubernetes"}, headers=matched).raise_for_status()
        run_tasks()
        found = progress(client, matched)
        assert [point["day"] for point in found["points"]] == [
            (now() - timedelta(days=5)).date().isoformat(),
            today().isoformat(),
        ]
        [closed] = found["closed"]
        assert (closed["name"], closed["because"], closed["day"]) == ("Kubernetes", "you_have_it", today().isoformat())
        assert found["gaps_change"] == -1
        assert found["mean_change"] > 0

    def test_tells_what_came(self, client: TestClient, user: User, matched: Headers, run_tasks: RunTasks) -> None:
        with days_ago(2), unit_of_work() as session:
            keeping.keep(session, user.id)
        store_postings(posting(3, more="You must know Terraform."))
        client.post("/api/v1/matches/refresh", headers=matched).raise_for_status()
        run_tasks()
        [opened] = progress(client, matched)["opened"]
        assert (opened["name"], opened["because"]) == ("Terraform", "newly_asked")

    def test_agrees_with_the_list_of_gaps(self, client: TestClient, matched: Headers) -> None:
        [point] = progress(client, matched)["points"]
        gaps = client.get("/api/v1/insights/gaps", headers=matched).json()["items"]
        assert {(one["id"], one["gain"]) for one in point["top"]} == {(gap["id"], gap["gain"]) for gap in gaps}
        scores = [item["score"] for item in client.get("/api/v1/matches", headers=matched).json()["items"]]
        assert point["mean_score"] == pytest.approx(sum(scores) / len(scores), abs=0.1)

    def test_counts_gaps_over_close_matches_and_the_mean_over_all(
        self, client: TestClient, user: User, matched: Headers, run_tasks: RunTasks
    ) -> None:
        store_postings(posting(3, title="Office Clerk", text="You must know Microsoft Excel."))
        with days_ago(2), unit_of_work() as session:
            keeping.keep(session, user.id)
        client.post("/api/v1/matches/refresh", headers=matched).raise_for_status()
        run_tasks()
        before, point = progress(client, matched)["points"]
        assert [(one["matches"], one["close"]) for one in (before, point)] == [(2, 2), (3, 2)]
        assert before["gaps"] == point["gaps"]
        scores = [item["score"] for item in client.get("/api/v1/matches", headers=matched).json()["items"]]
        assert len(scores) == 3
        assert point["mean_score"] == pytest.approx(sum(scores) / 3, abs=0.1)

    def test_a_day_without_close_matches_is_no_point(
        self, client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
        store_postings(posting(3, title="Office Clerk", text="You must know Microsoft Excel."))
        client.post("/api/v1/matches/refresh", headers=auth_headers).raise_for_status()
        run_tasks()
        with days_ago(2), unit_of_work() as session:
            keeping.keep(session, user.id)
        found = progress(client, auth_headers)
        assert (found["points"], found["closed"]) == ([], [])
        assert (
            found["basis"]
            == "Nothing has been looked at yet: none of your matches is close enough to say what you lack."
        )

    def test_without_matches_it_says_so(self, client: TestClient, auth_headers: Headers) -> None:
        found = progress(client, auth_headers)
        assert (found["points"], found["mean_change"]) == ([], None)
        assert found["basis"].startswith("Nothing")

    def test_is_handed_out_and_erased(self, client: TestClient, user: User, matched: Headers) -> None:
        with unit_of_work() as session:
            keeping.keep(session, user.id)
        with unit_of_work() as session:
            days = personal.export_of(session, user.id)["days"]
            assert isinstance(days, list)
            assert [day["day"] for day in days if isinstance(day, dict)] == [today().isoformat()]
            personal.erase(session, user.id)
        assert rows() == []
