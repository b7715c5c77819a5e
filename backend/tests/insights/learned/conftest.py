"""Postings and versions to follow models by."""

import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.core.storage import store
from app.insights.learned import figures
from app.insights.learned.loading import held
from app.insights.learned.models import ModelVersion
from app.insights.learned.types import ModelName, VersionState
from app.jobs.models import Job
from app.ml.models.interface import Metric
from app.ml.models.recommender import Basket, SkillRecommender
from app.ml.registry.artefacts import checksum
from tests.conftest import MakeUser

NAME = ModelName.skill_recommender
ADMIN = "/api/v1/admin/models"
ONE = f"{ADMIN}/{NAME.value}"
# Skills that stand together: whoever knows the first is asked for the second.
CIRCLES = [("python", "django", "postgresql"), ("react", "typescript", "css"), ("nursing", "triage", "patient-care")]


@pytest.fixture(autouse=True)
def _nothing_held() -> Iterator[None]:
    held.forget()
    yield
    held.forget()


@pytest.fixture
def admin(make_user: MakeUser) -> tuple[User, dict[str, str]]:
    """An admin and the headers that say so."""
    return make_user(role=Role.admin)


def postings(count: int, *, first: int = 0, **columns: Any) -> None:
    """Store postings whose skills come in circles, of fifty employers."""
    with unit_of_work() as session:
        session.add_all([_job(first + number, columns) for number in range(count)])


def _job(number: int, columns: dict[str, Any]) -> Job:
    moment = now() - timedelta(days=1)
    usual: dict[str, Any] = {
        "source": "board",
        "source_id": f"m{number}",
        "url": f"https://board.example/m/{number}",
        "title": f"Worker {number}",
        "company": f"Company {number % 50}",
        "company_key": number % 50,
        "location": "Berlin",
        "places": [{"text": "Berlin", "country": "DE"}],
        "family": "software",
        "skill_ids": list(CIRCLES[number % len(CIRCLES)]),
        "posted_at": moment,
        "first_seen_at": moment,
        "content_hash": "h",
        "enrichment_version": "v",
        "url_key": f"u{number}",
        "text_key": f"t{number}",
        "title_key": number,
    }
    return Job(**{**usual, **columns})


Make = Callable[..., uuid.UUID]


@pytest.fixture
def make_version(session: Session) -> Make:
    """Makes a version of the recommender with a file: `make(state, champion_from=...)`; gives its id."""

    def make(state: VersionState, *, ago: int = 0, skills: tuple[str, ...] = CIRCLES[0], **fields: Any) -> uuid.UUID:
        rows = [Basket(skills, f"g{number}") for number in range(10)]
        content = SkillRecommender.train(rows, lambda: None).content
        version = str(fields.pop("version", f"1.{ago}"))
        key = f"models/{NAME.value}/{version}.npz"
        store().put(key, content)
        metrics = figures.kept({"hit_at_10": Metric("Hits", 0.5, 100, "higher", margin=0.02)})
        usual: dict[str, Any] = {
            "name": NAME,
            "version": version,
            "storage_key": key,
            "sha256": checksum(content),
            "size": len(content),
            "format": "npz",
            "metrics": metrics,
            "against": metrics,
            "trained_on": {"rows": 10, "held_out": 2, "since": None, "until": None, "kinds": []},
            "state": state,
            "reason": "Made by a test.",
            "run_id": new_id(),
            "created_at": now() - timedelta(hours=ago),
            "champion_from": None if state is VersionState.challenger else now() - timedelta(hours=ago),
        }
        row = ModelVersion(**{**usual, **fields})
        session.add(row)
        session.commit()
        return row.id

    return make
