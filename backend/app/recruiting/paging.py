"""Cursors of lists that go by id, the newest first."""

import uuid

from app.core.pagination import PageParams, bad_cursor


def after_id(page: PageParams) -> uuid.UUID:
    """The last id of the page before; anything else than a cursor of ours is 422."""
    try:
        return uuid.UUID(str((page.after() or {})["id"]))
    except (KeyError, ValueError):
        raise bad_cursor() from None
