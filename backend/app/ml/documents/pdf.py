"""PDF files as lines, by PDFium."""

import ctypes
import time
from collections.abc import Callable, Iterator, Sequence

import pypdfium2 as pdfium

from app.ml.documents.document import Box, Document, Kind, Limits, Link
from app.ml.documents.drawing import draw
from app.ml.documents.errors import CorruptFile, EmptyFile, OversizedFile, ProtectedFile, ScannedFile, TooManyPages
from app.ml.documents.glyphs import PageFrame, read_glyphs
from app.ml.documents.hidden import split_hidden
from app.ml.documents.layout import Flow, join_pages, read_flows
from app.ml.documents.pdfium import raw
from app.ml.documents.recognition import DOTS_PER_INCH, MAX_PIXELS, POINTS, recognise, tesseract
from app.ml.documents.segments import find_segments
from app.ml.documents.virtual_pages import A4
from app.ml.documents.warnings import (
    ATTACHMENTS,
    PROGRAM,
    RECOGNISED_BEFORE,
    hidden_text,
    recognised_pages,
    unread_pages,
)

# Fewer letters a page than this beside a picture is a stamp or a page number on a scan.
SCAN_LETTERS = 25
MAX_LINKS = 200
MAX_URI = 2048

Tell = Callable[[str], None]


def read(data: bytes, kind: Kind, limits: Limits, tell: Tell | None = None) -> Document:
    """Return the visible text of a PDF in reading order; `tell` hears "recognition 1/2" as scanned pages are read."""
    document = open_pdf(data, limits)
    try:
        return _Reader(document, limits, tell).read(kind)
    except pdfium.PdfiumError as error:
        raise CorruptFile from error
    finally:
        document.close()


def page_sizes(data: bytes, limits: Limits) -> tuple[tuple[float, float], ...]:
    """Return the width and height of each page as shown, in points."""
    document = open_pdf(data, limits)
    return tuple(frame_of(document[number]).size for number in range(len(document)))


def open_pdf(data: bytes, limits: Limits) -> pdfium.PdfDocument:
    """Open a PDF for reading; raises the `DocumentError` that says why it can't be."""
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
    if len(document) > limits.max_pages:
        document.close()
        raise TooManyPages
    return document


class _Reader:
    """Reads page after page and keeps count of what should be told."""

    def __init__(self, document: pdfium.PdfDocument, limits: Limits, tell: Tell | None) -> None:
        self.document = document
        self.limits = limits
        self.tell = tell
        self.left = limits.max_characters
        self.hidden = 0
        self.has_text_layer_of_scan = False
        self.scanned: list[int] = []
        self.recognised: dict[int, float] = {}
        self.sizes: list[tuple[float, float]] = []
        self.links: list[Link] = []

    def read(self, kind: Kind) -> Document:
        pages = [self._page(number) for number in range(1, len(self.document) + 1)]
        if self.scanned and self.limits.recognition == "ask":
            raise ScannedFile
        if self.scanned and self.limits.recognition == "on":
            self._recognise(pages)
        lines = join_pages(pages)
        unread = tuple(number for number in self.scanned if number not in self.recognised)
        if not lines:
            raise (
                ScannedFile
                if unread
                else EmptyFile("There are no words in this file; check that it is the right one and send it again.")
            )
        return Document(
            kind,
            len(self.document),
            tuple(lines),
            "\n".join(line.text for line in lines),
            tuple(self.links),
            tuple(self._warnings(unread)),
            tuple(self.sizes),
            tuple(sorted(self.recognised.items())),
            unread,
        )

    def _page(self, number: int) -> list[Flow]:
        try:
            page = self.document[number - 1]
        except pdfium.PdfiumError:
            # One damaged page should not cost the others.
            self.sizes.append(A4)
            return []
        try:
            return self._flows(page, number)
        finally:
            page.close()

    def _flows(self, page: pdfium.PdfPage, number: int) -> list[Flow]:
        frame = frame_of(page)
        self.sizes.append(frame.size)
        glyphs = read_glyphs(page, frame, self.left + 1)
        if len(glyphs) > self.left:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        self.left -= len(glyphs)
        seen = split_hidden(page, glyphs, frame)
        self.hidden += seen.hidden
        self.has_text_layer_of_scan = self.has_text_layer_of_scan or seen.recognised
        if len(seen.glyphs) < SCAN_LETTERS and _has_picture(page):
            self.scanned.append(number)
            if not any(glyph.char.isalpha() for glyph in seen.glyphs):
                return []
        self.links.extend(_links(self.document, page, frame, number))
        upright = [glyph for glyph in seen.glyphs if glyph.upright]
        return read_flows(find_segments(upright), number)

    def _recognise(self, pages: list[list[Flow]]) -> None:
        """Read the scanned pages as pictures, as many as the limits allow, and put them in their place."""
        due = self.scanned[: self.limits.max_recognised_pages] if tesseract() else []
        deadline = time.monotonic() + self.limits.recognition_seconds
        for at, number in enumerate(due, start=1):
            if self.tell:
                self.tell(f"recognition {at}/{len(due)}")
            page = self.document[number - 1]
            picture, scale = draw(page, DOTS_PER_INCH / POINTS, MAX_PIXELS, grey=True)
            page.close()
            found = recognise(picture, scale=scale, seconds=deadline - time.monotonic())
            if found:
                self.recognised[number] = round(found.confidence, 2)
                pages[number - 1] = read_flows(found.segments, number)

    def _warnings(self, unread: Sequence[int]) -> Iterator[str]:
        yield from recognised_pages(sorted(self.recognised))
        yield from unread_pages(unread)
        yield from hidden_text(self.hidden)
        if self.has_text_layer_of_scan:
            yield RECOGNISED_BEFORE
        if raw.FPDFDoc_GetJavaScriptActionCount(self.document) > 0:
            yield PROGRAM
        if raw.FPDFDoc_GetAttachmentCount(self.document) > 0:
            yield ATTACHMENTS


def frame_of(page: pdfium.PdfPage) -> PageFrame:
    """Return the part of a page that is shown."""
    left, bottom, right, top = page.get_cropbox()
    return PageFrame(left, bottom, right, top, page.get_rotation())


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
