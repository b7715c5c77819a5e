"""Queries over past readings: what they brought, and since when they bring nothing."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import Occurrence
from app.jobs.models import ScrapeRun
from app.jobs.readings.outcome import worst
from app.jobs.types import RunState

# A source and one of its boards; null for the source as a whole.
Part = tuple[str, uuid.UUID | None]
SHOWN = 20
# Of a source with many boards, one refresh is that many rows.
MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Fruitless:
    """Readings in a row that brought nothing, up to now."""

    count: int
    first_at: datetime


@dataclass(frozen=True, slots=True)
class Point:
    """One reading of a source with all its boards."""

    started_at: datetime
    state: RunState
    found: int
    new: int
    closed: int


def _fruitful() -> ColumnElement[bool]:
    return and_(ScrapeRun.state == RunState.ok, ScrapeRun.found > 0)


class ReadingRepository:
    """The past readings of sources."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def last_fruitful(self) -> dict[Part, datetime]:
        """When each source and board last brought something."""
        at = func.max(ScrapeRun.started_at)
        query = select(ScrapeRun.source, ScrapeRun.feed_id, at).where(_fruitful())
        rows = self._session.execute(query.group_by(ScrapeRun.source, ScrapeRun.feed_id))
        return {(row[0], row[1]): row[2] for row in rows}

    def fruitless(self) -> dict[Part, Fruitless]:
        """The readings of each source and board since the last that brought something."""
        good = (
            select(ScrapeRun.source, ScrapeRun.feed_id, func.max(ScrapeRun.started_at).label("at"))
            .where(_fruitful())
            .group_by(ScrapeRun.source, ScrapeRun.feed_id)
            .subquery()
        )
        same = and_(good.c.source == ScrapeRun.source, good.c.feed_id.is_not_distinct_from(ScrapeRun.feed_id))
        query = (
            select(ScrapeRun.source, ScrapeRun.feed_id, func.count(), func.min(ScrapeRun.started_at))
            .outerjoin(good, same)
            .where(ScrapeRun.completed_at.is_not(None), ScrapeRun.state != RunState.not_configured)
            .where(or_(good.c.at.is_(None), ScrapeRun.started_at > good.c.at))
            .group_by(ScrapeRun.source, ScrapeRun.feed_id)
        )
        return {(row[0], row[1]): Fruitless(row[2], row[3]) for row in self._session.execute(query)}

    def due_since(self) -> dict[str, datetime]:
        """The first due time of each schedule that is on record, by its key."""
        query = select(Occurrence.schedule, func.min(Occurrence.due_at)).group_by(Occurrence.schedule)
        return {row[0]: row[1] for row in self._session.execute(query)}

    def set_up_at(self) -> datetime | None:
        """When this instance got its first account."""
        return self._session.scalar(select(func.min(User.created_at)))

    def history(self, source: str) -> list[Point]:
        """The last readings of a source, oldest first; what one piece of work read of its boards is one."""
        columns = (
            ScrapeRun.task_id, ScrapeRun.id, ScrapeRun.started_at, ScrapeRun.state, ScrapeRun.found, ScrapeRun.new,
            ScrapeRun.closed,
        )  # fmt: skip
        query = select(*columns).where(ScrapeRun.source == source, ScrapeRun.completed_at.is_not(None))
        rows = self._session.execute(query.order_by(ScrapeRun.started_at.desc(), ScrapeRun.id.desc()).limit(MOST_ROWS))
        points: list[Point] = []
        for _, group in groupby(rows, key=lambda row: row.task_id or row.id):
            points.append(_point([tuple(row)[2:] for row in group]))
            if len(points) == SHOWN:
                break
        return points[::-1]


def _point(rows: Iterable[tuple[datetime, RunState, int, int, int]]) -> Point:
    started, states, found, new, closed = zip(*rows, strict=True)
    return Point(min(started), worst(states), sum(found), sum(new), sum(closed))
