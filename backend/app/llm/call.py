"""One call to a model: held in the ledger before it is made, booked after, whatever happens between."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

import structlog
from asgi_correlation_id import correlation_id
from pydantic import BaseModel

from app.core.types import JsonObject
from app.llm import ledger
from app.llm.client import client
from app.llm.engine import host
from app.llm.failures import FAILURES, CutOff, circuit, cost_nothing, name_of
from app.llm.fencing import Fenced, shape
from app.llm.ledger import Asked, Settled
from app.llm.question import Question
from app.llm.reply import Reply
from app.llm.structured import strict_schema
from app.llm.types import Engine, Tokens

log = structlog.get_logger(__name__)

# Words of European languages have four and more.
BYTES_A_TOKEN = 3
# What a model has written beyond what was read, until it notices that nobody listens any more.
ON_ITS_WAY = 100
# What the provider adds to a request of its own.
FRAME_TOKENS = 200
# These think before they answer unless told not to, and thoughts cost like words. How they are told differs.
_UNTHINKING: dict[str, JsonObject] = {
    "claude-haiku-5-5": {"type": "disabled"},
    "claude-sonnet-5-5": {"type": "between_tools"},
}
# What older models do not do unless asked to.
_THOUGHTLESS = re.compile(r"claude-[a-z]+-4|claude-[0-9]")
# Of the others nobody knows: they get room to think beside the answer, in tokens.
ROOM_TO_THINK, ROOM_OF_LOCAL = 2_000, 4_000


class BrokeOff(Exception):
    """A model began to answer and did not end, or was not heard of at all."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as it is put to a model: by whom, to which, in what words, and how long the answer may be."""

    question: Question[Any]  # Any: of whatever form its answer is
    prompt: str
    model: str
    engine: Engine
    fenced: Fenced
    max_tokens: int
    temperature: float | None

    @property
    def input_tokens(self) -> int:
        """What its input comes to at most: an estimate on the high side."""
        return -(-self.fenced.size() // BYTES_A_TOKEN) + FRAME_TOKENS

    def asked(self, batch_id: uuid.UUID | None = None) -> Asked:
        """What the ledger has to know."""
        return Asked(
            user_id=self.question.user_id,
            prompt=self.prompt,
            model=self.model,
            engine=self.engine,
            # Input may all be new to the provider's cache, which costs a little more.
            most=Tokens(written=self.input_tokens, output=self.longest),
            work_id=self.question.work_id,
            subject=self.question.subject,
            batch_id=batch_id,
        )

    def params(self) -> JsonObject:
        """The parameters of the request."""
        params: JsonObject = {"model": self.model, "max_tokens": self.longest, **shape(self.fenced)}
        output: type[BaseModel] | None = self.question.output
        config: JsonObject = {}
        if output is not None:
            config["format"] = {"type": "json_schema", "schema": strict_schema(output)}
        if self.engine is Engine.local:
            # Models of the API refuse a temperature of one's own.
            params |= {} if self.temperature is None else {"temperature": self.temperature}
        elif self.model in _UNTHINKING:
            params["thinking"] = _UNTHINKING[self.model]
        elif self._thinks:
            config["effort"] = "low"
        return {**params, "output_config": config} if config else params

    @property
    def longest(self) -> int:
        """The most it may write, thoughts included, in tokens."""
        room = ROOM_OF_LOCAL if self.engine is Engine.local else ROOM_TO_THINK
        return self.max_tokens + (room if self._thinks else 0)

    @property
    def _thinks(self) -> bool:
        return self.engine is Engine.local or not (self.model in _UNTHINKING or _THOUGHTLESS.match(self.model))


def headers(call_id: uuid.UUID) -> dict[str, str]:
    """What tells, on the other side, which of our requests a call belongs to."""
    return {"x-request-id": correlation_id.get() or str(call_id), "x-call-id": str(call_id)}


class Call:
    """A call that is made once; afterwards `reply` and `settled` say what came of it."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.reply = Reply(wording.input_tokens)
        self.id: uuid.UUID | None = None
        self.settled = Settled(0, 0)

    def deltas(self) -> Iterator[str]:
        """The text of the answer as it comes. Raises what `failures.in_words` knows, `BrokeOff`, `BudgetExceeded`.

        Left early, what was used until then is charged.
        """
        self.id = ledger.reserve(self.wording.asked()).call_id
        started = monotonic()
        try:
            with circuit(host()):
                yield from self._spoken(self.id)
        except BaseException as error:
            self._close(self.id, error)
            if isinstance(error, FAILURES) and not self._unused(error):
                raise BrokeOff(name_of(error)) from error
            raise
        else:
            self._settle(self.id)
        finally:
            self._log(monotonic() - started)

    def _spoken(self, call_id: uuid.UUID) -> Iterator[str]:
        params: dict[str, Any] = dict(self.wording.params())  # Any: the SDK's types are those of its documents
        # A parameter that the API knew once, and local servers still do.
        own = {"temperature": params.pop("temperature")} if "temperature" in params else None
        with client().messages.create(**params, stream=True, extra_body=own, extra_headers=headers(call_id)) as stream:
            yield from self.reply.deltas(stream)
        if self.reply.stop_reason is None:
            raise CutOff("the answer ended in the middle")

    def _close(self, call_id: uuid.UUID, error: BaseException) -> None:
        """Book a call that did not come to its end."""
        name = "left" if isinstance(error, GeneratorExit) else name_of(error)
        if self.reply.begun:
            self._settle(call_id, name, on_its_way=ON_ITS_WAY if isinstance(error, GeneratorExit) else 0)
        elif self._unused(error):
            ledger.release(call_id, error=name)
        else:
            self.settled = ledger.charge_unknown(call_id, error=name)

    def _settle(self, call_id: uuid.UUID, error: str | None = None, *, on_its_way: int = 0) -> None:
        used, counted, ended = self.reply.tokens, self.reply.counted, self.reply.stop_reason
        if not counted:
            most = max(used.output, self.wording.longest)
            used = replace(used, output=min(used.output + on_its_way, most))
        self.settled = ledger.settle(call_id, used, stop_reason=ended, error=error, estimated=not counted)

    def _unused(self, error: BaseException) -> bool:
        return not self.reply.begun and cost_nothing(error)

    def _log(self, seconds: float) -> None:
        tokens = self.reply.tokens
        log.info(
            "model_call",
            call=str(self.id),
            prompt=self.wording.prompt,
            model=self.wording.model,
            stop=self.reply.stop_reason,
            input=tokens.input + tokens.cached + tokens.written,
            output=tokens.output,
            cost=self.settled.cost,
            seconds=round(seconds, 3),
        )
