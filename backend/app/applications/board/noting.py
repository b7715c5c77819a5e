"""Notes as requests write them: with their card held, so that it knows of them."""

import uuid

from sqlalchemy.orm import Session

from app.applications.board import timeline
from app.applications.board.models import ApplicationEvent
from app.applications.board.schemas import ApplicationEventOut
from app.applications.board.service import open_for_change
from app.auth.models import User
from app.core.etag import Precondition


def add(
    session: Session, actor: User, application_id: uuid.UUID, text: str, precondition: Precondition
) -> tuple[ApplicationEventOut, int]:
    """Write a note; also gives the card's new version."""
    card = open_for_change(session, actor.id, application_id, precondition)
    return _shown(timeline.write_note(session, card, text)), card.version


def change(
    session: Session,
    actor: User,
    application_id: uuid.UUID,
    event_id: uuid.UUID,
    text: str,
    precondition: Precondition,
) -> tuple[ApplicationEventOut, int]:
    """Change a note; also gives the card's new version. Raises `NoteNotFound`."""
    card = open_for_change(session, actor.id, application_id, precondition)
    event = timeline.note_of(session, card, event_id)
    timeline.rewrite_note(event, text)
    session.flush()
    return _shown(event), card.version


def remove(
    session: Session, actor: User, application_id: uuid.UUID, event_id: uuid.UUID, precondition: Precondition
) -> None:
    """Delete a note; raises `NoteNotFound`."""
    card = open_for_change(session, actor.id, application_id, precondition)
    timeline.remove_note(session, card, timeline.note_of(session, card, event_id))


def _shown(event: ApplicationEvent) -> ApplicationEventOut:
    return timeline.shown([event], {})[0]
