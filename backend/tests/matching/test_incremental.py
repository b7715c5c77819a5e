"""Increments: whatever happens in whatever order, what is stored is what a scoring from nothing gives."""

import random
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.service import publish
from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.following import bounds, refreshing
from app.matching.models import Match, Scoring
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

Headers = dict[str, str]
TITLES = ("Backend Developer", "Data Engineer", "Backend Engineer", "Baker")
SKILLS = ("Python", "PostgreSQL", "Docker", "Kubernetes", "Java")
TEXT = "We build things.\nYou must know {first}.\nYou need {second} every day.\n{more}"
STOCK = 24
KEPT = 6
# What a stored match says; when it was computed differs, as it should.
SAID = (
    Match.job_id, Match.tenths, Match.steps, Match.eligibility, Match.score_version, Match.judged_by,
    Match.fingerprint, Match.best, Match.position, Match.shadowed, Match.open,
)  # fmt: skip
NOTED = (Scoring.compared, Scoring.stored, Scoring.least, Scoring.least_job_id, Scoring.profile_version)


def stored(session: Session, user: User) -> dict[uuid.UUID, tuple[Any, ...]]:
    """All that is stored of a person's matches, by posting."""
    rows = session.execute(select(*SAID).where(Match.user_id == user.id).order_by(Match.job_id))
    return {row[0]: tuple(str(value) for value in row) for row in rows}


def noted(session: Session, user: User) -> tuple[Any, ...]:
    """What was noted of the last scoring."""
    return tuple(session.execute(select(*NOTED).where(Scoring.user_id == user.id)).one())


def tell(new: int = 1, closed: int = 0) -> None:
    """Say that postings changed, as a reading does when it ends."""
    with unit_of_work() as session:
        publish(session, JobsIngested(source="board", new=new, updated=0, closed=closed))


def made(number: int, chance: random.Random, **fields: Any) -> Any:
    """A posting with some skills and places."""
    first, second = chance.sample(SKILLS, 2)
    text = TEXT.format(first=first, second=second, more=f"Number {number}, told {chance.randrange(99)} times.")
    return posting(number, title=chance.choice(TITLES), text=text, **fields)


class World:
    """A few people and a stock of postings, to which things happen."""

    def __init__(self, client: TestClient, people: list[tuple[User, Headers]], run: RunTasks, seed: int) -> None:
        self.client, self.people, self.run = client, people, run
        self.chance = random.Random(seed)
        self.number = STOCK
        store_postings(*(made(number, self.chance) for number in range(STOCK)))
        for _, headers in people:
            skills = self.chance.sample(SKILLS, 2)
            fill_profile(client, headers, skills=skills, titles=[self.chance.choice(TITLES)])
        tell()
        run()

    def happen(self) -> str:
        """One thing happens."""
        events: list[Callable[[], None]] = [
            self.comes, self.comes, self.comes, self.changes, self.changes, self.closes, self.copies, self.is_private,
            self.is_touched, self.excludes, self.learns, self.weighs, self.is_deleted,
        ]  # fmt: skip
        event = self.chance.choice(events)
        event()
        self.run()
        return event.__name__

    def comes(self) -> None:
        self.number += 1
        store_postings(made(self.number, self.chance))
        tell()

    def changes(self) -> None:
        store_postings(made(self.chance.randrange(self.number), self.chance))
        tell()

    def closes(self) -> None:
        self._close(self._one().id)
        tell(new=0, closed=1)

    def is_deleted(self) -> None:
        with unit_of_work() as session:
            session.delete(session.get_one(Job, self._one().id))
        tell(new=0, closed=1)

    def copies(self) -> None:
        with unit_of_work() as session:
            one, other = self._one(), self._one()
            cluster = one.cluster_id or other.cluster_id or uuid.uuid4()
            query = update(Job).where(Job.id.in_([one.id, other.id]))
            session.execute(query.values(cluster_id=cluster, updated_at=now()))
        tell()

    def is_private(self) -> None:
        self.number += 1
        user, _ = self.chance.choice(self.people)
        store_postings(made(self.number, self.chance), source="own", private_to=user.id)
        tell()

    def is_touched(self) -> None:
        _, headers = self.chance.choice(self.people)
        items = self.client.get("/api/v1/matches", headers=headers).json()["items"]
        if items:
            path = f"/api/v1/matches/{self.chance.choice(items)['id']}"
            assert self.client.patch(path, json={"status": "interested"}, headers=headers).status_code == 200

    def excludes(self) -> None:
        _, headers = self.chance.choice(self.people)
        wishes = {"excluded_companies": [f"Company {self.chance.randrange(self.number)}"]}
        self.client.patch("/api/v1/profile", json={"preferences": wishes}, headers=headers)

    def learns(self) -> None:
        _, headers = self.chance.choice(self.people)
        self.client.post("/api/v1/profile/skills", json={"name": self.chance.choice(SKILLS)}, headers=headers)

    def weighs(self) -> None:
        _, headers = self.chance.choice(self.people)
        body = {"weights": {"skills": self.chance.randrange(1, 60), "title": self.chance.randrange(1, 60)}}
        answer = self.client.put("/api/v1/matches/weights", json=body, headers=headers)
        assert answer.status_code == 200, answer.text

    def _one(self) -> Job:
        with unit_of_work() as session:
            jobs = session.scalars(select(Job).where(Job.status == JobStatus.open).order_by(Job.source_id)).all()
            return self.chance.choice(jobs)

    def _close(self, job_id: uuid.UUID) -> None:
        with unit_of_work() as session:
            session.execute(
                update(Job).where(Job.id == job_id).values(status=JobStatus.closed, closed_at=now(), updated_at=now())
            )


@pytest.fixture
def people(make_user: MakeUser) -> list[tuple[User, Headers]]:
    """Three people."""
    return [make_user() for _ in range(3)]


def agree(world: World, happened: str) -> None:
    """What is stored for each person is what scoring everything again stores."""
    for user, _ in world.people:
        with unit_of_work() as session:
            before, before_noted = stored(session, user), noted(session, user)
        refreshing.refresh(unit_of_work, user.id)
        with unit_of_work() as session:
            assert before == stored(session, user), happened
            assert before_noted == noted(session, user), happened


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kept", [KEPT, bounds.KEPT])
def test_an_increment_is_a_scoring_from_nothing(
    client: TestClient, people: list[tuple[User, Headers]], run_tasks: RunTasks, seed: int, kept: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(bounds, "KEPT", kept)
    world = World(client, people, run_tasks, seed)
    agree(world, "the beginning")
    for step in range(10):
        agree(world, f"{step}: {world.happen()}")
    results = increments()
    assert any(result["changed"] and not result["scored_anew"] for result in results), "no increment was put to use"


def increments() -> list[dict[str, Any]]:
    """What the increments came to."""
    with unit_of_work() as session:
        query = select(TaskRun.result).where(TaskRun.type == "matching.score_postings")
        return [dict(result) for result in session.scalars(query) if result]


def test_readings_that_bring_nothing_make_no_increment_a_scoring(
    client: TestClient, people: list[tuple[User, Headers]], run_tasks: RunTasks
) -> None:
    world = World(client, people, run_tasks, seed=1)
    for _ in range(2):
        tell()
        run_tasks()
    for _ in range(3):
        world.comes()
        run_tasks()
        tell(new=0)
        run_tasks()
    assert [result["scored_anew"] for result in increments()] == [0, 0, 0]
    agree(world, "three came")
