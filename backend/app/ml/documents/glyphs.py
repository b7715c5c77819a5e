"""The characters of a PDF page with place and style, from PDFium's text page."""

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2 as pdfium

from app.ml.documents.pdfium import bound, number_of, raw

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


_HANDLE, _INT, _POINTER = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
_unicode = bound("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _INT)
_is_generated = bound("FPDFText_IsGenerated", _INT, _HANDLE, _INT)
_loose_box = bound("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _POINTER)
_font_size = bound("FPDFText_GetFontSize", ctypes.c_double, _HANDLE, _INT)
_matrix = bound("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _POINTER)
_origin = bound("FPDFText_GetCharOrigin", _INT, _HANDLE, _INT, _POINTER, _POINTER)
_text_object = bound("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
_fill_colour = bound("FPDFText_GetFillColor", _INT, _HANDLE, _INT, _POINTER, _POINTER, _POINTER, _POINTER)
_font = bound("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
_render_mode = bound("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
# What PDFium adds to a text by itself: spaces, ends of lines, hyphens at them.
ADDED = frozenset({0x20, 0x0D, 0x0A, *SOFT_HYPHENS})


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
    """Holds the C buffers that every character reuses, and what characters share."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: PageFrame) -> None:
        self.textpage = textpage
        self.handle = number_of(textpage.raw)
        self.frame = frame
        self.drawn: dict[int, tuple[float, bool, Style]] = {}
        self.styles: dict[tuple[int, Colour, bool], Style] = {}
        self.fonts: dict[int, tuple[str, bool]] = {}
        self.rect, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.origin = (ctypes.c_double(), ctypes.c_double())
        self.parts = tuple(ctypes.c_uint() for _ in range(4))
        self.rect_at, self.matrix_at = ctypes.addressof(self.rect), ctypes.addressof(self.matrix)
        self.origin_at = tuple(map(ctypes.addressof, self.origin))
        self.parts_at = tuple(map(ctypes.addressof, self.parts))

    def glyph(self, index: int) -> Glyph | None:
        code = _unicode(self.handle, index)
        # PDFium marks a hyphen at the end of a line, some fonts every hyphen: they are seen all the same.
        char = "-" if code in SOFT_HYPHENS else LIGATURES.get(code, chr(code) if code in UNICODE else "")
        if char < " " or "\ud800" <= char < "\ue000":
            return None
        if code in ADDED and _is_generated(self.handle, index) == 1:
            return None
        if not _loose_box(self.handle, index, self.rect_at):
            return None
        size, upright, style = self._drawn(index)
        _origin(self.handle, index, *self.origin_at)
        left, right, base = self._place()
        if not math.isfinite(left + right + base + size):
            return None
        if code in LIGATURES and right - left < MIN_LIGATURE * size:
            return None
        return Glyph(char, left, right, base, size, upright, style)

    def _place(self) -> tuple[float, float, float]:
        """Return where the character that was asked for last begins and ends, and its baseline, as shown."""
        frame, rect = self.frame, self.rect
        one, _ = frame.shown(rect.left, rect.bottom)
        other, _ = frame.shown(rect.right, rect.top)
        _, base = frame.shown(self.origin[0].value, self.origin[1].value)
        return min(one, other), max(one, other), base

    def _drawn(self, index: int) -> tuple[float, bool, Style]:
        """Return size, direction and style, which all characters of one text object share."""
        key = _text_object(self.handle, index) or 0
        if not key:
            return (*self._size(index), PLAIN)
        if key not in self.drawn:
            self.drawn[key] = (*self._size(index), self._style(index, key))
        return self.drawn[key]

    def _size(self, index: int) -> tuple[float, bool]:
        size = _font_size(self.handle, index)
        if not _matrix(self.handle, index, self.matrix_at):
            return size, True
        matrix = self.matrix
        scale = math.hypot(matrix.c, matrix.d)
        return abs(size) * scale, self.frame.is_upright(matrix.a, matrix.b)

    def _style(self, index: int, text_object: int) -> Style:
        font = _font(text_object) or 0
        if font not in self.fonts:
            self.fonts[font] = self._read_font(index)
        known = _fill_colour(self.handle, index, *self.parts_at)
        red, green, blue, alpha = self.parts
        colour = (red.value, green.value, blue.value, alpha.value) if known else PLAIN.colour
        invisible = _render_mode(text_object) == INVISIBLE_MODE
        key = (font, colour, invisible)
        if key not in self.styles:
            name, bold = self.fonts[font]
            self.styles[key] = Style(
                bold=bold,
                italic=bool(ITALIC_NAME.search(name)),
                colour=colour,
                invisible=invisible,
                icon=bool(ICON_NAME.search(name)),
            )
        return self.styles[key]

    def _read_font(self, index: int) -> tuple[str, bool]:
        """Return the name of a character's font, and whether it is bold."""
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self.textpage, index, buffer, len(buffer), flags)
        name = buffer.value.decode("utf-8", "replace").lower() if 0 < length <= len(buffer) else ""
        heavy = not name and raw.FPDFText_GetFontWeight(self.textpage, index) >= BOLD_WEIGHT
        return name, bool(BOLD_NAME.search(name)) or heavy
