"""Which score an application went out under. Pure.

The history of scores notes moves of a point or more and is kept for 90 days, so a score "at the time of applying" is
right to within a point.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.insights.funnel.types import Card, Moved, ScoreBasis

# A posting somebody applies for unseen is scored by that very act, or by the next scoring.
SCORED_BY_APPLYING = timedelta(days=1)


def score_at_applying(card: Card, moves: Sequence[Moved], moment: datetime) -> tuple[int | None, ScoreBasis | None]:
    """The score in tenths when a card was applied for, else the present one, else none. `moves`: the oldest first."""
    if card.tenths is None:
        return None, None
    applied = card.applied_at
    if applied is None or applied > moment:
        return card.tenths, ScoreBasis.present
    known_by = applied + SCORED_BY_APPLYING
    later = next((move for move in moves if move.at > applied), None)
    if later is not None:
        if later.since <= known_by:
            return later.before, ScoreBasis.at_applying
    elif card.known_since is not None and card.known_since <= known_by:
        return card.tenths if card.noted_tenths is None else card.noted_tenths, ScoreBasis.at_applying
    return card.tenths, ScoreBasis.present
