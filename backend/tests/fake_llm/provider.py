"""One question answered: what is said, what it counts, what it costs, and where a fault spoils it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from app.core.types import JsonObject
from tests.fake_llm.answers import answer
from tests.fake_llm.faults import Fault
from tests.fake_llm.gullible import obey
from tests.fake_llm.invoice import Line, PromptCache, cost, tokens_of
from tests.fake_llm.protocol import Reply, Usage, pieces
from tests.fake_llm.questions import Asked

BREAKS = {"reset", "cut", "ends_early", "error_event"}
# How far it miscounts.
WRONG_FACTOR = 50
_numbers = count(1)


def numbered(kind: str) -> str:
    """The next id of a kind."""
    return f"{kind}_fake{next(_numbers):08d}"


@dataclass(frozen=True, slots=True)
class Served:
    """An answer with what the provider would charge for it."""

    asked: Asked
    reply: Reply
    billed: Usage
    request_id: str
    call_id: str | None
    fault: str | None
    batch: bool = False

    @property
    def pieces(self) -> int:
        """In how many pieces it is streamed."""
        return len(pieces(self.reply.text))

    def broken_after(self, fault: Fault | None) -> int | None:
        """After how many pieces the stream breaks off, if it does."""
        if fault is None or fault.name not in BREAKS:
            return None
        return min(self.pieces, fault.after if fault.after is not None else max(1, self.pieces // 2))

    def line(self, sent: int | None = None) -> Line:
        """The charge; for `sent` pieces where it broke off."""
        usage = self.billed
        if sent is not None:
            usage = replace(usage, output=tokens_of("".join(pieces(self.reply.text)[:sent])))
        return Line(
            self.request_id, self.call_id, self.asked.prompt, self.asked.model, usage.input, usage.output,
            usage.read, usage.written, self.batch, sent is None, self.fault,
            cost(self.asked.model, usage, self.batch),
        )  # fmt: skip


def made(
    asked: Asked,
    fault: Fault | None,
    cache: PromptCache,
    request_id: str,
    call_id: str | None,
    *,
    batch: bool = False,
    answer: Callable[[Asked], str] = answer,
) -> Served:
    """The answer to a question, spoiled by a fault of content where there is one."""
    name = fault.name if fault else None
    text, stop = _spoiled(asked, name, answer)
    if tokens_of(text) > asked.max_tokens:
        text, stop = text[: asked.max_tokens * 4], "max_tokens"
    tool = asked.tool
    billed = replace(cache.usage(asked), output=tokens_of(text))
    if name == "wrong_usage":
        billed = replace(billed, input=billed.input * WRONG_FACTOR, output=billed.output * WRONG_FACTOR)
    reply = Reply(
        numbered("msg"),
        asked.model,
        text,
        "tool_use" if tool and stop == "end_turn" else stop,
        billed,
        str(tool["name"]) if tool else None,
        {"no_usage": "none", "zero_usage": "zero", "negative_usage": "negative"}.get(name or "", "true"),
    )
    return Served(asked, reply, billed, request_id, call_id, name, batch)


def _spoiled(asked: Asked, name: str | None, answer: Callable[[Asked], str]) -> tuple[str, str]:
    """The text and why it ended."""
    if name == "refusal":
        return "", "refusal"
    text = answer(asked)
    if name == "gullible":
        text = obey(asked, text)
    elif name == "max_tokens":
        return text[: len(text) // 2], "max_tokens"
    elif name == "invalid_json":
        text = f"Gladly, here it is:\n{text[: len(text) * 2 // 3]}, and so on"
    elif name == "chatty":
        text = f"Gladly, here it is:\n```json\n{text}\n```\nDo tell me if you need anything else."
    elif name == "wrong_schema":
        strange: JsonObject = {"surprise": [1, "two", None], "score": 101}
        text = json.dumps(strange)
    return text, "end_turn"
