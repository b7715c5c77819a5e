"""What is kept beside the matches so that the list is read from one index, over real PostgreSQL."""

import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text, update

from app.auth.models import User
from app.core.db import unit_of_work
from app.jobs.models import Job
from app.jobs.repository import JobRepository
from app.jobs.types import JobStatus
from app.matching import paging
from app.matching.arranging import arrange, arrange_jobs
from app.matching.models import Match
from app.matching.paging import Counts
from app.matching.ranking import Wanted
from app.matching.repository import MatchRepository
from app.matching.types import Sort, Status
from tests.conftest import RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES = "/api/v1/matches"
TOGETHER = uuid.UUID(int=99)


@pytest.fixture
def jobs(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> dict[str, uuid.UUID]:
    """Three jobs, scored; the first fits best."""
    fill_profile(client, auth_headers, skills=("Python", "PostgreSQL"), titles=["Backend Developer"])
    stored = store_postings(
        posting(1), posting(2, title="Data Engineer"), posting(3, title="Baker", text="You bake bread.")
    )
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    return stored


def shown(client: TestClient, headers: Headers, **parameters: Any) -> list[str]:
    """The titles on the list."""
    items = client.get(MATCHES, params=parameters, headers=headers).json()["items"]
    return [item["job"]["title"] for item in items]


def change(job_ids: list[uuid.UUID], **values: Any) -> None:
    """Change postings behind the back of matching, then tell it."""
    with unit_of_work() as session:
        session.execute(update(Job).where(Job.id.in_(job_ids)).values(**values))
        arrange_jobs(session, job_ids)


class TestArranging:
    def test_of_a_cluster_the_best_is_shown(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        change([jobs["1"], jobs["2"]], cluster_id=TOGETHER)
        assert shown(client, auth_headers) == ["Backend Developer", "Baker"]

    def test_one_that_leaves_brings_back_the_one_it_shadowed(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        change([jobs["1"], jobs["2"]], cluster_id=TOGETHER)
        change([jobs["1"]], cluster_id=None)
        assert sorted(shown(client, auth_headers)) == ["Backend Developer", "Baker", "Data Engineer"]

    def test_one_that_closes_lets_the_open_one_be_shown(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        change([jobs["1"], jobs["2"]], cluster_id=TOGETHER)
        change([jobs["1"]], status=JobStatus.closed)
        assert shown(client, auth_headers) == ["Data Engineer", "Baker"]

    def test_what_the_person_hid_hides_all_of_it(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        [second] = [
            item["id"]
            for item in client.get(MATCHES, headers=auth_headers).json()["items"]
            if item["job"]["title"] == "Data Engineer"
        ]
        client.patch(f"{MATCHES}/{second}", json={"status": "hidden"}, headers=auth_headers)
        change([jobs["1"], jobs["2"]], cluster_id=TOGETHER)
        assert shown(client, auth_headers) == ["Baker"]
        assert shown(client, auth_headers, status="hidden") == ["Data Engineer"]

    def test_what_was_kept_counts_before_what_is_better(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        change([jobs["1"], jobs["2"]], cluster_id=TOGETHER)
        with unit_of_work() as session:
            second = session.scalars(select(Match.id).where(Match.job_id == jobs["2"])).one()
        client.patch(f"{MATCHES}/{second}", json={"status": "interested"}, headers=auth_headers)
        assert shown(client, auth_headers) == ["Data Engineer", "Baker"]

    def test_one_that_closed_unnoticed_is_not_shown(
        self, client: TestClient, auth_headers: Headers, jobs: dict[str, uuid.UUID]
    ) -> None:
        with unit_of_work() as session:
            JobRepository(session).close_missing("board", None, ["1"], datetime(2026, 3, 4, tzinfo=UTC))
        assert "Backend Developer" not in shown(client, auth_headers)

    def test_what_is_right_is_not_written(self, user: User, jobs: dict[str, uuid.UUID]) -> None:
        with unit_of_work() as session:
            before = session.execute(select(Match.id, text("matches.xmin::text"))).all()
        with unit_of_work() as session:
            arrange(session, user.id)
            arrange_jobs(session, list(jobs.values()))
        with unit_of_work() as session:
            assert session.execute(select(Match.id, text("matches.xmin::text"))).all() == before


class TestCounts:
    def test_are_those_of_the_list(self, user: User, jobs: dict[str, uuid.UUID]) -> None:
        with unit_of_work() as session:
            first = session.scalars(select(Match).where(Match.job_id == jobs["3"])).one()
            first.status = Status.hidden
            repository = MatchRepository(session, user.id)
            repository.arrange()
            best = max(match.tenths for match in repository.of_jobs(list(jobs.values())).values())
            found = paging.page(session, user.id, Wanted(least=best), Sort.score, None, 10)
            assert [row.tenths for row in found.rows] == [best]
            assert found.counts == Counts(total=1, below=1, hidden=1)
            assert found.scored is not None
            nothing = paging.page(session, user.id, Wanted(least=1_000), Sort.newest, None, 10)
            assert (nothing.rows, nothing.counts) == ([], Counts(total=0, below=2, hidden=1))
            assert nothing.scored == found.scored
            unfiltered = paging.page(session, user.id, Wanted(), Sort.score, None, 1)
            assert (len(unfiltered.rows), unfiltered.counts) == (1, Counts(total=2, below=0, hidden=1))
