"""Real workers, killed in the middle of a training."""

import os
import signal
import subprocess
from typing import Any

import psutil
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from app.auth.models import User
from app.background.sweeper import sweep
from app.core.db import unit_of_work
from app.core.storage import EVER, store
from app.insights.learned.models import ModelVersion
from app.insights.learned.service import in_use
from app.insights.learned.types import ModelName
from app.ml.registry.artefacts import checksum
from tests.insights.learned.conftest import ADMIN, postings
from tests.processes import StartWorker, wait_for

pytestmark = pytest.mark.worker

Admin = tuple[User, dict[str, str]]
NAME = ModelName.salary_predictor
TRAIN, FOLDER = f"{ADMIN}/{NAME.value}/train", f"models/{NAME.value}"
TITLES = ("Nurse", "Senior Nurse", "Backend Developer", "Data Engineer", "Accountant", "Sales Manager")


@pytest.fixture(autouse=True)
def _no_files(database: None) -> None:
    for key in list(store().keys(FOLDER, older_than=EVER)):
        store().delete(key)


def paid_postings(count: int) -> None:
    """Store postings with pay, enough of them that a training takes seconds."""
    for title, first in zip(TITLES, range(0, count, count // len(TITLES)), strict=True):
        pay = 40_000 + 5_000 * len(title)
        postings(count // len(TITLES), first=first, title=title, annual_min=pay, annual_max=pay, pay_currency="EUR")


def read(client: TestClient, admin: Admin, location: str) -> dict[str, Any]:
    """A task as its admin sees it."""
    found: dict[str, Any] = client.get(location, headers=admin[1]).json()
    return found


def kill_in_training(
    client: TestClient, admin: Admin, location: str, worker: "subprocess.Popen[bytes]", attempt: int = 1
) -> None:
    """Wait until the model learns, and kill the worker with all its children."""

    def learns() -> bool:
        task = read(client, admin, location)
        assert task["state"] in {"queued", "running"}, "it was over before it could be killed"
        sweep()
        # The words of an attempt that was killed stand until the next one begins.
        return task["attempts"] == attempt and str(task["progress"]["message"]).startswith("Training")

    wait_for(learns, every_s=0.02)
    for child in psutil.Process(worker.pid).children(recursive=True):
        child.kill()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


def kept() -> list[ModelVersion]:
    """The versions that are kept; each must have the file it names, and no file may lie there without one."""
    with unit_of_work() as session:
        rows = list(session.scalars(select(ModelVersion).order_by(ModelVersion.id)))
        session.expunge_all()
    assert {row.storage_key: row.sha256 for row in rows} == {
        key: checksum(store().get(key)) for key in store().keys(FOLDER, older_than=EVER)
    }
    return rows


def answers() -> bool:
    """Whether the shipped version answers, as before any training."""
    with unit_of_work() as session:
        return in_use(session, NAME, None).shipped


def ended(client: TestClient, admin: Admin, location: str) -> dict[str, Any]:
    """A task once it is over."""

    def over() -> bool:
        sweep()
        return read(client, admin, location)["state"] not in {"queued", "running"}

    wait_for(over, every_s=1.0)
    return read(client, admin, location)


def test_a_killed_training_leaves_nothing_and_is_done_again_by_the_next_worker(
    client: TestClient, admin: Admin, start_worker: StartWorker
) -> None:
    paid_postings(3_000)
    worker = start_worker()
    location = client.post(TRAIN, headers=admin[1]).headers["location"]
    kill_in_training(client, admin, location, worker)

    assert read(client, admin, location)["state"] == "running"
    assert kept() == []
    assert answers()

    start_worker()
    task = ended(client, admin, location)
    assert (task["state"], task["attempts"]) == ("succeeded", 2)
    [version] = kept()
    assert str(version.run_id) == task["id"]
    # And the next one works: of the same rows comes the same, which is not better.
    again = ended(client, admin, client.post(TRAIN, headers=admin[1]).headers["location"])
    assert (again["state"], again["attempts"]) == ("succeeded", 1)
    assert len(kept()) == 2


def test_a_training_killed_each_time_is_set_aside_and_does_not_stand_in_the_way(
    client: TestClient, admin: Admin, start_worker: StartWorker
) -> None:
    paid_postings(3_000)
    location = client.post(TRAIN, headers=admin[1]).headers["location"]
    for attempt in (1, 2):
        kill_in_training(client, admin, location, start_worker(), attempt)

    task = ended(client, admin, location)
    assert (task["state"], task["attempts"]) == ("dead", 2)
    assert "stopped" in task["error"]
    assert kept() == []
    assert answers()

    start_worker()
    again = ended(client, admin, client.post(TRAIN, headers=admin[1]).headers["location"])
    assert (again["state"], again["attempts"]) == ("succeeded", 1)
    assert len(kept()) == 1
