"""A cap on request bodies, enforced while reading: a lying Content-Length gains nothing.

The framework's own limit answers in plain text and without reading on, which a client that is still writing sees as
a broken connection.
"""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.problems import problem_document

MOST_DRAINED_BYTES = 128 * 1024 * 1024


class BodyLimit:
    """Answers 413 once more than `limit` bytes have come."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _declared(scope) > self._limit:
            await self._refuse(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._limit:
                raise HTTPException(413, self._detail())
            return message

        await self._app(scope, counted, send)

    def _detail(self) -> str:
        return f"A request may carry {self._limit // (1024 * 1024)} MB at most."

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        # A client that is still writing would see a broken connection instead of the answer.
        await _drain(receive)
        answer = problem_document(
            status=413,
            code="too_large",
            title="This is too large",
            detail=self._detail(),
            instance=scope["path"],
        )
        await answer(scope, receive, send)


async def _drain(receive: Receive) -> None:
    read = 0
    while read < MOST_DRAINED_BYTES:
        message = await receive()
        read += len(message.get("body", b""))
        if not message.get("more_body"):
            return


def _declared(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
