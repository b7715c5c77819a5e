"""What recruiting keeps about an account: as a person who is a candidate somewhere, and as a desk."""

import uuid

from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.profile import visibility
from app.profile.visibility import Visibility
from app.recruiting import service, visible
from app.recruiting.ranking_store import ViewStore
from app.recruiting.repository import of_desk


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's consent with its history, and who looked at their profile."""
    changes = visibility.history(session, user_id)
    views = session.scalars(ViewStore(session).of_person(user_id)).all()
    return {
        "visibility": [_change(one) for one in changes],
        "views": [{"kind": view.kind.value, "at": view.at.isoformat()} for view in views],
    }


def _change(one: Visibility) -> JsonObject:
    at = one.changed_at.isoformat() if one.changed_at else None
    return {"recruiters": one.recruiters, "coaches": one.coaches, "at": at}


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Take a person out of every desk, and close their own desk with all its candidates and files."""
    visible.forget(session, user_id)
    ViewStore(session).forget(user_id)
    for candidate in of_desk(session, user_id):
        service.drop(session, candidate)


personal_data.register("recruiting", exporter=export_of, eraser=erase)
