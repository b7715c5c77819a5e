"""Cursor pagination: every list is `{items, next_cursor, total}`; a cursor is opaque and signed by its shape only."""

import base64
import binascii
from typing import Annotated, Generic, Literal, TypeVar

import orjson
from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.core.errors import Invalid
from app.core.types import JsonObject

EXACT_TOTAL = 1_000
T = TypeVar("T")


class Total(BaseModel):
    """How many there are: exact (`eq`) up to 1,000, beyond that `gte`."""

    value: int
    relation: Literal["eq", "gte"]

    @classmethod
    def of(cls, counted: int) -> "Total":
        """The total of a count that stopped at 1,001."""
        if counted > EXACT_TOTAL:
            return cls(value=EXACT_TOTAL, relation="gte")
        return cls(value=counted, relation="eq")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(from_attributes=True)

    items: list[T]
    next_cursor: str | None
    total: Total


class PageParams(BaseModel):
    """What every list takes."""

    limit: int = 20
    cursor: str | None = None

    def after(self) -> JsonObject | None:
        """The decoded cursor, or null on the first page."""
        return decode_cursor(self.cursor) if self.cursor else None


def page_params(
    limit: Annotated[int, Query(ge=1, le=100, description="How many a page.")] = 20,
    cursor: Annotated[str | None, Query(max_length=2_000, description="From `next_cursor`.")] = None,
) -> PageParams:
    """The page parameters of a request."""
    return PageParams(limit=limit, cursor=cursor)


PageDep = Annotated[PageParams, Depends(page_params)]


def encode_cursor(position: JsonObject) -> str:
    """An opaque cursor for a position."""
    return base64.urlsafe_b64encode(orjson.dumps(position)).decode().rstrip("=")


def decode_cursor(cursor: str) -> JsonObject:
    """The position of a cursor; anything else is 422."""
    try:
        position = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        raise bad_cursor() from None
    if not isinstance(position, dict):
        raise bad_cursor()
    return position


def bad_cursor() -> Invalid:
    """The error for a cursor that was not ours."""
    return Invalid.field(["query", "cursor"], "This cursor is not one we gave out", "bad_cursor")


def count_up_to(session: Session, query: Select[tuple[T]]) -> Total:
    """Count the rows of `query`, stopping after 1,001 so that a large table costs no more than a small one."""
    capped = query.order_by(None).limit(EXACT_TOTAL + 1).subquery()
    return Total.of(session.scalar(select(func.count()).select_from(capped)) or 0)
