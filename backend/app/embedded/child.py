"""One process under supervision: started, watched, started again, ended."""

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.embedded.logs import Tail, cut, everything
from app.embedded.process import Process, Program, signal_group, signal_process, start
from app.embedded.records import Running, running_now

STEADY_S = 30.0
LONGEST_PAUSE_S = 30.0


def _no_preparation() -> None:
    return None


@dataclass
class Child:
    """A program and the process that runs it now.

    The pause before a new start doubles after `patience` failures in a row; `stage` is its turn when all
    are ended (0 first).
    """

    program: Program
    log: Path
    prepare: Callable[[], None] = _no_preparation
    wanted: Callable[[str], bool] = everything
    first_pause: float = 0.5
    patience: int = 1
    stage: int = 0
    process: Process | None = None
    failures: int = 0
    due: float = 0.0
    since: float = 0.0
    tail: Tail = field(init=False)

    def __post_init__(self) -> None:
        self.tail = Tail(self.name, self.log, self.wanted)

    @property
    def name(self) -> str:
        return self.program.name

    @property
    def running(self) -> bool:
        """Whether its process is alive."""
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Start it now."""
        cut(self.log)
        self.prepare()
        self.process = start(self.program, self.log)
        self.since = time.monotonic()

    def adopt(self, process: Process) -> None:
        """Watch a process that was started for it."""
        self.process, self.since = process, time.monotonic()

    def bury(self) -> str:
        """After its death: end the rest of its group, plan the next start; how it ended, in words."""
        if self.process is None:
            return "never started"
        code = self.process.wait()
        # A killed worker or server leaves its own children behind, at work and holding ports.
        signal_group(self.process.pid, signal.SIGKILL)
        self.failures = 1 if time.monotonic() - self.since > STEADY_S else self.failures + 1
        self.due = time.monotonic() + self.pause
        self.process = None
        return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"

    @property
    def pause(self) -> float:
        """Seconds before the next start."""
        doublings = max(0, self.failures - self.patience)
        return min(self.first_pause * 2.0**doublings, LONGEST_PAUSE_S)

    def ask_to_stop(self) -> None:
        """Ask it, not its children: a worker lets them finish."""
        if self.process is not None:
            signal_process(self.process.pid, self.program.stop_signal)

    def kill(self) -> None:
        """End it and all of its group at once."""
        if self.process is not None:
            signal_group(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def record(self) -> Running | None:
        """What to write down about its process."""
        if self.process is None:
            return None
        return running_now(self.name, self.process.pid, self.program.stop_signal)
