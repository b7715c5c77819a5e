"""Text that a person cannot see on the page: it is counted and not used."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from app.ml.documents.glyphs import Colour, Glyph, PageFrame
from app.ml.documents.pdfium import raw

TINY = 2.0
NEARLY_CLEAR = 16
WHITE: tuple[int, int, int] = (255, 255, 255)
# Sum of differences over red, green and blue below which two colours look the same.
SAME_COLOUR = 45
# Text without ink over a picture of the same page is what text recognition leaves behind.
RECOGNISED_SHARE = 0.8
# A rectangle, with round corners if need be.
PLAIN_SEGMENTS = 16


@dataclass(frozen=True, slots=True)
class _Backing:
    """A filled area or a picture; `colour` is None for what has no single colour."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: tuple[int, int, int] | None

    def covers(self, glyph: Glyph) -> bool:
        """Tell whether the middle of a character lies on it."""
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - 0.3 * glyph.size
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@dataclass(frozen=True, slots=True)
class Seen:
    """The characters a person sees, how many they do not, and whether the text was recognised from a picture."""

    glyphs: list[Glyph]
    hidden: int
    recognised: bool


def split_hidden(page: pdfium.PdfPage, glyphs: Sequence[Glyph], frame: PageFrame) -> Seen:
    """Return what is visible of a page's characters."""
    marks = [glyph for glyph in glyphs if not glyph.char.isspace()]
    inkless = sum(glyph.style.invisible for glyph in marks)
    recognised = inkless > RECOGNISED_SHARE * len(marks) and _has_picture(page)
    backings: list[_Backing] | None = None
    seen: list[Glyph] = []
    for glyph in glyphs:
        if (glyph.style.invisible and not recognised) or _out_of_sight(glyph, frame):
            continue
        if _is_light(glyph.style.colour) and not glyph.style.invisible:
            if backings is None:
                backings = _backings(page, frame)
            if _same(glyph.style.colour, _behind(glyph, backings)):
                continue
        seen.append(glyph)
    kept = sum(not glyph.char.isspace() for glyph in seen)
    return Seen(seen, len(marks) - kept, recognised)


def _out_of_sight(glyph: Glyph, frame: PageFrame) -> bool:
    if glyph.size < TINY or glyph.style.colour[3] < NEARLY_CLEAR:
        return True
    middle = (glyph.x0 + glyph.x1) / 2
    width, height = frame.size
    return not (0 <= middle <= width and 0 <= glyph.base - 0.3 * glyph.size <= height)


def _is_light(colour: Colour) -> bool:
    return sum(colour[:3]) > 3 * 255 - 3 * SAME_COLOUR


def _behind(glyph: Glyph, backings: Sequence[_Backing]) -> tuple[int, int, int] | None:
    """Return the colour under a character: of the topmost area that covers it, else the paper's."""
    for backing in reversed(backings):
        if backing.covers(glyph):
            return backing.colour
    return WHITE


def _same(colour: Colour, behind: tuple[int, int, int] | None) -> bool:
    return behind is not None and sum(abs(a - b) for a, b in zip(colour, behind, strict=False)) <= SAME_COLOUR


def _has_picture(page: pdfium.PdfPage) -> bool:
    return any(found.type == raw.FPDF_PAGEOBJ_IMAGE for found in page.get_objects(max_depth=3))


def _backings(page: pdfium.PdfPage, frame: PageFrame) -> list[_Backing]:
    found: list[_Backing] = []
    for thing in page.get_objects(max_depth=1):
        is_path = thing.type == raw.FPDF_PAGEOBJ_PATH
        if thing.type == raw.FPDF_PAGEOBJ_TEXT or (is_path and not _is_filled(thing)):
            continue
        left, bottom, right, top = thing.get_bounds()
        (x0, y0), (x1, y1) = frame.shown(left, top), frame.shown(right, bottom)
        # What fills the box around a drawing is known for plain boxes only.
        plain = is_path and raw.FPDFPath_CountSegments(thing) <= PLAIN_SEGMENTS
        colour = _fill(thing) if plain else None
        found.append(_Backing(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), colour))
    return found


def _is_filled(path: pdfium.PdfObject) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    return bool(mode.value != raw.FPDF_FILLMODE_NONE)


def _fill(path: pdfium.PdfObject) -> tuple[int, int, int] | None:
    parts = [ctypes.c_uint(0) for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(path, *parts):
        return None
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue) if alpha > 200 else None
