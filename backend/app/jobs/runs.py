"""Queries over readings of sources, their settings and their feeds."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.background.models import TaskRun
from app.background.types import State
from app.jobs.models import Feed, ScrapeRun, SourceSetting
from app.jobs.types import RunState

# A reading that belongs to no task run (the command line) is given up after so long.
GIVEN_UP_AFTER = timedelta(minutes=15)
INTERRUPTED = "It was interrupted before it ended."
NEWEST_FIRST = (ScrapeRun.started_at.desc(), ScrapeRun.id.desc())


def _of_board(feed_id: uuid.UUID | None) -> ColumnElement[bool]:
    return ScrapeRun.feed_id == feed_id if feed_id else ScrapeRun.feed_id.is_(None)


def _is_alive(moment: datetime) -> ColumnElement[bool]:
    """Whether the work that an unfinished reading belongs to still goes on."""
    leased = select(TaskRun.id).where(
        TaskRun.id == ScrapeRun.task_id, TaskRun.state == State.running, TaskRun.lease_until > func.clock_timestamp()
    )
    recent = ScrapeRun.started_at > moment - GIVEN_UP_AFTER
    return and_(ScrapeRun.completed_at.is_(None), or_(leased.exists(), and_(ScrapeRun.task_id.is_(None), recent)))


class RunRepository:
    """The readings of sources."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self, source: str) -> None:
        """Let nobody else begin a reading of this source until the transaction ends."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:key))"), {"key": f"source:{source}"})

    def add(self, run: ScrapeRun) -> ScrapeRun:
        """Insert a reading."""
        self._session.add(run)
        self._session.flush()
        return run

    def get(self, run_id: uuid.UUID) -> ScrapeRun | None:
        """A reading by id."""
        return self._session.get(ScrapeRun, run_id)

    def end_interrupted(
        self, source: str, feed_id: uuid.UUID | None, task_id: uuid.UUID | None, moment: datetime
    ) -> None:
        """Mark unfinished readings as failed whose work is gone, or is this very task starting over."""
        query = select(ScrapeRun).where(
            ScrapeRun.source == source, _of_board(feed_id), ScrapeRun.completed_at.is_(None)
        )
        mine = ScrapeRun.task_id == task_id if task_id else text("false")
        for run in self._session.scalars(query.where(or_(mine, ~_is_alive(moment)))):
            run.completed_at, run.state, run.error = moment, RunState.failed, INTERRUPTED
        self._session.flush()

    def is_running(self, source: str, feed_id: uuid.UUID | None, moment: datetime) -> bool:
        """Whether the source or board is being read."""
        query = select(ScrapeRun.id).where(ScrapeRun.source == source, _of_board(feed_id), _is_alive(moment))
        return self._session.scalar(query.limit(1)) is not None

    def started_since(self, source: str, feed_id: uuid.UUID | None, moment: datetime) -> Sequence[datetime]:
        """When readings of a source or board that asked the site began since a moment, oldest first."""
        query = select(ScrapeRun.started_at).where(
            ScrapeRun.source == source,
            _of_board(feed_id),
            ScrapeRun.started_at > moment,
            or_(ScrapeRun.state.is_(None), ScrapeRun.state != RunState.not_configured),
        )
        return self._session.scalars(query.order_by(ScrapeRun.started_at)).all()

    def latest(self, source: str, feed_id: uuid.UUID | None) -> ScrapeRun | None:
        """The last reading of a source or board that ended."""
        query = select(ScrapeRun).where(
            ScrapeRun.source == source, _of_board(feed_id), ScrapeRun.completed_at.is_not(None)
        )
        return self._session.scalar(query.order_by(*NEWEST_FIRST).limit(1))

    def held(self, source: str, feed_id: uuid.UUID | None) -> set[str]:
        """The source's ids of the postings that the last complete reading of a source or board missed and held."""
        complete = or_(ScrapeRun.complete, ScrapeRun.held.is_not(None))
        query = select(ScrapeRun.held).where(ScrapeRun.source == source, _of_board(feed_id), complete)
        return set(self._session.scalar(query.order_by(*NEWEST_FIRST).limit(1)) or ())

    def last_that_read(self, source: str, feed_id: uuid.UUID | None) -> ScrapeRun | None:
        """The last reading of a source or board that brought a listing, whole or in part."""
        query = select(ScrapeRun).where(
            ScrapeRun.source == source,
            _of_board(feed_id),
            ScrapeRun.completed_at.is_not(None),
            or_(ScrapeRun.found > 0, ScrapeRun.bad > 0, ScrapeRun.state.in_([RunState.ok, RunState.empty])),
        )
        return self._session.scalar(query.order_by(*NEWEST_FIRST).limit(1))

    def of_task(self, task_id: uuid.UUID) -> Sequence[ScrapeRun]:
        """The readings that a task run has brought to their end, in the order of ending."""
        query = select(ScrapeRun).where(
            ScrapeRun.task_id == task_id,
            ScrapeRun.completed_at.is_not(None),
            ScrapeRun.error.is_distinct_from(INTERRUPTED),
        )
        return self._session.scalars(query.order_by(ScrapeRun.completed_at, ScrapeRun.id)).all()

    def all_latest(self) -> Sequence[ScrapeRun]:
        """The last reading that ended of every source and board."""
        query = select(ScrapeRun).where(ScrapeRun.completed_at.is_not(None))
        last = query.distinct(ScrapeRun.source, ScrapeRun.feed_id)
        return self._session.scalars(
            last.order_by(ScrapeRun.source, ScrapeRun.feed_id, ScrapeRun.started_at.desc(), ScrapeRun.id.desc())
        ).all()

    def latest_of(self, feed_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, ScrapeRun]:
        """The last reading that ended of each of these boards."""
        query = select(ScrapeRun).where(ScrapeRun.feed_id.in_(list(feed_ids)), ScrapeRun.completed_at.is_not(None))
        last = query.distinct(ScrapeRun.feed_id).order_by(
            ScrapeRun.feed_id, ScrapeRun.started_at.desc(), ScrapeRun.id.desc()
        )
        return {run.feed_id: run for run in self._session.scalars(last) if run.feed_id}

    def all_running(self, moment: datetime) -> set[str]:
        """The sources that are being read."""
        return set(self._session.scalars(select(ScrapeRun.source).where(_is_alive(moment)).distinct()))

    def of_source(self, source: str) -> Select[tuple[ScrapeRun]]:
        """The readings of a source, newest first."""
        # Ids are made when a reading begins, so they are its order.
        return select(ScrapeRun).where(ScrapeRun.source == source).order_by(ScrapeRun.id.desc())


