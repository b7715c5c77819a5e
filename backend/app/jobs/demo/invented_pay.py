"""What invented positions pay: by country, in its currency and its usual period, in round figures."""

from dataclasses import dataclass
from random import Random

from app.jobs.demo.invented_data import Place
from app.jobs.source import PayPeriod, PostedPay

HOURS, MONTHS = 2_080, 12
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹"}
_PER: dict[PayPeriod, str] = {"hour": "an hour", "day": "a day", "month": "a month", "year": "a year"}
# Countries where nurses and trades are paid by the hour.
_HOURLY = {"US", "CA", "AU", "NZ", "GB"}


@dataclass(frozen=True, slots=True)
class Offer:
    """Pay as the source's own fields, and as the advertisement says it; some say it only once."""

    posted: PostedPay | None
    said: str | None


def offer(pay: str, place: Place, random: Random) -> Offer | None:
    """Pay for a position; one in seven says nothing. `pay` is thousand US dollars a year and how it is paid."""
    figures, _, manner = pay.partition(" ")
    low, high = (int(figure) * 1_000 * place.factor for figure in figures.split("-"))
    start = low + random.random() * 0.6 * (high - low)
    period = _period(manner, place, random)
    least, most = _round(start, period), _round(start * random.uniform(1.12, 1.38), period)
    if random.random() < 1 / 7:
        return None
    posted = PostedPay(least, most, place.currency, period)
    said = _said(least, most, place.currency, period, random)
    both = random.random()
    if both < 0.3:
        return Offer(posted, None)
    return Offer(posted if both < 0.7 else None, said)


def _period(manner: str, place: Place, random: Random) -> PayPeriod:
    if manner == "hour" and place.code in _HOURLY and random.random() < 0.8:
        return "hour"
    return "month" if place.said == "month" else "year"


def _round(yearly: float, period: PayPeriod) -> int:
    if period == "hour":
        return max(1, round(yearly / HOURS))
    figure = yearly / MONTHS if period == "month" else yearly
    step = 1_000 if figure > 20_000 else 50
    return round(figure / step) * step


def _said(least: int, most: int, currency: str, period: PayPeriod, random: Random) -> str:
    sign = _SIGNS.get(currency)
    low, high = (f"{sign}{figure:,}" if sign else f"{currency} {figure:,}" for figure in (least, most))
    return random.choice(
        (
            f"{low} – {high} {_PER[period]}",
            f"Pay: {low} to {high} per {period}, by experience.",
            f"Salary {low}–{high} per {period}.",
            f"Between {low} and {high} {_PER[period]}.",
        )
    )
