"""What the supervisor needs to know about a server, and how it is brought up."""

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from app.embedded.errors import DidNotStart
from app.embedded.process import TICK_S, Process, Program, start

START_LIMIT_S = 30.0
RETRY_S = 0.2
PORT_IN_USE = re.compile(r"Address already in use|could not bind IPv4 address", re.IGNORECASE)
# What a server killed a moment ago leaves behind for a moment: its memory, its lock file.
PASSING = re.compile(r"pre-existing shared memory block|lock file .* already exists", re.IGNORECASE)


class Server(Protocol):
    """PostgreSQL or Valkey, on one port, with its data in one folder."""

    @property
    def name(self) -> str: ...

    @property
    def port(self) -> int: ...

    def prepare(self) -> None:
        """Make the data folder where it is missing; remove what a dead server left in the way."""

    def program(self) -> Program:
        """What to start."""

    def answers(self) -> bool:
        """Whether it takes connections with our password."""

    def moved_to(self, port: int) -> Self:
        """The same server on another port."""


@dataclass(frozen=True, slots=True)
class Collision(Exception):
    """The port was taken between choosing it and listening on it."""

    port: int


def bring_up(server: Server, log: Path) -> Process:
    """Start a server and wait until it answers; raises `Collision` or `DidNotStart`."""
    deadline = time.monotonic() + START_LIMIT_S
    while True:
        server.prepare()
        seen = log.stat().st_size if log.exists() else 0
        process = start(server.program(), log)
        if _up(server, process, deadline):
            return process
        said = new_text(log, seen)
        if process.poll() is None:
            process.kill()
            process.wait()
            raise DidNotStart(f"{server.name} did not answer within {START_LIMIT_S:.0f} s. {_last_words(said, log)}")
        if PORT_IN_USE.search(said):
            raise Collision(server.port)
        if not PASSING.search(said) or time.monotonic() > deadline:
            raise DidNotStart(f"{server.name} did not start. {_last_words(said, log)}")
        time.sleep(RETRY_S)


def new_text(log: Path, seen: int) -> str:
    """What was written to a log after its first `seen` bytes."""
    with log.open("rb") as file:
        file.seek(seen)
        return file.read().decode(errors="replace")


def _up(server: Server, process: Process, deadline: float) -> bool:
    while time.monotonic() < deadline and process.poll() is None:
        if server.answers():
            return True
        time.sleep(TICK_S)
    return False


def _last_words(said: str, log: Path) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if re.search(r"FATAL|PANIC|ERROR|error|# ", line)]
    last = (telling or lines or ["It said nothing."])[-1]
    return f"{last} (all of it: {log})"
