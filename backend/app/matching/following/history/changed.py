"""Noting which scores an increment moved: there, only the posting can have changed."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.matching.following.applying import Near
from app.matching.following.history.attributing import DRIFT
from app.matching.following.history.keeping import A_POINT, Move, keep
from app.matching.storing import Scored

THE_POSTING = "the posting changed"


def note_changed(
    session: Session, user_id: uuid.UUID, stored: Sequence[Near], fresh: Sequence[Scored], moment: datetime
) -> None:
    """Write down the scores that are a point or more from what was noted last."""
    known = {match.job_id: match for match in stored}
    pairs = [(known[match.job_id], match) for match in fresh if match.job_id in known]
    moves = [_move(before, match) for before, match in pairs if abs(match.tenths - before.noted) >= A_POINT]
    keep(session, user_id, [THE_POSTING, DRIFT], moves, moment)


def _move(before: Near, match: Scored) -> Move:
    now, earlier = match.tenths - before.tenths, before.tenths - before.noted
    changed = before.fingerprint not in {"", match.fingerprint}
    parts = [(abs(now), 0)] if changed and now else []
    parts += [(abs(earlier), 1)] if earlier else []
    causes = [place for _, place in sorted(parts, reverse=True)]
    return Move(before.match_id, before.noted_at, before.noted, match.tenths, causes)
