"""What is kept of a calendar address: since when there is one. The secret itself is known to nobody but its person."""

import uuid

from sqlalchemy.orm import Session

from app.applications.calendar.repository import FeedRepository
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """Since when calendars may read the person's dates."""
    feed = FeedRepository(session, user_id).get()
    return {"address_since": feed.created_at.isoformat() if feed else None}


def erase(session: Session, user_id: uuid.UUID) -> None:
    """End the address."""
    FeedRepository(session, user_id).erase()


personal_data.register(
    "calendar",
    exporter=export_of,
    eraser=erase,
    record="A calendar address is a secret of its own: make a new one in the new account.",
)
