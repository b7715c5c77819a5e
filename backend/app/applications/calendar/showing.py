"""What stands in a person's calendar."""

import uuid
from collections.abc import Iterator
from datetime import datetime

from icalendar import Event
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.applications.board.sealing import words_of
from app.applications.calendar.entries import Licence, of_licence, of_posting, of_step
from app.applications.calendar.repository import ShownRepository
from app.applications.reminders.card_occasions import last_day as last_day_of_posting
from app.applications.reminders.licence_occasions import licences_of
from app.auth.models import User
from app.auth.zones import zone_of
from app.profile import service as profiles
from app.profile.models import Profile


def events_of(session: Session, user: User, moment: datetime) -> list[Event]:
    """Everything in the calendar of a person; raises `KeyLost`."""
    shown, zone = ShownRepository(session, user.id), zone_of(user)
    steps = [of_step(step, card, words_of(step)) for step, card in shown.steps(moment)]
    postings = [of_posting(card, last_day_of_posting(day, zone), changed) for card, day, changed in shown.saved()]
    return [*steps, *postings, *_licences(session, user.id)]


def _licences(session: Session, user_id: uuid.UUID) -> Iterator[Event]:
    profile = session.scalar(select(Profile).where(Profile.user_id == user_id))
    if profile is None:
        return
    held = profiles.present(session, user_id).values.certifications
    for mark, (entry, last) in licences_of(user_id, held).items():
        yield of_licence(Licence(mark, entry.name, last), profile.version, profile.updated_at)
