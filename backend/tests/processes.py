"""Real processes for tests: a Celery worker and the API, as an operator runs them."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

BACKEND = Path(__file__).resolve().parents[1]
QUEUES = "scrape,parse,score,default,scrape.scheduled,parse.scheduled,score.scheduled,default.scheduled"
START_LIMIT_S = 180.0

StartWorker = Callable[[], "subprocess.Popen[bytes]"]


def free_port() -> int:
    """A port nobody listens on at present."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(condition: Callable[[], object], limit_s: float = START_LIMIT_S, every_s: float = 0.1) -> None:
    """Wait until `condition` holds; fail after `limit_s` (a bound on hanging, not a measurement)."""
    end = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"not so within {limit_s:.0f} s: {getattr(condition, '__name__', condition)}")
        time.sleep(every_s)


@contextmanager
def process(arguments: list[str], environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A program of ours, ended with its children when the block ends."""
    started = subprocess.Popen(
        [sys.executable, "-m", *arguments], cwd=BACKEND, env={**os.environ, **environment}, start_new_session=True
    )
    try:
        yield started
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if _ended(started, sign):
                break


def _ended(started: "subprocess.Popen[bytes]", sign: signal.Signals) -> bool:
    try:
        os.killpg(started.pid, sign)
        started.wait(timeout=10)
    except ProcessLookupError:
        return True
    except subprocess.TimeoutExpired:
        return False
    return True


@pytest.fixture
def start_worker(database: None, environment: dict[str, str]) -> Iterator[StartWorker]:
    """Starts a real Celery worker with two children on all queues; each is ended with the test."""
    with ExitStack() as stack:

        def start() -> "subprocess.Popen[bytes]":
            arguments = ["celery", "-A", "app.worker", "worker", "-Q", QUEUES, "-c", "2", "--without-gossip"]
            return stack.enter_context(process(arguments, environment))

        yield start


@pytest.fixture
def live_api(database: None, environment: dict[str, str]) -> Iterator[str]:
    """The API in a process of its own; gives its address."""
    port = free_port()
    with process(["uvicorn", "app.main:app", "--port", str(port)], {**environment, "PORT": str(port)}):
        address = f"http://127.0.0.1:{port}"
        wait_for(lambda: answers(f"{address}/livez"))
        yield address


def answers(url: str) -> bool:
    """Whether a GET is answered with success."""
    try:
        return httpx.get(url, timeout=2, trust_env=False).is_success
    except httpx.TransportError:
        return False
