"""Pages of lists that go by one falling column."""

import uuid
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor

R = TypeVar("R")
T = TypeVar("T")
MOST_NUMBER = 2**31 - 1


def after(page: PageParams) -> uuid.UUID | None:
    """The id a page goes on after; null for the first. Anything else than a cursor of ours is 422."""
    if page.cursor is None:
        return None
    try:
        return uuid.UUID(str((page.after() or {})["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None


def page_of(
    session: Session,
    page: PageParams,
    query: Select[tuple[R]],
    column: InstrumentedAttribute[int],
    shown: Callable[[R], T],
) -> Page[T]:
    """A page of a query that falls by a number."""
    total = count_up_to(session, query)
    query = query.where(column < _number(page)) if page.cursor else query
    rows = session.scalars(query.limit(page.limit + 1)).all()
    kept = rows[: page.limit]
    last = getattr(kept[-1], column.key) if len(rows) > page.limit else None
    cursor = encode_cursor({"number": last}) if last is not None else None
    return Page(items=[shown(row) for row in kept], next_cursor=cursor, total=total)


def _number(page: PageParams) -> int:
    number = (page.after() or {}).get("number")
    if not isinstance(number, int) or not 0 <= number <= MOST_NUMBER:
        raise bad_cursor()
    return number
