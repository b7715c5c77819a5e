"""The supervisor: watches the children, starts again what dies, shows their logs, ends them in order.

One thread and no event loop on purpose: the kernel ties a child's life to the thread that started it.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from app.embedded.child import Child
from app.embedded.folders import Folders
from app.embedded.logs import Terminal, cut
from app.embedded.process import TICK_S, wait_until
from app.embedded.records import SUPERVISOR, remember, running_now

STAGE_GRACE_S = (6.0, 3.0)
LOG_CHECK_S = 60.0


def stop_signals() -> list[signal.Signals]:
    """Ctrl-C, `kill`, and a closed terminal, unless we were told to outlive it (nohup)."""
    outlive = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    return [signal.SIGINT, signal.SIGTERM, *([] if outlive else [signal.SIGHUP])]


class Supervisor:
    """Runs until it is asked to stop. `each_tick` is called 10 times a second while all is well."""

    def __init__(self, children: list[Child], folders: Folders, terminal: Terminal) -> None:
        self._children = children
        self._folders = folders
        self._terminal = terminal
        self._requests = 0
        self._log_check = 0.0

    def run(self, each_tick: Callable[[], None]) -> None:
        """Start what does not run yet, watch everything, and end it all when a signal asks for it."""
        with self._listening():
            try:
                for child in self._children:
                    if not child.running:
                        child.start()
                self._write_down()
                while not self._requests:
                    self._tick()
                    each_tick()
                    time.sleep(TICK_S * 2)
            finally:
                self._end()

    def _tick(self) -> None:
        died = [child for child in self._children if child.process is not None and not child.running]
        for child in died:
            how, pause = child.bury(), child.pause
            self._terminal.say(f"{child.name} ended ({how}); starting it again in {pause:.1f} s")
        ready = [child for child in self._children if child.process is None and time.monotonic() >= child.due]
        for child in ready:
            self._start_again(child)
        if died or ready:
            self._write_down()
        self._show_logs()

    def _start_again(self, child: Child) -> None:
        try:
            child.start()
        except OSError as problem:
            child.failures += 1
            child.due = time.monotonic() + child.pause
            self._terminal.say(f"{child.name} can't be started: {problem}")

    def _show_logs(self) -> None:
        for child in self._children:
            child.tail.show(self._terminal)
        if time.monotonic() > self._log_check:
            self._log_check = time.monotonic() + LOG_CHECK_S
            for child in self._children:
                cut(child.log)

    def _write_down(self) -> None:
        ours = running_now(SUPERVISOR, os.getpid())
        remember(self._folders, [ours, *(record for child in self._children if (record := child.record()))])

    def _end(self) -> None:
        """Stage by stage: first what uses the servers, then the servers. A second request ends all at once."""
        self._terminal.say("Stopping. Press Ctrl-C again to stop at once.")
        for stage, grace in enumerate(STAGE_GRACE_S):
            leaving = [child for child in self._children if child.stage == stage]
            for child in leaving:
                child.ask_to_stop()
            if self._requests < 2:
                self._wait_for(leaving, grace)
            for child in leaving:
                child.kill()
        self._show_logs()
        self._terminal.say("Stopped.")

    def _wait_for(self, leaving: list[Child], seconds: float) -> None:
        def gone() -> bool:
            self._show_logs()
            return self._requests > 1 or not any(child.running for child in leaving)

        wait_until(gone, seconds)

    @contextmanager
    def _listening(self) -> Iterator[None]:
        before = {number: signal.signal(number, self._on_signal) for number in stop_signals()}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._requests += 1
