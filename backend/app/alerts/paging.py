"""Pages of lists that go by id, the newest first."""

import uuid
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor

R = TypeVar("R")
T = TypeVar("T")


def page_of(
    session: Session,
    page: PageParams,
    query: Select[tuple[R]],
    column: InstrumentedAttribute[uuid.UUID],
    shown: Callable[[R], T],
) -> Page[T]:
    """A page of a query that falls by an id."""
    total = count_up_to(session, query)
    behind = query.where(column < _after(page)) if page.cursor else query
    rows = session.scalars(behind.order_by(column.desc()).limit(page.limit + 1)).all()
    kept = rows[: page.limit]
    last = getattr(kept[-1], column.key) if len(rows) > page.limit else None
    cursor = encode_cursor({"id": str(last)}) if last is not None else None
    return Page(items=[shown(row) for row in kept], next_cursor=cursor, total=total)


def _after(page: PageParams) -> uuid.UUID:
    try:
        return uuid.UUID(str((page.after() or {})["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None
