"""What is kept of reminders: handed out with a person's data, and gone with their account. Wishes are taken in."""

import uuid
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from app.applications.reminders.models import Reminder, ReminderWish
from app.applications.reminders.repository import ReminderRepository
from app.applications.reminders.schemas import Days, Off
from app.applications.reminders.sealing import words_of
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.types import JsonObject


class KeptWishes(BaseModel):
    """What a person wants to be reminded of, as it is handed out."""

    model_config = ConfigDict(extra="forbid")

    follow_up_days: Days
    off: Off


class KeptReminderWishes(BaseModel):
    """The section; null for a person who never said anything."""

    model_config = ConfigDict(extra="forbid")

    wishes: KeptWishes | None


def reminders_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """The reminders a person has not put away."""
    return {"reminders": [_reminder(one) for one in ReminderRepository(session, user_id).all_open()]}


def _reminder(one: Reminder) -> JsonObject:
    return {
        "id": str(one.id),
        "application_id": str(one.application_id) if one.application_id else None,
        "job_id": str(one.job_id) if one.job_id else None,
        "kind": one.kind.value,
        "due_at": one.due_at.isoformat(),
        "snoozed_until": one.snoozed_until.isoformat() if one.snoozed_until else None,
        **words_of(one).model_dump(),
    }


def wishes_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """What a person wants to be reminded of."""
    wish = ReminderRepository(session, user_id).wish()
    said = KeptWishes(follow_up_days=wish.follow_up_days, off=wish.off) if wish else None
    return KeptReminderWishes(wishes=said).model_dump(mode="json")


def take_in(session: Session, user_id: uuid.UUID, section: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Want what another account wanted; raises `ValueError`."""
    wishes = KeptReminderWishes.model_validate(section).wishes
    if wishes is not None:
        off = [kind.value for kind in wishes.off]
        session.add(ReminderWish(user_id=user_id, follow_up_days=wishes.follow_up_days, off=off))
        session.flush()


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete reminders, and what was noted to make them."""
    ReminderRepository(session, user_id).erase_reminders()


def erase_wishes(session: Session, user_id: uuid.UUID) -> None:
    """Delete what the person wanted."""
    ReminderRepository(session, user_id).erase_wishes()


personal_data.register(
    "reminders",
    exporter=reminders_of,
    eraser=erase,
    record="Reminders are worked out again from your applications and your profile.",
)
personal_data.register("reminder_wishes", exporter=wishes_of, eraser=erase_wishes, importer=take_in)
