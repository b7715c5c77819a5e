"""Noting which scores of a person a scoring moved, and why."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np
from sqlalchemy.orm import Session

from app.matching.columns import posting_table
from app.matching.corpus.statistics import Ground
from app.matching.facts import Person, details
from app.matching.following.history import basis
from app.matching.following.history.attributing import Before, World, attribute
from app.matching.following.history.keeping import A_POINT, Move, keep
from app.matching.models import Match, Scoring
from app.matching.storing import Scored
from app.matching.version import judges_version


def note_moves(
    session: Session,
    who: Person,
    ground: Ground,
    last: Scoring | None,
    stored: Mapping[uuid.UUID, Match],
    fresh: Sequence[Scored],
    moment: datetime,
) -> None:
    """Write down the scores that are a point or more from what was noted last; before the fresh ones are stored.

    `stored` are the matches as they are, by posting.
    """
    moved = [match for match in fresh if match.job_id in stored and _has_moved(stored[match.job_id], match)]
    if not moved:
        return
    known = dict(details(session, [match.job_id for match in moved], ground))
    moved = [match for match in moved if match.job_id in known]
    table = posting_table([known[match.job_id].row for match in moved], ground.corpus, ground.as_of)
    before = _before([stored[match.job_id] for match in moved])
    prints = [match.fingerprint for match in moved]
    causes = attribute(basis.opened(session, last), who, table, before, prints, _world(last, ground))
    moves = [
        _move(stored[match.job_id], match.tenths, places) for match, places in zip(moved, causes.of_rows, strict=True)
    ]
    keep(session, who.facts.user_id, causes.texts, moves, moment)


def noted(match: Match) -> int:
    """The score that the history said last: the first one, until it moved."""
    return match.noted_tenths if match.noted_tenths is not None else match.tenths


def _has_moved(match: Match, fresh: Scored) -> bool:
    return abs(fresh.tenths - noted(match)) >= A_POINT


def _before(matches: Sequence[Match]) -> Before:
    return Before(
        tenths=np.array([match.tenths for match in matches], dtype=np.int64),
        noted=np.array([noted(match) for match in matches], dtype=np.int64),
        steps=[match.steps for match in matches],
        judged_by=[match.judged_by for match in matches],
        fingerprints=[match.fingerprint for match in matches],
    )


def _world(last: Scoring | None, ground: Ground) -> World:
    days = (ground.as_of - last.as_of).days if last else 0
    return World(max(0, days), bool(last and last.rarity_version != ground.corpus.version), judges_version())


def _move(match: Match, tenths: int, causes: Sequence[int]) -> Move:
    return Move(match.id, match.noted_at or match.computed_at, noted(match), tenths, causes)
