"""The log of what moved scores: written with the scores, kept for 90 days, sealed where it names the profile."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    DateTime,
    Select,
    SmallInteger,
    Text,
    Uuid,
    cast,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.db import Timestamp
from app.core.ids import new_id
from app.matching.models import Match, MatchMove, ScoringChange

# In tenths: a score that moved by less is the same score to a person.
A_POINT = 10
KEPT = timedelta(days=90)
MOST_TOLD = 50


@dataclass(frozen=True, slots=True)
class Move:
    """A score that moved since it was last noted; `causes` are places in the list of the change."""

    match_id: uuid.UUID
    since: datetime
    tenths_before: int
    tenths: int
    causes: Sequence[int]


@dataclass(frozen=True, slots=True)
class Told:
    """A move in words; no cause where none is known."""

    at: datetime
    since: datetime
    tenths_before: int
    tenths: int
    causes: tuple[str, ...]


def _place(change_id: uuid.UUID, user_id: uuid.UUID) -> str:
    return f"scoring_changes|causes|{change_id}|{user_id}"


def keep(session: Session, user_id: uuid.UUID, texts: Sequence[str], moves: Sequence[Move], moment: datetime) -> None:
    """Write down what moved scores of a person, and note the scores as told."""
    if not moves:
        return
    change_id = new_id()
    sealed = encrypt(orjson.dumps(list(texts)), _place(change_id, user_id))
    session.execute(insert(ScoringChange).values(id=change_id, user_id=user_id, at=moment, sealed_causes=sealed))
    columns: dict[str, tuple[Sequence[object], TypeEngine[Any]]] = {
        "match_id": ([move.match_id for move in moves], Uuid()),
        "since": ([move.since for move in moves], DateTime(timezone=True)),
        "tenths_before": ([move.tenths_before for move in moves], SmallInteger()),
        "tenths": ([move.tenths for move in moves], SmallInteger()),
        "causes": ([f"{{{','.join(map(str, move.causes))}}}" for move in moves], Text()),
    }
    given = func.unnest(*(cast(literal(values, ARRAY(kind)), ARRAY(kind)) for values, kind in columns.values()))
    rows = given.table_valued(*columns).render_derived(name="moved")
    parts: list[ColumnElement[Any]] = [rows.c[name] for name in columns]
    parts[-1] = cast(parts[-1], ARRAY(SmallInteger))
    there = select(*parts, literal(change_id, Uuid()), literal(moment, Timestamp)).join(
        Match, Match.id == rows.c.match_id
    )
    session.execute(insert(MatchMove).from_select([*columns, "change_id", "at"], there))
    told = update(Match).where(Match.id == rows.c.match_id)
    session.execute(
        told.values(noted_tenths=rows.c.tenths, noted_at=moment).execution_options(synchronize_session=False)
    )


def moves_of(session: Session, user_id: uuid.UUID, match_id: uuid.UUID) -> list[Told]:
    """The moves of a match, newest first."""
    query = _told(user_id).where(MatchMove.match_id == match_id).limit(MOST_TOLD)
    return [told for _, told in _read(session, query)]


def last_moves(
    session: Session, user_id: uuid.UUID, match_ids: Sequence[uuid.UUID], since: datetime
) -> dict[uuid.UUID, Told]:
    """The last move of each of these matches, where there was one since then."""
    query = _told(user_id).where(MatchMove.match_id.in_(match_ids), MatchMove.at >= since)
    found: dict[uuid.UUID, Told] = {}
    for match_id, told in _read(session, query):
        found.setdefault(match_id, told)
    return found


def moves_by(
    session: Session, user_id: uuid.UUID, change_ids: Sequence[uuid.UUID], match_ids: Sequence[uuid.UUID]
) -> list[tuple[uuid.UUID, uuid.UUID, Told]]:
    """What these changes did to these matches: match, change and move, the oldest first."""
    query = _told(user_id).where(MatchMove.change_id.in_(change_ids), MatchMove.match_id.in_(match_ids))
    rows = session.execute(query.order_by(None).order_by(ScoringChange.id, MatchMove.match_id)).tuples().all()
    told = _in_words((move, change) for move, change in rows)
    return [(move.match_id, change.id, words) for (move, change), (_, words) in zip(rows, told, strict=True)]


def _told(user_id: uuid.UUID) -> Select[tuple[MatchMove, ScoringChange]]:
    query = select(MatchMove, ScoringChange).join(ScoringChange, ScoringChange.id == MatchMove.change_id)
    return query.where(ScoringChange.user_id == user_id).order_by(MatchMove.at.desc(), ScoringChange.id.desc())


def _read(session: Session, query: Select[tuple[MatchMove, ScoringChange]]) -> Iterator[tuple[uuid.UUID, Told]]:
    return _in_words(session.execute(query).tuples())


def _in_words(rows: Iterable[tuple[MatchMove, ScoringChange]]) -> Iterator[tuple[uuid.UUID, Told]]:
    opened: dict[uuid.UUID, Sequence[str]] = {}
    for move, change in rows:
        if change.id not in opened:
            opened[change.id] = _causes(change)
        texts = opened[change.id]
        causes = tuple(texts[place] for place in move.causes if place < len(texts))
        yield move.match_id, Told(move.at, move.since, move.tenths_before, move.tenths, causes)


def _causes(change: ScoringChange) -> list[str]:
    """The causes of a change; none where the key that sealed them is not this instance's."""
    try:
        told: list[str] = orjson.loads(decrypt(change.sealed_causes, _place(change.id, change.user_id)))
    except Undecryptable:
        return []
    return told


def forget_before(session: Session, moment: datetime, limit: int) -> int:
    """Delete a batch of changes older than we keep them; returns how many."""
    old = select(ScoringChange.id).where(ScoringChange.at < moment - KEPT).limit(limit)
    gone = delete(ScoringChange).where(ScoringChange.id.in_(old)).returning(ScoringChange.id)
    return len(session.scalars(gone).all())


def in_words(causes: Sequence[str]) -> str | None:
    """The causes of a move in one phrase: the first, and how many more; null where none is known."""
    if not causes:
        return None
    more = len(causes) - 1
    rest = f" and {more} more change{'s' if more > 1 else ''}" if more else ""
    return f"{causes[0]}{rest}"


def as_sentence(phrase: str | None) -> str | None:
    """A phrase as a sentence of its own."""
    return f"{phrase[0].upper()}{phrase[1:]}." if phrase else None
