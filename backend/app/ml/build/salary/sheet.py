"""Rows of the first sheet of an xlsx file, whose cells hold their texts themselves, with the standard library alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLUMN = re.compile(r"[A-Z]+")
_SHEET = "xl/worksheets/sheet1.xml"


def sheet_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows below the first as texts by heading; empty cells are left out."""
    headings: dict[str, str] | None = None
    with ZipFile(path) as archive, archive.open(_SHEET) as sheet:
        for _, element in iterparse(sheet):
            if element.tag != f"{_NAMESPACE}row":
                continue
            cells = dict(_cells(element))
            element.clear()
            if headings is None:
                headings = cells
            else:
                yield {headings[column]: value for column, value in cells.items() if column in headings}


def _cells(row: object) -> Iterator[tuple[str, str]]:
    for cell in row:  # type: ignore[attr-defined]  # the guarded parser has no types of its own
        column = _COLUMN.match(cell.get("r", ""))
        value = "".join(cell.itertext())
        if column and value:
            yield column[0], value
