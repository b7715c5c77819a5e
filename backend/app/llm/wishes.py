"""What a person said about the model and their data. Who said nothing is redacted, and read by no model unasked."""

import uuid

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.llm.models import Wishes


def wishes(session: Session, user_id: uuid.UUID) -> Wishes:
    """The wishes of a person; a row that is not stored where they said nothing. To be read only."""
    found = session.get(Wishes, user_id)
    return found or Wishes(user_id=user_id, redact=True, read_with_model=False, version=1)


def locked_wishes(session: Session, user_id: uuid.UUID) -> Wishes:
    """The wishes to change, held until the transaction ends."""
    row = {"user_id": user_id, "redact": True, "read_with_model": False, "version": 1}
    session.execute(insert(Wishes).values(row).on_conflict_do_nothing())
    query = select(Wishes).where(Wishes.user_id == user_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()
