"""DOCX files as lines: headers, paragraphs, tables and text boxes in the order they stand."""

import io
import re
from collections.abc import Iterator

from docx import Document as Opened
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from app.ml.documents.document import Document, Kind, Limits, Line, Link
from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile
from app.ml.documents.package_guard import check_package
from app.ml.documents.runs import Paragraph as Described
from app.ml.documents.runs import lines_of, table_row
from app.ml.documents.warnings import hidden_text
from app.ml.documents.word_runs import paragraph_element, read_runs

MAX_DEPTH = 6
HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|título|title)\s*(\d)?", re.IGNORECASE)
LIST_STYLE = re.compile(r"list|aufz|liste|lista", re.IGNORECASE)


def read(data: bytes, kind: Kind, limits: Limits) -> Document:
    """Return the visible text of a DOCX, without places, as Word alone knows where pages end."""
    check_package(data)
    try:
        package = Opened(io.BytesIO(data))
        reader = _Reader(limits)
        lines = list(reader.lines(package))
        links = tuple(_links(package))
    except (DocumentError, MemoryError):
        raise
    # python-docx has no error of its own for a broken package: it fails wherever a part is missing or odd.
    except Exception as error:  # see above
        raise CorruptFile from error
    text = "\n".join(line.text for line in lines)
    return Document(kind, 1, tuple(lines), text, links, hidden_text(reader.hidden))


def _links(package: Package) -> Iterator[Link]:
    for relation in package.part.rels.values():
        if relation.is_external and relation.reltype.endswith("/hyperlink"):
            yield Link(str(relation.target_ref), 1)


class _Reader:
    """Walks a document and keeps count of hidden letters and of columns."""

    def __init__(self, limits: Limits) -> None:
        self.left = limits.max_characters
        self.hidden = 0
        self.columns = 0
        self.seen_boxes: set[str] = set()

    def lines(self, package: Package) -> Iterator[Line]:
        for section in package.sections[:1]:
            for header in (section.first_page_header, section.header):
                if not header.is_linked_to_previous:
                    yield from self._block(header, 0)
        yield from self._block(package, 0)

    def _block(self, container: object, depth: int) -> Iterator[Line]:
        if depth > MAX_DEPTH:
            return
        for child in _children(container):
            if isinstance(child, CT_P):
                paragraph = Paragraph(child, container)  # type: ignore[arg-type]  # any block container is a parent
                yield from self._boxes(child, container, depth)
                yield from self._paragraph(paragraph)
            elif isinstance(child, CT_Tbl):
                yield from self._table(Table(child, container), depth)  # type: ignore[arg-type]  # as above

    def _boxes(self, paragraph: CT_P, container: object, depth: int) -> Iterator[Line]:
        """Yield the text of boxes anchored in a paragraph; Word stores each twice, for old readers too."""
        for box in paragraph.iter(qn("w:txbxContent")):
            words = "".join(box.itertext())
            if not words.strip() or words in self.seen_boxes:
                continue
            self.seen_boxes.add(words)
            self.columns += 1
            column = self.columns
            for child in box:
                if isinstance(child, CT_P):
                    yield from self._paragraph(Paragraph(child, container), column)  # type: ignore[arg-type]  # as above
                elif isinstance(child, CT_Tbl):
                    yield from self._table(Table(child, container), depth + 1)  # type: ignore[arg-type]  # as above

    def _table(self, table: Table, depth: int) -> Iterator[Line]:
        for row in table.rows:
            cells = _distinct(row.cells)
            yield from table_row([list(self._block(cell, depth + 1)) for cell in cells])

    def _paragraph(self, paragraph: Paragraph, column: int = 0) -> Iterator[Line]:
        runs = read_runs(paragraph)
        self.hidden += sum(len(run.text.strip()) for run in runs if run.hidden)
        shown = [run for run in runs if not run.hidden]
        self.left -= sum(len(run.text) for run in shown)
        if self.left < 0:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        yield from lines_of(shown, _described(paragraph, column))


def _children(container: object) -> Iterator[object]:
    # A document keeps its blocks in a body element, cells and headers in their own.
    element = getattr(container, "_element", None)
    body = element.body if isinstance(container, Package) and element is not None else element
    yield from _flat(body)


def _flat(element: object) -> Iterator[object]:
    """Yield paragraphs and tables, also those inside content controls (the fields of Word's own CV templates)."""
    for child in element if element is not None else ():  # type: ignore[attr-defined]  # an lxml element
        if isinstance(child, CT_P | CT_Tbl):
            yield child
        elif child.tag == qn("w:sdt"):
            yield from _flat(child.find(qn("w:sdtContent")))


def _element(cell: _Cell) -> object:
    # python-docx offers no public way to the XML of a cell, and merged cells differ in nothing else.
    return cell._tc  # noqa: SLF001  # see above


def _distinct(cells: "tuple[_Cell, ...]") -> list[_Cell]:
    """Drop the repeats that merged cells come back as."""
    kept: list[_Cell] = []
    for cell in cells:
        if not any(_element(cell) is _element(have) for have in kept):
            kept.append(cell)
    return kept


def _described(paragraph: Paragraph, column: int) -> Described:
    style = paragraph.style.name if paragraph.style is not None else None
    heading = HEADING_STYLE.match(style or "")
    properties = paragraph_element(paragraph).pPr
    numbered = properties is not None and properties.numPr is not None
    level = max(1, int(heading[1] or 1)) if heading else 0
    return Described(level, numbered or bool(LIST_STYLE.match(style or "")), column)
