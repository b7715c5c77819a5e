"""What matching keeps that a person said or did: handed out with their data, and gone with their account.

Their own weights, what they answered to proposals, and what they did about matches. All of it hangs on the account, so
that erasing the account erases it; scores are made from profile and postings and are no statement of theirs.
"""

import uuid

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.matching.models import Answer, Match, Weighting
from app.matching.own_weights import WeightsRepository


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's weights, answers and choices."""
    repository = WeightsRepository(session, user_id)
    kept = repository.get()
    chosen = select(Match).where(Match.user_id == user_id, Match.touched_at.is_not(None)).order_by(Match.touched_at)
    return {
        "weights": dict(kept.weights) if kept else {},
        "learns_from": kept.learns_from.isoformat() if kept and kept.learns_from else None,
        "answers": [_answer(one) for one in repository.answers().values()],
        "choices": [_choice(one) for one in session.scalars(chosen)],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it, also where the account itself stays for a while."""
    for table in (Answer, Weighting, Match):
        session.execute(delete(table).where(table.user_id == user_id))


def _answer(one: Answer) -> JsonObject:
    return {
        "factor": one.factor,
        "accepted": one.accepted,
        "proposed": one.proposed,
        "signals": one.signals,
        "at": one.answered_at.isoformat(),
    }


def _choice(one: Match) -> JsonObject:
    at = one.touched_at.isoformat() if one.touched_at else None
    return {"job_id": str(one.job_id), "status": one.status.value, "at": at}


personal_data.register("matching", exporter=export_of, eraser=erase)
