"""A market as large as wished, counted: invented facts of postings, spread as those of `benchmarks.stock` are."""

import io
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from time import perf_counter

import numpy as np
from sqlalchemy import insert, select, text

from app.core.clock import now, today
from app.core.db import engine, unit_of_work
from app.insights.market.aggregates import AGGREGATES, Aggregate
from app.insights.market.comparing import PATIENCE
from app.insights.market.counting import hashed, note_looked, take_turn
from app.insights.market.quartiles import remake_pay
from benchmarks.stock import COUNTRIES, Profession, Stock

BLOCK = 20_000
COMPANIES, MOST_SKILLS, DAYS, LATE = 60_000, 14, 180, 5
SENIORITIES = ("", "entry", "mid", "senior", "lead", "manager")
REMOTES = ("unknown", "onsite", "hybrid", "remote")
CURRENCIES = ("USD", "EUR", "GBP", "PLN")
COLUMNS = (
    "job_id, cluster_id, source, open, stands, family, countries, seniority, remote, occupation, title, company,"
    " company_key, skills, marks, posted_at, posted_day, closed_day, age, currency, pay"
)
LEVELS = (0, 1, 2, 4, 8, 3, 5, 9, 6, 10, 12)
TABLES = (
    "market_changes, market_facts, market_cells, market_names, market_days, market_weeks, market_pairs, market_amounts,"
    " market_pay, market_sources"
)


def fill(size: int) -> tuple[float, float]:
    """Put so many counted postings in place of what is counted; the seconds of copying and of counting all at once."""
    started = perf_counter()
    with unit_of_work() as session:
        session.execute(text(f"TRUNCATE {TABLES}"))
        bare = session.connection().connection
        for start in range(0, size, BLOCK):
            rows = io.StringIO("".join(_lines(start, size)))
            bare.cursor().copy_expert(f"COPY market_facts ({COLUMNS}) FROM STDIN", rows)
    copied = perf_counter() - started
    started = perf_counter()
    for aggregate in AGGREGATES:
        _count(aggregate)
    with unit_of_work() as session:
        take_turn(session, PATIENCE)
        remake_pay(session)
        note_looked(session, now())
    counted = perf_counter() - started
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"VACUUM ANALYZE {TABLES}"))
    return copied, counted


def _count(aggregate: Aggregate) -> None:
    """Add up all facts, a level of the market at a time where there are such: less at once stays in memory."""
    for level in LEVELS if "level" in aggregate.keys else (None,):
        with unit_of_work() as session, hashed(session):
            take_turn(session, PATIENCE)
            session.execute(text("SELECT set_config('work_mem', '1GB', true)"))
            session.execute(text("CREATE TEMPORARY VIEW market_moves AS SELECT *, 1 AS sign FROM market_facts"))
            added = aggregate.added()
            rows = select(added) if level is None else select(added).where(added.c.level == level)
            session.execute(insert(aggregate.table).from_select([column.name for column in added.c], rows))
            session.execute(text("DROP VIEW market_moves"))


def _lines(start: int, size: int) -> Iterator[str]:
    """A block of postings, which came in about the order in which they were posted."""
    random, professions, day = np.random.default_rng([11, start]), Stock(0).professions, today()
    for number in range(start, min(start + BLOCK, size)):
        profession = professions[_skewed(random, len(professions))]
        ago = int((1 - number / size) * DAYS + random.integers(0, LATE))
        yield _line(random, number, profession, day - timedelta(days=min(ago, DAYS)))


def _line(random: np.random.Generator, number: int, profession: Profession, posted: date) -> str:
    asked = {profession.skills[_skewed(random, len(profession.skills))] for _ in range(random.integers(2, MOST_SKILLS))}
    country, seniority = COUNTRIES[_skewed(random, len(COUNTRIES))], SENIORITIES[_skewed(random, len(SENIORITIES))]
    remote, company = REMOTES[_skewed(random, len(REMOTES))], _skewed(random, COMPANIES)
    ago, is_open, family = (today() - posted).days, bool(random.random() < 0.75), profession.title.family or ""
    age = int(np.searchsorted([7, 14, 30, 60, 90, 180], ago, side="right"))
    pay = str(int(random.integers(220, 1600)) * 100) if random.random() < 0.4 else "\\N"
    currency = CURRENCIES[_skewed(random, 4)] if pay != "\\N" else "\\N"
    marks = [f"t:{token}" for token in profession.title.tokens]
    own = {"f": family, "c": country, "s": seniority, "r": remote}
    marks += [f"{letter}:{value}" for letter, value in own.items() if value]
    marks += ["$"] if is_open and pay != "\\N" else []
    closed = "\\N" if is_open else str(posted + timedelta(days=int(random.integers(0, ago + 1))))
    values = (
        str(uuid.UUID(int=(0x019A << 112) + number)), "\\N", f"board-{number % 12}", "t" if is_open else "f", "t",
        family, _array([country]), seniority, remote, profession.occupation or "", " ".join(profession.title.tokens),
        f"Company {company}", str(company), _array(sorted(asked)), _array(sorted(marks)),
        f"{posted} {number % 24:02}:{number // 24 % 60:02}+00", str(posted), closed, str(age), currency, pay,
    )  # fmt: skip
    return "\t".join(values) + "\n"


def _array(values: list[str]) -> str:
    return "{" + ",".join(f'"{value}"' for value in values) + "}"


def _skewed(random: np.random.Generator, choices: int) -> int:
    return int(random.random() ** 2.5 * choices)
