"""Postings that state pay, as plain objects and as a source gives them."""

import uuid
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from app.core.clock import now
from app.insights.salary.types import Paid
from app.jobs.source import PostedPay, Posting
from app.jobs.types import JobStatus
from app.ml.occupations import occupation_of
from app.ml.pay.salary import PERIODS_A_YEAR
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import read_title
from tests.factories.jobs import posting

BERLIN = {"city": "Berlin", "region": "Berlin", "country": "DE", "group": None}
MUNICH = {"city": "Munich", "region": "Bavaria", "country": "DE", "group": None}
PARIS = {"city": "Paris", "region": None, "country": "FR", "group": None}
POSTED = datetime(2026, 11, 20, 8, tzinfo=UTC)


def paid(number: int = 1, low: int | None = 60_000, high: int | None = 60_000, **columns: Any) -> Paid:
    """A posting as a row: a backend developer in Berlin, in euros a year; every number is another employer."""
    title = columns.pop("title", "Backend Developer")
    read, named = read_title(title), occupation_of(title)
    factor = PERIODS_A_YEAR[columns.get("pay_period", "year")]
    given: dict[str, Any] = {
        "id": uuid.UUID(int=number),
        "title": title,
        "title_tokens": read.tokens,
        "family": read.family,
        "esco_uri": named[0].uri if named else None,
        "company": f"Company {number}",
        "company_key": number,
        "location": "Berlin, Germany",
        "places": (BERLIN,),
        "remote": Remote.UNKNOWN,
        "seniority": read.seniority,
        "skill_ids": (),
        "pay_min": low,
        "pay_max": high,
        "pay_currency": "EUR",
        "pay_period": "year",
        "annual_min": None if low is None else low * factor,
        "annual_max": None if high is None else high * factor,
        "posted_at": POSTED,
        "status": JobStatus.open,
        "cluster_id": None,
    }
    assert set(given) == {field.name for field in fields(Paid)}
    return Paid(**(given | columns))


def paying(
    number: int,
    low: float | None,
    high: float | None = None,
    *,
    currency: str = "EUR",
    period: Any = "year",
    **also: Any,
) -> Posting:
    """A posting as a source gives it, with its pay in fields: in Berlin unless told otherwise."""
    given: dict[str, Any] = {
        "title": "Backend Developer",
        "locations": ("Berlin, Germany",),
        "pay": PostedPay(low, high, currency, period),
        "posted_at": now() - timedelta(days=number % 10, minutes=number),
    }
    return posting(number, **(given | also))


def stock(seed: int, effect: float, n: int = 400, employers: int = 60) -> list[Paid]:
    """Invented postings of which those that ask for Python pay more by a share, everything else equal.

    Python is asked for more often under the better paid titles, so that who compares plainly finds too much; employers
    pay differently, and so do places and levels.
    """
    draw = np.random.default_rng(seed)
    titles = ("Frontend Developer", "Software Engineer", "Backend Developer", "Data Scientist")
    of_employer = draw.normal(0, 0.08, employers)
    found = []
    for number in range(1, n + 1):
        title, place, level = (int(draw.integers(size)) for size in (4, 2, 3))
        employer = int(draw.integers(employers))
        asks = bool(draw.random() < 0.2 + 0.15 * title)
        logarithm = np.log(50_000) + 0.15 * title + 0.05 * place + 0.2 * level + of_employer[employer]
        pay = int(np.exp(logarithm + draw.normal(0, 0.12) + (np.log1p(effect) if asks else 0)))
        found.append(
            paid(
                number,
                pay,
                pay,
                title=titles[title],
                company_key=employer,
                places=((BERLIN, MUNICH)[place],),
                seniority=(Seniority.MID, Seniority.SENIOR, Seniority.LEAD)[level],
                skill_ids=("python",) if asks else (),
            )
        )
    return found
