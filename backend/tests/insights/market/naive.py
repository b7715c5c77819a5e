"""The counts of the market from nothing, in plain Python: what the kept ones are held against."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product
from math import floor, log10
from statistics import quantiles

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app.core.db import Base
from app.insights.market.models import (
    MarketAmount,
    MarketCell,
    MarketDay,
    MarketName,
    MarketPair,
    MarketPay,
    MarketSource,
    MarketWeek,
)
from app.jobs.models import Job
from app.jobs.types import JobStatus

Counts = dict[str, dict[tuple[object, ...], tuple[int, ...]]]
TABLES: tuple[type[Base], ...] = (
    MarketCell, MarketName, MarketDay, MarketWeek, MarketPair, MarketAmount, MarketPay, MarketSource,
)  # fmt: skip
# The largest number a column of whole numbers holds.
MOST_PAY = 2**31 - 1
# The bits that say by what a part of the market is bounded.
PARTS = {"family": 1, "country": 2, "seniority": 4, "remote": 8}


def kept(session: Session) -> Counts:
    """The counts as they are kept; a count of nothing says nothing."""
    found: Counts = {}
    for model in TABLES:
        columns = inspect(model).columns
        keys = [column for column in columns if column.primary_key]
        counts = [column for column in columns if not column.primary_key]
        rows = session.execute(select(*keys, *counts)).all()
        pairs = {tuple(row[: len(keys)]): tuple(row[len(keys) :]) for row in rows}
        found[model.__tablename__] = {key: values for key, values in pairs.items() if any(values)}
    return found


def counted_from_nothing(session: Session, today: date) -> Counts:
    """What they should be."""
    public = list(session.scalars(select(Job).where(Job.private_to.is_(None))))
    groups: dict[object, list[Job]] = {}
    for job in public:
        groups.setdefault(job.cluster_id or job.id, []).append(job)
    standing = [min(group, key=lambda job: (job.status != JobStatus.open, job.id)) for group in groups.values()]
    found: Counts = {model.__tablename__: {} for model in TABLES}
    sums: dict[str, dict[tuple[object, ...], list[int]]] = {name: {} for name in found}
    for job in standing:
        for table, key, counts in _of(job, today):
            kept_so_far = sums[table].setdefault(key, [0] * len(counts))
            sums[table][key] = [one + other for one, other in zip(kept_so_far, counts, strict=True)]
    for source, number in Counter(job.source for job in public if job.status == JobStatus.open).items():
        sums["market_sources"][source,] = [number]
    for name, rows in sums.items():
        found[name] = {key: tuple(counts) for key, counts in rows.items() if any(counts)}
    found["market_pay"] = _quartiles(found["market_amounts"])
    return found


Row = tuple[str, tuple[object, ...], list[int]]


def _of(job: Job, today: date) -> Iterator[Row]:
    """What a posting that stands for its cluster adds to each table."""
    is_open = job.status == JobStatus.open
    skills = sorted(set(job.skill_ids))
    yield from _cells(job, today, skills)
    yield from _names(job, today)
    yield from _days(job)
    monday = job.posted_at.date() - timedelta(days=job.posted_at.weekday())
    yield from (("market_weeks", (skill, monday), [1]) for skill in ["", *skills])
    if is_open:
        yield from (("market_pairs", pair, [1]) for pair in combinations(skills, 2))
        yield from _amounts(job, skills)


def _countries(job: Job) -> list[str]:
    return sorted({str(place["country"]) for place in job.places if place["country"]}) or [""]


def _cells(job: Job, today: date, skills: list[str]) -> Iterator[Row]:
    is_open, age = job.status == JobStatus.open, (today - job.posted_at.date()).days
    spans = [is_open, is_open and _pay(job) is not None, *(is_open and age < days for days in (7, 30, 90))]
    spans += [age < days for days in (7, 30, 90)] + [days <= age < 2 * days for days in (7, 30, 90)]
    own = {"family": job.family or "", "seniority": job.seniority or "", "remote": job.remote}
    for bounds in (bounds for size in (0, 1, 2) for bounds in combinations(PARTS, size)):
        for country in _countries(job) if "country" in bounds else ["*"]:
            values = {**own, "country": country}
            part = tuple(str(values[name]) if name in bounds else "*" for name in PARTS)
            level, counts = sum(PARTS[name] for name in bounds), [int(span) for span in spans]
            yield from (("market_cells", (level, *part, skill), counts) for skill in ["", *skills])


def _names(job: Job, today: date) -> Iterator[Row]:
    is_open, age = job.status == JobStatus.open, (today - job.posted_at.date()).days
    counts = [int(is_open), int(is_open and _pay(job) is not None), int(age < 30), int(30 <= age < 60)]
    named = [("company", str(job.company_key) if job.company else ""), ("occupation", job.esco_uri or "")]
    for (kind, key), family, country in product(named, ["*", job.family or ""], ["*", *_countries(job)]):
        if key:
            yield "market_names", (kind, family, country, key), counts


def _days(job: Job) -> Iterator[Row]:
    for family, country in [("*", "*"), (job.family or "", "*"), *(("*", country) for country in _countries(job))]:
        yield "market_days", (family, country, job.posted_at.date()), [1, 0]
        if job.status == JobStatus.closed and job.closed_at:
            yield "market_days", (family, country, job.closed_at.date()), [0, 1]


def _amounts(job: Job, skills: list[str]) -> Iterator[Row]:
    pay = _pay(job)
    keys = [("title", " ".join(job.title_tokens)), ("family", job.family or ""), ("occupation", job.esco_uri or "")]
    keys += [("skill", skill) for skill in skills] + [("country", country) for country in _countries(job)]
    if pay is not None:
        for kind, key in [("all", ""), *((kind, key) for kind, key in keys if key)]:
            yield "market_amounts", (kind, key, job.pay_currency, pay), [1]


def _pay(job: Job) -> int | None:
    figures = [figure for figure in (job.annual_min, job.annual_max) if figure is not None]
    if not figures or not job.pay_currency:
        return None
    middle = sum(figures) / len(figures)
    return _rounded(middle) if middle > 0 else None


def _rounded(middle: float) -> int:
    unit = 10 ** (floor(log10(middle)) - 2)
    rounded = floor(middle / unit + 0.5) * unit if unit >= 1 else floor(middle + 0.5)
    return min(rounded, MOST_PAY)


def _quartiles(amounts: dict[tuple[object, ...], tuple[int, ...]]) -> dict[tuple[object, ...], tuple[int, ...]]:
    single: dict[tuple[object, ...], list[int]] = {}
    for (kind, key, currency, amount), (number,) in amounts.items():
        single.setdefault((kind, key, currency), []).extend([int(str(amount))] * number)
    found = {}
    for key, values in single.items():
        parts = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
        found[key] = (len(values), *(floor(part + 0.5) for part in parts))
    return found
