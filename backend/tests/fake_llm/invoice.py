"""What the provider would charge: tokens counted its way, its prompt cache, its prices."""

import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import ROUND_CEILING, Decimal
from threading import Lock

from app.core.types import JsonObject
from tests.fake_llm.protocol import Usage
from tests.fake_llm.questions import Asked, blocks_of


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars a million tokens, which are millionths of a dollar a token; longer prompts cost `long_factor` more."""

    input: Decimal
    output: Decimal
    read: Decimal
    written: Decimal
    long_from: int | None = None
    long_factor: int = 1


# Kept apart from the application's own table on purpose: the invoice is what the ledger is compared with.
HAIKU = Price(Decimal("0.10"), Decimal("0.50"), Decimal("0.01"), Decimal("0.125"), long_from=100_000, long_factor=5)
SONNET = Price(Decimal(2), Decimal(10), Decimal("0.10"), Decimal("2.50"))
PRICES = {"claude-haiku-5-5": HAIKU, "claude-sonnet-5-5": SONNET}
BATCH = Decimal("0.5")
# A shorter beginning is silently not remembered.
SHORTEST_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Line:
    """One charge; `complete` is false where the answer broke off, and what was made of it is charged all the same."""

    request_id: str
    call_id: str | None
    prompt: str | None
    model: str
    input_tokens: int
    output_tokens: int
    cache_read: int
    cache_written: int
    batch: bool
    complete: bool
    fault: str | None
    microusd: int

    def as_json(self) -> JsonObject:
        """For the invoice."""
        return asdict(self)


class Invoice:
    """All charges so far, in the order they arose."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lines: list[Line] = []

    def add(self, line: Line) -> None:
        """Charge it."""
        with self._lock:
            self._lines.append(line)

    def lines(self) -> list[Line]:
        """All charges."""
        with self._lock:
            return list(self._lines)

    def clear(self) -> None:
        """Forget all charges."""
        with self._lock:
            self._lines.clear()

    def total(self) -> int:
        """All together, in millionths of a US dollar."""
        return sum(line.microusd for line in self.lines())


def cost(model: str, usage: Usage, batch: bool = False) -> int:
    """Millionths of a US dollar, each answer rounded up."""
    price = PRICES.get(model, SONNET)
    exact = price.input * usage.input + price.output * usage.output
    exact += price.read * usage.read + price.written * usage.written
    if price.long_from is not None and usage.input + usage.read + usage.written > price.long_from:
        exact *= price.long_factor
    return int((exact * (BATCH if batch else 1)).to_integral_value(ROUND_CEILING))


def tokens_of(text: str) -> int:
    """About how many tokens a text is."""
    return -(-len(text) // 4)


class PromptCache:
    """The beginnings of requests that the provider remembers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: set[str] = set()

    def usage(self, asked: Asked) -> Usage:
        """What the question counts, of which a part may be known already; from now on it is."""
        extra = [json.dumps(asked.body[name]) for name in ("tools", "output_config") if name in asked.body]
        blocks = [(text, False) for text in extra] + blocks_of(asked.body.get("system"))
        for turn in asked.body["messages"] if isinstance(asked.body["messages"], list) else []:
            blocks += blocks_of(turn["content"]) if isinstance(turn, dict) else []
        total = sum(tokens_of(text) for text, _ in blocks)
        read, kept = self._remember(asked.model, blocks)
        return Usage(total - max(read, kept), 0, read, max(0, kept - read))

    def _remember(self, model: str, blocks: list[tuple[str, bool]]) -> tuple[int, int]:
        """Tokens of the longest known beginning, and of the longest that is to be known."""
        digest, so_far, read, kept = hashlib.sha256(model.encode()), 0, 0, 0
        with self._lock:
            for text, remember in blocks:
                digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
                so_far += tokens_of(text)
                if remember and so_far >= SHORTEST_REMEMBERED:
                    read = so_far if digest.hexdigest() in self._known else read
                    kept = so_far
                    self._known.add(digest.hexdigest())
        return read, kept
