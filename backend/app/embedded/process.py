"""Starting, recognising and ending processes.

A child asks the kernel for a signal when its parent dies (Linux), so that a killed supervisor leaves nothing
behind; elsewhere the next start finds what is left by process id and start time.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from app.embedded.account import Account

PR_SET_PDEATHSIG = 1
CLOCK_SLACK_S = 2.0
TICK_S = 0.05
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None

Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to start and how it likes to be ended."""

    name: str
    command: Sequence[str]
    folder: Path
    stop_signal: signal.Signals = signal.SIGTERM
    orphan_signal: signal.Signals = signal.SIGTERM
    environment: Mapping[str, str] = field(default_factory=dict)
    clean_environment: bool = False
    account: Account | None = None
    stdin: bytes | None = None


def start(program: Program, log: Path) -> Process:
    """Start a program in a session of its own, writing to the end of `log`.

    The log is a file and not a pipe: a child that outlives us for its last seconds can still write.
    """
    account = program.account
    inherited = {} if program.clean_environment else dict(os.environ)
    with log.open("ab") as output:
        process = subprocess.Popen(
            program.command,
            cwd=program.folder,
            env=inherited | dict(program.environment),
            stdin=subprocess.DEVNULL if program.stdin is None else subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            preexec_fn=_tied_to_us(program.orphan_signal),  # noqa: PLW1509 - two system calls, no Python locks
        )
    if process.stdin is not None and program.stdin is not None:
        with suppress(BrokenPipeError), process.stdin as pipe:
            pipe.write(program.stdin)
    return process


def _tied_to_us(orphan_signal: signal.Signals) -> Callable[[], None] | None:
    # The kernel watches the thread that forked: only the main thread lives as long as the process.
    if _LIBC is None or threading.current_thread() is not threading.main_thread():
        return None
    libc, parent, number = _LIBC, os.getpid(), int(orphan_signal)

    def tie() -> None:
        libc.prctl(PR_SET_PDEATHSIG, number)
        if os.getppid() != parent:
            os._exit(1)

    return tie


def started_at(pid: int) -> float:
    """When a process began, in seconds of the epoch; 0 when it is gone or a zombie."""
    try:
        process = psutil.Process(pid)
        return 0.0 if process.status() == psutil.STATUS_ZOMBIE else process.create_time()
    except psutil.Error:
        return 0.0


def is_same(pid: int, started: float) -> bool:
    """Whether `pid` is alive and still the process that began at `started`; ids are used again."""
    began = started_at(pid)
    return began > 0 and abs(began - started) < CLOCK_SLACK_S


def wait_until(done: Callable[[], bool], seconds: float) -> bool:
    """Wait for `done`; False when it did not happen in time."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            return False
        time.sleep(TICK_S)
    return True


def signal_group(pid: int, number: signal.Signals) -> None:
    """Signal the process group that `pid` leads; one that is gone or not ours is left alone."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def signal_process(pid: int, number: signal.Signals) -> None:
    """Signal one process; one that is gone is left alone."""
    with suppress(ProcessLookupError):
        os.kill(pid, number)
