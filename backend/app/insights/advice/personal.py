"""Kept recommendations: handed out with a person's data, gone with their account."""

import uuid

from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.insights.advice.models import AdviceSnapshot
from app.insights.advice.repository import AdviceRepository
from app.insights.advice.sealing import opened


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """Every snapshot, and how many recommendations were put away."""
    repository = AdviceRepository(session, user_id)
    put_away = sorted(moment.isoformat() for moment in repository.dismissed().values())
    return {"snapshots": [_snapshot(row) for row in repository.all()], "put_away": list(put_away)}


def _snapshot(row: AdviceSnapshot) -> JsonObject:
    kept = opened(row)
    return {
        "id": str(row.id),
        "made": row.created_at.isoformat(),
        "name": kept.name,
        "basis": kept.basis,
        # The id of a recommendation means nothing elsewhere.
        "items": [item.model_dump(mode="json", exclude={"id"}) for item in kept.items],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete snapshots and what was put away."""
    AdviceRepository(session, user_id).erase()


personal_data.register(
    "advice",
    exporter=export_of,
    eraser=erase,
    record="A record of what was recommended here; it is worked out anew from your profile and your matches.",
)
