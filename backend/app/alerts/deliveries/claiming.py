"""Taking a message that is due: one worker at a time, for as long as its lease lasts.

Whoever claims it gets a number. A worker that was thought dead and comes back has an older one and can't settle it.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pydantic import BaseModel
from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from app.alerts.channel import ChannelKind
from app.alerts.deliveries.composing import message_of
from app.alerts.gathering import due_of
from app.alerts.message import Message
from app.alerts.models import Channel, Delivery, DeliveryNotice, Notice, SavedSearch
from app.alerts.notices import USED
from app.alerts.reaching.addresses import address_of, kind_of
from app.alerts.types import ChannelState, DeliveryState
from app.alerts.wishes import wishes_of
from app.auth.models import User
from app.core.clock import now
from app.profile.errors import KeyLost

# Longer than the slowest server is waited for.
LEASE = timedelta(minutes=5)
# A digest waits for searches that are due for it; should they not come to an end, not longer than this.
PATIENCE = timedelta(minutes=10)
MOST_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A claimed message, and all that is needed to send it."""

    delivery_id: uuid.UUID
    token: int
    attempts: int
    kind: ChannelKind[Any]
    address: BaseModel
    message: Message


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that was due; without `outgoing` it was settled on the spot, for it is not to be sent."""

    outgoing: Outgoing | None = None


def claim(session: Session) -> Claimed | None:
    """Take the next message that is due; null where none is."""
    delivery = _left(session) or _due(session)
    if delivery is None:
        return None
    channel = session.get(Channel, delivery.channel_id) if delivery.channel_id else None
    if _is_early(session, delivery):
        return Claimed()
    delivery.lease_token += 1
    if channel is None or (reason := _against(channel)) is not None:
        return _ended(delivery, DeliveryState.dropped, reason if channel else "This channel was removed.")
    if delivery.attempts >= MOST_ATTEMPTS:
        return _ended(delivery, DeliveryState.dead, delivery.error or "Sending it broke off again and again.")
    delivery.state, delivery.lease_until = DeliveryState.sending, now() + LEASE
    delivery.attempts += 1
    return _outgoing(session, delivery, channel)


def _left(session: Session) -> Delivery | None:
    """A message whose sender said nothing any more."""
    left = Delivery.state == DeliveryState.sending, Delivery.lease_until < now()
    return _first(session, *left, order=Delivery.lease_until)


def _due(session: Session) -> Delivery | None:
    pending = exists().where(
        SavedSearch.user_id == Delivery.user_id, ~SavedSearch.paused, SavedSearch.next_due_at <= now()
    )
    ready = Delivery.occurrence.startswith("notice:") | (Delivery.due_at <= now() - PATIENCE) | ~pending
    return _first(
        session, Delivery.state == DeliveryState.waiting, Delivery.due_at <= now(), ready, order=Delivery.due_at
    )


def _first(session: Session, *conditions: ColumnElement[bool], order: Any) -> Delivery | None:  # a column of any type
    active = exists().where(User.id == Delivery.user_id, User.active)
    query = select(Delivery).where(*conditions, active).order_by(order, Delivery.id).limit(1)
    return session.scalar(query.with_for_update(skip_locked=True), execution_options={"populate_existing": True})


def _is_early(session: Session, delivery: Delivery) -> bool:
    """Whether the person wants a rest, or has moved since and it is not yet time where they are now."""
    if delivery.state is not DeliveryState.waiting:
        return False
    wishes = wishes_of(session, delivery.user_id)
    moved = due_of(delivery.occurrence, wishes) if delivery.attempts == 0 else None
    due_at = max(filter(None, (moved, wishes.paused_until)), default=now())
    if due_at <= now():
        return False
    delivery.due_at = due_at
    return True


def _against(channel: Channel) -> str | None:
    """Why nothing may go to a channel; null where it may."""
    if channel.paused:
        return "This channel was paused."
    if channel.state is ChannelState.unsubscribed:
        return "You ended this channel."
    if channel.state not in USED:
        return "This channel was not confirmed."
    return "This kind of channel no longer exists." if kind_of(channel) is None else None


def _ended(delivery: Delivery, state: DeliveryState, reason: str | None) -> Claimed:
    delivery.state, delivery.error, delivery.lease_until = state, reason, None
    return Claimed()


def _outgoing(session: Session, delivery: Delivery, channel: Channel) -> Claimed:
    kind, notices = kind_of(channel), notices_of(session, delivery.id)
    if not notices or kind is None:
        return _ended(delivery, DeliveryState.dropped, "You deleted what it told.")
    try:
        message, address = message_of(delivery, channel, notices), address_of(channel)
    except (KeyLost, ValueError):
        reason = "The address of this channel can't be read any more. Enter it again."
        return _ended(delivery, DeliveryState.dead, reason)
    return Claimed(Outgoing(delivery.id, delivery.lease_token, delivery.attempts, kind, address, message))


def notices_of(session: Session, delivery_id: uuid.UUID) -> Sequence[Notice]:
    """What a message tells, the oldest first; what the person deleted is left out."""
    query = select(Notice).join(DeliveryNotice, DeliveryNotice.notice_id == Notice.id)
    query = query.where(DeliveryNotice.delivery_id == delivery_id, Notice.deleted_at.is_(None))
    return session.scalars(query.order_by(Notice.id)).all()
