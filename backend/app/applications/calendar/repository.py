"""Queries over calendar addresses, and over what a calendar shows. Every read takes the person."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.applications.board.models import Application, Step
from app.applications.board.types import Stage, StepKind
from app.applications.calendar.models import CalendarFeed
from app.auth.models import User
from app.jobs.models import Job
from app.jobs.types import JobStatus

# How far back a calendar goes, how long it tells of what was taken off, and how much it holds.
PAST, CANCELLED = timedelta(days=365), timedelta(days=30)
MOST = 5_000


class FeedRepository:
    """The calendar address of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def get(self) -> CalendarFeed | None:
        """The address there is."""
        return self._session.get(CalendarFeed, self._user_id, populate_existing=True)

    def put(self, token_hash: str, moment: datetime) -> None:
        """Make an address, in place of the one there was."""
        values = {"token_hash": token_hash, "created_at": moment, "last_read_at": None}
        made = insert(CalendarFeed).values(user_id=self._user_id, **values)
        self._session.execute(made.on_conflict_do_update(index_elements=["user_id"], set_=values))

    def erase(self) -> None:
        """End the address."""
        self._session.execute(delete(CalendarFeed).where(CalendarFeed.user_id == self._user_id))

    def was_read(self, moment: datetime, apart: timedelta) -> None:
        """Note that it was read, not more often than that."""
        known = or_(CalendarFeed.last_read_at.is_(None), CalendarFeed.last_read_at < moment - apart)
        read = update(CalendarFeed).where(CalendarFeed.user_id == self._user_id, known)
        self._session.execute(read.values(last_read_at=moment))


def feed_of(session: Session, token_hash: str) -> tuple[CalendarFeed, User] | None:
    """The address of a secret, and whose it is; only of people who may sign in."""
    query = select(CalendarFeed, User).join(User, User.id == CalendarFeed.user_id)
    row = session.execute(query.where(CalendarFeed.token_hash == token_hash, User.active)).first()
    return (row[0], row[1]) if row else None


class ShownRepository:
    """What the calendar of one person shows."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def steps(self, moment: datetime) -> Sequence[tuple[Step, Application]]:
        """Steps with their cards, by date; what was taken off only for a while."""
        off = func.coalesce(Step.cancelled_at, Application.deleted_at)
        query = (
            select(Step, Application)
            .join(Application, Application.id == Step.application_id)
            .where(Step.user_id == self._user_id, Step.starts_at >= moment - PAST)
            .where(or_(off.is_(None), off >= moment - CANCELLED))
            # Where there are too many, those farthest ahead are left out last.
            .order_by(Step.starts_at.desc(), Step.id.desc())
            .limit(MOST)
        )
        return [(row[0], row[1]) for row in reversed(self._session.execute(query).all())]

    def saved(self) -> Sequence[tuple[Application, datetime, datetime]]:
        """Saved cards of open postings that name a last day, without a deadline of one's own: the day, its change."""
        own = select(Step.id).where(
            Step.application_id == Application.id,
            Step.kind == StepKind.deadline,
            Step.cancelled_at.is_(None),
            Step.done_at.is_(None),
        )
        query = (
            select(Application, Job.expires_at, Job.updated_at)
            .join(Job, Job.id == Application.job_id)
            .where(Application.user_id == self._user_id, Application.stage == Stage.saved)
            .where(Application.deleted_at.is_(None), Job.status == JobStatus.open, Job.expires_at.is_not(None))
            .where(~own.exists())
            .order_by(Job.expires_at, Application.id)
            .limit(MOST)
        )
        return [(row[0], row[1], row[2]) for row in self._session.execute(query)]
