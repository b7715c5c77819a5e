"""What a killed supervisor left behind is found by id and start time, and ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from app.embedded.folders import Folders
from app.embedded.process import is_same, started_at, wait_until
from app.embedded.records import (
    MARK,
    SUPERVISOR,
    Running,
    end_orphans,
    recorded,
    remember,
    running_now,
    supervisor_of,
)

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, lambda *_: None); print(flush=True); time.sleep(600)",
]
PARENT = [
    sys.executable,
    "-c",
    f"import subprocess, time; print(subprocess.Popen({SLEEP!r}).pid, flush=True); time.sleep(600)",
]


@pytest.fixture
def started() -> Iterator[list[subprocess.Popen[bytes]]]:
    processes: list[subprocess.Popen[bytes]] = []
    yield processes
    for process in processes:
        process.kill()
        process.wait()


def sleeper(
    started: list[subprocess.Popen[bytes]], command: list[str], folders: Folders | None = None
) -> subprocess.Popen[bytes]:
    environment = dict(os.environ) | ({MARK: str(folders.data)} if folders else {})
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True, env=environment)
    started.append(process)
    return process


class TestIsSame:
    def test_a_zombie_is_not_alive(self, started: list[subprocess.Popen[bytes]]) -> None:
        process = sleeper(started, SLEEP)
        began = started_at(process.pid)
        assert is_same(process.pid, began)
        os.kill(process.pid, signal.SIGKILL)  # nobody waits for it yet: a zombie
        assert wait_until(lambda: not is_same(process.pid, began), 5)

    def test_an_id_used_again_is_another_process(self) -> None:
        assert not is_same(os.getpid(), started_at(os.getpid()) - 60)


class TestEndOrphans:
    def test_what_still_runs_is_ended_and_named(self, folders: Folders, started: list[subprocess.Popen[bytes]]) -> None:
        process = sleeper(started, SLEEP)
        remember(folders, [running_now("worker", process.pid)])
        assert end_orphans(folders) == ["worker"]
        assert process.wait(5) == -signal.SIGTERM

    def test_an_id_used_again_by_a_stranger_is_left_alone(
        self, folders: Folders, started: list[subprocess.Popen[bytes]]
    ) -> None:
        stranger = sleeper(started, SLEEP)
        remember(folders, [Running("worker", stranger.pid, started_at(stranger.pid) - 60, signal.SIGTERM)])
        assert end_orphans(folders) == []
        assert stranger.poll() is None

    def test_the_children_of_a_dead_worker_go_too(
        self, folders: Folders, started: list[subprocess.Popen[bytes]]
    ) -> None:
        leader = sleeper(started, PARENT, folders)
        assert leader.stdout is not None
        grandchild = int(leader.stdout.readline())
        remember(folders, [running_now("worker", leader.pid)])
        leader.kill()
        leader.wait()
        assert end_orphans(folders) == ["worker"]
        assert started_at(grandchild) == 0

    def test_a_deaf_one_is_killed(
        self, folders: Folders, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.embedded.records.ORPHAN_GRACE_S", 0.3)
        process = sleeper(started, DEAF)
        assert process.stdout is not None
        process.stdout.readline()
        remember(folders, [running_now("api", process.pid)])
        end_orphans(folders)
        assert process.wait(5) == -signal.SIGKILL

    def test_a_broken_record_is_no_obstacle(self, folders: Folders) -> None:
        (folders.run / "processes.json").write_text("[{")
        assert end_orphans(folders) == []


def test_the_supervisor_is_known_only_while_it_lives(folders: Folders) -> None:
    remember(folders, [running_now(SUPERVISOR, os.getpid())])
    assert supervisor_of(folders) == recorded(folders)[0]
    remember(folders, [Running(SUPERVISOR, os.getpid(), 1.0, signal.SIGTERM)])
    assert supervisor_of(folders) is None
