"""What a model costs: a table of public prices with the day each begins, the operator's own, nothing for local ones.

US dollars a million tokens, which is millionths of a dollar a token. They are the provider's list prices as we read
them on 2026-11-30; whoever pays the bill should compare, and can set others (`LLM_PRICES`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from app.core.config import get_settings
from app.llm.errors import UnknownPrice
from app.llm.types import Engine, Tokens

WRITTEN, CACHED, IN_BATCH = Decimal("1.25"), Decimal("0.1"), Decimal("0.5")
LOCAL, OWN = "local", "settings"


@dataclass(frozen=True, slots=True)
class Band:
    """The prices of prompts of more than `above` tokens."""

    above: int
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Price:
    """Prices from one day on: of input and output, and what share of the input's price the prompt cache costs."""

    version: str
    input: Decimal
    output: Decimal
    cached: Decimal = CACHED
    written: Decimal = WRITTEN
    long: Band | None = None

    def cost(self, tokens: Tokens, *, batch: bool = False) -> int:
        """What so many tokens cost, in millionths of a dollar, rounded up."""
        prompt = tokens.input + tokens.cached * self.cached + tokens.written * self.written
        whole = prompt * self.input + tokens.output * self.output
        if self.long is not None and tokens.input + tokens.cached + tokens.written > self.long.above:
            whole *= self.long.factor
        return int((whole * (IN_BATCH if batch else 1)).to_integral_value(ROUND_CEILING))


FREE = Price(LOCAL, Decimal(0), Decimal(0))


def _price(since: str, into: str, out: str, cached: str = "0.1", long: Band | None = None) -> Price:
    return Price(since, Decimal(into), Decimal(out), Decimal(cached), WRITTEN, long)


_OPUS = [_price("2025-11-24", "5", "25")]
_SONNET_4 = [_price("2025-09-29", "3", "15")]
_HAIKU_4 = [_price("2025-10-15", "1", "5")]
# Oldest first, each with the day it is known to hold from. A model without a public price is not here.
TABLE: dict[str, Sequence[Price]] = {
    "claude-haiku-5-5": [_price("2026-10-07", "0.10", "0.50", long=Band(100_000, Decimal(5)))],
    "claude-sonnet-5-5": [_price("2026-10-07", "2", "10", "0.05")],
    "claude-opus-5-5": [_price("2026-11-30", "4", "20", "0.05")],
    "claude-fable-5-1": [_price("2026-11-30", "10", "50", "0.025")],
    "claude-mythos-5-1": [_price("2026-11-30", "10", "50", "0.025")],
    "claude-fable-5": [_price("2026-11-30", "10", "50")],
    "claude-mythos-5": [_price("2026-11-30", "10", "50")],
    "claude-opus-5": [_price("2026-07-24", "5", "25")],
    "claude-sonnet-5": [_price("2026-06-30", "2", "10")],
    "claude-opus-4-8": _OPUS,
    "claude-opus-4-7": _OPUS,
    "claude-opus-4-6": _OPUS,
    "claude-opus-4-5": _OPUS,
    "claude-opus-4-5-20251101": _OPUS,
    "claude-sonnet-4-6": _SONNET_4,
    "claude-sonnet-4-5": _SONNET_4,
    "claude-sonnet-4-5-20250929": _SONNET_4,
    "claude-haiku-4-5": _HAIKU_4,
    "claude-haiku-4-5-20251001": _HAIKU_4,
}


def price_of(model: str, engine: Engine, day: date) -> Price:
    """The price of a model on a day; raises `UnknownPrice`, for then no limit could be kept."""
    if engine is Engine.local:
        return FREE
    if (own := get_settings().llm_prices.get(model)) is not None:
        return _own(*own)
    known = TABLE.get(model)
    if known is None:
        raise UnknownPrice(
            f"Nobody knows what {model} costs, so its cost can't be limited. Set LLM_PRICES, or choose another model."
        )
    valid = [price for price in known if price.version <= day.isoformat()]
    return valid[-1] if valid else known[0]


def price_named(model: str, version: str) -> Price:
    """The price a call was made at, whatever has become of the table and the settings since."""
    if version == LOCAL:
        return FREE
    if version.startswith(f"{OWN}:"):
        _, into, out = version.split(":")
        return _own(float(into), float(out))
    return next(price for price in TABLE[model] if price.version == version)


def _own(into: float, out: float) -> Price:
    return Price(f"{OWN}:{into}:{out}", Decimal(str(into)), Decimal(str(out)))
