"""What people are told of the jobs they follow."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.alerts.changes import postings, scores
from app.alerts.changes.walking import walk
from app.applications.board.models import Application
from app.applications.board.types import Stage
from app.auth.models import User
from app.background.service import publish
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.jobs.ingest import Origin
from app.matching.following.history.keeping import Move, keep
from app.matching.models import Match
from app.matching.types import Status
from tests.alerts.test_looking import inbox
from tests.conftest import MakeUser, RunTasks
from tests.factories.jobs import ids_of, posting, store
from tests.factories.matching import fill_profile, store_postings
from tests.factories.matching import posting as developer

Headers = dict[str, str]
WORDS = "You plan tours for forty lorries. You lead a team of five. " + "We care for our people. " * 30


def planner(**changes: Any) -> Any:
    given = {"title": "Fleet Planner", "company": "Kestrel Ltd", "description_text": WORDS, "locations": ("Leeds",)}
    return posting(1, **(given | changes))


def card(client: TestClient, headers: Headers, job_id: uuid.UUID, stage: str = "saved") -> str:
    answer = client.post("/api/v1/applications", json={"job_id": str(job_id), "stage": stage}, headers=headers)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def follow() -> tuple[int, int]:
    """Go through what happened; how much was told of postings and of scores."""
    return walk(unit_of_work, "postings", postings.read), walk(unit_of_work, "scores", scores.read)


@pytest.fixture
def marks(database: None) -> None:
    """What happened before the first walk is history; from here on it is news."""
    follow()


@pytest.mark.usefixtures("marks")
class TestPostings:
    def test_edits_are_told_with_what_changed(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        _, strangers = make_user()
        store(planner(), posting(2, title="Welder"))
        card_id = card(client, auth_headers, ids_of()["p1"])
        card(client, strangers, ids_of()["p2"])
        fewer = WORDS.replace("a team of five", "a team of nine")
        with as_of(now() + timedelta(hours=1)):
            store(planner(title="Head of Fleet", description_text=fewer))
        assert follow() == (1, 0)
        assert follow() == (0, 0)
        [item] = inbox(client, auth_headers)
        assert (item["kind"], item["title"]) == ("posting_edited", "“Head of Fleet” at Kestrel Ltd was edited")
        assert (item["why"], item["path"], item["application_id"]) == (
            "It is on your board.", f"/board/{card_id}", card_id,
        )  # fmt: skip
        assert {"name": "title", "before": "Fleet Planner", "after": "Head of Fleet"} in item["changes"]
        assert item["diff"] == [
            {"sign": "-", "text": "You lead a team of five."},
            {"sign": "+", "text": "You lead a team of nine."},
        ]
        assert inbox(client, strangers) == []
        history = client.get(f"/api/v1/jobs/{item['job_id']}", headers=auth_headers).json()["history"]
        assert history[0]["lines"] == item["diff"]

    def test_copies_are_told(self, client: TestClient, auth_headers: Headers) -> None:
        store(planner())
        card(client, auth_headers, ids_of()["p1"])
        with as_of(now() + timedelta(hours=1)):
            store(planner(url="https://other.example/1"), origin=Origin("other"))
        assert follow() == (1, 0)
        [item] = inbox(client, auth_headers)
        assert (item["kind"], item["title"]) == (
            "duplicate_found", "“Fleet Planner” at Kestrel Ltd was posted elsewhere too",
        )  # fmt: skip
        assert item["body"].startswith("Found to be the same job as ")

    def test_not_what_was_before_one_followed_it_nor_what_has_ended(
        self, client: TestClient, auth_headers: Headers
    ) -> None:
        store(planner())
        store(planner(title="Earlier"))
        card_id = card(client, auth_headers, ids_of()["p1"])
        assert follow() == (0, 0)
        with unit_of_work() as session:
            session.execute(update(Application).where(Application.id == card_id).values(stage=Stage.rejected))
        with as_of(now() + timedelta(hours=1)):
            store(planner(title="Later"))
        assert follow() == (0, 0)


@pytest.mark.usefixtures("marks")
class TestScores:
    @pytest.fixture
    def match(self, client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Match:
        """A match that a person marked as interesting."""
        store_postings(developer(1))
        fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
        with unit_of_work() as session:
            publish(session, JobsIngested(source="board", new=1, updated=0))
        run_tasks()
        with unit_of_work() as session:
            match = session.scalars(select(Match).where(Match.user_id == user.id)).one()
            match.status, match.touched_at = Status.interested, now()
        return match

    def move(self, match: Match, before: int, after: int) -> None:
        with unit_of_work() as session:
            moved = Move(match.id, now(), before, after, [1, 0])
            keep(session, match.user_id, ["it is a day older", "you added Kafka"], [moved], now())

    def test_are_told_where_they_moved_enough(self, client: TestClient, auth_headers: Headers, match: Match) -> None:
        self.move(match, 600, 612)
        assert follow() == (0, 0)
        self.move(match, 612, 650)
        self.move(match, 695, 706)
        assert follow() == (0, 2)
        assert follow() == (0, 0)
        band, points = inbox(client, auth_headers)
        assert (points["kind"], points["body"]) == ("score_changed", "You added Kafka. It is a day older.")
        assert points["title"].endswith(" went up to 65.0")
        assert points["changes"] == [{"name": "score", "before": "61.2 (good)", "after": "65.0 (good)"}]
        assert band["changes"] == [{"name": "score", "before": "69.5 (good)", "after": "70.6 (great)"}]
        assert (band["path"], band["why"]) == (f"/matches/{match.id}", "You marked this match.")

    def test_not_of_what_nobody_follows(self, client: TestClient, auth_headers: Headers, match: Match) -> None:
        with unit_of_work() as session:
            session.execute(update(Match).where(Match.id == match.id).values(status=Status.new))
        self.move(match, 600, 700)
        assert follow() == (0, 0)
