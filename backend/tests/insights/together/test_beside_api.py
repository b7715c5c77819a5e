"""`/insights/together`: the version in use for a person says which skills, the market in how many postings."""

import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background import service as background
from app.background.registry import Nothing
from app.core.db import unit_of_work
from app.insights.learned.answering import arm_of
from app.insights.learned.models import ModelDay
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.types import Arm, ModelName, VersionState
from app.jobs.models import Job
from app.matching.models import Match
from app.ml.models.recommender import SkillRecommender
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings
from tests.insights.learned.conftest import Make

Headers = dict[str, str]
TOGETHER = "/api/v1/insights/together"
BOTH = "You need Python and Django every day."


def got(client: TestClient, headers: Headers, **parameters: Any) -> dict[str, Any]:
    """A successful answer."""
    answer = client.get(TOGETHER, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def count_market(run_tasks: RunTasks) -> None:
    """Count what is stored."""
    with unit_of_work() as session:
        background.enqueue(session, "insights.count_market", Nothing())
    run_tasks()


@pytest.fixture
def stocked(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A person who knows Python; of six postings that name it four name Django too, and one PostgreSQL."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    store_postings(
        *(posting(number, text=BOTH) for number in range(1, 5)),
        posting(5, text="You need Python and PostgreSQL every day."),
        posting(6, text="You need Python every day."),
        posting(7, text="You need Django every day."),
    )
    count_market(run_tasks)
    return auth_headers


class TestBeside:
    def test_says_which_why_and_in_how_many_postings(
        self, client: TestClient, stocked: Headers, make_version: Make
    ) -> None:
        make_version(VersionState.champion, skills=("python", "django", "postgresql"), version="2.0")
        found = got(client, stocked)
        [item] = found["items"]
        assert (item["id"], item["because"]) == ("django", {"id": "python", "name": "Python"})
        assert (item["together"], item["because_demand"], item["demand"]) == (4, 6, 5)
        with unit_of_work() as session:
            asked = [set(skills) for skills in session.scalars(select(Job.skill_ids))]
        assert item["together"] == sum({"python", "django"} <= skills for skills in asked)
        assert item["reason"] == "You know Python: 4 of the 6 open postings that name it name Django too."
        # One posting that names PostgreSQL beside Python is chance; that it was left out is said.
        assert (found["left_out"], found["reason"]) == (1, None)

    def test_says_which_version_answered(self, client: TestClient, stocked: Headers, make_version: Make) -> None:
        shipped = got(client, stocked)["model"]
        assert shipped == {
            "name": "skill_recommender", "version": SkillRecommender.shipped().version, "trained_on": "shipped"
        }  # fmt: skip
        make_version(VersionState.champion, version="2.0")
        assert got(client, stocked)["model"] == {**shipped, "version": "2.0", "trained_on": "instance"}

    def test_the_challenger_answers_those_on_its_side(
        self, client: TestClient, stocked: Headers, make_user: MakeUser, make_version: Make, session: Session
    ) -> None:
        make_version(VersionState.champion, ago=2, version="1.0")
        make_version(VersionState.challenger, version="2.0")
        ModelsRepository(session, ModelName.skill_recommender).rollout(locked=True).percentage = 50
        session.commit()
        versions: dict[uuid.UUID, str] = {}
        expected: dict[uuid.UUID, str] = {}
        # Ids are drawn, so people come until both sides have somebody.
        while len(set(expected.values())) < 2:
            who, headers = make_user()
            fill_profile(client, headers, skills=("Python",))
            versions[who.id] = got(client, headers)["model"]["version"]
            expected[who.id] = _version_of(who.id)
        assert versions == expected
        with unit_of_work() as fresh:
            answers = {row.arm: row.answers for row in fresh.scalars(select(ModelDay))}
        assert answers == {"challenger": list(expected.values()).count("2.0")}

    def test_what_one_knows_is_not_named(
        self, client: TestClient, stocked: Headers, run_tasks: RunTasks, make_version: Make
    ) -> None:
        make_version(VersionState.champion)
        client.post("/api/v1/profile/skills", json={"name": "Django"}, headers=stocked).raise_for_status()
        run_tasks()
        assert got(client, stocked)["items"] == []

    def test_changes_no_score_and_no_gap(
        self, client: TestClient, stocked: Headers, run_tasks: RunTasks, make_version: Make
    ) -> None:
        client.post("/api/v1/matches/refresh", headers=stocked).raise_for_status()
        run_tasks()
        before = client.get("/api/v1/insights/gaps", headers=stocked).json(), _scores()
        make_version(VersionState.champion)
        assert got(client, stocked)["items"]
        client.post("/api/v1/matches/refresh", headers=stocked).raise_for_status()
        run_tasks()
        gaps = client.get("/api/v1/insights/gaps", headers=stocked).json()
        assert (gaps["items"], _scores()) == (before[0]["items"], before[1])

    def test_where_there_is_nothing_it_says_why(
        self, client: TestClient, auth_headers: Headers, make_version: Make
    ) -> None:
        found = got(client, auth_headers)
        assert (found["items"], found["model"], found["reason"]) == ([], None, "no_profile")
        fill_profile(client, auth_headers, titles=["Backend Developer"])
        assert got(client, auth_headers)["reason"] == "no_skills"
        fill_profile(client, auth_headers, skills=("Python",))
        make_version(VersionState.champion)
        found = got(client, auth_headers)
        assert (found["items"], found["reason"], found["left_out"]) == ([], "nothing_beside", 2)
        assert "fewer than 3 open postings" in found["words"]

    @pytest.mark.parametrize("strange", [{"limit": 0}, {"limit": 21}, {"a": "1"}])
    def test_strange_questions_are_refused(
        self, client: TestClient, auth_headers: Headers, strange: dict[str, Any]
    ) -> None:
        assert client.get(TOGETHER, params=strange, headers=auth_headers).status_code == 422


def _version_of(person_id: uuid.UUID) -> str:
    return "2.0" if arm_of(ModelName.skill_recommender, person_id, 50) is Arm.challenger else "1.0"


def _scores() -> dict[uuid.UUID, int]:
    with unit_of_work() as session:
        return dict(session.execute(select(Match.job_id, Match.tenths)).tuples().all())
