"""DOCX files as lines: headers, paragraphs, tables and text boxes in the order they stand."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from docx import Document as Opened
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from app.ml.documents.bullets import split_bullet
from app.ml.documents.document import Document, Kind, Limits, Line, Link, Part
from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile
from app.ml.documents.package_guard import check_package
from app.ml.documents.word_runs import DEFAULT_SIZE, Run, paragraph_element, read_runs

HIDDEN_WORTH_SAYING = 8
MAX_DEPTH = 6
LONG_CELL_LINES = 3
HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|título|title)\s*(\d)?", re.IGNORECASE)
LIST_STYLE = re.compile(r"list|aufz|liste|lista", re.IGNORECASE)
HEADING_GROWTH = 4.0


def read_docx(data: bytes, limits: Limits) -> Document:
    """Return the visible text of a DOCX; all on page 1, as Word alone knows where pages end."""
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
    warnings = (
        (f"This file holds hidden text ({reader.hidden} letters nobody can see); we did not use it.",)
        if reader.hidden >= HIDDEN_WORTH_SAYING
        else ()
    )
    return Document(Kind.DOCX, 1, tuple(lines), text, links, warnings)


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
            blocks = [list(self._block(cell, depth + 1)) for cell in cells]
            if sum(len(block) > 0 for block in blocks) > 1 and all(len(block) < LONG_CELL_LINES for block in blocks):
                yield from _side_by_side(blocks)
                continue
            for block in blocks:
                yield from block

    def _paragraph(self, paragraph: Paragraph, column: int = 0) -> Iterator[Line]:
        runs = read_runs(paragraph)
        self.hidden += sum(len(run.text.strip()) for run in runs if run.hidden)
        shown = [run for run in runs if not run.hidden]
        self.left -= sum(len(run.text) for run in shown)
        if self.left < 0:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        for group in _at_breaks(shown):
            if line := _line(paragraph, group, column):
                yield line


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


def _side_by_side(blocks: list[list[Line]]) -> Iterator[Line]:
    """Yield the lines of short cells as rows, with a gap between the cells."""
    for at in range(max(len(block) for block in blocks)):
        row = [block[at] for block in blocks if at < len(block)]
        parts = tuple(
            Part(part.text, part.box, part.size, part.bold, part.italic, part.gap or (place > 0 and first == 0))
            for place, line in enumerate(row)
            for first, part in enumerate(line.parts)
        )
        if parts:
            yield _joined(parts, row[0])


def _joined(parts: tuple[Part, ...], like: Line) -> Line:
    text = "".join((" " if part.gap and at else "") + part.text for at, part in enumerate(parts)).strip()
    size = max(part.size or DEFAULT_SIZE for part in parts)
    bold = all(part.bold for part in parts)
    return replace(like, text=text, size=size, bold=bold, parts=parts)


def _at_breaks(runs: list[Run]) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        group.append(run.with_text(first))
        for text in rest:
            yield group
            group = [run.with_text(text)]
    yield group


def _line(paragraph: Paragraph, runs: list[Run], column: int) -> Line | None:
    style = paragraph.style.name if paragraph.style is not None else None
    heading = HEADING_STYLE.match(style or "")
    growth = max(0.0, HEADING_GROWTH - int(heading[1] or 0)) if heading else 0.0
    parts = _parts(runs, growth, bold=bool(heading))
    if not parts:
        return None
    properties = paragraph_element(paragraph).pPr
    numbered = properties is not None and properties.numPr is not None
    marked, first = split_bullet(parts[0].text)
    bullet = (numbered or marked or bool(LIST_STYLE.match(style or ""))) and not heading
    if marked:
        parts = [Part(first, None, parts[0].size, parts[0].bold, parts[0].italic), *parts[1:]] if first else parts[1:]
    if not parts:
        return None
    like = Line("", 1, column=column, bullet=bullet, gap_above=0.0)
    return _joined(tuple(parts), like)


def _parts(runs: list[Run], growth: float, *, bold: bool) -> list[Part]:
    parts: list[Part] = []
    for run in runs:
        for at, text in enumerate(re.split(r"\t+| {4,}", run.text)):
            gap = at > 0 or (bool(parts) and parts[-1].text == "\t")
            if parts and parts[-1].text == "\t":
                parts.pop()
            same = parts and not gap and parts[-1].bold == (run.bold or bold) and parts[-1].italic == run.italic
            if same and text:
                last = parts.pop()
                parts.append(Part(last.text + text, None, last.size, last.bold, last.italic, last.gap))
            elif text.strip():
                parts.append(Part(text, None, run.size + growth, run.bold or bold, run.italic, gap and bool(parts)))
            elif gap or at > 0:
                parts.append(Part("\t", None, run.size))
    return [part for part in parts if part.text.strip()]
