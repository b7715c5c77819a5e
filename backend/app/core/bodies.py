"""A cap on request bodies, enforced while reading: a lying Content-Length gains nothing.

A body is refused when the application starts to read it, not before: whether the caller may send one at all is
decided first. An answer given before the body was read waits until the rest has come and been dropped, since a client
that is still writing would see a broken connection instead of the answer.
"""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_DRAINED_BYTES = 128 * 1024 * 1024
# What a few routes take that are sent many files at once.
LARGE_BODY_BYTES = 60 * 1024 * 1024
# An export of ours that is brought back, with all its files.
IMPORT_BODY_BYTES = 501 * 1024 * 1024


class BodyLimit:
    """Answers 413 once more than `limit` bytes have come; for the paths in `large`, more than those name."""

    def __init__(self, app: ASGIApp, limit: int, large: Mapping[str, int] = MappingProxyType({})) -> None:
        self._app = app
        self._limit = limit
        self._large = large

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._large.get(scope["path"], self._limit)
        body = _Body(receive, limit, declared=_declared(scope))

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and _has_body(scope):
                await body.drain()
            await send(message)

        await self._app(scope, body.read, answer)


class _Body:
    """The body of one request, counted as it comes."""

    def __init__(self, receive: Receive, limit: int, declared: int) -> None:
        self._receive = receive
        self._limit = limit
        self._declared = declared
        self._taken = 0
        self._ended = False

    async def read(self) -> Message:
        """The next part; raises 413 where the body is, or claims to be, too large."""
        if self._declared > self._limit and not self._ended:
            raise self._too_large()
        message = await self._next()
        if self._taken > self._limit:
            raise self._too_large()
        return message

    async def drain(self) -> None:
        """Drop what has not been read."""
        while not self._ended and self._taken < MOST_DRAINED_BYTES:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._taken += len(message.get("body", b""))
        self._ended = self._ended or not message.get("more_body")
        return message

    def _too_large(self) -> HTTPException:
        return HTTPException(413, f"A request may carry {self._limit // (1024 * 1024)} MB at most.")


def _declared(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _has_body(scope: Scope) -> bool:
    return _declared(scope) > 0 or any(name == b"transfer-encoding" for name, _ in scope["headers"])
