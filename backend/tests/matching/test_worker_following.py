"""Scoring by real Celery workers: another process gives the same bytes, and a killed worker costs time only."""

import os
import signal
import uuid
from typing import Any

import psutil
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete, select

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.service import enqueue, publish
from app.background.sweeper import sweep
from app.background.types import FINISHED, State
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.jobs.models import Job
from app.matching.following import refreshing
from app.matching.models import Match, Scoring
from app.matching.payloads import Shard
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings
from tests.processes import StartWorker, wait_for

pytestmark = pytest.mark.worker
TITLES = ("Backend Developer", "Staff Nurse", "Data Engineer", "Baker")
PEOPLE = 6
SAID = (Match.user_id, Match.job_id, Match.tenths, Match.steps, Match.eligibility, Match.score_version, Match.judged_by)


@pytest.fixture
def people(client: TestClient, make_user: MakeUser, run_tasks: RunTasks) -> list[User]:
    """Some people, scored in this process."""
    store_postings(*(posting(number, title=TITLES[number % 4]) for number in range(40)))
    found = [make_user() for _ in range(PEOPLE)]
    for number, (_, headers) in enumerate(found):
        fill_profile(client, headers, skills=["Python"], titles=[TITLES[number % 4]])
    run_tasks()
    return [user for user, _ in found]


def said() -> list[tuple[Any, ...]]:
    """All that is stored of everybody's matches."""
    with unit_of_work() as session:
        rows = session.execute(select(*SAID).order_by(Match.user_id, Match.job_id))
        return [tuple(str(value) for value in row) for row in rows]


def forget() -> None:
    """Drop all matches, as if nobody had ever been scored."""
    with unit_of_work() as session:
        session.execute(delete(Match))
        session.execute(delete(Scoring))


def runs_of(name: str) -> list[TaskRun]:
    with unit_of_work() as session:
        return list(session.scalars(select(TaskRun).where(TaskRun.type == name)))


def all_done() -> bool:
    """Whether no run is left, with a sweep for those whose worker is gone."""
    sweep()
    with unit_of_work() as session:
        return session.scalar(select(TaskRun.id).where(TaskRun.state.not_in(FINISHED)).limit(1)) is None


def test_other_processes_and_workers_give_the_same_bytes(people: list[User], start_worker: StartWorker) -> None:
    here = said()
    assert len({row[0] for row in here}) == PEOPLE
    for _ in range(10):
        for user in people:
            refreshing.refresh(unit_of_work, user.id)
        assert said() == here
    forget()
    start_worker()
    start_worker()
    with unit_of_work() as session:
        enqueue(session, "matching.score_all", Nothing())
    wait_for(all_done, every_s=0.5)
    assert said() == here


def test_a_killed_worker_costs_time_only(people: list[User], start_worker: StartWorker) -> None:
    here = said()
    forget()
    with unit_of_work() as session:
        for user in people:
            enqueue(session, "matching.score_shard", Shard(first=user.id, last=user.id))
    worker = start_worker()
    wait_for(lambda: any(run.state is State.running for run in runs_of("matching.score_shard")), every_s=0.01)
    for child in psutil.Process(worker.pid).children(recursive=True):
        child.kill()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    assert any(run.state is not State.succeeded for run in runs_of("matching.score_shard"))
    start_worker()
    wait_for(all_done, every_s=0.5)
    assert said() == here
    assert max(run.attempts for run in runs_of("matching.score_shard")) == 2


def test_a_worker_killed_in_an_increment_loses_none_of_it(people: list[User], start_worker: StartWorker) -> None:
    store_postings(*(posting(100 + number, title=TITLES[number % 4]) for number in range(5)))
    with unit_of_work() as session:
        publish(session, JobsIngested(source="board", new=5, updated=0))
    worker = start_worker()
    wait_for(lambda: any(run.state is State.running for run in runs_of("matching.follow_jobs")), every_s=0.01)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    start_worker()
    wait_for(all_done, every_s=0.5)
    stored = said()
    for user in people:
        refreshing.refresh(unit_of_work, user.id)
    assert said() == stored
    assert {str(user.id) for user in people} == {row[0] for row in stored}


def test_the_order_of_insertion_changes_nothing(
    client: TestClient, user: User, auth_headers: dict[str, str], run_tasks: RunTasks
) -> None:
    fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
    postings = [posting(number, title=TITLES[number % 4]) for number in range(12)]
    seen = []
    for order in (postings, postings[::-1]):
        for one in order:
            store_postings(one)
            with unit_of_work() as session:
                publish(session, JobsIngested(source="board", new=1, updated=0))
        run_tasks()
        seen.append(by_title(user.id))
        with unit_of_work() as session:
            session.execute(delete(Job))
            session.execute(delete(Scoring))
    assert len(seen[0]) == len(postings)
    assert seen[0] == seen[1]


def by_title(user_id: uuid.UUID) -> list[tuple[int, str]]:
    """Scores and steps of a person's matches, whatever ids the postings have."""
    with unit_of_work() as session:
        query = select(Match.tenths, Match.steps).where(Match.user_id == user_id)
        return sorted((row[0], str(row[1])) for row in session.execute(query))
