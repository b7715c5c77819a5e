"""Pages of what is sorted by numbers that change: a cursor says how many were shown."""

from app.core.pagination import PageParams, bad_cursor, encode_cursor


def start_of(page: PageParams) -> int:
    """How many are before the page; raises `Invalid` for a cursor that was not ours."""
    position = page.after()
    if position is None:
        return 0
    start = position.get("start")
    if not isinstance(start, int) or start < 0:
        raise bad_cursor()
    return start


def cursor_behind(page: PageParams, *, more: bool) -> str | None:
    """Where the next page begins, if there is one."""
    return encode_cursor({"start": start_of(page) + page.limit}) if more else None
