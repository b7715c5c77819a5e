"""What is dropped in time: what a person has read, messages that ended, and what searches did long ago."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.alerts.models import Delivery, Notice, SearchHit, SearchOccurrence
from app.alerts.types import DeliveryState
from app.core.clock import now

KEPT = timedelta(days=90)
# A position may be posted for a long time; while its row is here, it is told once.
HITS_KEPT = timedelta(days=400)
_ENDED = (DeliveryState.sent, DeliveryState.dropped, DeliveryState.dead)


def forget(session: Session, limit: int) -> int:
    """Delete a batch of what is older than we keep it; returns how many rows."""
    old, older = now() - KEPT, now() - HITS_KEPT
    done = or_(Notice.read_at < old, Notice.deleted_at < old)
    notices = _some(session, [Notice.id], (Notice.created_at < old) & done, limit)
    messages = _some(session, [Delivery.id], (Delivery.created_at < old) & Delivery.state.in_(_ENDED), limit)
    looks = _some(session, [SearchOccurrence.search_id, SearchOccurrence.key], SearchOccurrence.at < old, limit)
    hits = _some(session, [SearchHit.search_id, SearchHit.position], SearchHit.at < older, limit)
    return notices + messages + looks + hits


def _some(
    session: Session, columns: Sequence[InstrumentedAttribute[Any]], which: ColumnElement[bool], limit: int
) -> int:
    rows = select(*columns).where(which).limit(limit)
    gone = delete(columns[0].class_).where(tuple_(*columns).in_(rows)).returning(columns[0])
    return len(session.scalars(gone.execution_options(synchronize_session=False)).all())
