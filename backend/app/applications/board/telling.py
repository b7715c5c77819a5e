"""What a person tells about an application: what was sent, and that the employer answered."""

import uuid

from sqlalchemy.orm import Session

from app.applications.board import papers
from app.applications.board.models import Application
from app.applications.board.private import EventDetail
from app.applications.board.schemas import ApplicationReplied, ApplicationSent
from app.applications.board.service import ANY, open_for_change
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind
from app.auth.models import User
from app.core.clock import now
from app.core.etag import Precondition


def tell_sent(
    session: Session, actor: User, application_id: uuid.UUID, body: ApplicationSent, precondition: Precondition = ANY
) -> Application:
    """Note what was sent; it is what the card names from then on."""
    card = open_for_change(session, actor.id, application_id, precondition)
    for kind, detail in papers.sent(session, actor.id, body):
        note_event(session, card, kind, detail, at=body.at)
    for name in papers.PAPERS:
        setattr(card, name, getattr(body, name) or getattr(card, name))
    session.flush()
    return card


def tell_replied(
    session: Session, actor: User, application_id: uuid.UUID, body: ApplicationReplied, precondition: Precondition = ANY
) -> Application:
    """Note that the employer answered."""
    card = open_for_change(session, actor.id, application_id, precondition)
    moment = body.at or now()
    note_event(session, card, EventKind.reply, EventDetail(text=body.note or ""), at=moment)
    card.replied_at = max(moment, card.replied_at or moment)
    session.flush()
    return card
