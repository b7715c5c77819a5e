"""Scoring a person against everything: what is kept, when it happens, what it stands on."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.service import enqueue, publish
from app.background.types import State
from app.commands.match import app as match_command
from app.core.clock import as_of
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.matching import service
from app.matching.corpus import keeping
from app.matching.corpus.models import CorpusCount
from app.matching.following import refreshing
from app.matching.models import Match, Scoring
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def developer(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> User:
    """A backend developer whose profile was scored."""
    fill_profile(client, auth_headers, titles=["Backend Developer"])
    run_tasks()
    return user


def stored(user: User) -> dict[uuid.UUID, tuple[int, str]]:
    """Score and version of each stored match by job."""
    with unit_of_work() as session:
        matches = session.scalars(select(Match).where(Match.user_id == user.id))
        return {match.job_id: (match.tenths, match.score_version) for match in matches}


def refreshed(user: User) -> dict[uuid.UUID, tuple[int, str]]:
    """The same after a scoring."""
    refreshing.refresh(unit_of_work, user.id)
    return stored(user)


class TestRepeatability:
    def test_ten_times_the_same(self, developer: User) -> None:
        store_postings(
            *(posting(number, title=title) for number, title in enumerate(["Baker", "Data Engineer", "Nurse"]))
        )
        with as_of(NOON):
            first = refreshed(developer)
            assert first
            assert all(refreshed(developer) == first for _ in range(9))

    def test_unchanged_matches_are_not_written_again(self, developer: User) -> None:
        store_postings(posting(1))
        with as_of(NOON):
            refreshed(developer)
        with as_of(NOON + timedelta(hours=3)):
            refreshed(developer)
        with unit_of_work() as session:
            assert session.scalars(select(Match.computed_at)).all() == [NOON]

    def test_within_a_day_nothing_moves_by_itself(self, developer: User) -> None:
        store_postings(posting(1, posted_at=NOON - timedelta(days=9)))
        with as_of(NOON.replace(hour=0)):
            morning = refreshed(developer)
        with as_of(NOON.replace(hour=23)):
            assert refreshed(developer) == morning
        with as_of(NOON + timedelta(days=1)):
            [(_, version)] = refreshed(developer).values()
        with as_of(NOON + timedelta(days=30)):
            [(later, _)] = refreshed(developer).values()
        [(today, before)] = morning.values()
        assert later < today
        assert version != before


class TestBasis:
    def test_counts_once_a_day(self, session: Session) -> None:
        store_postings(*(posting(number) for number in range(10)))
        with as_of(NOON):
            first = keeping.current(session)
            store_postings(posting(11, text="You must know Docker."))
            assert keeping.current(session) == first
        with as_of(NOON + timedelta(days=1)):
            assert keeping.current(session).corpus.rarity.demand["docker"] == 1

    def test_counts_again_where_the_stock_has_grown_much(self, session: Session) -> None:
        with as_of(NOON):
            assert keeping.current(session).corpus.rarity.postings == 0
            store_postings(posting(1))
            assert keeping.current(session).corpus.rarity.postings == 1

    def test_old_counts_are_forgotten(self, session: Session) -> None:
        for day in range(0, 40, 4):
            store_postings(posting(day))
            with as_of(NOON + timedelta(days=day)):
                keeping.current(session)
        assert (session.scalar(select(func.count()).select_from(CorpusCount)) or 0) <= 5

    def test_what_is_shown_stands_on_what_was_scored(
        self, client: TestClient, developer: User, auth_headers: Headers
    ) -> None:
        store_postings(posting(1))
        with as_of(datetime(2026, 1, 1, tzinfo=UTC)):
            [(tenths, version)] = refreshed(developer).values()
        [shown] = client.get("/api/v1/matches", headers=auth_headers).json()["items"]
        assert (shown["score"], shown["score_version"]) == (tenths / 10, version)


class TestEvents:
    def test_new_postings_are_scored_for_everybody(
        self, client: TestClient, developer: User, make_user: MakeUser, run_tasks: RunTasks
    ) -> None:
        nurse, headers = make_user()
        idle, _ = make_user()
        fill_profile(client, headers, titles=["Staff Nurse"])
        run_tasks()
        store_postings(posting(1), posting(2, title="Staff Nurse"))
        with unit_of_work() as session:
            publish(session, JobsIngested(source="board", new=2, updated=0))
        run_tasks()
        assert len(stored(developer)) == len(stored(nurse)) == 2
        assert not stored(idle)

    def test_a_reading_that_brought_nothing_scores_nothing(self, developer: User, run_tasks: RunTasks) -> None:
        for _ in range(2):
            with unit_of_work() as session:
                publish(session, JobsIngested(source="board", new=0, updated=0))
            run_tasks()
        with unit_of_work() as session:
            query = select(TaskRun.result).where(TaskRun.type == "matching.follow_jobs").order_by(TaskRun.id)
            first, second = session.scalars(query).all()
        assert first is not None
        assert first["scored"] == 0
        assert second is not None
        assert second["parts"] == 0

    def test_what_nobody_announced_is_found(self, developer: User, run_tasks: RunTasks) -> None:
        store_postings(posting(1))
        with unit_of_work() as session:
            enqueue(session, "matching.follow_changes", Nothing())
        run_tasks()
        assert len(stored(developer)) == 1

    def test_whoever_asks_while_a_scoring_runs_gets_another(self, developer: User) -> None:
        with unit_of_work() as session:
            running = service.request_refresh(session, developer.id)
            assert service.request_refresh(session, developer.id).id == running.id
            running.state = State.running
        with unit_of_work() as session:
            waiting = service.request_refresh(session, developer.id)
            assert waiting.id != running.id
            assert service.request_refresh(session, developer.id).id == waiting.id

    def test_a_person_does_not_wait_behind_the_schedule(self, developer: User) -> None:
        with unit_of_work() as session:
            scheduled = service.request_refresh(session, developer.id, scheduled=True)
            asked = service.request_refresh(session, developer.id)
            assert (scheduled.scheduled, asked.scheduled) == (True, False)
            assert scheduled.id != asked.id

    def test_a_scoring_of_an_older_profile_does_not_win(self, developer: User) -> None:
        store_postings(posting(1))
        before = refreshed(developer)
        with unit_of_work() as session:
            scoring = session.get_one(Scoring, developer.id)
            scoring.profile_version += 1
        store_postings(posting(2))
        with pytest.raises(refreshing.Superseded):
            refreshed(developer)
        assert stored(developer) == before

    def test_a_scoring_stops_early_where_the_profile_has_changed_again(
        self, client: TestClient, developer: User, auth_headers: Headers
    ) -> None:
        store_postings(posting(1))

        def change(_done: int, _total: int | None, message: str) -> None:
            if message.startswith("Compared"):
                fill_profile(client, auth_headers, titles=["Baker"])

        with pytest.raises(refreshing.Superseded):
            refreshing.refresh(unit_of_work, developer.id, change)
        assert not stored(developer)

    def test_a_scoring_that_was_overtaken_by_new_postings_starts_over(
        self, developer: User, run_tasks: RunTasks
    ) -> None:
        store_postings(posting(1))
        seen: list[str] = []

        def come(_done: int, _total: int | None, message: str) -> None:
            seen.append(message)
            if message.startswith("Compared") and len(seen) < 4:
                store_postings(posting(2))
                with unit_of_work() as session:
                    publish(session, JobsIngested(source="board", new=1, updated=0))
                run_tasks()

        refreshing.refresh(unit_of_work, developer.id, come)
        assert len(stored(developer)) == 2

    def test_an_emptied_profile_has_no_matches(
        self, client: TestClient, developer: User, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        store_postings(posting(1))
        assert refreshed(developer)
        fill_profile(client, auth_headers, titles=[])
        run_tasks()
        assert not stored(developer)
        with unit_of_work() as session:
            last = session.scalars(
                select(TaskRun).where(TaskRun.type == "matching.refresh").order_by(TaskRun.id)
            ).all()[-1]
        assert last.result is not None
        assert last.result["reason"] == "no_profile"
        assert client.get("/api/v1/matches", headers=auth_headers).json()["reason"] == "no_profile"


class TestCommand:
    def test_explains(self, developer: User) -> None:
        jobs = store_postings(posting(1))
        answer = CliRunner().invoke(match_command, ["explain", developer.email, str(jobs["1"])])
        assert answer.exit_code == 0, answer.output
        assert "Backend Developer, Company 1" in answer.output
        assert "Skills" in answer.output

    def test_scores_as_on_a_day(self, developer: User) -> None:
        store_postings(posting(1))
        answer = CliRunner().invoke(match_command, ["refresh", developer.email, "--as-of", "2026-01-01"])
        assert answer.exit_code == 0, answer.output
        assert '"compared": 1' in answer.output

    def test_says_plainly_what_is_wrong(self, developer: User) -> None:
        answer = CliRunner().invoke(match_command, ["explain", developer.email, str(uuid.uuid4())])
        assert answer.exit_code == 1
        assert "There is no such match" in answer.output
