"""Children from the fork server of this process, which starts with the first document and ends with the process."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from app.ml.documents.children import BOOTSTRAP, ENVIRONMENT, ROOT, Child, ChildLost, pipes
from app.ml.documents.forkserver import MAX_REQUEST

SERVER = "app.ml.documents.forkserver"
# Loading all lexicons takes seconds on a busy machine; beyond this something is wrong, and a child is spawned.
START_SECONDS = 30.0
LAST_SECONDS = 5.0
MAX_LINE = 32


@dataclass(frozen=True, slots=True)
class _Server:
    process: "subprocess.Popen[bytes]"
    control: socket.socket


class _Keeper:
    """Holds the one server of this process; safe to use from threads and across forks."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.server: _Server | None = None

    def get(self) -> _Server:
        with self.lock:
            if self.server is not None and self.server.process.poll() is not None:
                self._drop()
            if self.server is None:
                self.server = _start()
            return self.server

    def broke(self, server: _Server) -> None:
        """Drop a server that does not answer, so that the next document gets a new one."""
        with self.lock:
            if self.server is server:
                self._drop()

    def _drop(self) -> None:
        if self.server is not None:
            self.server.control.close()
            self.server.process.kill()
            self.server.process.wait()
            self.server = None

    def forget(self) -> None:
        """Leave the server to the process that started it; for the child of a fork."""
        if self.server is not None:
            self.server.control.close()
            # Not ours to wait for: keeps the interpreter from trying.
            self.server.process.returncode = 0
        self.server = None
        self.lock = threading.Lock()


_keeper = _Keeper()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_keeper.forget)


def can_fork() -> bool:
    """Tell whether this system has what the fork server needs."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


def current() -> int | None:
    """Return the process id of this process's server, or None where there is none."""
    server = _keeper.server
    return server.process.pid if server else None


def stop() -> None:
    """End the server of this process, if there is one."""
    server = _keeper.server
    if server is not None:
        _keeper.broke(server)


def fork(module: str, arguments: Sequence[str], folder: str) -> Child | None:
    """Return a forked child that runs `module.main([steps_fd, *arguments])`, or None where that cannot be had."""
    request = json.dumps({"module": module, "arguments": [*arguments], "folder": folder}).encode()
    if not can_fork() or len(request) > MAX_REQUEST:
        return None
    server = _keeper.get()
    ours, theirs = socket.socketpair()
    ours.settimeout(START_SECONDS)
    try:
        with pipes() as ends:
            socket.send_fds(server.control, [request], [ends.stdin, ends.stdout, ends.steps, theirs.fileno()])
            theirs.close()
            status = _Status(ours)
            status.line()
    except (OSError, ValueError) as error:
        ours.close()
        theirs.close()
        # One that lives and said no could not load the module; others may be reading with it.
        if isinstance(error, OSError) or server.process.poll() is not None:
            _keeper.broke(server)
        return None
    return Child(ends.to_child, ends.from_child, ends.steps_of_child, status.code, status.end)


def _start() -> _Server:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-X", "utf8", "-c", BOOTSTRAP.format(module=SERVER), ROOT),
                str(theirs.fileno()),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=ENVIRONMENT,
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
        )
    return _Server(process, ours)


class _Status:
    """What the server says of one child, a line each: its number, then its exit code."""

    def __init__(self, told: socket.socket) -> None:
        self.told = told
        self.rest = b""
        self.exit_code: int | None = None

    def line(self) -> int:
        """Return the next number; a `ValueError` says that the server has gone."""
        while b"\n" not in self.rest:
            chunk = self.told.recv(MAX_LINE)
            if not chunk:
                break
            self.rest += chunk
        number, _, self.rest = self.rest.partition(b"\n")
        return int(number)

    def code(self, seconds: float) -> int:
        """Return the exit code of the child; raises `TimeoutError`, and `ChildLost` where the server has gone."""
        if self.exit_code is None:
            self.told.settimeout(seconds)
            try:
                self.exit_code = self.line()
            except (ValueError, ConnectionError) as error:
                raise ChildLost from error
        return self.exit_code

    def end(self) -> None:
        """Have the child killed, and wait until it is gone."""
        with suppress(OSError, ChildLost):
            self.told.shutdown(socket.SHUT_WR)
            self.code(LAST_SECONDS)
        self.told.close()
