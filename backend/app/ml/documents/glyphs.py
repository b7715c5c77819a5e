"""The characters of a PDF page with place and style, from PDFium's text page."""

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium

from app.ml.documents.pdfium import raw

# The weight PDFium guesses from stem widths is above 600 for a regular Georgia; the font's name is surer.
BOLD_WEIGHT = 800
BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|[-_ ]bd|cmbx|sfbx|ecbx|lmbx|cmb\d|-medi$")
ITALIC_NAME = re.compile(r"italic|oblique|[-_]it$|slanted|cmti|sfti|ecti")
ICON_NAME = re.compile(r"awesome|icons|wingdings|webdings|dingbats|marvosym|material")
INVISIBLE_MODE = 3
SOFT_HYPHENS = (0x02, 0xAD, 0xFFFE)
UNICODE = range(0x110000)
# Old LaTeX fonts without a character map give the code of the glyph: OT1 and T1 keep ligatures here.
LIGATURES = {0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl"}
# A control code without the width of two letters is what other programs leave beside a space.
MIN_LIGATURE = 0.4
LIGATURES |= {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}
Colour = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Style:
    """What the characters of one text object share; `size` is the font's before scaling."""

    bold: bool
    italic: bool
    colour: Colour
    invisible: bool
    icon: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; `y` grows downwards, `base` is its baseline, `size` its height in points on the page."""

    char: str
    x0: float
    x1: float
    base: float
    size: float
    upright: bool
    style: Style


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The visible rectangle of a page in the page's own coordinates, and by how much it is shown turned."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation % 180 else (width, height)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as shown, from the top left corner."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def is_upright(self, across: float, up: float) -> bool:
        """Tell whether text that runs along this direction on the page is shown left to right."""
        turned = {90: (up, -across), 180: (-across, -up), 270: (-up, across)}
        across, up = turned.get(self.rotation, (across, up))
        return across > 0 and abs(up) <= across


PLAIN = Style(bold=False, italic=False, colour=(0, 0, 0, 255), invisible=False)


def read_glyphs(page: pdfium.PdfPage, frame: PageFrame, limit: int) -> list[Glyph]:
    """Return up to `limit` characters of a page in the order of its content; spaces included, line breaks not."""
    textpage = page.get_textpage()
    try:
        reader = _Reader(textpage, frame)
        count = min(textpage.count_chars(), limit)
        return [glyph for index in range(count) if (glyph := reader.glyph(index))]
    finally:
        textpage.close()


class _Reader:
    """Holds the C buffers that every character reuses; one call per value is what makes this fast enough."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: PageFrame) -> None:
        self.textpage = textpage
        self.frame = frame
        self.styles: dict[int, Style] = {}
        self.fonts: dict[int, str] = {}
        self.rect = raw.FS_RECTF()
        self.matrix = raw.FS_MATRIX()
        self.origin = (ctypes.c_double(), ctypes.c_double())

    def glyph(self, index: int) -> Glyph | None:
        page = self.textpage
        code = raw.FPDFText_GetUnicode(page, index)
        # PDFium marks a hyphen at the end of a line, some fonts every hyphen: they are seen all the same.
        char = "-" if code in SOFT_HYPHENS else LIGATURES.get(code, chr(code) if code in UNICODE else "")
        if char < " " or "\ud800" <= char < "\ue000" or raw.FPDFText_IsGenerated(page, index) == 1:
            return None
        if not raw.FPDFText_GetLooseCharBox(page, index, self.rect):
            return None
        size, upright = self._size(index)
        raw.FPDFText_GetCharOrigin(page, index, *self.origin)
        left, right, base = self._place()
        if not all(map(math.isfinite, (left, right, base, size))):
            return None
        if code in LIGATURES and right - left < MIN_LIGATURE * size:
            return None
        return Glyph(char, left, right, base, size, upright, self._style(index))

    def _place(self) -> tuple[float, float, float]:
        """Return where the character that was asked for last begins and ends, and its baseline, as shown."""
        frame, rect = self.frame, self.rect
        one, _ = frame.shown(rect.left, rect.bottom)
        other, _ = frame.shown(rect.right, rect.top)
        _, base = frame.shown(self.origin[0].value, self.origin[1].value)
        return min(one, other), max(one, other), base

    def _size(self, index: int) -> tuple[float, bool]:
        size = raw.FPDFText_GetFontSize(self.textpage, index)
        if not raw.FPDFText_GetMatrix(self.textpage, index, self.matrix):
            return size, True
        matrix = self.matrix
        scale = math.hypot(matrix.c, matrix.d)
        return abs(size) * scale, self.frame.is_upright(matrix.a, matrix.b)

    def _style(self, index: int) -> Style:
        found = raw.FPDFText_GetTextObject(self.textpage, index)
        if not found:
            return PLAIN
        key = ctypes.addressof(found.contents)
        if key not in self.styles:
            self.styles[key] = self._read_style(index, found)
        return self.styles[key]

    # PDFium's handles are ctypes pointers without a type of their own.
    def _read_style(self, index: int, text_object: Any) -> Style:
        name = self._font_name(index, text_object)
        weight = raw.FPDFText_GetFontWeight(self.textpage, index)
        colour = [ctypes.c_uint(0) for _ in range(4)]
        known = raw.FPDFText_GetFillColor(self.textpage, index, *colour)
        red, green, blue, alpha = (part.value for part in colour) if known else (0, 0, 0, 255)
        return Style(
            bold=bool(BOLD_NAME.search(name)) or (not name and weight >= BOLD_WEIGHT),
            italic=bool(ITALIC_NAME.search(name)),
            colour=(red, green, blue, alpha),
            invisible=raw.FPDFTextObj_GetTextRenderMode(text_object) == INVISIBLE_MODE,
            icon=bool(ICON_NAME.search(name)),
        )

    def _font_name(self, index: int, text_object: Any) -> str:
        font = raw.FPDFTextObj_GetFont(text_object)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self.fonts:
            self.fonts[key] = self._read_font_name(index)
        return self.fonts[key]

    def _read_font_name(self, index: int) -> str:
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self.textpage, index, buffer, len(buffer), flags)
        return buffer.value.decode("utf-8", "replace").lower() if 0 < length <= len(buffer) else ""
