"""Places in lists that go by a time and then by id."""

import uuid
from datetime import datetime

from app.core.pagination import PageParams, bad_cursor, encode_cursor


def cursor_at(moment: datetime, row_id: uuid.UUID) -> str:
    """The cursor behind a row."""
    return encode_cursor({"at": moment.isoformat(), "id": str(row_id)})


def spot(page: PageParams) -> tuple[datetime, uuid.UUID] | None:
    """Where a page goes on; null on the first. Anything else than a cursor of ours is 422."""
    position = page.after()
    if position is None:
        return None
    try:
        moment, row_id = datetime.fromisoformat(str(position["at"])), uuid.UUID(str(position["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None
    if moment.tzinfo is None:
        raise bad_cursor()
    return moment, row_id
