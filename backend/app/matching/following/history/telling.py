"""The history of scores as clients see it."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from app.core.clock import now
from app.matching.following.history.keeping import as_sentence, in_words, last_moves, moves_of
from app.matching.following.history.noting import noted
from app.matching.models import Match
from app.matching.schemas import MomentOut, MovedOut

# An older move is history, not news.
NEWS = timedelta(days=14)


def moved(session: Session, user_id: uuid.UUID, match_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, MovedOut]:
    """The last move of each of these matches, where there was one lately."""
    found = last_moves(session, user_id, match_ids, now() - NEWS)
    return {
        match_id: MovedOut(since=told.at, by=(told.tenths - told.tenths_before) / 10, cause=in_words(told.causes))
        for match_id, told in found.items()
    }


def history(session: Session, user_id: uuid.UUID, match: Match) -> list[MomentOut]:
    """The scores of a match, newest first, down to the first one that is still known."""
    moves = moves_of(session, user_id, match.id)
    told = [MomentOut(at=move.at, score=move.tenths / 10, cause=as_sentence(in_words(move.causes))) for move in moves]
    if moves:
        return [*told, MomentOut(at=moves[-1].since, score=moves[-1].tenths_before / 10, cause=None)]
    return [MomentOut(at=match.noted_at or match.computed_at, score=noted(match) / 10, cause=None)]
