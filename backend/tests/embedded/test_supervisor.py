"""The supervisor: starts again what dies, ends all in order, leaves nothing behind."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from app.embedded.process import started_at, wait_until

BACKEND = Path(__file__).resolve().parents[2]
Supervise = Callable[..., "Supervised"]


def _hear_hangups() -> None:
    # Where the tests themselves run under nohup, a child would inherit that hangups are ignored.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Supervised:
    """A supervisor that runs as a process, and what it writes down."""

    def __init__(self, data_dir: Path, names: tuple[str, ...]) -> None:
        self.data_dir = data_dir
        command = [sys.executable, "-m", "tests.embedded.supervised", str(data_dir), *names]
        self.terminal = data_dir.parent / "terminal.log"
        with self.terminal.open("wb") as output:
            self.process = subprocess.Popen(command, cwd=BACKEND, stdout=output, preexec_fn=_hear_hangups)

    def pid(self, name: str) -> int:
        entries = json.loads((self.data_dir / "run" / "processes.json").read_text())
        return next((int(entry["pid"]) for entry in entries if entry["name"] == name), 0)

    def said(self, name: str) -> list[list[str]]:
        path = self.data_dir / "logs" / f"{name}.log"
        return [line.split() for line in path.read_text().splitlines()] if path.exists() else []

    def end(self, number: signal.Signals) -> str:
        self.process.send_signal(number)
        self.process.wait(30)
        return self.terminal.read_text()

    def has_told(self, words: str) -> bool:
        return words in self.terminal.read_text()


@pytest.fixture
def supervise(data_dir: Path) -> Iterator[Supervise]:
    made: list[Supervised] = []

    def start(*names: str) -> Supervised:
        supervised = Supervised(data_dir, names)
        made.append(supervised)
        ready = [name for name in names if name != "failing"]
        assert wait_until(lambda: all(supervised.said(name) for name in ready), 10)
        return supervised

    yield start
    for supervised in made:
        supervised.process.kill()
        supervised.process.wait()


def test_what_is_killed_comes_back_without_what_it_left(supervise: Supervise) -> None:
    supervised = supervise("polite")
    first, grandchild = supervised.pid("polite"), int(supervised.said("polite")[0][1])
    subprocess.run(["kill", "-9", str(first)], check=True)
    assert wait_until(lambda: len(supervised.said("polite")) == 2, 10)
    assert supervised.pid("polite") not in {0, first}
    assert wait_until(lambda: not started_at(grandchild), 5)
    assert "polite ended (signal SIGKILL); starting it again in 0.1 s" in supervised.end(signal.SIGTERM)


def test_what_keeps_failing_is_started_less_and_less_often(supervise: Supervise) -> None:
    supervised = supervise("polite", "failing")
    for pause in ("0.1", "0.2", "0.4"):
        assert wait_until(partial(supervised.has_told, f"(exit code 3); starting it again in {pause} s"), 30)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_servers_outlive_what_uses_them(supervise: Supervise, number: signal.Signals) -> None:
    supervised = supervise("base", "polite")
    children = [supervised.pid("base"), supervised.pid("polite")]
    supervised.end(number)
    assert supervised.process.returncode == 0
    user, server = (float(supervised.said(name)[-1][1]) for name in ("polite", "base"))
    assert user < server
    assert not any(started_at(child) for child in children)


def test_a_second_request_does_not_wait_for_the_deaf(supervise: Supervise) -> None:
    supervised = supervise("deaf")
    deaf = supervised.pid("deaf")
    supervised.process.send_signal(signal.SIGINT)
    assert wait_until(lambda: supervised.has_told("Stopping"), 10)
    supervised.process.send_signal(signal.SIGINT)
    supervised.process.wait(3)
    assert not started_at(deaf)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel signals orphans on Linux only")
def test_a_killed_supervisor_leaves_nothing_running(supervise: Supervise) -> None:
    supervised = supervise("polite", "deaf")
    children = [supervised.pid("polite"), supervised.pid("deaf")]
    supervised.process.kill()
    assert wait_until(lambda: not any(started_at(child) for child in children), 5)