class FeedRepository:
    """The boards and feeds of sources."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_sources(self, sources: Iterable[str]) -> Sequence[Feed]:
        """All boards of these sources, in the order they were added."""
        return self._session.scalars(select(Feed).where(Feed.source.in_(list(sources))).order_by(Feed.id)).all()

    def longest_unread(self, sources: Iterable[str]) -> Sequence[Feed]:
        """All boards of these sources, those first whose last reading that brought a listing was longest ago.

        Where a site does not let us read all boards of a source at once, each has its turn that way.
        """
        good = [RunState.ok, RunState.empty]
        last = (
            select(ScrapeRun.feed_id, func.max(ScrapeRun.started_at).label("at"))
            .where(ScrapeRun.feed_id.is_not(None), ScrapeRun.state.in_(good))
            .group_by(ScrapeRun.feed_id)
            .subquery()
        )
        query = select(Feed).outerjoin(last, last.c.feed_id == Feed.id).where(Feed.source.in_(list(sources)))
        return self._session.scalars(query.order_by(last.c.at.nulls_first(), Feed.id)).all()

    def with_ids(self, feed_ids: Iterable[uuid.UUID]) -> Sequence[Feed]:
        """Those of these boards that there are."""
        return self._session.scalars(select(Feed).where(Feed.id.in_(list(feed_ids))).order_by(Feed.id)).all()

    def query(self, source: str) -> Select[tuple[Feed]]:
        """The boards of a source, newest first."""
        return select(Feed).where(Feed.source == source).order_by(Feed.id.desc())

    def add(self, feed: Feed) -> bool:
        """Insert a feed; false where its address is there already."""
        names = ("id", "source", "url", "label", "settings", "added_by", "created_at")
        query = insert(Feed).values({name: getattr(feed, name) for name in names}).on_conflict_do_nothing()
        return self._session.scalar(query.returning(Feed.id)) is not None

    def addresses(self) -> set[tuple[str, str]]:
        """The source and address of every board there is."""
        return {(row[0], row[1]) for row in self._session.execute(select(Feed.source, Feed.url))}

    def get(self, source: str, feed_id: uuid.UUID) -> Feed | None:
        """A feed of a source."""
        return self._session.scalar(select(Feed).where(Feed.source == source, Feed.id == feed_id))

    def delete(self, feed: Feed) -> None:
        """Remove a feed and the record of its readings; its postings stay."""
        self._session.delete(feed)
        self._session.flush()


class SettingRepository:
    """What admins decided about sources."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> dict[str, SourceSetting]:
        """The rows there are, by slug."""
        return {row.slug: row for row in self._session.scalars(select(SourceSetting))}

    def lock(self, slug: str) -> None:
        """Let nobody else change what was decided about this source until the transaction ends."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:key))"), {"key": f"setting:{slug}"})

    def get(self, slug: str) -> SourceSetting | None:
        """The row of one source."""
        return self._session.get(SourceSetting, slug)

    def add(self, row: SourceSetting) -> SourceSetting:
        """Insert a row; where another request was faster, that one's row."""
        values = {"slug": row.slug, "enabled": row.enabled, "schedule": row.schedule, "settings": {}, "version": 1}
        self._session.execute(insert(SourceSetting).values(values).on_conflict_do_nothing())
        found = self._session.get(SourceSetting, row.slug)
        return found if found is not None else row
