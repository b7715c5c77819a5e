"""Answers to questions, and the faults they meet on the wire."""

from typing import Protocol, cast

from app.core.types import JsonValue
from tests.fake_llm.connection import Connection
from tests.fake_llm.faults import Fault
from tests.fake_llm.protocol import check, error, event
from tests.fake_llm.provider import BREAKS, Served, made
from tests.fake_llm.questions import Asked
from tests.fake_llm.state import State

ON_ITS_WAY_S = 0.1
STATUSES = {
    "rate_limit": (429, "Number of requests has exceeded your rate limit"),
    "overloaded": (529, "Overloaded"),
    "server_error": (500, "Internal server error"),
    "bad_request": (400, "prompt is too long"),
    "spend_limit": (400, "You have reached your specified API usage limits."),
    "unauthorized": (401, "invalid x-api-key"),
}


class Hung(Exception):
    """The connection is to be broken off."""


class Knowing(Protocol):
    """A server that knows something."""

    state: State


class Answering(Connection):
    """A connection on which questions are answered."""

    @property
    def state(self) -> State:
        """What the server knows."""
        return cast(Knowing, self.server).state

    def message(self, body: JsonValue) -> None:
        """Answer a question, unless a fault comes in between."""
        asked = Asked(check(body))
        fault = self._fault(asked)
        if fault is not None and self.fails(fault):
            return
        call = self.headers.get("x-call-id")
        served = made(asked, fault, self.state.cache, self.request_id, call, answer=self.state.answer)
        if fault is not None and fault.name == "silence" and fault.after is None:
            self._silent(fault.seconds)
        if asked.streamed:
            self._stream(served, fault)
            return
        # Nothing is charged for what could not be delivered whole.
        if fault is not None and fault.name in BREAKS:
            raise Hung
        self.send(200, served.reply.message())
        self.state.invoice.add(served.line())

    def _fault(self, asked: Asked) -> Fault | None:
        named = self.headers.get("x-fake-fault")
        return Fault.model_validate({"name": named}) if named else self.state.faults.take(asked.prompt)

    def fails(self, fault: Fault) -> bool:
        """Whether a fault keeps the request from being answered at all; it is told then."""
        if fault.name in STATUSES:
            status, message = STATUSES[fault.name]
            wait = 0.0 if fault.retry_after is None and fault.name == "rate_limit" else fault.retry_after
            self.send_problem(status, message, {} if wait is None else {"retry-after": f"{wait:g}"})
            return True
        if fault.name == "reset" and fault.after is None:
            raise Hung
        return False

    def _stream(self, served: Served, fault: Fault | None) -> None:
        self.begin({"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache"})
        sent = 0
        events = list(served.reply.events())
        stop_after = served.broken_after(fault)
        try:
            for body in events:
                if body["type"] == "content_block_delta":
                    if sent == stop_after:
                        break
                    sent += 1
                    self._pause(fault, sent)
                elif stop_after is not None and body["type"] == "content_block_stop":
                    break
                self.chunk(event(body))
        finally:
            # What was made is charged, whether or not it arrived.
            complete = stop_after is None and sent == served.pieces
            self.state.invoice.add(served.line(None if complete else sent))
        if stop_after is None:
            self.end()
        else:
            self._break(fault)

    def _pause(self, fault: Fault | None, sent: int) -> None:
        if fault is not None and (fault.name == "slow" or (fault.name == "silence" and fault.after == sent - 1)):
            self._silent(fault.seconds)

    def _break(self, fault: Fault | None) -> None:
        if fault is not None and fault.name == "error_event":
            self.chunk(event(error(529, "Overloaded", self.request_id)))
        if fault is not None and fault.name in ("error_event", "ends_early"):
            self.end()
            return
        if fault is not None and fault.name == "cut":
            self.close_connection = True
            return
        # A reset throws away what is still on its way; let it arrive first.
        self._silent(ON_ITS_WAY_S)
        raise Hung

    def _silent(self, seconds: float) -> None:
        if self.state.leaving.wait(seconds):
            raise Hung
