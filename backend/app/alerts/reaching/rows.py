"""The rows of channels."""

import uuid
from collections.abc import Mapping

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.alerts.models import Channel
from app.auth.models import User


def mine(session: Session, user_id: uuid.UUID) -> Mapping[str, Channel]:
    """A person's channels by kind."""
    rows = session.scalars(select(Channel).where(Channel.user_id == user_id))
    return {row.kind: row for row in rows}


def of_kind(session: Session, user_id: uuid.UUID, kind: str, *, lock: bool = False) -> Channel | None:
    """A person's channel of one kind."""
    query = select(Channel).where(Channel.user_id == user_id, Channel.kind == kind)
    return session.scalar(query.with_for_update() if lock else query)


def locked(session: Session, channel_id: uuid.UUID) -> Channel | None:
    """A channel by its id, locked: for work of ours, not of a person's request."""
    return session.scalar(_living().where(Channel.id == channel_id))


def by_confirm_hash(session: Session, hashed: str) -> Channel | None:
    """The channel that a link confirms, locked."""
    return session.scalar(_living().where(Channel.confirm_hash == hashed))


def by_unsubscribe_hash(session: Session, hashed: str) -> Channel | None:
    """The channel that a link ends, locked."""
    return session.scalar(_living().where(Channel.unsubscribe_hash == hashed))


def _living() -> Select[tuple[Channel]]:
    """Channels whose account is not on its way out: its links lead nowhere from the first moment on."""
    query = select(Channel).join(User, User.id == Channel.user_id).where(User.active)
    return query.with_for_update(of=Channel).execution_options(populate_existing=True)
