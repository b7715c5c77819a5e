"""Cursors of a search. Their content is checked like any other input: people can edit them."""

import uuid
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field, ValidationError

from app.core.pagination import PageParams, bad_cursor, encode_cursor
from app.core.schemas import Strict
from app.jobs.search.walk import Order, Position


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a moment at the end of time, in a zone beyond it") from None


class InOrder(Strict):
    """Behind a posting in an order."""

    order: Order
    key: Annotated[AwareDatetime, AfterValidator(_in_utc)] | int
    id: uuid.UUID

    @classmethod
    def at(cls, order: Order, position: Position) -> "InOrder":
        """Behind `position`."""
        return cls(order=order, key=position.key, id=position.job_id)

    def position(self, order: Order) -> Position:
        """The place it names in `order`; raises where it is a place in another one."""
        fits = isinstance(self.key, int) == (order == "pay_rank") and not _too_large(self.key)
        if self.order != order or not fits:
            raise bad_cursor()
        return Position(self.key, self.id)


def _too_large(key: datetime | int) -> bool:
    return isinstance(key, int) and abs(key) >= 2**31


class InWindow(Strict):
    """Behind a posting among the ranked ones: ranked as of `day`, down to `floor`."""

    day: date
    floor: InOrder
    score: int = Field(ge=-(10**12), le=10**12)
    id: uuid.UUID


def read_cursor(page: PageParams) -> InOrder | InWindow | None:
    """The cursor of a request; anything that is not one of ours is 422."""
    content = page.after()
    if content is None:
        return None
    try:
        return InWindow.model_validate(content) if "floor" in content else InOrder.model_validate(content)
    except ValidationError:
        raise bad_cursor() from None


def written(cursor: InOrder | InWindow | None) -> str | None:
    """The cursor as clients get it."""
    return encode_cursor(cursor.model_dump(mode="json")) if cursor else None
