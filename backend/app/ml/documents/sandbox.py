"""Runs one function of ours on a stranger's bytes in a process that may die without harm."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, SlowFile, error_for

ROOT = str(Path(__file__).resolve().parents[3])
# -I drops PYTHONPATH and the current folder, so the child is told where the code is.
BOOTSTRAP = "import sys; sys.path.insert(0, sys.argv.pop(1)); from {module} import main; main(sys.argv[1:])"
ERROR_EXIT = 3
CHUNK = 65536
MAX_STEP_BYTES = 4096
# Without it, numpy starts one thread per core and each asks for its own memory.
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

OnStep = Callable[[str], None]


@dataclass(slots=True)
class _Exchange:
    """What is still to be said to the child and what it has said so far."""

    process: subprocess.Popen[bytes]
    stdin: IO[bytes]
    stdout: IO[bytes]
    steps_fd: int
    unsent: memoryview
    limits: Limits
    on_step: OnStep | None
    answer: bytearray = field(default_factory=bytearray)
    steps: bytearray = field(default_factory=bytearray)


def run_confined(
    module: str,
    data: bytes,
    limits: Limits,
    *,
    arguments: Sequence[str] = (),
    on_step: OnStep | None = None,
) -> bytes:
    """Give `data` to `module.main(arguments)` in a confined process and return what it wrote to stdout.

    The child names its steps, one a line, on the file descriptor given as its first argument. Whatever ends it
    early is raised here as a `DocumentError`.
    """
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="read-") as folder:
        try:
            process = _start(module, [str(writing), *arguments], folder, writing)
        finally:
            os.close(writing)
        try:
            exchange = _exchange(process, reading, data, limits, on_step)
            _talk(exchange)
            code = process.wait(timeout=1)
        except subprocess.TimeoutExpired as error:
            raise ReaderStopped from error
        finally:
            _end(process)
            os.close(reading)
    return _judge(code, bytes(exchange.answer))


def _exchange(
    process: subprocess.Popen[bytes], steps: int, data: bytes, limits: Limits, on_step: OnStep | None
) -> _Exchange:
    if process.stdin is None or process.stdout is None:
        raise ReaderStopped
    return _Exchange(process, process.stdin, process.stdout, steps, memoryview(data), limits, on_step)


def _start(module: str, arguments: list[str], folder: str, steps: int) -> subprocess.Popen[bytes]:
    bootstrap = BOOTSTRAP.format(module=module)
    return subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-c", bootstrap, ROOT, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=ENVIRONMENT,
        pass_fds=(steps,),
        start_new_session=True,
    )


def _talk(exchange: _Exchange) -> None:
    """Move bytes both ways until the child closes its answer, within the time and size allowed."""
    deadline = time.monotonic() + exchange.limits.wall_seconds
    with selectors.DefaultSelector() as selector:
        os.set_blocking(exchange.stdin.fileno(), False)
        selector.register(exchange.stdin, selectors.EVENT_WRITE, _send)
        selector.register(exchange.stdout, selectors.EVENT_READ, _receive)
        selector.register(exchange.steps_fd, selectors.EVENT_READ, _note)
        while selector.get_map():
            left = deadline - time.monotonic()
            if left <= 0:
                raise SlowFile
            for key, _ in selector.select(left):
                if not key.data(exchange):
                    selector.unregister(key.fileobj)


def _send(exchange: _Exchange) -> bool:
    stdin = exchange.stdin
    # A child that refuses a file early closes its end; its answer says why.
    with suppress(BrokenPipeError):
        sent = os.write(stdin.fileno(), exchange.unsent[:CHUNK]) if exchange.unsent else 0
        exchange.unsent = exchange.unsent[sent:]
        if exchange.unsent:
            return True
    with suppress(BrokenPipeError):
        stdin.close()
    return False


def _receive(exchange: _Exchange) -> bool:
    chunk = os.read(exchange.stdout.fileno(), CHUNK)
    exchange.answer += chunk
    if len(exchange.answer) > exchange.limits.max_output_bytes:
        raise OversizedFile
    return bool(chunk)


def _note(exchange: _Exchange) -> bool:
    chunk = os.read(exchange.steps_fd, MAX_STEP_BYTES)
    exchange.steps += chunk
    *whole, rest = exchange.steps.split(b"\n")
    exchange.steps = bytearray(rest[:MAX_STEP_BYTES])
    for name in whole:
        if exchange.on_step:
            exchange.on_step(name.decode("ascii", "replace"))
    return bool(chunk)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the child and everything it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(BrokenPipeError):
                stream.close()


def _judge(code: int, answer: bytes) -> bytes:
    if code == 0:
        return answer
    if code == ERROR_EXIT:
        raise _described(answer)
    if code in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL):
        raise SlowFile
    raise ReaderStopped


def _described(answer: bytes) -> DocumentError:
    try:
        told = json.loads(answer)
        return error_for(str(told["reason"]), str(told["message"]))
    except (ValueError, KeyError, TypeError):
        return ReaderStopped()
