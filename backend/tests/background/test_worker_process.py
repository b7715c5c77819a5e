"""Real Celery workers: what a kill in the middle of work does to it."""

import os
import signal

import psutil
import pytest
from fastapi.testclient import TestClient

from app.background.sweeper import sweep
from tests.processes import StartWorker, wait_for

pytestmark = pytest.mark.worker
TASKS = "/api/v1/tasks"


def start_count(client: TestClient, headers: dict[str, str], steps: int, delay_ms: int) -> str:
    body = {"type": "system.count", "payload": {"steps": steps, "delay_ms": delay_ms}}
    return str(client.post(TASKS, json=body, headers=headers).headers["location"])


def test_a_worker_carries_out_what_is_enqueued(
    client: TestClient, auth_headers: dict[str, str], start_worker: StartWorker
) -> None:
    start_worker()
    location = start_count(client, auth_headers, steps=3, delay_ms=1)
    wait_for(lambda: client.get(location, headers=auth_headers).json()["state"] == "succeeded")


def test_a_running_task_can_be_cancelled(
    client: TestClient, auth_headers: dict[str, str], start_worker: StartWorker
) -> None:
    start_worker()
    # Shorter than the time between two renewals of the lease: the next step must learn of it.
    location = start_count(client, auth_headers, steps=60, delay_ms=50)
    wait_for(lambda: client.get(location, headers=auth_headers).json()["results"])
    client.post(f"{location}/cancel", headers=auth_headers)
    wait_for(lambda: client.get(location, headers=auth_headers).json()["state"] == "cancelled")


def test_a_killed_worker_s_run_is_finished_by_the_next(
    client: TestClient, auth_headers: dict[str, str], start_worker: StartWorker
) -> None:
    worker = start_worker()
    location = start_count(client, auth_headers, steps=20, delay_ms=100)
    wait_for(lambda: len(client.get(location, headers=auth_headers).json()["results"]) >= 2)
    for child in psutil.Process(worker.pid).children(recursive=True):
        child.kill()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    start_worker()

    def finished() -> bool:
        sweep()
        return bool(client.get(location, headers=auth_headers).json()["state"] == "succeeded")

    wait_for(finished, every_s=1.0)
    run = client.get(location, headers=auth_headers).json()
    assert run["attempts"] == 2
    assert run["results"] == [{"step": step} for step in range(1, 21)], "results of the first attempt do not count"
