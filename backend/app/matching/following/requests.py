"""Asking for a scoring of one person."""

import uuid

from sqlalchemy.orm import Session

from app.background import service as background
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.types import State
from app.matching.payloads import Refresh


def request_refresh(session: Session, user_id: uuid.UUID, *, scheduled: bool = False) -> TaskRun:
    """Ask for a scoring. One that waits serves all who ask; one that runs may have read too early, so another waits."""
    # What a person asks for must not wait behind what the schedule has queued.
    key = f"{user_id}:scheduled" if scheduled else str(user_id)
    run = _enqueue(session, user_id, key, scheduled)
    return run if run.state is not State.running else _enqueue(session, user_id, f"{key}:next", scheduled)


def _enqueue(session: Session, user_id: uuid.UUID, key: str, scheduled: bool) -> TaskRun:
    payload = Refresh(user_id=user_id)
    return background.enqueue(
        session, "matching.refresh", payload, user_id=user_id, dedupe_key=key, scheduled=scheduled
    )


def request_reconciliation(session: Session, actor_id: uuid.UUID | None = None) -> TaskRun:
    """Ask for a comparison of stored scores with recomputed ones; one that is under way serves all who ask."""
    key = f"reconcile:{actor_id or 'nightly'}"
    scheduled = actor_id is None
    return background.enqueue(
        session, "matching.reconcile", Nothing(), user_id=actor_id, dedupe_key=key, scheduled=scheduled
    )
