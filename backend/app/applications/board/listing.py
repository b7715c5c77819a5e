"""The board and the list of cards, each read in a few queries however many cards there are."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

import orjson
from sqlalchemy import (
    BigInteger,
    Row,
    Select,
    SQLColumnExpression,
    String,
    Uuid,
    case,
    cast,
    func,
    literal,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session

from app.applications.board.columns import cards_with_matches, item_of
from app.applications.board.models import Application
from app.applications.board.repository import LIVE, CardRepository
from app.applications.board.stages import labels_of
from app.applications.board.types import ENDED, Origin, Stage
from app.auth.models import User
from app.core.pagination import PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.text import fold
from app.core.types import JsonObject
from app.jobs.models import Job
from app.matching.models import Match

FIRST_CARDS, COMPARED = 100, 60


class CardSort(StrEnum):
    """The orders of the list of cards."""

    position = "position"
    job_title = "title"
    company = "company"
    stage = "stage"
    applied_at = "applied_at"
    next_step_at = "next_step_at"
    moved_at = "moved_at"
    changed_at = "changed_at"
    score = "score"


# What one wants to see first of each: the newest, the best; else the least.
_FALLING = frozenset({CardSort.applied_at, CardSort.moved_at, CardSort.changed_at, CardSort.score})
Order = Literal["asc", "desc"]
_MOST = 2**62


@dataclass(frozen=True, slots=True)
class CardFilters:
    """What the list is asked for."""

    stages: Sequence[Stage] = ()
    words: Sequence[str] = ()
    origins: Sequence[Origin] = ()
    job_ids: Sequence[uuid.UUID] = ()
    has_next_step: bool | None = None
    applied_from: datetime | None = None
    applied_to: datetime | None = None
    sort: CardSort = CardSort.position
    order: Order | None = None

    @property
    def falls(self) -> bool:
        """Whether the list goes down from the greatest."""
        return (self.order == "desc") if self.order else self.sort in _FALLING


def words_of_query(q: str | None) -> list[str]:
    """The words of a search, as the cards' keys are folded."""
    return fold(q or "").split()[:20]


def whole_board(session: Session, actor: User) -> bytes:
    """The board with the first cards of each column, as JSON."""
    board = CardRepository(session, actor.id).board()
    labels = labels_of(board)
    counts = _counts(session, actor.id)
    cards = _first_cards(session, actor.id, labels)
    columns = [
        {
            "slug": stage,
            "label": label,
            "ended": stage in ENDED,
            "count": counts.get(stage, 0),
            "items": [item_of(row) for row in cards[stage]],
            "next_cursor": _column_cursor(labels, cards[stage], counts.get(stage, 0)),
        }
        for stage, label in labels.items()
    ]
    version = board.version if board else 1
    return orjson.dumps({"columns": columns, "total": sum(counts.values()), "stages_version": version})


def _counts(session: Session, user_id: uuid.UUID) -> dict[Stage, int]:
    query = select(Application.stage, func.count()).where(Application.user_id == user_id, LIVE)
    return dict(session.execute(query.group_by(Application.stage)).tuples().all())


def _first_cards(session: Session, user_id: uuid.UUID, stages: Mapping[Stage, str]) -> dict[Stage, list[Row[Any]]]:
    """One walk down the index for each column, all in one query."""
    columns = [
        select(Application.id)
        .where(Application.user_id == user_id, LIVE, Application.stage == stage)
        .order_by(Application.position, Application.id)
        .limit(FIRST_CARDS)
        .subquery()
        for stage in stages
    ]
    first = union_all(*(select(column.c.id) for column in columns)).subquery()
    query = cards_with_matches(user_id).where(Application.id.in_(select(first.c.id)))
    found: dict[Stage, list[Row[Any]]] = {stage: [] for stage in stages}
    for row in session.execute(query.order_by(Application.position, Application.id)):
        found[row.stage].append(row)
    return found


def _column_cursor(labels: Mapping[Stage, str], rows: Sequence[Row[Any]], count: int) -> str | None:
    if count <= len(rows) or not rows:
        return None
    last = rows[-1]
    return encode_cursor({"by": [list(labels).index(last.stage), last.position], "id": str(last.id)})


