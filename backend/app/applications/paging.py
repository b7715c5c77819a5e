"""Cursors of lists that go by id, the newest first."""

import uuid

from sqlalchemy import Select

from app.applications.models import Letter
from app.core.pagination import PageParams, bad_cursor


def after_id(query: Select[tuple[Letter]], page: PageParams) -> Select[tuple[Letter]]:
    """The letters behind the page's cursor; anything else than a cursor of ours is 422."""
    position = page.after()
    if position is None:
        return query
    try:
        return query.where(Letter.id < uuid.UUID(str(position["id"])))
    except (KeyError, ValueError):
        raise bad_cursor() from None
