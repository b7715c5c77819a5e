"""What a model says, as it comes, and what is known of its cost at each moment."""

from collections.abc import Iterator
from typing import Any

from anthropic import Stream
from anthropic.types import RawMessageStreamEvent

from app.llm.types import Tokens

# A token is seldom shorter; what was not counted for us is not underestimated.
CHARS_A_TOKEN = 3


class Reply:
    """One answer of a model: read it once through `deltas`, look at the rest at any time.

    `begun`: it answers, so it costs. `told`: it said what it used. `tokens` is the best that is known, in tokens;
    before it was told, the output is estimated from the text, and the input is what was `sent`. Nothing of it is taken
    on trust: a count that is no count, or is none although there are words, is not one.
    """

    def __init__(self, sent: int = 0) -> None:
        self._sent = sent
        self.text = ""
        self.model: str | None = None
        self.stop_reason: str | None = None
        self.begun = False
        self.told = False
        self._tokens = Tokens()
        self._unseen = 0
        self._aloud = _ThinkingAloud()

    @property
    def tokens(self) -> Tokens:
        """What it used, as far as is known."""
        known = self._tokens
        read = known.input if _read(known) else self._sent
        output = known.output if self.counted else max(known.output, self._written)
        return Tokens(read, output, known.cached, known.written)

    @property
    def counted(self) -> bool:
        """Whether `tokens` is what it said it used, not our estimate."""
        known = self._tokens
        return self.told and _read(known) > 0 and (known.output > 0 or not self._written)

    @property
    def _written(self) -> int:
        """Its words in tokens, seen from outside."""
        return -(-(len(self.text) + self._unseen + len(self._aloud.held)) // CHARS_A_TOKEN)

    def deltas(self, stream: Stream[RawMessageStreamEvent]) -> Iterator[str]:
        """The pieces of its text."""
        for event in stream:
            kind = getattr(event, "type", None)
            if kind == "message_start":
                self.begun = True
                self._count(getattr(getattr(event, "message", None), "usage", None))
            elif kind == "content_block_delta":
                if text := self._spoken(getattr(event, "delta", None)):
                    yield text
            elif kind == "message_delta":
                self._end(event)
        if held := self._aloud.rest():
            self.text += held
            yield held

    def read(self, message: object) -> None:
        """A message that came whole."""
        self.begun = True
        blocks = getattr(message, "content", None)
        for block in blocks if isinstance(blocks, list) else []:
            text = getattr(block, "text", None)
            self.text += text if isinstance(text, str) else ""
        self.stop_reason = _word(getattr(message, "stop_reason", None))
        self.told = self._count(getattr(message, "usage", None))

    def _spoken(self, delta: object) -> str:
        text = getattr(delta, "text", None)
        if isinstance(text, str):
            spoken, aloud = self._aloud.feed(text)
            self.text += spoken
            self._unseen += aloud
            return spoken
        thought = getattr(delta, "thinking", None)
        self._unseen += len(thought) if isinstance(thought, str) else 0
        return ""

    def _end(self, event: object) -> None:
        self.stop_reason = _word(getattr(getattr(event, "delta", None), "stop_reason", None)) or self.stop_reason
        self.told = self._count(getattr(event, "usage", None)) or self.told

    def _count(self, usage: Any) -> bool:  # Any: whatever came, unchecked
        """Take over what it says it used: the counts add up to the latest; false where it says nothing of output."""
        known = self._tokens
        output = _number(getattr(usage, "output_tokens", None))
        self._tokens = Tokens(
            input=_or(_number(getattr(usage, "input_tokens", None)), known.input),
            output=_or(output, known.output),
            cached=_or(_number(getattr(usage, "cache_read_input_tokens", None)), known.cached),
            written=_or(_number(getattr(usage, "cache_creation_input_tokens", None)), known.written),
        )
        return output is not None


class _ThinkingAloud:
    """Takes out what a local model writes between <think> and </think> before its answer."""

    _BEGIN, _END = "<think>", "</think>"

    def __init__(self) -> None:
        self.held = ""
        self._over = False

    def feed(self, piece: str) -> tuple[str, int]:
        """What of the text is the answer, and how many characters of thoughts went by."""
        if self._over:
            return piece, 0
        self.held += piece
        if self.held.lstrip().startswith(self._BEGIN):
            thought, ended, answer = self.held.partition(self._END)
            if not ended:
                return "", 0
            self._over, self.held = True, ""
            return answer.lstrip(), len(thought)
        if self._BEGIN.startswith(self.held.lstrip()):
            return "", 0
        answer, self.held, self._over = self.held, "", True
        return answer, 0

    def rest(self) -> str:
        """What was held back until the end; thoughts that never ended are none."""
        return "" if self.held.lstrip().startswith(self._BEGIN) else self.held


def _read(tokens: Tokens) -> int:
    return tokens.input + tokens.cached + tokens.written


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**8 else None


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _word(value: object) -> str | None:
    return value[:40] if isinstance(value, str) else None
