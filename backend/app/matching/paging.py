"""A page of the list with its jobs, its counts and the last scoring, in one round trip.

The page is asked for more often than anything else of matching. Its statement is made once for each kind of question
and run with that question's values, past the mapping of rows to objects.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Integer, Row, Select, Uuid, bindparam, func, literal, select, tuple_
from sqlalchemy.orm import Session

from app.core.pagination import EXACT_TOTAL
from app.jobs.models import Job
from app.jobs.service import summary_columns
from app.jobs.types import JobStatus
from app.matching.models import Match, Scoring
from app.matching.ranking import Spot, Wanted, conditions
from app.matching.types import Eligibility, Sort, Status

# The parts of `Wanted` that a statement is made for; the least score is a value.
_Asked: TypeAlias = tuple[tuple[tuple[int, int], ...], tuple[Eligibility, ...], tuple[Status, ...]]
_MATCHES, _SCORINGS, _JOBS = Match.__table__, Scoring.__table__, Job.__table__
_USER: ColumnElement[uuid.UUID] = bindparam("user_id", type_=Uuid())
_MINE = _MATCHES.c.user_id == _USER
_LEAST: ColumnElement[int] = bindparam("least", type_=Integer())
_LISTED = ("id", "job_id", "rank", "tenths", "posted", "status", "computed_at")
_SCORED = ("compared", "stored", "finished_at")


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the list: as much of a match as a page needs, and the columns of its job's list item by name."""

    id: uuid.UUID
    job_id: uuid.UUID
    rank: int
    tenths: int
    posted: int
    status: Status
    computed_at: datetime
    job: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many matches are wanted, how many more would be at a lower score, how many the person hid.

    The first two stop at one above what is told exactly.
    """

    total: int
    below: int
    hidden: int


@dataclass(frozen=True, slots=True)
class LastScoring:
    """The last scoring: postings compared, and how many of them are stored."""

    compared: int
    stored: int
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page; `scored` is null before the first scoring."""

    rows: list[Listed]
    counts: Counts
    scored: LastScoring | None


def page(session: Session, user_id: uuid.UUID, wanted: Wanted, sort: Sort, after: Spot | None, limit: int) -> ListPage:
    """The places of a person's list from a position on, at most `limit`, with its counts."""
    values: dict[str, object] = {"user_id": user_id, "least": wanted.least, "limit": limit}
    if after:
        values |= {"after_rank": after.rank, "after_by": after.by, "after_id": after.id}
    asked = (wanted.spans, wanted.eligibility, wanted.status)
    statement = _statement(asked, sort, least=wanted.least > 0, continued=after is not None)
    found = session.connection().execute(statement, values).all()
    if not found:
        found = session.connection().execute(_counts_alone(asked, least=wanted.least > 0), values).all()
        return ListPage([], Counts(*found[0][:3]), _scored(found[0][3:]))
    counts = len(_LISTED) + len(_job_columns())
    rest = found[0][counts:]
    return ListPage([_listed(row) for row in found], Counts(*rest[:3]), _scored(rest[3:]))


def _listed(row: Row[Any]) -> Listed:
    size = len(_LISTED)
    # The counts and the last scoring follow; there is no column of a job for them.
    job = dict(zip(_job_columns(), row[size:], strict=False))
    values = dict(zip(_LISTED, row[:size], strict=True))
    return Listed(**values, job=job)


def _scored(values: Any) -> LastScoring | None:  # the rest of a row
    return LastScoring(*values) if values[0] is not None else None


@lru_cache(maxsize=1_024)
def _statement(asked: _Asked, sort: Sort, *, least: bool, continued: bool) -> Select[Any]:
    by = _MATCHES.c.tenths if sort is Sort.score else _MATCHES.c.posted
    # One falling key, so that a page is continued by comparing rows, and read from the end of an index.
    key = (_MATCHES.c.rank, by, _MATCHES.c.id)
    seen = _JOBS.c.private_to.is_(None) | (_JOBS.c.private_to == _USER)
    # What closed a moment ago is not shown, though the copy that the list is read from may not know yet.
    shown = [seen] if asked[2] else [seen, _JOBS.c.status == JobStatus.open]
    query = (
        select(*(_MATCHES.c[name] for name in _LISTED), *_job_columns().values(), *_about(asked, least=least))
        .select_from(
            _MATCHES.join(_JOBS, _JOBS.c.id == _MATCHES.c.job_id).outerjoin(
                _SCORINGS, _SCORINGS.c.user_id == _MATCHES.c.user_id
            )
        )
        .where(_MINE, *_wanted(asked), *shown, *([_MATCHES.c.tenths >= _LEAST] if least else []))
        .order_by(*(part.desc() for part in key))
        .limit(bindparam("limit", type_=Integer()))
    )
    if not continued:
        return query
    names = ("after_rank", "after_by", "after_id")
    spot = tuple_(*(bindparam(name, type_=part.type) for name, part in zip(names, key, strict=True)))
    return query.where(tuple_(*key) < spot)


@cache
def _job_columns() -> dict[str, ColumnElement[Any]]:
    return {column.key: column for column in summary_columns() if column.key}


@lru_cache(maxsize=1_024)
def _counts_alone(asked: _Asked, *, least: bool) -> Select[Any]:
    one = select(_USER.label("user_id")).subquery()
    return select(*_about(asked, least=least)).select_from(
        one.outerjoin(_SCORINGS, _SCORINGS.c.user_id == one.c.user_id)
    )


def _about(asked: _Asked, *, least: bool) -> list[Any]:
    """The counts, and the columns of the last scoring."""
    hidden = select(func.count()).where(_MINE, _MATCHES.c.status == Status.hidden, ~_MATCHES.c.shadowed)
    counts = (
        _up_to(asked, *([_MATCHES.c.tenths >= _LEAST] if least else [])),
        _up_to(asked, _MATCHES.c.tenths < _LEAST) if least else literal(0, Integer()),
        hidden.correlate(None).scalar_subquery(),
    )
    labels = zip(("total", "below", "hidden"), counts, strict=True)
    return [*(count.label(name) for name, count in labels), *(_SCORINGS.c[name] for name in _SCORED)]


def _up_to(asked: _Asked, *more: ColumnElement[bool]) -> Any:
    """How many there are, counted no farther than can be told."""
    rows = select(literal(1)).where(_MINE, *_wanted(asked), *more).limit(EXACT_TOTAL + 1).subquery()
    return select(func.count()).select_from(rows).scalar_subquery()


def _wanted(asked: _Asked) -> list[ColumnElement[bool]]:
    spans, eligibility, status = asked
    return conditions(Wanted(spans=spans, eligibility=eligibility, status=status))
