"""Pages of our own for kinds of file that have none: every line gets a place on A4, the same each time.

The rows are what the review screen draws, so evidence of a Word or text file has a page and a box like that of a PDF.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.ml.documents.document import Box, Document, Line, Row

A4 = (595.0, 842.0)
MARGIN = 50.0
INDENT = 12.0
DEFAULT_SIZE = 10.0
SMALLEST, LARGEST = 8.0, 20.0
LEADING = 1.35
ASCENT, DESCENT = 0.8, 0.22
MAX_GAP = 20.0
# Shares of the font size that letters of a sans-serif font take; near enough to break lines and to find a word.
NARROW, WIDE, CAPITAL, DIGIT, OTHER, SPACE = 0.26, 0.85, 0.67, 0.556, 0.53, 0.278
NARROW_LETTERS = frozenset("ijlIt.,:;!|'()[]f/-’‘")
WIDE_LETTERS = frozenset("mwMW@%—")
BOLD_GROWTH = 1.06


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how many points a text takes at a size."""
    return sum(map(_share, text)) * size * (BOLD_GROWTH if bold else 1.0)


def _share(char: str) -> float:
    if char == " ":
        return SPACE
    if char in NARROW_LETTERS:
        return NARROW
    if char in WIDE_LETTERS:
        return WIDE
    if char.isdigit():
        return DIGIT
    # Letters of scripts without letter case (Chinese, Arabic) are taken as wide as a capital.
    return OTHER if char.islower() else CAPITAL


def lay_out(document: Document) -> Document:
    """Return the document with pages and a place for every line."""
    pen = Pen()
    lines = tuple(pen.place(line) for line in document.lines)
    return replace(document, lines=lines, pages=pen.page)


class Pen:
    """Moves down one page after the other."""

    def __init__(self) -> None:
        self.page = 1
        self.y = MARGIN

    def place(self, line: Line) -> Line:
        size = min(max(line.size or DEFAULT_SIZE, SMALLEST), LARGEST)
        left = MARGIN + (INDENT if line.bullet else 0.0)
        self.y += min(max(line.gap_above or 0.0, 0.0), MAX_GAP)
        rows = tuple(
            self._row(text, left, size, line.bold, bullet=line.bullet and at == 0)
            for at, text in enumerate(_wrapped(line.text, A4[0] - MARGIN - left, size, bold=line.bold))
        )
        return replace(line, page=rows[0].page if rows else self.page, rows=rows)

    def _row(self, text: str, left: float, size: float, bold: bool, *, bullet: bool) -> Row:
        if self.y + LEADING * size > A4[1] - MARGIN:
            self.page += 1
            self.y = MARGIN
        width = text_width(text, size, bold=bold)
        base = self.y + size
        box = Box(left, round(base - ASCENT * size, 1), round(left + width, 1), round(base + DESCENT * size, 1))
        self.y = round(self.y + LEADING * size, 1)
        return Row(text, self.page, box, size, bold, bullet)


def _wrapped(text: str, width: float, size: float, *, bold: bool) -> list[str]:
    rows: list[str] = []
    current, used = "", 0.0
    for word in _fitting(text.split(), width, size, bold=bold):
        wide = text_width(word, size, bold=bold)
        space = SPACE * size if current else 0.0
        if current and used + space + wide > width:
            rows.append(current)
            current, used = word, wide
        else:
            current, used = f"{current} {word}" if current else word, used + space + wide
    return [*rows, current] if current else rows


def _fitting(words: Sequence[str], width: float, size: float, *, bold: bool) -> list[str]:
    """Return the words, one that is wider than a row cut into pieces that fit."""
    fitting: list[str] = []
    for word in words:
        longest = max(1, int(width / (WIDE * size * (BOLD_GROWTH if bold else 1.0))))
        if text_width(word, size, bold=bold) <= width:
            fitting.append(word)
        else:
            fitting.extend(word[at : at + longest] for at in range(0, len(word), longest))
    return fitting
