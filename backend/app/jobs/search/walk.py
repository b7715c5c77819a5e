"""Find the first matches in an order, at a cost that does not grow with the table.

Frequent words: walk the newest (or best paid) postings along their index and keep those that match. Rare words: ask
the word index for all matches and sort these. Neither is right for all, and the planner's guess is worst for words
that are frequent alone and rare together. So the walk goes first, with a bounded number of steps, and the word index
follows where the walk found too few.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Float, FromClause, Select, cast, func, literal, select, tuple_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from app.core.pagination import EXACT_TOTAL, Total
from app.jobs.search.criteria import SEARCH, Wanted, as_tsquery

Order = Literal["posted_at", "pay_rank"]
Key = datetime | int
# Columns of several tables and types; what comes out is checked where it becomes a `Match`.
Rows = Select[Any]
STEPS = 8_000
# What a word weighs in text, company, skills and title.
WEIGHTS = [0.05, 0.2, 0.4, 1.0]


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an order: newest (or best paid) first, of equal ones the larger id."""

    key: Key
    job_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class Match:
    """A posting found: where it stands in the order, when it was posted, how well its words fit."""

    job_id: uuid.UUID
    key: Key
    posted_at: datetime
    fit: float

    @property
    def position(self) -> Position:
        """Its place in the order."""
        return Position(self.key, self.job_id)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an order: behind `after`, up to and including `until`; null means unbounded."""

    after: Position | None = None
    until: Position | None = None


def first_matches(session: Session, wanted: Wanted, order: Order, part: Part, limit: int, enough: int) -> list[Match]:
    """The first `limit` matches of a part of an order; the walk alone will do where it finds `enough`."""
    if wanted.words is None:
        return _run(session, _top(wanted, SEARCH, order, [wanted.state(SEARCH), *_within(SEARCH, order, part)], limit))
    steps = _steps(wanted, order, part).subquery("steps")
    walked = _run(session, _top(wanted, steps, order, [wanted.worded(steps)], limit))
    if len(walked) >= min(enough, limit) or _came_to_the_end(session, wanted, order, part):
        return walked
    return _run(session, _by_words(wanted, order, part, limit))


def _run(session: Session, query: Rows) -> list[Match]:
    return [Match(*row) for row in session.execute(query)]


def _top(
    wanted: Wanted, table: FromClause, order: Order, conditions: Sequence[ColumnElement[bool]], limit: int
) -> Rows:
    query = select(table.c.job_id, table.c[order], table.c.posted_at, _fit(wanted, table)).where(
        *conditions, wanted.matching(table), wanted.first_of_cluster(table)
    )
    return query.order_by(*_direction(table, order)).limit(limit)


def _fit(wanted: Wanted, table: FromClause) -> ColumnElement[float]:
    if wanted.text.match is None:
        return literal(0.0)
    weights = cast(literal(WEIGHTS, ARRAY(Float)), ARRAY(Float(24)))
    return func.ts_rank(weights, table.c.words, as_tsquery(wanted.text.match), type_=Float)


def _steps(wanted: Wanted, order: Order, part: Part) -> Rows:
    recent = [SEARCH.c.posted_at >= wanted.since] if wanted.since else []
    query = select(SEARCH).where(wanted.state(SEARCH), *recent, *_within(SEARCH, order, part))
    return query.order_by(*_direction(SEARCH, order)).limit(STEPS)


def _came_to_the_end(session: Session, wanted: Wanted, order: Order, part: Part) -> bool:
    """Whether the walk saw all of that part of the order, so that there is nothing more to find."""
    last = _steps(wanted, order, part).with_only_columns(SEARCH.c.job_id).offset(STEPS - 1).limit(1)
    return session.scalar(last) is None


def _by_words(wanted: Wanted, order: Order, part: Part, limit: int) -> Rows:
    """Ask the word index. Materialised, or the planner would walk again; narrow, so that it stays in memory."""
    columns = [SEARCH.c[name] for name in dict.fromkeys(("job_id", "posted_at", order, "cluster_id", "cluster_rank"))]
    conditions = (wanted.state(SEARCH), wanted.worded(SEARCH), wanted.matching(SEARCH), *_within(SEARCH, order, part))
    found = select(*columns).where(*conditions).cte("found").prefix_with("MATERIALIZED")
    top = (
        select(found).where(wanted.first_of_cluster(found)).order_by(*_direction(found, order)).limit(limit).subquery()
    )
    query = select(top.c.job_id, top.c[order], top.c.posted_at, _fit(wanted, SEARCH))
    return query.join(SEARCH, SEARCH.c.job_id == top.c.job_id).order_by(*_direction(top, order))


def _within(table: FromClause, order: Order, part: Part) -> list[ColumnElement[bool]]:
    place = tuple_(table.c[order], table.c.job_id)
    conditions: list[ColumnElement[bool]] = []
    if part.after:
        conditions.append(place < tuple_(literal(part.after.key), literal(part.after.job_id)))
    if part.until:
        conditions.append(place >= tuple_(literal(part.until.key), literal(part.until.job_id)))
    return conditions


def _direction(table: FromClause, order: Order) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return table.c[order].desc(), table.c.job_id.desc()


def total(session: Session, wanted: Wanted) -> Total:
    """How many match: exact up to 1,000."""
    conditions = (wanted.state(SEARCH), wanted.worded(SEARCH), wanted.matching(SEARCH), wanted.first_of_cluster(SEARCH))
    capped = select(literal(1)).select_from(SEARCH).where(*conditions).limit(EXACT_TOTAL + 1).subquery()
    return Total.of(session.scalar(select(func.count()).select_from(capped)) or 0)
