"""Reminders for the person they are for, and for those who carry them further. Services never commit."""

import uuid
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.applications.reminders.errors import ReminderNotFound
from app.applications.reminders.models import Reminder, ReminderWish
from app.applications.reminders.people import look_anew
from app.applications.reminders.repository import ReminderRepository, open_of
from app.applications.reminders.schemas import (
    ReminderOut,
    ReminderShow,
    ReminderSnooze,
    ReminderWishes,
    ReminderWishesPatch,
)
from app.applications.reminders.sealing import words_of
from app.applications.reminders.told import ReminderTold, path_of, told
from app.applications.reminders.types import FOLLOW_UP_DAYS, ReminderKind
from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor

LONGEST_REST = timedelta(days=365)


def of_batch(session: Session, batch: str) -> list[ReminderTold]:
    """The reminders of a `RemindersMade` that still hold; the same again for whoever asks again."""
    return [told(reminder) for reminder in open_of(session, Reminder.batch == uuid.UUID(batch))]


def of_ids(session: Session, ids: Collection[uuid.UUID]) -> list[ReminderTold]:
    """Those of these reminders that still hold."""
    return [told(reminder) for reminder in open_of(session, Reminder.id.in_(ids))]


def listing(session: Session, user: User, page: PageParams, show: ReminderShow) -> Page[ReminderOut]:
    """A page of what a person should know of now, the latest first; or of what rests."""
    mine = ReminderRepository(session, user.id)
    query = mine.open(now(), resting=show == "snoozed")
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            due_at, last = datetime.fromisoformat(str(position["at"])), uuid.UUID(str(position["id"]))
        except (KeyError, ValueError):
            raise bad_cursor() from None
        query = mine.behind(query, due_at, last)
    found = session.scalars(query.limit(page.limit + 1)).all()
    items = found[: page.limit]
    more = len(found) > page.limit
    cursor = encode_cursor({"at": items[-1].due_at.isoformat(), "id": str(items[-1].id)}) if more else None
    return Page(items=[shown(reminder) for reminder in items], next_cursor=cursor, total=total)


def shown(reminder: Reminder) -> ReminderOut:
    """A reminder as its person sees it."""
    resting = reminder.snoozed_until is not None and reminder.snoozed_until > now()
    return ReminderOut(
        **words_of(reminder).model_dump(),
        id=reminder.id,
        kind=reminder.kind,
        due_at=reminder.due_at,
        application_id=reminder.application_id,
        job_id=reminder.job_id,
        path=path_of(reminder),
        open=not resting and reminder.dismissed_at is None and reminder.withdrawn_at is None,
        snoozed_until=reminder.snoozed_until,
        dismissed_at=reminder.dismissed_at,
        withdrawn_at=reminder.withdrawn_at,
    )


def dismiss(session: Session, user: User, reminder_id: uuid.UUID) -> ReminderOut:
    """Put a reminder away; raises `ReminderNotFound`. Once more changes nothing."""
    reminder = _mine(session, user, reminder_id)
    reminder.dismissed_at = reminder.dismissed_at or now()
    return shown(reminder)


def snooze(session: Session, user: User, reminder_id: uuid.UUID, body: ReminderSnooze) -> ReminderOut:
    """Let a reminder rest; raises `ReminderNotFound`, `Invalid`."""
    moment = now()
    if not moment < body.until <= moment + LONGEST_REST:
        raise Invalid.field(["body", "until"], "Choose a moment to come, within a year", "out_of_range")
    reminder = _mine(session, user, reminder_id)
    reminder.snoozed_until = body.until
    return shown(reminder)


def restore(session: Session, user: User, reminder_id: uuid.UUID) -> ReminderOut:
    """Take back that a reminder was dismissed or rests; raises `ReminderNotFound`."""
    reminder = _mine(session, user, reminder_id)
    reminder.dismissed_at, reminder.snoozed_until = None, None
    return shown(reminder)


def _mine(session: Session, user: User, reminder_id: uuid.UUID) -> Reminder:
    reminder = ReminderRepository(session, user.id).locked(reminder_id)
    if reminder is None:
        raise ReminderNotFound
    return reminder


def wishes(session: Session, user: User) -> tuple[ReminderWishes, int]:
    """What a person wants to be reminded of, and its version."""
    wish = ReminderRepository(session, user.id).wish()
    return _wishes(wish), wish.version if wish else 0


def _wishes(wish: ReminderWish | None) -> ReminderWishes:
    days, off = (wish.follow_up_days, wish.off) if wish else (FOLLOW_UP_DAYS, [])
    known = [kind for kind in ReminderKind if kind.value in off]
    return ReminderWishes(follow_up_days=days, off=known, kinds=list(ReminderKind))


def change_wishes(
    session: Session, user: User, patch: ReminderWishesPatch, precondition: Precondition
) -> tuple[ReminderWishes, int]:
    """Change what a person wants to be reminded of; the next look goes by it."""
    mine = ReminderRepository(session, user.id)
    precondition.check(wish.version if (wish := mine.wish()) else 0)
    wish = mine.locked_wish()
    before = (wish.follow_up_days, wish.off)
    wish.follow_up_days = patch.follow_up_days or wish.follow_up_days
    wish.off = wish.off if patch.off is None else [kind.value for kind in patch.off]
    if (wish.follow_up_days, wish.off) != before:
        wish.version += 1
        look_anew(session, [user.id])
    session.flush()
    return _wishes(wish), wish.version
