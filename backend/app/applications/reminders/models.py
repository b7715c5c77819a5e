"""Reminders: one row for each time there is something to say, and what a person wants to be reminded of."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.applications.reminders.types import FOLLOW_UP_DAYS, ReminderKind
from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id


class Reminder(Base):
    """Something a person should know of now; made once for each occasion."""

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("user_id", "key"),
        Index(
            "ix_reminders_open",
            "user_id",
            "due_at",
            postgresql_where=text("dismissed_at IS NULL AND withdrawn_at IS NULL"),
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    application_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), index=True
    )
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"))
    kind: Mapped[ReminderKind]
    # What it is about and which occasion of it: the same occasion is never told twice.
    key: Mapped[str]
    due_at: Mapped[datetime] = mapped_column(Timestamp)
    # Title, body and why (`reminders.words`).
    sealed_words: Mapped[bytes]
    snoozed_until: Mapped[datetime | None] = mapped_column(Timestamp)
    # By the person; and by us, where it no longer holds. What holds again is taken up again.
    dismissed_at: Mapped[datetime | None] = mapped_column(Timestamp)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # The look that made it, by which `RemindersMade` names all it made.
    batch: Mapped[uuid.UUID] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class ReminderWish(Base):
    """What a person wants to be reminded of; without a row, of everything, as `reminders.types` says."""

    __tablename__ = "reminder_wishes"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    follow_up_days: Mapped[int] = mapped_column(default=FOLLOW_UP_DAYS)
    off: Mapped[list[str]] = mapped_column(Json, default=list)
    version: Mapped[int] = mapped_column(default=1)


class ReminderPerson(Base):
    """What of a person reminders last went by, and when one of their licences is to be looked at next."""

    __tablename__ = "reminder_people"
    __table_args__ = (
        Index("ix_reminder_people_licences", "licences_at", postgresql_where=text("licences_at IS NOT NULL")),
    )

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    time_zone: Mapped[str]
    profile_version: Mapped[int]
    licences_at: Mapped[datetime | None] = mapped_column(Timestamp)


class ReminderCursor(Base):
    """Up to where a history has been read: everything with a lesser id was seen."""

    __tablename__ = "reminder_cursors"

    name: Mapped[str] = mapped_column(primary_key=True)
    seen: Mapped[uuid.UUID]
