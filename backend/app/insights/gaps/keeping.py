"""Keeping how a person stands, a row a day; the same day and matches give the same row."""

import uuid
from datetime import date, timedelta

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.core.clock import now, today
from app.insights.gaps.gains import Gaps, gaps_of, ordered
from app.insights.gaps.looking import Look, look
from app.insights.gaps.models import GapDay
from app.insights.gaps.repository import GapRepository
from app.insights.gaps.types import USUAL_MATCHES, GapSort
from app.profile.sealing import seal, unseal

# A day's row names few gaps: the first by worth, and what most matches ask for. Fewer are tried than on request.
TOP, TRIED = 10, 40
KEEP = timedelta(days=400)


class KeptGap(BaseModel):
    """A gap as it was on a day; the gain is in points."""

    id: str
    name: str
    gain: float


class KeptGaps(BaseModel):
    """What a day's row seals: all that was tried, by worth.

    `close` counts the matches it was tried on; null in rows from when that was all of them.
    """

    gaps: list[KeptGap] = []
    close: int | None = None


def keep(session: Session, user_id: uuid.UUID) -> bool:
    """Write down how a person stands today; false where they have no profile or were never scored."""
    repository = GapRepository(session, user_id)
    scoring, found = repository.scoring(), look(session, user_id, USUAL_MATCHES)
    if found is None or scoring is None:
        return False
    day, known = today(), gaps_of(session, found, TRIED)
    row = {
        "day": day,
        "taken_at": now(),
        "profile_version": scoring.profile_version,
        "matches": len(found.best),
        "mean_tenths": found.mean,
        "gaps": len(known.found) + known.not_tried,
        "sealed_gaps": seal(kept_of(found, known), _place(user_id, day)),
    }
    repository.put_day(row)
    return True


def kept_of(found: Look, known: Gaps) -> KeptGaps:
    """The gaps as a row keeps them."""
    gaps = [
        KeptGap(id=gap.lacking.id, name=gap.lacking.name, gain=gap.gain / 10)
        for gap in ordered(known.found, GapSort.worth)
    ]
    return KeptGaps(gaps=gaps, close=len(found.matches))


def opened_of(row: GapDay) -> KeptGaps:
    """What a row seals; raises `KeyLost`."""
    return unseal(KeptGaps, row.sealed_gaps, _place(row.user_id, row.day))


def live(session: Session, user_id: uuid.UUID) -> tuple[Look, Gaps] | None:
    """How a person stands now, looked at the way a day's row is; null without a profile."""
    found = look(session, user_id, USUAL_MATCHES)
    return (found, gaps_of(session, found, TRIED)) if found else None


def _place(user_id: uuid.UUID, day: date) -> str:
    return f"{GapDay.__tablename__}|gaps|{day.isoformat()}|{user_id}"
