"""The nightly proof: what is planted is found, told with its cause, and mended; and what is right is left alone."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text, update

from app.auth.models import User
from app.auth.types import Role
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import as_of, now, today
from app.core.db import unit_of_work
from app.matching.following import bounds, reconciling, refreshing
from app.matching.models import Match, Reconciliation, Scoring
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]


@pytest.fixture
def developer(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> User:
    """A backend developer with three matches."""
    store_postings(*(posting(number) for number in range(3)))
    fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
    run_tasks()
    return user


def stored(user: User) -> list[tuple[Any, ...]]:
    """All that is stored of a person's matches."""
    columns = (Match.id, Match.job_id, Match.tenths, Match.steps, Match.eligibility, Match.score_version, Match.best)
    with unit_of_work() as session:
        query = select(*columns).where(Match.user_id == user.id).order_by(Match.job_id)
        return [tuple(row) for row in session.execute(query)]


@pytest.fixture
def reconciled(run_tasks: RunTasks) -> Any:
    """Compares, and gives the result of the run."""

    def run() -> dict[str, Any]:
        with unit_of_work() as session:
            run_id = enqueue(session, "matching.reconcile", Nothing()).id
        run_tasks()
        with unit_of_work() as session:
            return dict(session.get_one(TaskRun, run_id).result or {})

    return run


PLANTED = [
    ("UPDATE matches SET tenths = tenths + 17", "score", "its inputs are the same"),
    ("UPDATE matches SET steps[1] = 1", "score", "its inputs are the same"),
    ("UPDATE matches SET eligibility = 'ineligible'", "eligibility", "its inputs are the same"),
    ("UPDATE matches SET fingerprint = 'other', score_version = 'other'", "version", "the posting is another"),
    ("UPDATE matches SET judged_by = 'other', score_version = 'other'", "version", "other rules"),
    ("UPDATE matches SET score_version = 'other'", "version", "another profile, other weights"),
    ("UPDATE matches SET best = false", "version", "its inputs are the same"),
]


class TestDifferences:
    def test_there_are_none_after_a_scoring(self, developer: User, reconciled: Any) -> None:
        before = stored(developer)
        report = reconciled()
        assert (report["people"], report["all_people"], report["matches"]) == (1, 1, 3)
        assert (report["differences"], report["waiting"]) == (0, 0)
        assert stored(developer) == before

    @pytest.mark.parametrize(("planted", "kind", "why"), PLANTED)
    def test_what_was_planted_is_found_and_mended(
        self, developer: User, reconciled: Any, planted: str, kind: str, why: str
    ) -> None:
        before = stored(developer)
        job_id = before[0][1]
        with unit_of_work() as session:
            session.execute(text(f"{planted} WHERE job_id = :job_id"), {"job_id": job_id})
        assert stored(developer) != before or kind == "version"
        report = reconciled()
        assert report["kinds"] == {kind: 1}
        assert (report["differences"], report["repaired"]) == (1, 1)
        [example] = report["examples"]
        assert example["job_id"] == str(job_id)
        assert why in example["why"]
        assert stored(developer) == before
        assert reconciled()["differences"] == 0

    def test_a_match_that_was_lost_is_found(self, developer: User, reconciled: Any) -> None:
        before = stored(developer)
        with unit_of_work() as session:
            session.execute(text("DELETE FROM matches WHERE job_id = :job_id"), {"job_id": before[0][1]})
        assert reconciled()["kinds"] == {"missing": 1}
        assert [row[1:] for row in stored(developer)] == [row[1:] for row in before]

    def test_a_match_too_many_is_found(self, developer: User, reconciled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bounds, "KEPT", 2)
        refreshing.refresh(unit_of_work, developer.id)
        monkeypatch.setattr(bounds, "KEPT", 3)
        refreshing.refresh(unit_of_work, developer.id)
        monkeypatch.setattr(bounds, "KEPT", 2)
        assert reconciled()["kinds"] == {"surplus": 1, "count": 1}
        assert len(stored(developer)) == 2

    def test_what_was_counted_wrongly_is_found(self, developer: User, reconciled: Any) -> None:
        with unit_of_work() as session:
            session.execute(update(Scoring).values(compared=99))
        assert reconciled()["kinds"] == {"count": 1}
        assert reconciled()["differences"] == 0

    def test_who_waits_for_a_scoring_is_no_difference(
        self, client: TestClient, developer: User, auth_headers: Headers
    ) -> None:
        client.post("/api/v1/profile/skills", json={"name": "Docker"}, headers=auth_headers)
        report = reconciling.Report()
        with unit_of_work() as session:
            reconciling._compare(session, developer.id, report)
        assert (report.waiting, report.kinds.total()) == (1, 0)

    def test_of_many_people_a_part_is_compared_each_night(
        self, client: TestClient, developer: User, make_user: MakeUser, reconciled: Any, run_tasks: RunTasks,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        for _ in range(2):
            _, headers = make_user()
            fill_profile(client, headers, titles=["Baker"])
        run_tasks()
        monkeypatch.setattr(bounds, "PEOPLE_IN_SHARD", 1)
        monkeypatch.setattr(reconciling, "PEOPLE_A_NIGHT", 1)
        report = reconciled()
        assert (report["people"], report["all_people"]) == (1, 3)


class TestReports:
    def test_admins_see_them(
        self, client: TestClient, developer: User, make_user: MakeUser, run_tasks: RunTasks
    ) -> None:
        with unit_of_work() as session:
            session.execute(
                text("UPDATE matches SET tenths = tenths + 10 WHERE job_id = :id"), {"id": stored(developer)[0][1]}
            )
        _, headers = make_user(Role.admin)
        answer = client.post("/api/v1/matches/reconciliations", headers=headers)
        assert answer.status_code == 202, answer.text
        run_tasks()
        task = client.get(answer.headers["location"], headers=headers).json()
        assert task["state"] == "succeeded"
        assert task["result"]["differences"] == 1
        [report] = client.get("/api/v1/matches/reconciliations", headers=headers).json()["items"]
        assert (report["differences"], report["repaired"], report["kinds"]) == (1, 1, {"score": 1})
        [example] = report["examples"]
        assert example["stored"] == pytest.approx(example["recomputed"] + 1)

    def test_others_do_not(self, client: TestClient, auth_headers: Headers) -> None:
        for method in (client.get, client.post):
            assert method("/api/v1/matches/reconciliations", headers=auth_headers).status_code == 403


def test_ids_of_nobody_are_fine() -> None:
    assert reconciling.Difference(None, "count", None, None, "why").shown(uuid.UUID(int=1))["job_id"] is None


def test_a_new_day_is_scored_and_then_proved(developer: User, run_tasks: RunTasks) -> None:
    with as_of(now() + timedelta(days=1)):
        with unit_of_work() as session:
            enqueue(session, "matching.renew_day", Nothing())
        run_tasks()
        with unit_of_work() as session:
            assert session.scalars(select(Scoring.as_of)).all() == [today()]
            report = session.scalars(select(Reconciliation)).one()
    assert (report.people, report.matches, report.differences) == (1, 3, 0)
