"""A person moved to another zone, or wants to be told at another time: what is waiting is due at other moments."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.alerts.gathering import due_of
from app.alerts.models import AlertSetting, Delivery, SavedSearch
from app.alerts.notices import hold
from app.alerts.searches.times import looked_through, next_run
from app.alerts.types import DeliveryState, Frequency
from app.alerts.wishes import Wishes, wishes_of
from app.auth.models import User
from app.auth.zones import UTC_ZONE
from app.core.clock import now


def moved(session: Session, limit: int) -> Sequence[uuid.UUID]:
    """People whose due times were reckoned in another zone than they live in now, in the order of their ids."""
    query = select(AlertSetting.user_id).join(User, User.id == AlertSetting.user_id)
    query = query.where(User.active, AlertSetting.zone != func.coalesce(User.time_zone, UTC_ZONE.key))
    return session.scalars(query.order_by(AlertSetting.user_id).limit(limit)).all()


def reckon_anew(session: Session, user_id: uuid.UUID) -> None:
    """Reckon all due times of a person anew; a search keeps what it was looked through for by its local day."""
    hold(session, user_id)
    wishes = wishes_of(session, user_id)
    for search in _searches(session, user_id):
        search.next_due_at = _next(search, wishes)
    for delivery in _waiting(session, user_id):
        delivery.due_at = _due(delivery, wishes)
    setting = session.get(AlertSetting, user_id)
    if setting is not None:
        setting.zone = wishes.zone.key


def _searches(session: Session, user_id: uuid.UUID) -> Sequence[SavedSearch]:
    query = select(SavedSearch).where(SavedSearch.user_id == user_id, ~SavedSearch.paused)
    query = query.order_by(SavedSearch.id).with_for_update()
    return session.scalars(query, execution_options={"populate_existing": True}).all()


def _next(search: SavedSearch, wishes: Wishes) -> datetime | None:
    """When it is due: at once, where the time of this day is past there and nobody has looked since."""
    frequency = looked_through(search)
    if frequency is Frequency.instant:
        return None
    last = wishes.digests.moment(wishes.digests.last_day(frequency, now()))
    is_due = (search.last_run_at or search.created_at) < last
    return last if is_due else next_run(search, wishes.digests, now())


def _waiting(session: Session, user_id: uuid.UUID) -> Sequence[Delivery]:
    query = select(Delivery).where(
        Delivery.user_id == user_id, Delivery.state == DeliveryState.waiting, Delivery.attempts == 0
    )
    query = query.order_by(Delivery.id).with_for_update()
    return session.scalars(query, execution_options={"populate_existing": True}).all()


def _due(delivery: Delivery, wishes: Wishes) -> datetime:
    return due_of(delivery.occurrence, wishes) or delivery.due_at
