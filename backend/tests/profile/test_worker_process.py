"""A real worker, killed in the middle of reading a CV."""

import os
import signal

import psutil
import pytest
from fastapi.testclient import TestClient

from app.background.sweeper import sweep
from tests.factories.profile import CV, CV_TEXT, PROFILE, Headers, pdf_cv, send
from tests.processes import StartWorker, wait_for

pytestmark = pytest.mark.worker


def test_a_reading_cut_off_by_a_kill_is_finished_by_the_next_worker(
    client: TestClient, auth_headers: Headers, start_worker: StartWorker
) -> None:
    worker = start_worker()
    # Long enough that the kill falls into the reading.
    location = send(client, auth_headers, pdf_cv(CV_TEXT), "cv.pdf").headers["location"]
    wait_for(lambda: client.get(location, headers=auth_headers).json()["results"], every_s=0.01)
    for child in psutil.Process(worker.pid).children(recursive=True):
        child.kill()
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    cut_off = client.get(location, headers=auth_headers).json()
    start_worker()

    def finished() -> bool:
        sweep()
        return bool(client.get(location, headers=auth_headers).json()["state"] == "succeeded")

    wait_for(finished, every_s=1.0)
    task = client.get(location, headers=auth_headers).json()
    assert task["attempts"] == (2 if cut_off["state"] == "running" else 1)
    assert [result["step"] for result in task["results"]] == ["received", "read", "sections", "skills", "done"]
    assert client.get(PROFILE, headers=auth_headers).json()["full_name"] == "Ines Calloway"
    assert len(client.get(CV, headers=auth_headers).json()["items"]) == 1
