"""How a person stood day by day: handed out with their data, gone with their account."""

import uuid
from datetime import date

from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.insights.gaps.keeping import opened_of
from app.insights.gaps.models import GapDay
from app.insights.gaps.repository import GapRepository


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """Every day that is kept."""
    return {"days": [_day(row) for row in GapRepository(session, user_id).days(date.min)]}


def _day(row: GapDay) -> JsonObject:
    return {
        "day": row.day.isoformat(),
        "matches": row.matches,
        "mean_score": row.mean_tenths / 10,
        "gaps": row.gaps,
        # Not under "id": it names an entry of the lexicon, which means the same elsewhere.
        "known": [{"gap": gap.id, "name": gap.name, "gain": gap.gain} for gap in opened_of(row).gaps],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete every day."""
    GapRepository(session, user_id).erase()


personal_data.register(
    "gaps",
    exporter=export_of,
    eraser=erase,
    record="A record of how your matches stood here; what they ask for is worked out anew.",
)
