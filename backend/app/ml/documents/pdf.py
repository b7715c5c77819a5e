"""PDF files as lines, by PDFium."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium

from app.ml.documents.document import Box, Document, Kind, Limits, Link
from app.ml.documents.errors import CorruptFile, EmptyFile, OversizedFile, ProtectedFile, ScannedFile, TooManyPages
from app.ml.documents.glyphs import PageFrame, read_glyphs
from app.ml.documents.hidden import split_hidden
from app.ml.documents.layout import Flow, join_pages, read_flows
from app.ml.documents.pdfium import raw
from app.ml.documents.segments import find_segments

# Fewer letters a page than this beside a picture is a stamp or a page number on a scan.
SCAN_LETTERS = 25
HIDDEN_WORTH_SAYING = 8
MAX_LINKS = 200
MAX_URI = 2048


def read_pdf(data: bytes, limits: Limits) -> Document:
    """Return the visible text of a PDF in reading order."""
    document = _open(data)
    try:
        if len(document) > limits.max_pages:
            raise TooManyPages
        return _Reader(document, limits).read()
    except pdfium.PdfiumError as error:
        raise CorruptFile from error
    finally:
        document.close()


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise ProtectedFile from error
        raise CorruptFile from error
    if not len(document):
        document.close()
        raise EmptyFile
    return document


class _Reader:
    """Reads page after page and keeps count of what should be told."""

    def __init__(self, document: pdfium.PdfDocument, limits: Limits) -> None:
        self.document = document
        self.left = limits.max_characters
        self.hidden = 0
        self.recognised = False
        self.scanned: list[int] = []
        self.links: list[Link] = []

    def read(self) -> Document:
        pages = [self._page(number) for number in range(1, len(self.document) + 1)]
        lines = join_pages(pages)
        if not lines:
            raise (
                ScannedFile
                if self.scanned
                else EmptyFile("There are no words in this file; check that it is the right one and send it again.")
            )
        text = "\n".join(line.text for line in lines)
        return Document(Kind.PDF, len(self.document), tuple(lines), text, tuple(self.links), tuple(self._warnings()))

    def _page(self, number: int) -> list[Flow]:
        try:
            page = self.document[number - 1]
        except pdfium.PdfiumError:
            # One damaged page should not cost the others.
            return []
        try:
            return self._flows(page, number)
        finally:
            page.close()

    def _flows(self, page: pdfium.PdfPage, number: int) -> list[Flow]:
        left, bottom, right, top = page.get_cropbox()
        frame = PageFrame(left, bottom, right, top, page.get_rotation())
        glyphs = read_glyphs(page, frame, self.left + 1)
        if len(glyphs) > self.left:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        self.left -= len(glyphs)
        seen = split_hidden(page, glyphs, frame)
        self.hidden += seen.hidden
        self.recognised = self.recognised or seen.recognised
        if len(seen.glyphs) < SCAN_LETTERS and _has_picture(page):
            self.scanned.append(number)
            if not any(glyph.char.isalpha() for glyph in seen.glyphs):
                return []
        self.links.extend(_links(self.document, page, frame, number))
        upright = [glyph for glyph in seen.glyphs if glyph.upright]
        return read_flows(find_segments(upright), number)

    def _warnings(self) -> Iterator[str]:
        if self.scanned:
            pages = ", ".join(map(str, self.scanned))
            yield f"We could not read page {pages}: it is a scan. Paste its text to add what it says."
        if self.hidden >= HIDDEN_WORTH_SAYING:
            yield f"This file holds hidden text ({self.hidden} letters nobody can see); we did not use it."
        if self.recognised:
            yield "The text of this file was recognised from a scan, so some words may be wrong."


def _has_picture(page: pdfium.PdfPage) -> bool:
    return any(found.type == raw.FPDF_PAGEOBJ_IMAGE for found in page.get_objects(max_depth=2))


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage, frame: PageFrame, number: int) -> Iterator[Link]:
    """Yield where the clickable areas of a page lead."""
    position = ctypes.c_int(0)
    found = raw.FPDF_LINK()
    rect = raw.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, found):
            return
        uri = _uri(document, raw.FPDFLink_GetAction(found))
        if uri and raw.FPDFLink_GetAnnotRect(found, rect):
            (x0, y0), (x1, y1) = frame.shown(rect.left, rect.top), frame.shown(rect.right, rect.bottom)
            yield Link(uri, number, Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _uri(document: pdfium.PdfDocument, action: object) -> str:
    if not action:
        return ""
    buffer = ctypes.create_string_buffer(MAX_URI)
    length = raw.FPDFAction_GetURIPath(document, action, buffer, MAX_URI)
    return buffer.value.decode("utf-8", "replace") if 0 < length <= MAX_URI else ""
