"""A site that shows one payload whatever it is asked, and can misbehave while it does."""

import gzip
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.jobs.types import RunState

ANYWHERE = re.compile("/.*")
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Shown:
    """What the site would answer if all were well."""

    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A way to misbehave, the states a reading may end in, and words of the reason."""

    answer: Callable[[Shown], Response]
    states: frozenset[RunState]
    words: str = ""


def show(site: HTTPServer, shown: Shown, fault: Fault | None) -> None:
    """Answer every request so from now on."""
    site.clear()

    def answer(_request: Request) -> Response:
        return fault.answer(shown) if fault else Response(shown.content, content_type=shown.content_type)

    site.expect_request(ANYWHERE).respond_with_handler(answer)


def _cut_off(shown: Shown) -> Response:
    length = str(len(shown.content))
    return Response([cut(shown.content)], headers={"Content-Length": length}, content_type=shown.content_type)


def cut(content: bytes) -> bytes:
    """The first nine tenths."""
    return content[: len(content) * 9 // 10]


def _slow(shown: Shown) -> Response:
    def drip() -> Iterator[bytes]:
        for _ in range(200):
            time.sleep(0.05)
            yield b" " * 70_000

    return Response(drip(), content_type=shown.content_type)


def _endless(shown: Shown) -> Response:
    def stream() -> Iterator[bytes]:
        yield shown.content
        for _ in range(10_000):
            yield b" " * MEGABYTE

    return Response(stream(), content_type=shown.content_type, headers={"Content-Length": str(10_000 * MEGABYTE)})


@cache
def _packed() -> bytes:
    return gzip.compress(b" " * (60 * MEGABYTE))


def _bomb(shown: Shown) -> Response:
    return Response(_packed(), content_type=shown.content_type, headers={"Content-Encoding": "gzip"})


def _states(*states: RunState) -> frozenset[RunState]:
    return frozenset(states)


FAILED = _states(RunState.failed)
THROTTLED = _states(RunState.throttled)
# A page, or data of another shape, may look like a wall, or like a list of nothing.
NOT_OK = _states(RunState.failed, RunState.gated, RunState.empty)
FAULTS = {
    "429": Fault(lambda _: Response("", 429, headers={"Retry-After": "900"}), THROTTLED, "wait 900 s"),
    "500": Fault(lambda _: Response("", 500), FAILED, "500"),
    "403": Fault(lambda _: Response("", 403), _states(RunState.gated)),
    "slow": Fault(_slow, FAILED, "too long"),
    "cut off": Fault(_cut_off, FAILED, "broke off"),
    "a web page": Fault(lambda _: Response("<html><body>Hello", content_type="text/html"), NOT_OK),
    "redirect to a private address": Fault(
        lambda _: Response("", 302, headers={"Location": "http://169.254.169.254/latest/"}), FAILED, "not a public"
    ),
    "10 GB": Fault(_endless, FAILED, "larger than"),
    "gzip bomb": Fault(_bomb, FAILED, "larger than"),
    "nothing": Fault(lambda shown: Response("", content_type=shown.content_type), NOT_OK),
    "another shape": Fault(lambda _: Response('{"weather": ["rain"]}', content_type="application/json"), NOT_OK),
    "deep nesting": Fault(lambda _: Response("[" * 200_000, content_type="application/json"), NOT_OK),
}
