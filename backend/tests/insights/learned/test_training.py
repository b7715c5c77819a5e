"""Training makes challengers that are better, and nothing else; killed half way it makes nothing twice."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.auth.models import User
from app.background import service as background
from app.background.errors import Cancelled
from app.background.models import TaskRun
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.core.storage import EVER, store
from app.insights.learned import figures, training
from app.insights.learned.catalogue import KINDS, kind_of
from app.insights.learned.drift import watch
from app.insights.learned.models import ModelEvent, ModelVersion
from app.insights.learned.service import in_use
from app.insights.learned.types import ModelEventKind, VersionState
from app.ml.models.interface import Artefact
from app.ml.models.recommender import Basket, SkillQuestion, SkillRecommender
from tests.conftest import RunTasks
from tests.insights.learned.conftest import NAME, ONE, postings

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

KIND = KINDS[NAME]
Admin = tuple[User, dict[str, str]]


def quiet(done: int, total: int | None = None, message: str | None = None) -> None:
    """Progress that nobody sees."""


def train(run_id: uuid.UUID | None = None, progress: Callable[..., None] = quiet) -> dict[str, Any]:
    return training.train(unit_of_work, KIND, run_id or new_id(), progress)


def versions() -> list[tuple[str, VersionState]]:
    with unit_of_work() as session:
        return [(row.version, row.state) for row in session.scalars(select(ModelVersion).order_by(ModelVersion.id))]


def events(*kinds: ModelEventKind) -> list[str]:
    with unit_of_work() as session:
        query = select(ModelEvent.words).where(ModelEvent.kind.in_(kinds)).order_by(ModelEvent.id)
        return list(session.scalars(query))


class TestTraining:
    def test_makes_a_challenger_that_is_better_on_rows_it_has_not_seen(
        self, client: TestClient, admin: Admin, run_tasks: RunTasks
    ) -> None:
        postings(600)

        started = client.post(f"{ONE}/train", headers=admin[1])
        run_tasks()

        assert started.status_code == 202
        task = client.get(f"/api/v1/tasks/{started.json()['id']}", headers=admin[1]).json()
        assert (task["state"], task["result"]["state"]) == ("succeeded", "challenger")
        shown = client.get(ONE, headers=admin[1]).json()
        assert shown["champion"]["shipped"] is True
        assert shown["challenger"]["version"] == task["result"]["version"]
        (version,) = shown["versions"]
        assert version["trained_on"]["rows"] + version["trained_on"]["held_out"] == 600
        assert version["trained_on"]["held_out"] >= 50
        assert {metric["name"] for metric in version["metrics"]} == {"hit_at_10", "reciprocal_rank"}
        assert shown["training"]["last_words"].startswith("Better than")

    def test_says_how_many_rows_are_missing(self, client: TestClient, admin: Admin, run_tasks: RunTasks) -> None:
        postings(120)

        started = client.post(f"{ONE}/train", headers=admin[1]).json()
        run_tasks()

        task = client.get(f"/api/v1/tasks/{started['id']}", headers=admin[1]).json()
        assert task["result"] == {
            "model": NAME.value,
            "state": "skipped",
            "words": "Too few postings that name skills (120 of 500).",
            "version": None,
        }
        assert client.get(ONE, headers=admin[1]).json()["training"]["words"] == task["result"]["words"]
        assert versions() == []

    def test_runs_once_at_a_time(self, client: TestClient, admin: Admin) -> None:
        first = client.post(f"{ONE}/train", headers=admin[1]).json()
        second = client.post(f"{ONE}/train", headers=admin[1]).json()
        other = client.post(f"{ONE.replace(NAME.value, 'salary_predictor')}/train", headers=admin[1]).json()

        assert first["id"] == second["id"] != other["id"]
        assert client.get(ONE, headers=admin[1]).json()["training"]["task_id"] == first["id"]

    def test_reads_no_posting_that_one_person_alone_sees(self, user: User) -> None:
        postings(5)
        postings(5, first=10, private_to=user.id)
        postings(5, first=20, demo=True)
        with unit_of_work() as session:
            assert KIND.rows is not None
            assert KIND.tally is not None
            assert len(KIND.rows(session, None)) == 5 == KIND.tally(session)

    def test_counts_a_cluster_once(self, database: None) -> None:
        postings(6, cluster_id=new_id())
        with unit_of_work() as session:
            assert KIND.rows is not None
            assert KIND.tally is not None
            assert len(KIND.rows(session, None)) == 1 == KIND.tally(session)


class TestGate:
    def test_a_worse_challenger_is_kept_out(self, database: None, monkeypatch: pytest.MonkeyPatch) -> None:
        postings(600)
        assert train()["state"] == "challenger"
        with unit_of_work() as session:
            from app.insights.learned.repository import ModelsRepository
            from app.insights.learned.rolling import promote

            promote(ModelsRepository(session, NAME), None)
        usual = SkillRecommender.train

        def mistaken(rows: list[Basket], check: Callable[[], None]) -> Artefact:
            mixed = [Basket((*row.skills[:1], "cobol", "fortran"), row.group) for row in rows]
            return usual(mixed, check)

        monkeypatch.setattr(SkillRecommender, "train", mistaken)
        ended = train()

        assert ended["state"] == "rejected"
        assert [state for _, state in versions()] == [VersionState.champion, VersionState.rejected]
        assert any("not better by 2%" in words for words in events(ModelEventKind.rejected))
        with unit_of_work() as session:
            assert in_use(session, NAME, None).version == versions()[0][0]

    def test_keeps_no_figure_of_a_single_employer(self, database: None) -> None:
        postings(600)
        train()

        with unit_of_work() as session:
            row = session.scalars(select(ModelVersion)).one()
            assert {name: one.groups for name, one in figures.read(row.metrics).items()} == {
                "hit_at_10": None,
                "reciprocal_rank": None,
            }
            assert "'sums'" not in f"{row.metrics}{row.against}"

    def test_the_same_once_more_is_kept_out(self, database: None) -> None:
        postings(600)
        with unit_of_work() as session:
            from app.insights.learned.repository import ModelsRepository

            ModelsRepository(session, NAME).rollout(locked=True).automatic = True
        assert train()["state"] == "champion"

        assert train()["state"] == "rejected"

    def test_a_second_challenger_takes_the_place_of_the_first(self, database: None) -> None:
        postings(600)
        train()
        train()

        assert [state for _, state in versions()] == [VersionState.retired, VersionState.challenger]


class TestKilledHalfWay:
    @pytest.mark.parametrize("step", [0, 1, 2, 3, 4])
    def test_nothing_stands_and_the_next_attempt_makes_one_version(self, database: None, step: int) -> None:
        postings(600)
        run_id = new_id()

        def killed(done: int, total: int | None = None, message: str | None = None) -> None:
            if done == step:
                raise Cancelled

        with pytest.raises(Cancelled):
            train(run_id, killed)
        assert versions() == []

        first, again = train(run_id), train(run_id)

        assert first == again
        assert [state for _, state in versions()] == [VersionState.challenger]

    def test_a_file_without_a_row_is_deleted_after_two_days(
        self, database: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        postings(600)
        monkeypatch.setattr(training, "_keep", lambda *_: (_ for _ in ()).throw(Cancelled))
        with pytest.raises(Cancelled):
            train()
        assert versions() == []
        left = set(store().keys(f"models/{NAME.value}", older_than=EVER))
        assert left

        from datetime import timedelta

        from app.core.clock import as_of, now

        with as_of(now() + timedelta(days=3)), unit_of_work() as session:
            watch(session, KIND)

        assert not left & set(store().keys(f"models/{NAME.value}", older_than=EVER))

    def test_a_cancelled_training_leaves_what_answers_as_it_was(
        self, client: TestClient, admin: Admin, run_tasks: RunTasks
    ) -> None:
        postings(600)
        started = client.post(f"{ONE}/train", headers=admin[1]).json()
        client.post(f"/api/v1/tasks/{started['id']}/cancel", headers=admin[1])
        run_tasks()

        assert client.get(f"/api/v1/tasks/{started['id']}", headers=admin[1]).json()["state"] == "cancelled"
        assert versions() == []


class TestSchedule:
    def test_weekly_training_starts_for_models_that_are_not_switched_off(
        self, client: TestClient, admin: Admin, run_tasks: RunTasks
    ) -> None:
        from app.background.registry import Nothing

        client.patch(f"{ONE}/rollout", json={"retrain": "off"}, headers=admin[1])
        with unit_of_work() as session:
            background.enqueue(session, "insights.retrain_models", Nothing())
        run_tasks()

        with unit_of_work() as session:
            query = select(TaskRun.payload["name"].as_string()).where(TaskRun.type == "insights.train_model")
            assert set(session.scalars(query)) == {"job_matcher", "salary_predictor"}
            assert session.scalar(select(func.count()).select_from(ModelVersion)) == 0
        assert len(events(ModelEventKind.skipped)) == 2


def test_what_was_trained_answers_as_it_learned(database: None) -> None:
    postings(600)
    with unit_of_work() as session:
        from app.insights.learned.repository import ModelsRepository

        ModelsRepository(session, NAME).rollout(locked=True).automatic = True
    train()

    with unit_of_work() as session:
        used = in_use(session, NAME, None)
        named = [one.skill_id for one in used.model.predict(SkillQuestion(("react",)))]
    assert not used.shipped
    assert named == ["css", "typescript"]


def test_a_model_that_cannot_learn_here_says_why(client: TestClient, admin: Admin) -> None:
    refused = client.post("/api/v1/admin/models/skill_extractor/train", headers=admin[1])

    assert refused.status_code == 409
    assert refused.json()["code"] == "not_trainable"
    assert "people have marked" in refused.json()["detail"]
    assert kind_of("skill_extractor").why_not == refused.json()["detail"]
