"""The fork server: a clean process that has loaded the reading code once and forks a child for every document.

Starting an interpreter and loading the lexicons costs about a second, forking costs milliseconds. The server is started
with an empty environment before it has seen any document or secret, and never sees one later: a document goes by a pipe
from the caller straight to the child. Linux only (`pidfd`, sequenced packets); elsewhere every child is spawned.

A request is one packet on the control socket: `{"module", "arguments", "folder"}` with four file descriptors, the
child's stdin, stdout and steps, and a status socket. On that, the server says the child's process id and later its exit
code, one a line; when the caller closes it, the child is killed. At the end of the control socket all children are.
"""

import contextlib
import ctypes
import gc
import importlib
import io
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

MAX_REQUEST = 65536
REQUEST_FDS = 4
PR_SET_PDEATHSIG = 1
FAILED = 70
FIRST_FREE = 200


@dataclass(frozen=True, slots=True)
class _Running:
    """A child of ours with the socket on which its end is told."""

    pid: int
    pidfd: int
    status: socket.socket


class _Server:
    """Waits for requests, for the ends of children and for callers that give up."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ, self._serve)
        self.running: dict[int, _Running] = {}
        self.loaded: set[str] = set()
        self.open = True

    def run(self) -> None:
        while self.open:
            for key, _ in self.selector.select():
                handle: Callable[[], None] = key.data
                # An earlier event of the same round may have ended it and given its number to another.
                if self.selector.get_map().get(key.fd) is key:
                    handle()
        for child in list(self.running.values()):
            self._reap(child)

    def _serve(self) -> None:
        packet, fds, _, _ = socket.recv_fds(self.control, MAX_REQUEST, REQUEST_FDS)
        if not packet or len(fds) != REQUEST_FDS:
            self.open = False
            return
        request = json.loads(packet)
        status = socket.socket(fileno=fds[3])
        try:
            self._load(request["module"])
            self._fork(request, fds[:3], status)
        except Exception:  # noqa: BLE001  # whatever fails to load or fork here, the caller spawns a child instead
            status.close()
        for fd in fds[:3]:
            os.close(fd)

    def _load(self, module: str) -> None:
        """Import a module and warm it up, once; what it holds is then shared by all children."""
        if module in self.loaded:
            return
        loaded = importlib.import_module(module)
        warm: Callable[[], None] | None = getattr(loaded, "warm", None)
        if warm:
            warm()
        gc.collect()
        # Keeps the collector of a child from touching, and so copying, every page of what is shared.
        gc.freeze()
        self.loaded.add(module)

    def _fork(self, request: dict[str, object], fds: list[int], status: socket.socket) -> None:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            _be_child(request, fds, parent)
        child = _Running(pid, os.pidfd_open(pid), status)
        self.running[pid] = child
        self.selector.register(child.pidfd, selectors.EVENT_READ, lambda: self._reap(child))
        self.selector.register(status, selectors.EVENT_READ, lambda: self._kill(child))
        with contextlib.suppress(OSError):
            status.sendall(f"{pid}\n".encode())

    def _kill(self, child: _Running) -> None:
        """End a child whose caller has given up; that it is gone is seen next."""
        self.selector.unregister(child.status)
        _kill_group(child.pid)

    def _reap(self, child: _Running) -> None:
        # Its group first: until it is waited for, its number cannot be another's.
        _kill_group(child.pid)
        _, status = os.waitpid(child.pid, 0)
        with contextlib.suppress(OSError):
            child.status.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
        with contextlib.suppress(KeyError):
            self.selector.unregister(child.status)
        self.selector.unregister(child.pidfd)
        os.close(child.pidfd)
        child.status.close()
        del self.running[child.pid]


def _kill_group(pid: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def _be_child(request: dict[str, object], fds: list[int], parent: int) -> NoReturn:
    """Become the child of one request: own session, own folder, nothing open but its pipes."""
    try:
        os.setsid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(FAILED)
        steps = _keep_only(fds)
        folder, module, arguments = str(request["folder"]), str(request["module"]), request["arguments"]
        os.chdir(folder)
        tempfile.tempdir = os.environ["TMPDIR"] = folder
        sys.stdin, sys.stdout = io.TextIOWrapper(open(0, "rb")), io.TextIOWrapper(open(1, "wb"))  # noqa: SIM115  # by number
        importlib.import_module(module).main([str(steps), *(arguments if isinstance(arguments, list) else [])])
        sys.stdout.flush()
        os._exit(0)
    finally:
        # Also what `main` did not catch: the parent hears of a failed child, never of a second server.
        os._exit(FAILED)


def _keep_only(fds: list[int]) -> int:
    """Make the pipes 0, 1 and 3, with nothing on 2, and close all else; returns the number of the steps pipe."""
    stdin, stdout, steps = fds
    nothing = os.open(os.devnull, os.O_RDWR)
    # First to numbers out of the way, so that none is overwritten before it is moved.
    moved = [os.dup2(fd, FIRST_FREE + at) for at, fd in enumerate((stdin, stdout, nothing, steps))]
    for target, fd in enumerate(moved):
        os.dup2(fd, target)
    os.closerange(len(moved), max(FIRST_FREE + len(moved), os.sysconf("SC_OPEN_MAX")))
    return len(moved) - 1


def main(arguments: list[str]) -> None:
    """Serve on the control socket whose file descriptor is the only argument, until it closes."""
    (control,) = arguments
    _Server(socket.socket(fileno=int(control))).run()
