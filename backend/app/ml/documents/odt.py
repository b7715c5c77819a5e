"""ODT files as lines: headers, paragraphs, tables and text boxes in the order they stand."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from app.ml.documents.clean import clean_text
from app.ml.documents.document import Document, Kind, Limits, Line, Link
from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile
from app.ml.documents.odt_styles import Format, Styles, name
from app.ml.documents.package_guard import check_package
from app.ml.documents.runs import Paragraph, Run, lines_of, table_row
from app.ml.documents.warnings import hidden_text

MAX_DEPTH = 12
MAX_REPEAT = 40
# So many spaces set what follows apart, as a tab does.
WIDE_SPACES = 4
# What holds other blocks.
CONTAINERS = {
    name("text", "section"),
    name("text", "list"),
    name("text", "list-item"),
    name("text", "list-header"),
    name("text", "index-body"),
    name("text", "text-box"),
    name("draw", "frame"),
    name("draw", "text-box"),
    name("draw", "g"),
    name("draw", "custom-shape"),
    name("draw", "rect"),
    name("office", "text"),
    name("style", "header"),
    name("style", "header-first"),
}
ROW_GROUPS = {name("table", "table-header-rows"), name("table", "table-row-group"), name("table", "table-rows")}
PARAGRAPHS = {name("text", "p"), name("text", "h")}
LISTS = {name("text", "list-item")}
SHAPES = {name("draw", "frame"), name("draw", "custom-shape"), name("draw", "rect"), name("draw", "g")}
# Notes, comments and deleted text are no part of the text as shown.
UNSHOWN = {
    name("office", "annotation"),
    name("text", "note"),
    name("text", "tracked-changes"),
    name("text", "ruby-text"),
    name("text", "hidden-text"),
}


def read(data: bytes, kind: Kind, limits: Limits) -> Document:
    """Return the visible text of an ODT, without places."""
    check_package(data)
    try:
        content, styles = _parts(data)
        reader = _Reader(Styles(content, styles), limits)
        lines = tuple(reader.lines(content, styles))
    except (DocumentError, MemoryError):
        raise
    # Broken XML fails in the parser or wherever an attribute is missing or odd.
    except Exception as error:
        raise CorruptFile from error
    text = "\n".join(line.text for line in lines)
    return Document(kind, 1, lines, text, tuple(reader.links), hidden_text(reader.hidden))


# Any: lxml elements have no types.
def _parts(data: bytes) -> tuple[Any, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = package.read("content.xml")
        styles = package.read("styles.xml") if "styles.xml" in package.NameToInfo else b"<none/>"
    return _tree(content), _tree(styles)


def _tree(data: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


class _Reader:
    """Walks a document and keeps count of hidden letters and of columns."""

    def __init__(self, styles: Styles, limits: Limits) -> None:
        self.styles = styles
        self.left = limits.max_characters
        self.hidden = 0
        self.columns = 0
        self.fills = 0
        self.links: list[Link] = []
        self.boxes: list[Any] = []

    def lines(self, content: Any, styles: Any) -> Iterator[Line]:
        for page in list(styles.iter(name("style", "master-page")))[:1]:
            for header in page:
                if header.tag in {name("style", "header"), name("style", "header-first")}:
                    yield from self._block(header, 0, 0)
        for body in content.iter(name("office", "text")):
            yield from self._block(body, 0, 0)

    def _block(self, element: Any, depth: int, column: int, *, listed: bool = False) -> Iterator[Line]:
        if depth > MAX_DEPTH:
            return
        for child in element:
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child, depth, column, listed=listed)
            elif child.tag == name("table", "table"):
                yield from self._table(child, depth, column)
            elif child.tag in SHAPES:
                yield from self._box(child, depth)
            elif child.tag in CONTAINERS:
                inside = listed or child.tag in LISTS
                yield from self._block(child, depth + 1, column, listed=inside)

    def _box(self, shape: Any, depth: int) -> Iterator[Line]:
        self.columns += 1
        # Boxes are often dark: white letters in one are seen.
        with self._filled():
            yield from self._block(shape, depth + 1, self.columns)

    @contextmanager
    def _filled(self, *, really: bool = True) -> Iterator[None]:
        self.fills += really
        yield
        self.fills -= really

    def _table(self, table: Any, depth: int, column: int) -> Iterator[Line]:
        for row in _rows(table):
            cells = [cell for cell in row if cell.tag == name("table", "table-cell")]
            yield from table_row([self._cell(cell, depth, column) for cell in cells])

    def _cell(self, cell: Any, depth: int, column: int) -> list[Line]:
        with self._filled(really=self.styles.is_filled(cell)):
            return list(self._block(cell, depth + 1, column))

    def _paragraph(self, paragraph: Any, depth: int, column: int, *, listed: bool) -> Iterator[Line]:
        style = self.styles.of(paragraph)
        runs = list(self._runs(paragraph, style, 0))
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            yield from self._box(box, depth)
        self.hidden += sum(len(run.text.strip()) for run in runs if run.hidden)
        shown = [run for run in runs if not run.hidden]
        self.left -= sum(len(run.text) for run in shown)
        if self.left < 0:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        yield from lines_of(shown, Paragraph(_level(paragraph, style), listed, column))

    def _runs(self, element: Any, style: Format, depth: int) -> Iterator[Run]:
        if element.text:
            yield self._run(element.text, style)
        for child in element if depth < MAX_DEPTH else ():
            yield from self._inline(child, style, depth)
            if child.tail:
                yield self._run(child.tail, style)

    def _inline(self, child: Any, style: Format, depth: int) -> Iterator[Run]:
        if child.tag in SHAPES:
            self.boxes.append(child)
        elif child.tag == name("text", "tab"):
            yield self._run("\t", style, raw=True)
        elif child.tag == name("text", "line-break"):
            yield self._run("\n", style, raw=True)
        elif child.tag == name("text", "s"):
            wide = _count(child.get(name("text", "c"))) >= WIDE_SPACES
            yield self._run("\t" if wide else " ", style, raw=True)
        elif isinstance(child.tag, str) and child.tag not in UNSHOWN:
            if child.tag == name("text", "a") and (target := child.get(name("xlink", "href"))):
                self.links.append(Link(target, 1))
            yield from self._runs(child, self.styles.of(child, style), depth + 1)

    def _run(self, text: str, style: Format, *, raw: bool = False) -> Run:
        # White space in the XML is one space; wide ones are elements of their own.
        shown = text if raw else clean_text(" ".join(text.replace("\t", " ").replace("\n", " ").split(" ")))
        return Run(shown, style.size, style.bold, style.italic, style.hides(filled=self.fills > 0))


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == name("table", "table-row"):
            yield child
        elif child.tag in ROW_GROUPS:
            yield from _rows(child)


def _count(text: str | None) -> int:
    return min(int(text), MAX_REPEAT) if text and text.isdigit() else 1


def _level(paragraph: Any, style: Format) -> int:
    if paragraph.tag != name("text", "h"):
        return style.heading
    return max(1, min(_count(paragraph.get(name("text", "outline-level"))), 6))
