"""Real workers: a batch cut off by a kill, and a ranking repeated by other processes."""

import os
import signal
import uuid

import psutil
import pytest
from fastapi.testclient import TestClient

from app.background.sweeper import sweep
from tests.factories.recruiting import (
    CANDIDATES,
    NAMES,
    NURSE_TEXT,
    Headers,
    add,
    developer_text,
    have_candidate,
    ranked,
    stored,
)
from tests.processes import StartWorker, wait_for

pytestmark = pytest.mark.worker


def test_a_batch_cut_off_by_a_kill_is_finished_without_loss_or_double(
    client: TestClient, desk: Headers, start_worker: StartWorker
) -> None:
    worker = start_worker()
    files = [(f"{name}.txt", developer_text(name).encode()) for name in NAMES] + [("nurse.txt", NURSE_TEXT.encode())]
    location = add(client, desk, *files).headers["location"]
    wait_for(lambda: client.get(location, headers=desk).json()["results"], every_s=0.01)
    for child in psutil.Process(worker.pid).children(recursive=True):
        child.kill()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    start_worker()

    def finished() -> bool:
        sweep()
        return bool(client.get(location, headers=desk).json()["state"] == "succeeded")

    wait_for(finished, every_s=1.0)
    result = client.get(location, headers=desk).json()["result"]
    # The nurse is one of the five names, in another trade.
    assert [file["state"] for file in result["files"]] == ["added"] * 6
    assert len({file["candidate_id"] for file in result["files"]}) == 6
    assert client.get(CANDIDATES, headers=desk).json()["total"]["value"] == 6
    assert len(stored()) == 6


def test_other_processes_make_the_same_ranking(
    client: TestClient, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID, start_worker: StartWorker
) -> None:
    for name in NAMES:
        have_candidate(desk_id, developer_text(name))
    # Ranked here first, and then by workers.
    here = ranked(client, desk, job)["items"]
    start_worker()
    start_worker()
    body = {"job_id": str(job), "repeats": 6}
    location = client.post(f"{CANDIDATES}/rankings", json=body, headers=desk).headers["location"]

    def repeated() -> bool:
        sweep()
        page = client.get(f"{CANDIDATES}/rankings", params={"job_id": str(job)}, headers=desk).json()
        return bool(page["items"][0]["agreement"]["made"] == 6)

    wait_for(repeated, every_s=0.5)
    assert client.get(location, headers=desk).json()["state"] == "succeeded"
    made = client.get(f"{CANDIDATES}/rankings", params={"job_id": str(job)}, headers=desk).json()["items"][0]
    assert (made["agreement"]["identical"], made["agreement"]["correlation"]) == (True, 1.0)
    assert made["agreement"]["processes"] >= 2
    assert ranked(client, desk, job)["items"] == here
