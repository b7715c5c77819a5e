"""The formats there are: what lies in their folder."""

from functools import cache

from app.applications.moving import formats as formats_package
from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import UnknownFile, UnreadableTable
from app.applications.moving.format import NOT_MINE, Format
from app.core.discovery import load_plugins

WORKBOOK = "This is a workbook. Save the sheet with your applications as CSV, and send that."
# By what a file begins with, and what its ZIP holds.
_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin", "mimetype", "Index/Document.iwa")
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
NO_EXPORT = "This ZIP file is no export that we know. Take the CSV with your applications out of it, and send that."
NO_KNOWN_JSON = "This file is JSON, but neither a CV nor a list of applications. Send your applications as CSV."
EMPTY = "This file is empty. Export it again, and send that."


@cache
def formats() -> dict[str, Format]:
    """All formats by slug."""
    return load_plugins(formats_package, Format)  # type: ignore[type-abstract]  # it looks for subclasses


def recognise(file: Dropped) -> Format:
    """Whose export a file is; raises `UnknownFile`, and what reading it raises."""
    if not file.data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise UnreadableTable(EMPTY)
    sure = {slug: one.sureness(file) for slug, one in formats().items()}
    best = max(sure, key=lambda slug: sure[slug])
    if sure[best] == NOT_MINE:
        raise UnknownFile(_why_not(file))
    return formats()[best]


def _why_not(file: Dropped) -> str | None:
    if file.data.startswith(_OLD_WORKBOOK) or any(name in file.entries for name in _WORKBOOKS):
        return WORKBOOK
    if file.is_zip:
        return NO_EXPORT
    return NO_KNOWN_JSON if file.is_json else None
