"""Estimates of pay in words. Pure."""

from collections.abc import Sequence

import pycountry

from app.core.schemas import PayPeriod
from app.insights.salary.choosing import Comparable
from app.insights.salary.types import MONTHS, Asked
from app.ml.pay.salary import PERIODS_A_YEAR

A_PERIOD: dict[str, str] = {"hour": "an hour", "day": "a day", "month": "a month", "year": "a year"}
NO_PLACE = (
    "Say in which country the job is, or choose a currency. Pay is compared within one currency only, and we found no "
    "country in what you gave."
)
# Why a model says nothing, by its own word for it.
MODEL_SILENCE = {
    "currency": "The model has learnt too little about pay in {currency}.",
    "title": "The model never saw pay with a title like this.",
    "few": "The model has seen too few jobs like this.",
    "wide": "What such jobs pay is too far apart for the model to say anything useful.",
}
NO_MODEL = "No model of pay could be read."


def country_name(code: str) -> str:
    """The name of a country by its code; the code where there is none."""
    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", country.name)) if country else code


def meaning(low: int, high: int, currency: str, period: PayPeriod) -> str:
    """What the interval says."""
    return (
        f"Half of such jobs pay between {low:,} and {high:,} {currency} {A_PERIOD[period]}; "
        "a quarter pay less and a quarter more."
    )


_WEIGHTS = (
    "The closer a posting is in title, level, place and skills, the more it counts; a year makes it count half. "
    "Many postings of one employer count less than as many of different ones."
)


def how_compared(asked: Asked, found: Sequence[Comparable], employers: int) -> list[str]:
    """What was compared, and how each posting counts."""
    where = f", in {country_name(asked.country)}" if asked.country else ", wherever they are"
    counted = (
        f"{len(found)} postings of {employers} employers that state their pay in {asked.currency}{where}, open or "
        f"closed, posted in the last {MONTHS} months. A job posted several times counts once."
    )
    said = [counted, _titles(found), _level(asked), _WEIGHTS, "A range counts as its middle."]
    if any(one.paid.one_sided for one in found):
        said[-1] += ' A figure with only "from" or "up to" counts as it stands, at half the weight.'
    if asked.period != "year" or any(one.paid.pay_period != "year" for one in found):
        said.append(years_in_words())
    return said


def years_in_words() -> str:
    """How pay of other periods is compared."""
    hours, days, months = (PERIODS_A_YEAR[period] for period in ("hour", "day", "month"))
    return f"Pay by the hour, day or month is compared as a year's: {hours:,} hours, {days} days, {months} months."


def _titles(found: Sequence[Comparable]) -> str:
    same = sum(one.why[0] == "Same title" for one in found)
    if same == len(found):
        return "All have the same title, apart from level, place and form."
    return f"{same} have the same title, {len(found) - same} a similar one or the same occupation under another name."


def _level(asked: Asked) -> str:
    if asked.seniority is None:
        return "No level was named, so postings for trainees, managers and above were left out."
    return f"Level: {asked.seniority}. Postings one level apart count a third; those that state none count 60 %."


def how_modelled(asked: Asked, n: int, *, shipped: bool) -> list[str]:
    """What a model's figures rest on."""
    learnt = (
        "figures published elsewhere; it came with the product" if shipped else "postings here that state their pay"
    )
    said = [
        f"Worked out by a model from title, place, level and skills. It learnt from {learnt}.",
        f"It has seen {n} jobs with a similar title and pay in {asked.currency}.",
    ]
    return said if asked.period == "year" else [*said, years_in_words()]
