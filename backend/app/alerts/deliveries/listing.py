"""The messages of a person, and sending one again by hand."""

import uuid
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.deliveries.composing import subject_of
from app.alerts.errors import DeliveryNotFound, NothingToRetry
from app.alerts.models import Delivery, DeliveryNotice, Notice
from app.alerts.paging import page_of
from app.alerts.schemas import DeliveryOut
from app.alerts.types import DeliveryState
from app.auth.models import User
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import now
from app.core.pagination import Page, PageParams

GIVEN_UP = (DeliveryState.dead, DeliveryState.dropped)


def listing(
    session: Session, user: User, page: PageParams, states: Sequence[DeliveryState], channels: Sequence[str]
) -> Page[DeliveryOut]:
    """The messages of a person, the newest first."""
    query = select(Delivery).where(Delivery.user_id == user.id)
    query = query.where(Delivery.state.in_(states)) if states else query
    query = query.where(Delivery.kind.in_(channels)) if channels else query
    found = page_of(session, page, query, Delivery.id, lambda delivery: delivery)
    told = _told(session, [delivery.id for delivery in found.items])
    items = [_out(delivery, told[delivery.id]) for delivery in found.items]
    return Page(items=items, next_cursor=found.next_cursor, total=found.total)


def retry(session: Session, user: User, delivery_id: uuid.UUID) -> DeliveryOut:
    """Send a message again that was given up; raises `DeliveryNotFound`, `NothingToRetry`. It keeps its id."""
    query = select(Delivery).where(Delivery.id == delivery_id, Delivery.user_id == user.id).with_for_update()
    delivery = session.scalar(query, execution_options={"populate_existing": True})
    if delivery is None:
        raise DeliveryNotFound
    if delivery.state not in GIVEN_UP:
        raise NothingToRetry
    delivery.state, delivery.attempts, delivery.due_at, delivery.error = DeliveryState.waiting, 0, now(), None
    # What was given up before it began is sent as it is too: it takes nothing more.
    delivery.lease_token += 1
    enqueue(session, "alerts.deliver", Nothing(), dedupe_key=f"soon:{now():%H%M%S}")
    session.flush()
    return _out(delivery, _told(session, [delivery.id])[delivery.id])


def _told(session: Session, delivery_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[Notice]]:
    found: dict[uuid.UUID, list[Notice]] = defaultdict(list)
    query = select(DeliveryNotice.delivery_id, Notice).join(Notice, Notice.id == DeliveryNotice.notice_id)
    query = query.where(DeliveryNotice.delivery_id.in_(delivery_ids), Notice.deleted_at.is_(None))
    for delivery_id, notice in session.execute(query.order_by(Notice.id)):
        found[delivery_id].append(notice)
    return found


def _out(delivery: Delivery, notices: Sequence[Notice]) -> DeliveryOut:
    return DeliveryOut(
        id=delivery.id,
        channel=delivery.kind,
        frequency=delivery.frequency,
        state=delivery.state,
        subject=subject_of(delivery.frequency, notices) if notices else "What it told is deleted",
        items=len(notices),
        due_at=delivery.due_at,
        attempts=delivery.attempts,
        error=delivery.error,
        sent_at=delivery.sent_at,
        created_at=delivery.created_at,
    )
