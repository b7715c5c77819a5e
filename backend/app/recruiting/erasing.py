"""What recruiting keeps about an account: as a person who is a candidate somewhere, and as a desk."""

import uuid

from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.profile import visibility
from app.profile.visibility import Visibility
from app.recruiting import service, visible
from app.recruiting.models import LogEntry
from app.recruiting.ranking_store import ViewStore
from app.recruiting.repository import log_of, of_desk, weights_of


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's consent with its history, when others looked at their profile, and what they did as a desk.

    What a desk keeps about its candidates is the candidates', and is not handed out with the desk's own data.
    """
    changes = visibility.history(session, user_id)
    views = session.scalars(ViewStore(session).of_person(user_id)).all()
    return {
        "visibility": [_change(one) for one in changes],
        "views": [{"kind": view.kind.value, "at": view.at.isoformat()} for view in views],
        "desk_weights": [
            {"job_id": str(one.job_id), "weights": {**one.weights}} for one in session.scalars(weights_of(user_id))
        ],
        "desk_log": [_entry(one) for one in session.scalars(log_of(user_id))],
    }


def _entry(one: LogEntry) -> JsonObject:
    return {"action": one.action.value, "job_id": str(one.job_id) if one.job_id else None, "at": one.at.isoformat()}


def _change(one: Visibility) -> JsonObject:
    at = one.changed_at.isoformat() if one.changed_at else None
    return {"recruiters": one.recruiters, "coaches": one.coaches, "at": at}


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Take a person out of every desk, and close their own desk with all its candidates and files."""
    visible.forget(session, user_id)
    ViewStore(session).forget(user_id)
    for candidate in of_desk(session, user_id):
        service.drop(session, candidate)


personal_data.register(
    "recruiting",
    exporter=export_of,
    eraser=erase,
    record="Consent is given to the people of one instance; give it anew where you want it.",
)
