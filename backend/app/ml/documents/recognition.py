"""Text recognition (OCR) of a page that is a picture, by the Tesseract program where it is installed."""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from app.ml.documents.clean import clean_text
from app.ml.documents.glyphs import PLAIN
from app.ml.documents.segments import Segment, Word, segments_of

if TYPE_CHECKING:
    from PIL.Image import Image

# The reading process has an empty environment, so the usual places are named.
PLACES = "/usr/bin:/usr/local/bin:/opt/homebrew/bin:/opt/local/bin"
LANGUAGES = ("eng", "deu", "fra", "spa", "por")
DOTS_PER_INCH = 200
MAX_PIXELS = 16_000_000
POINTS = 72
# Below this (of 100) a word is more likely a stain or a piece of a picture.
MIN_CONFIDENCE = 30.0
# Share of the font size that a capital is high.
CAPITAL_HEIGHT = 0.72
DESCENDERS = frozenset("gjpqyQ,;()[]{}/|@_")
FLAT = frozenset("acemnorsuvwxz.-–—•·:=~")
AT_GAP = 0.8
DOMAIN = re.compile(r"@[\w-]+\.\w")
# What a list mark is often taken for.
MISREAD_MARKS = frozenset("«»¢©®°¤§*+=~>")
# Heights measured in a picture vary by a pixel or two: nearly the body size is the body size.
NEARLY_BODY = 0.14


@dataclass(frozen=True, slots=True)
class Recognised:
    """The segments of a page, and how sure their text is, 0..1."""

    segments: list[Segment]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Mark:
    """One recognised word in pixels."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float


@cache
def tesseract() -> str | None:
    """Return where the program is, or None."""
    return shutil.which("tesseract", path=PLACES)


@cache
def _languages() -> str:
    # Only scans need it, and it takes a while to load.
    import pytesseract  # type: ignore[import-untyped]  # noqa: PLC0415  # it ships no types

    pytesseract.pytesseract.tesseract_cmd = tesseract() or "tesseract"
    there = set(pytesseract.get_languages(config=""))
    return "+".join(language for language in LANGUAGES if language in there) or "eng"


def recognise(picture: "Image", *, scale: float, seconds: float) -> Recognised | None:
    """Return the text of a picture of a page drawn at `scale` pixels a point; None where it takes too long or fails."""
    import pytesseract  # noqa: PLC0415  # see above

    try:
        # Any language's letters are read; which words are known helps a little.
        table = pytesseract.image_to_data(
            picture,
            lang=_languages(),
            config=f"--psm 3 --dpi {DOTS_PER_INCH}",
            timeout=max(seconds, 0.1),
            output_type=pytesseract.Output.DICT,
        )
    # A time-out is a RuntimeError, a failing program a TesseractError (one too), a missing one an OSError.
    except (RuntimeError, OSError):
        return None
    rows = [list(row) for row in _rows(table)]
    if not rows:
        return None
    sure = [mark.confidence for row in rows for mark in row]
    return Recognised(_segments(rows, scale), sum(sure) / len(sure) / 100)


def _rows(table: dict[str, list[int | float | str]]) -> Iterator[list[_Mark]]:
    """Yield the words of each line that Tesseract found, surest words only."""
    columns = ("block_num", "par_num", "line_num", "text", "left", "top", "width", "height", "conf")
    words = zip(*(table[name] for name in columns), strict=True)
    for _, line in groupby(words, key=lambda word: word[:3]):
        marks = [
            _Mark(text, int(left), int(top), int(width), int(height), float(sure))
            for _, _, _, raw, left, top, width, height, sure in line
            if (text := clean_text(str(raw)).strip()) and float(sure) >= MIN_CONFIDENCE
        ]
        if marks:
            yield marks


def _segments(rows: Sequence[Sequence[_Mark]], scale: float) -> list[Segment]:
    sizes = [_size(row) / scale for row in rows]
    letters = [size for row, size in zip(rows, sizes, strict=True) for mark in row for _ in mark.text]
    body = median(letters)
    found: list[Segment] = []
    for row, measured in zip(rows, sizes, strict=True):
        size = body if abs(measured - body) < NEARLY_BODY * body else measured
        base = _baseline(row) / scale
        found.extend(segments_of(_words(row, scale, base, size)))
    return found


def _words(row: Sequence[_Mark], scale: float, base: float, size: float) -> list[Word]:
    words: list[Word] = []
    for at, mark in enumerate(sorted(row, key=lambda mark: mark.left)):
        text = "•" if at == 0 and len(row) > 1 and mark.text in MISREAD_MARKS else mark.text
        word = Word(text, mark.left / scale, (mark.left + mark.width) / scale, base, size, PLAIN)
        last = words[-1] if words else None
        # An address has no spaces, but the wide letter between its halves often looks as if it had.
        if last and DOMAIN.match(word.text) and last.text[-1].isalnum() and word.x0 - last.x1 < AT_GAP * size:
            words[-1] = replace(last, text=last.text + word.text, x1=word.x1)
        else:
            words.append(word)
    return words


def _size(row: Sequence[_Mark]) -> float:
    """Return the font size of a row in pixels, from words with a capital or a high letter and no tail."""
    high = [mark.height for mark in row if not set(mark.text) & DESCENDERS and not set(mark.text) <= FLAT]
    if high:
        return median(high) / CAPITAL_HEIGHT
    return float(max(mark.height for mark in row))


def _baseline(row: Sequence[_Mark]) -> float:
    flat = [mark.top + mark.height for mark in row if not set(mark.text) & DESCENDERS]
    if flat:
        return median(flat)
    return median(mark.top + 0.78 * mark.height for mark in row)