def page_of_cards(session: Session, actor: User, page: PageParams, wanted: CardFilters) -> bytes:
    """A page of the person's cards, as JSON."""
    query = _filtered(actor.id, wanted)
    total = count_up_to(session, query.with_only_columns(Application.id))
    keys = [*_keys(session, actor.id, wanted.sort), Application.id]
    if (after := _after(page, wanted.sort, len(keys) - 1)) is not None:
        here, there = tuple_(*keys), tuple_(*after)
        query = query.where(here < there if wanted.falls else here > there)
    ordered = query.add_columns(*(key.label(f"key_{number}") for number, key in enumerate(keys[:-1])))
    ordered = ordered.order_by(*(key.desc() if wanted.falls else key.asc() for key in keys))
    rows = session.execute(ordered.limit(page.limit + 1)).all()
    kept = rows[: page.limit]
    cursor = _cursor(kept[-1], len(keys) - 1) if len(rows) > page.limit else None
    return orjson.dumps({"items": list(map(item_of, kept)), "next_cursor": cursor, "total": total.model_dump()})


def _filtered(user_id: uuid.UUID, wanted: CardFilters) -> Select[Any]:
    query = cards_with_matches(user_id)
    choices: Sequence[tuple[Any, Sequence[Any]]] = (
        (Application.stage, wanted.stages),
        (Application.origin, wanted.origins),
    )
    for column, values in choices:
        query = query.where(column.in_(values)) if values else query
    for word in wanted.words:
        either = Application.title_key.contains(word, autoescape=True)
        query = query.where(either | Application.company_key.contains(word, autoescape=True))
    if wanted.job_ids:
        query = query.where(_of_positions(wanted.job_ids))
    if wanted.has_next_step is not None:
        there = Application.next_step_at.is_not(None)
        query = query.where(there if wanted.has_next_step else ~there)
    query = query.where(Application.applied_at >= wanted.applied_from) if wanted.applied_from else query
    return query.where(Application.applied_at < wanted.applied_to) if wanted.applied_to else query


def _of_positions(job_ids: Sequence[uuid.UUID]) -> SQLColumnExpression[bool]:
    """The cards of these postings, or of others of the same positions."""
    clusters = select(Job.cluster_id).where(Job.id.in_(job_ids), Job.cluster_id.is_not(None))
    twins = select(Job.id).where(Job.cluster_id.in_(clusters))
    return Application.job_id.in_(job_ids) | Application.job_id.in_(twins)


def _keys(session: Session, user_id: uuid.UUID, sort: CardSort) -> Sequence[SQLColumnExpression[Any]]:
    """What a list goes by, before the id. What is not there comes last, whichever way the list goes."""
    if sort in {CardSort.position, CardSort.stage}:
        order = labels_of(CardRepository(session, user_id).board())
        place = case({stage.value: number for number, stage in enumerate(order)}, value=Application.stage)
        return place, Application.position
    if sort in {CardSort.job_title, CardSort.company}:
        # As much as a cursor holds.
        title, company = (
            func.left(key, COMPARED, type_=String()) for key in (Application.title_key, Application.company_key)
        )
        return (title, company) if sort is CardSort.job_title else (company, title)
    if sort is CardSort.score:
        return (func.coalesce(Match.tenths, -1),)
    return (_instant(getattr(Application, sort.value), last=-1 if sort in _FALLING else _MOST),)


def _instant(column: Any, *, last: int) -> SQLColumnExpression[Any]:
    """An instant as microseconds: a number goes through a cursor unharmed."""
    return func.coalesce(cast(func.extract("epoch", column) * 1_000_000, BigInteger), literal(last, BigInteger()))


def _cursor(row: Row[Any], keys: int) -> str:
    by: list[Any] = [getattr(row, f"key_{number}") for number in range(keys)]
    return encode_cursor({"by": by, "id": str(row.id)})


def _after(page: PageParams, sort: CardSort, keys: int) -> list[Any] | None:
    position = page.after()
    if position is None:
        return None
    by = position.get("by")
    if not isinstance(by, list) or len(by) != keys:
        raise bad_cursor()
    words = sort in {CardSort.job_title, CardSort.company}
    values = [_text(value) if words else _number(value) for value in by]
    return [*values, literal(_id(position), Uuid())]


def _text(value: object) -> SQLColumnExpression[str]:
    if not isinstance(value, str) or "\x00" in value:
        raise bad_cursor()
    return literal(value, String())


def _number(value: object) -> SQLColumnExpression[int]:
    # A boolean is a number to Python, and not one of ours.
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**63:
        raise bad_cursor()
    return literal(value, BigInteger())


def _id(position: JsonObject) -> uuid.UUID:
    try:
        return uuid.UUID(str(position.get("id")))
    except ValueError:
        raise bad_cursor() from None
