"""What the review screen shows of a document: its pages with the place of every row of text."""

from dataclasses import dataclass

from app.ml.documents.document import Box, Document, Kind, Line
from app.ml.documents.virtual_pages import A4


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of text on a page; `bullet` says that a list mark stands left of it."""

    text: str
    box: Box
    size: float
    bold: bool
    bullet: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """One page in points; `image` tells that a picture of it can be drawn, otherwise its rows are the page."""

    page: int
    width: float
    height: float
    image: bool
    rows: tuple[PageRow, ...]


def page_views(document: Document) -> tuple[PageView, ...]:
    """Return the pages of a document, numbered from 1."""
    sizes = document.sizes or (A4,) * document.pages
    rows: dict[int, list[PageRow]] = {}
    for line in document.lines:
        for page, row in _rows(line):
            rows.setdefault(page, []).append(row)
    return tuple(
        PageView(page, width, height, document.kind is Kind.PDF, tuple(rows.get(page, ())))
        for page, (width, height) in enumerate(sizes, start=1)
    )


def _rows(line: Line) -> list[tuple[int, PageRow]]:
    if line.box is not None:
        return [(line.page, PageRow(line.text, line.box, line.size or 0.0, line.bold, line.bullet))]
    return [(row.page, PageRow(row.text, row.box, row.size, row.bold, row.bullet)) for row in line.rows]
