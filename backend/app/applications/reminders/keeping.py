"""Writing down what holds now: new reminders once for each occasion, overtaken ones withdrawn."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.applications.events import RemindersMade
from app.applications.reminders.models import Reminder
from app.applications.reminders.occasions import Occasion, Standing
from app.applications.reminders.repository import insert_new, take_up, withdraw
from app.applications.reminders.sealing import sealed
from app.background.service import publish
from app.core.ids import new_id


@dataclass(frozen=True, slots=True)
class Subject:
    """A card, or a person's licences: what holds about it, and the reminders there are."""

    user_id: uuid.UUID
    standing: Standing
    known: Sequence[Reminder]
    application_id: uuid.UUID | None = None
    job_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How many reminders a look made, took up again and withdrew."""

    made: int
    withdrawn: int


def keep(session: Session, subjects: Iterable[Subject], moment: datetime) -> Kept:
    """Bring reminders in line with what holds, and announce those there is something to tell of."""
    batch = new_id()
    rows: list[dict[str, object]] = []
    back: list[uuid.UUID] = []
    gone: list[uuid.UUID] = []
    for subject in subjects:
        known = {reminder.key: reminder for reminder in subject.known}
        holding = {occasion.key for occasion in subject.standing.holding}
        rows += [_row(subject, one, batch) for one in subject.standing.fresh(moment) if one.key not in known]
        back += [known[key].id for key in holding & known.keys() if _withdrawn(known[key])]
        gone += [one.id for key, one in known.items() if key not in holding and _open(one)]
    # In one order, so that two looks at the same reminders never wait for each other in a circle.
    made = insert_new(session, sorted(rows, key=lambda row: (str(row["user_id"]), str(row["key"]))))
    if back:
        take_up(session, sorted(back), batch)
    if gone:
        withdraw(session, sorted(gone), moment)
    if made or back:
        publish(session, RemindersMade(batch=str(batch)))
    return Kept(made + len(back), len(gone))


def _row(subject: Subject, occasion: Occasion, batch: uuid.UUID) -> dict[str, object]:
    reminder_id = new_id()
    return {
        "id": reminder_id,
        "user_id": subject.user_id,
        "application_id": subject.application_id,
        "job_id": uuid.UUID(occasion.job_id) if occasion.job_id else subject.job_id,
        "kind": occasion.kind,
        "key": occasion.key,
        "due_at": occasion.due_at,
        "sealed_words": sealed(occasion.words, reminder_id, subject.user_id),
        "batch": batch,
    }


def _open(reminder: Reminder) -> bool:
    return reminder.dismissed_at is None and reminder.withdrawn_at is None


def _withdrawn(reminder: Reminder) -> bool:
    # What the person dismissed stays dismissed.
    return reminder.dismissed_at is None and reminder.withdrawn_at is not None
