"""A process that reads one document, seen from outside: three pipes, its end, and a way to end it."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
# -I drops PYTHONPATH and the current folder, so the child is told where the code is.
BOOTSTRAP = "import sys; sys.path.insert(0, sys.argv.pop(1)); from {module} import main; main(sys.argv[1:])"
# Without it, numpy starts one thread per core and each asks for its own memory.
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}


class ChildLost(Exception):  # named for what happened, as the errors of documents are
    """A child ended with the server it came from; the document was not to blame."""


@dataclass(slots=True)
class Child:
    """A running child: `stdin` to write to, `stdout` and `steps` to read from, all file descriptors of ours.

    `wait(seconds)` returns its exit code, negative for a signal, or raises `TimeoutError` or `ChildLost`; `end()` kills
    it and all it started, and may be called at any time.
    """

    stdin: int
    stdout: int
    steps: int
    wait: Callable[[float], int]
    end: Callable[[], None]

    def close_stdin(self) -> None:
        """Say that nothing more is coming."""
        if self.stdin >= 0:
            os.close(self.stdin)
            self.stdin = -1

    def close(self) -> None:
        """Close what is still open on our side."""
        self.close_stdin()
        os.close(self.stdout)
        os.close(self.steps)


@dataclass(frozen=True, slots=True)
class Pipes:
    """The child's ends of its pipes, and ours."""

    stdin: int
    stdout: int
    steps: int
    to_child: int
    from_child: int
    steps_of_child: int


@contextmanager
def pipes() -> Iterator[Pipes]:
    """Open the three pipes of a child; its ends are closed here at the end of the block, ours on an error only."""
    opened: list[int] = []
    try:
        for _ in range(3):
            opened.extend(os.pipe())
        stdin, to_child, from_child, stdout, steps_of_child, steps = opened
        yield Pipes(stdin, stdout, steps, to_child, from_child, steps_of_child)
    except BaseException:
        for fd in opened:
            os.close(fd)
        raise
    for fd in (stdin, stdout, steps):
        os.close(fd)


@contextmanager
def private_folder() -> Iterator[str]:
    """Give a child an empty folder to stand in."""
    with tempfile.TemporaryDirectory(prefix="read-") as folder:
        yield folder


def spawn(module: str, arguments: Sequence[str], folder: str) -> Child:
    """Start a fresh interpreter for `module.main([steps_fd, *arguments])`."""
    with pipes() as ends:
        process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-X", "utf8", "-c", BOOTSTRAP.format(module=module), ROOT),
                *(str(ends.steps), *arguments),
            ],
            stdin=ends.stdin,
            stdout=ends.stdout,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=ENVIRONMENT | {"TMPDIR": folder},
            pass_fds=(ends.steps,),
            start_new_session=True,
        )
    return Child(ends.to_child, ends.from_child, ends.steps_of_child, _waiter(process), _ender(process))


def _waiter(process: "subprocess.Popen[bytes]") -> Callable[[float], int]:
    def wait(seconds: float) -> int:
        try:
            return process.wait(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error

    return wait


def _ender(process: "subprocess.Popen[bytes]") -> Callable[[], None]:
    def end() -> None:
        # Its group outlives it where it started something of its own.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    return end
