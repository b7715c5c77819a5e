"""The statements of increments: for many people at once, and only where something changes."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import (
    SmallInteger,
    TextClause,
    Uuid,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.matching.engine.models import PostingFeature
from app.matching.following.applying import Near
from app.matching.models import Match, PostingMark, Scoring

Pair = tuple[uuid.UUID, uuid.UUID]
MARK = "handed_on"
_DROP = text(
    """
    DELETE FROM matches USING unnest(CAST(:users AS uuid[]), CAST(:jobs AS uuid[])) AS pair(user_id, job_id)
    WHERE matches.user_id = pair.user_id AND matches.job_id = pair.job_id
    """
)
_DEMOTE = text(
    """
    UPDATE matches SET best = false FROM unnest(CAST(:users AS uuid[]), CAST(:jobs AS uuid[])) AS pair(user_id, job_id)
    WHERE matches.user_id = pair.user_id AND matches.job_id = pair.job_id
    """
)
_LOWEST = text(
    """
    SELECT person.user_id, lowest.job_id, lowest.tenths, lowest.touched
    FROM unnest(CAST(:users AS uuid[]), CAST(:counts AS integer[])) AS person(user_id, count),
    LATERAL (
        SELECT job_id, tenths, touched_at IS NOT NULL AS touched FROM matches
        WHERE matches.user_id = person.user_id AND best
        ORDER BY tenths, job_id DESC LIMIT person.count
    ) AS lowest
    """
).columns(user_id=Uuid(), job_id=Uuid(), tenths=SmallInteger())


_FOLLOWED = text(
    """
    UPDATE scorings SET compared = row.compared, stored = row.stored, least = row.least,
        least_job_id = row.least_job_id, revision = revision + CAST(row.changed AS integer),
        followed_to = greatest(followed_to, :through)
    FROM unnest(
        CAST(:user_id AS uuid[]), CAST(:compared AS integer[]), CAST(:stored AS integer[]),
        CAST(:least AS smallint[]), CAST(:least_job_id AS uuid[]), CAST(:changed AS boolean[])
    ) AS row(user_id, compared, stored, least, least_job_id, changed)
    WHERE scorings.user_id = row.user_id
    """
)


def scorings_of(session: Session, user_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Scoring]:
    """The last scoring of each of these people."""
    query = select(Scoring).where(Scoring.user_id.in_(user_ids))
    found = session.scalars(query, execution_options={"populate_existing": True})
    return {scoring.user_id: scoring for scoring in found}


def near(
    session: Session, user_ids: Sequence[uuid.UUID], job_ids: Sequence[uuid.UUID], positions: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[Near]]:
    """The stored matches of these people with these postings, or with any posting of these positions."""
    touched = Match.touched_at.is_not(None)
    columns = (
        Match.id, Match.user_id, Match.job_id, Match.tenths, Match.best, touched,
        Match.fingerprint, Match.score_version,
        func.coalesce(Match.noted_tenths, Match.tenths), func.coalesce(Match.noted_at, Match.computed_at),
    )  # fmt: skip
    theirs = Match.user_id.in_(user_ids)
    query = select(*columns).where(theirs, or_(Match.job_id.in_(job_ids), Match.position.in_(positions)))
    found: dict[uuid.UUID, list[Near]] = defaultdict(list)
    for row in session.execute(query.order_by(Match.user_id, Match.job_id)):
        found[row[1]].append(Near(*row))
    return found


def kept(session: Session, user_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    """How many of the best each of these people has stored."""
    query = select(Match.user_id, func.count()).where(Match.user_id.in_(user_ids), Match.best).group_by(Match.user_id)
    return {row[0]: row[1] for row in session.execute(query)}


def drop(session: Session, pairs: Sequence[Pair]) -> None:
    """Delete matches of people."""
    _of_pairs(session, _DROP, pairs)


def demote(session: Session, pairs: Sequence[Pair]) -> None:
    """Keep matches, but not as ones of the best."""
    _of_pairs(session, _DEMOTE, pairs)


def _of_pairs(session: Session, statement: TextClause, pairs: Sequence[Pair]) -> None:
    if pairs:
        parameters = {"users": [user_id for user_id, _ in pairs], "jobs": [job_id for _, job_id in pairs]}
        session.execute(statement, parameters)


def lowest(session: Session, counts: Mapping[uuid.UUID, int]) -> dict[uuid.UUID, list[tuple[uuid.UUID, int, bool]]]:
    """Of each person so many of the lowest of the best: posting, tenths, whether it is touched; the lowest first."""
    found: dict[uuid.UUID, list[tuple[uuid.UUID, int, bool]]] = defaultdict(list)
    if counts:
        for row in session.execute(_LOWEST, {"users": list(counts), "counts": list(counts.values())}):
            found[row.user_id].append((row.job_id, row.tenths, row.touched))
    return found


@dataclass(frozen=True, slots=True)
class Followed:
    """What an increment came to for a person; `least` is the last of the best, where not all are kept."""

    user_id: uuid.UUID
    compared: int
    stored: int
    least: int | None
    least_job_id: uuid.UUID | None
    changed: bool


def note_followed(session: Session, followed: Sequence[Followed], through: int) -> None:
    """Note where each person stands; who watches their matches hears of it only where something changed."""
    if followed:
        columns: dict[str, list[object]] = {
            field.name: [getattr(one, field.name) for one in followed] for field in fields(Followed)
        }
        session.execute(_FOLLOWED, {**columns, "through": through})


def last_change(session: Session, before: int | None = None) -> int:
    """The mark just behind the last change of a posting (before another mark): who followed to there lacks nothing."""
    query = select(func.max(PostingFeature.changed_in))
    query = query if before is None else query.where(PostingFeature.changed_in < before)
    return (session.scalar(query) or 0) + 1


def is_followed(session: Session, job_id: uuid.UUID, scoring: Scoring) -> bool:
    """Whether a scoring, or an increment after it, has seen a posting as it is now."""
    changed_in = session.scalar(
        select(PostingFeature.changed_in).where(PostingFeature.job_id == job_id, PostingFeature.open)
    )
    return changed_in is not None and scoring.followed_to is not None and changed_in < scoring.followed_to


def mark_of(session: Session) -> int:
    """Up to where changes of postings have been handed on; others who hand on wait. 0 before the first time."""
    session.execute(insert(PostingMark).values(name=MARK, mark=0).on_conflict_do_nothing())
    query = select(PostingMark.mark).where(PostingMark.name == MARK).with_for_update()
    return session.execute(query).scalar_one()


def set_mark(session: Session, mark: int) -> None:
    """Note up to where changes have been handed on."""
    session.execute(update(PostingMark).where(PostingMark.name == MARK).values(mark=mark))
