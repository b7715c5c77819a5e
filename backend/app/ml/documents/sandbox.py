"""Runs one function of ours on a stranger's bytes in a process that may die without harm."""

import json
import os
import selectors
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from app.ml.documents.children import Child, ChildLost, private_folder, spawn
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, SlowFile, error_for
from app.ml.documents.forks import fork
from app.ml.documents.service import ERROR_EXIT

CHUNK = 65536
# Between closing its answer and being gone, on a busy machine.
LAST_SECONDS = 5.0
MAX_STEP_BYTES = 4096

OnStep = Callable[[str], None]
Start = Callable[[str, Sequence[str], str], Child | None]


@dataclass(slots=True)
class _Exchange:
    """What is still to be said to the child and what it has said so far."""

    child: Child
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
    early is raised here as a `DocumentError`. Children come from the fork server where there is one; where that fails
    or dies in between, a fresh interpreter takes its place.
    """
    for start in (fork, spawn):
        with suppress(ChildLost):
            return _run(start, module, data, limits, arguments, on_step)
    raise ReaderStopped


def _run(
    start: Start, module: str, data: bytes, limits: Limits, arguments: Sequence[str], on_step: OnStep | None
) -> bytes:
    with private_folder() as folder:
        child = start(module, arguments, folder)
        if child is None:
            raise ChildLost
        exchange = _Exchange(child, memoryview(data), limits, on_step)
        try:
            _talk(exchange)
            code = child.wait(LAST_SECONDS)
        except TimeoutError as error:
            raise ReaderStopped from error
        finally:
            child.end()
            child.close()
    return _judge(code, bytes(exchange.answer))


def _talk(exchange: _Exchange) -> None:
    """Move bytes both ways until the child closes its answer, within the time and size allowed."""
    child = exchange.child
    deadline = time.monotonic() + exchange.limits.wall_seconds
    with selectors.DefaultSelector() as selector:
        os.set_blocking(child.stdin, False)
        selector.register(child.stdin, selectors.EVENT_WRITE, _send)
        selector.register(child.stdout, selectors.EVENT_READ, _receive)
        selector.register(child.steps, selectors.EVENT_READ, _note)
        while selector.get_map():
            left = deadline - time.monotonic()
            if left <= 0:
                raise SlowFile
            for key, _ in selector.select(left):
                if not key.data(exchange):
                    selector.unregister(key.fileobj)
                    if key.data is _send:
                        child.close_stdin()


def _send(exchange: _Exchange) -> bool:
    # A child that refuses a file early closes its end; its answer says why.
    with suppress(BrokenPipeError):
        sent = os.write(exchange.child.stdin, exchange.unsent[:CHUNK]) if exchange.unsent else 0
        exchange.unsent = exchange.unsent[sent:]
        return bool(exchange.unsent)
    return False


def _receive(exchange: _Exchange) -> bool:
    chunk = os.read(exchange.child.stdout, CHUNK)
    exchange.answer += chunk
    if len(exchange.answer) > exchange.limits.max_output_bytes:
        raise OversizedFile
    return bool(chunk)


def _note(exchange: _Exchange) -> bool:
    chunk = os.read(exchange.child.steps, MAX_STEP_BYTES)
    exchange.steps += chunk
    *whole, rest = exchange.steps.split(b"\n")
    exchange.steps = bytearray(rest[:MAX_STEP_BYTES])
    for name in whole:
        if exchange.on_step:
            exchange.on_step(name.decode("ascii", "replace"))
    return bool(chunk)


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
