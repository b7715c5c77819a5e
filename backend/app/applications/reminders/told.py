"""A reminder as those see it who carry it further."""

import uuid
from dataclasses import dataclass

from app.applications.reminders.models import Reminder
from app.applications.reminders.sealing import words_of
from app.applications.reminders.types import ReminderKind


@dataclass(frozen=True, slots=True)
class ReminderTold:
    """A reminder with its words; `path` is a place in the dashboard."""

    id: uuid.UUID
    user_id: uuid.UUID
    kind: ReminderKind
    title: str
    body: str
    why: str
    job_id: uuid.UUID | None
    application_id: uuid.UUID | None
    path: str


def told(reminder: Reminder) -> ReminderTold:
    """A reminder, opened; raises `KeyLost`."""
    words = words_of(reminder)
    return ReminderTold(
        id=reminder.id,
        user_id=reminder.user_id,
        kind=reminder.kind,
        title=words.title,
        body=words.body,
        why=words.why,
        job_id=reminder.job_id,
        application_id=reminder.application_id,
        path=path_of(reminder),
    )


def path_of(reminder: Reminder) -> str:
    """Where in the dashboard one can do something about it."""
    return f"/board/{reminder.application_id}" if reminder.application_id else "/profile"
