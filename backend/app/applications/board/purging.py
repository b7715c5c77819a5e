"""Deleted cards go for good when their time is over."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.applications.board.files import discard
from app.applications.board.files import forget_orphans as forget_orphans
from app.applications.board.models import Application, ApplicationFile
from app.applications.board.service import KEPT
from app.core.clock import now

AT_ONCE = 500


def purge(session: Session) -> int:
    """Delete some of the cards whose time is over, with all that is kept with them; returns how many."""
    over = select(Application.id).where(Application.deleted_at < now() - KEPT).order_by(Application.deleted_at)
    # One that is being taken back at this moment is left to it.
    ids = session.scalars(over.limit(AT_ONCE).with_for_update(skip_locked=True)).all()
    discard(session, session.scalars(select(ApplicationFile.id).where(ApplicationFile.application_id.in_(ids))).all())
    session.execute(delete(Application).where(Application.id.in_(ids)))
    return len(ids)
