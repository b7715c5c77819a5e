"""Invented postings whose pay follows a rule: trade, level and city, with noise that depends on the trade."""

from dataclasses import replace
from functools import cache
from itertools import product

import numpy as np

from app.ml.salary.model import SalaryModel
from app.ml.salary.training import train
from app.ml.salary.types import PaidPosting, SalaryQuestion

TRADES = {"Nurse": (36_000, 0.03), "Data Engineer": (62_000, 0.08), "Sales Representative": (40_000, 0.5)}
LEVELS = {"Junior": 0.8, "": 1.0, "Senior": 1.3}
CITIES = {"London": 1.2, "Leeds": 1.0, "Truro": 0.9}


def postings(times: int = 14, seed: int = 3, firm: str = "Firm") -> list[PaidPosting]:
    """Return every trade, level and city so many times, each time of an employer with another name."""
    chance = np.random.default_rng(seed)
    rows = []
    for turn, trade, level, city in product(range(times), TRADES, LEVELS, CITIES):
        middle, noise = TRADES[trade]
        pay = middle * LEVELS[level] * CITIES[city] * np.exp(noise * chance.standard_normal())
        title = f"{level} {trade}".strip()
        question = SalaryQuestion(title, "GBP", f"We look for a {title}.", f"{firm}{chr(97 + turn)}", "GB", city)
        rows.append(PaidPosting(question, float(pay), f"{firm}{chr(97 + turn)}"))
    return rows


@cache
def model() -> SalaryModel:
    """Return the model of the invented postings."""
    return train(postings(), "GBP")


def ask(title: str = "Senior Data Engineer", location: str = "Leeds", **more: object) -> SalaryQuestion:
    """Return a question about an invented position."""
    text = f"We look for a {title}."
    return replace(SalaryQuestion(title, "GBP", text, None, "GB", location), **more)  # type: ignore[arg-type]
