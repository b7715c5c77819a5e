"""Sealing reminders: each ciphertext opens in its own row only."""

import uuid

from app.applications.reminders.models import Reminder
from app.applications.reminders.occasions import ReminderWords
from app.profile.sealing import place, seal, unseal


def sealed(words: ReminderWords, reminder_id: uuid.UUID, user_id: uuid.UUID) -> bytes:
    """The words of a reminder that is about to be written."""
    return seal(words, _place(reminder_id, user_id))


def words_of(reminder: Reminder) -> ReminderWords:
    """What a reminder says; raises `KeyLost`."""
    return unseal(ReminderWords, reminder.sealed_words, _place(reminder.id, reminder.user_id))


def _place(reminder_id: uuid.UUID, user_id: uuid.UUID) -> str:
    return place(Reminder.__tablename__, "words", reminder_id, user_id)
