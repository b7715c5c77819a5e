"""Queries over reminders and wishes. Every read takes the person whose rows they are, or the ids a look holds."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, literal, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.applications.reminders.models import Reminder, ReminderPerson, ReminderWish
from app.auth.models import User


def is_open() -> ColumnElement[bool]:
    """Neither dismissed by the person nor overtaken."""
    return and_(Reminder.dismissed_at.is_(None), Reminder.withdrawn_at.is_(None))


class ReminderRepository:
    """The reminders and wishes of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def locked(self, reminder_id: uuid.UUID) -> Reminder | None:
        """A reminder of this person, which nobody else changes until the transaction ends."""
        query = self._mine().where(Reminder.id == reminder_id).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def open(self, moment: datetime, *, resting: bool) -> Select[tuple[Reminder]]:
        """The open ones, the latest first; those that rest until later, or all others."""
        rests = Reminder.snoozed_until > moment
        awake = or_(Reminder.snoozed_until.is_(None), Reminder.snoozed_until <= moment)
        query = self._mine().where(is_open(), rests if resting else awake)
        return query.order_by(Reminder.due_at.desc(), Reminder.id.desc())

    def behind(
        self, query: Select[tuple[Reminder]], due_at: datetime, reminder_id: uuid.UUID
    ) -> Select[tuple[Reminder]]:
        """What of a list stands behind a reminder."""
        return query.where(tuple_(Reminder.due_at, Reminder.id) < tuple_(literal(due_at), literal(reminder_id)))

    def all_open(self) -> Sequence[Reminder]:
        """Every open one, the oldest first."""
        return self._session.scalars(self._mine().where(is_open()).order_by(Reminder.id)).all()

    def wish(self) -> ReminderWish | None:
        """What the person wants."""
        return self._session.get(ReminderWish, self._user_id)

    def locked_wish(self) -> ReminderWish:
        """The same, made where there was none, and locked."""
        made = insert(ReminderWish).values(user_id=self._user_id).on_conflict_do_nothing()
        self._session.execute(made)
        query = select(ReminderWish).where(ReminderWish.user_id == self._user_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).one()

    def erase_reminders(self) -> None:
        """Delete every reminder, and by what they were made."""
        self._session.execute(delete(Reminder).where(Reminder.user_id == self._user_id))
        self._session.execute(delete(ReminderPerson).where(ReminderPerson.user_id == self._user_id))

    def erase_wishes(self) -> None:
        """Delete what the person wanted."""
        self._session.execute(delete(ReminderWish).where(ReminderWish.user_id == self._user_id))

    def _mine(self) -> Select[tuple[Reminder]]:
        return select(Reminder).where(Reminder.user_id == self._user_id)


def open_of(session: Session, which: ColumnElement[bool]) -> Sequence[Reminder]:
    """Open reminders of active people, in the order they were made."""
    query = select(Reminder).join(User, User.id == Reminder.user_id).where(User.active, is_open(), which)
    return session.scalars(query.order_by(Reminder.id)).all()


def known(session: Session, which: ColumnElement[bool]) -> Sequence[Reminder]:
    """Reminders there are about something, whatever became of them."""
    return session.scalars(select(Reminder).where(which).order_by(Reminder.id)).all()


def insert_new(session: Session, rows: Sequence[dict[str, object]]) -> int:
    """Write reminders; those of an occasion that has one already are left out. Returns how many were written."""
    if not rows:
        return 0
    written = insert(Reminder).values(list(rows)).on_conflict_do_nothing(index_elements=["user_id", "key"])
    return len(session.scalars(written.returning(Reminder.id)).all())


def withdraw(session: Session, ids: Iterable[uuid.UUID], moment: datetime) -> None:
    """Note that reminders no longer hold."""
    session.execute(update(Reminder).where(Reminder.id.in_(list(ids))).values(withdrawn_at=moment))


def take_up(session: Session, ids: Iterable[uuid.UUID], batch: uuid.UUID) -> None:
    """Open reminders again that hold again."""
    session.execute(update(Reminder).where(Reminder.id.in_(list(ids))).values(withdrawn_at=None, batch=batch))
