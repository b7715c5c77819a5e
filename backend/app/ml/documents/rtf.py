"""RTF files as lines: text in styles, table rows, text boxes and links.

The lists of control words that open what is no text, and of code pages, are striprtf's; it drops the styles, and with
them what is hidden, so the text itself is read here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from striprtf.striprtf import destinations, specialchars

from app.ml.documents.clean import clean_text
from app.ml.documents.document import Document, Kind, Limits, Line, Link
from app.ml.documents.errors import CorruptFile, MacroFile, OversizedFile
from app.ml.documents.rtf_styles import Style, Tables
from app.ml.documents.rtf_tokens import Kind as TokenKind
from app.ml.documents.rtf_tokens import Token, tokens
from app.ml.documents.runs import Paragraph, Run, lines_of, table_row
from app.ml.documents.warnings import hidden_text

MAX_GROUPS = 500
# A header often has the contact data; the text of a box is inside what is otherwise skipped.
READ = {"header", "headerf", "headerl", "headerr", "shptxt"}
SKIPPED = (destinations - READ) | {"footer", "footerl", "footerr", "footerf", "listtext", "nonshppict"}
# What a reader opens could run from these.
PROGRAMS = {"objdata", "objocx", "objclass", "objupdate"}
SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
BREAKS = {"par", "sect", "page", "column"}
CELLS, ROWS = {"cell", "nestcell"}, {"row", "nestrow"}
LINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2048})"', re.IGNORECASE)


def read(data: bytes, kind: Kind, limits: Limits) -> Document:
    """Return the visible text of an RTF file, without places; a file with objects inside is refused."""
    reader = _Reader(limits)
    for token in tokens(data):
        reader.take(token)
    lines = tuple(reader.finish())
    text = "\n".join(line.text for line in lines)
    return Document(kind, 1, lines, text, tuple(reader.links), hidden_text(reader.hidden))


class _Reader:
    """Follows the groups of a file and gathers runs into paragraphs, and paragraphs into table cells."""

    def __init__(self, limits: Limits) -> None:
        self.left = limits.max_characters
        self.style = Style()
        self.stack: list[Style] = []
        self.tables = Tables()
        # Bytes not yet decoded, as one letter may be made of several; and how many to skip after a Unicode letter.
        self.pending = b""
        self.to_skip = 0
        self.instruction = ""
        self.runs: list[Run] = []
        self.cell: list[Line] = []
        self.row: list[list[Line]] = []
        self.lines: list[Line] = []
        self.links: list[Link] = []
        self.hidden = 0

    def take(self, token: Token) -> None:
        if token.kind is TokenKind.BYTES:
            self._bytes(token.data)
            return
        self._flush()
        if token.kind is TokenKind.OPEN:
            self._open()
        elif token.kind is TokenKind.CLOSE:
            self._close()
        elif token.kind is TokenKind.SYMBOL:
            self._symbol(token.word)
        else:
            self._word(token.word, token.number)

    def finish(self) -> Iterator[Line]:
        self._flush()
        self._end_paragraph()
        self._end_row()
        return iter(self.lines)

    def _open(self) -> None:
        if len(self.stack) >= MAX_GROUPS:
            raise CorruptFile
        self.stack.append(self.style)
        self.style = replace(self.style)
        self.to_skip = 0

    def _close(self) -> None:
        if self.style.destination == "fldinst" and (found := LINK.search(self.instruction)):
            self.links.append(Link(found[1], 1))
            self.instruction = ""
        if self.stack:
            self.style = self.stack.pop()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            # "Skip what follows unless you know it."
            self.style.skip = True
        elif symbol in SYMBOLS:
            self._text(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        if word in PROGRAMS:
            raise MacroFile
        if word in READ or word in SKIPPED:
            self._enter(word)
        elif word == "u" and number is not None:
            self._text(chr(number % 0x10000))
            self.to_skip = self.style.unicode_skip
        elif not self.style.skip and self._ends(word):
            return
        elif word in specialchars:
            self._text(str(specialchars[word]))
        else:
            self.style.set(word, number)
            self.tables.set(self.style, word, number)

    def _enter(self, word: str) -> None:
        self.style.destination = word
        if word in SKIPPED:
            self.style.skip = True
        elif word == "shptxt":
            # Boxes are often dark: white letters in one are seen.
            self.style.skip, self.style.shaded = False, True

    def _ends(self, word: str) -> bool:
        """End a paragraph, cell or row where the word says so."""
        if word in BREAKS:
            self._end_paragraph()
        elif word in CELLS:
            self.style.in_table = True
            self._end_paragraph()
            self.row.append(self.cell)
            self.cell = []
        elif word in ROWS:
            self._end_row()
        return word in BREAKS or word in CELLS or word in ROWS

    def _bytes(self, data: bytes) -> None:
        skipped = min(self.to_skip, len(data))
        self.to_skip -= skipped
        if self.style.destination == "colortbl" and b";" in data:
            self.tables.end_colour()
        self.pending += data[skipped:]

    def _flush(self) -> None:
        if not self.pending:
            return
        text = self.tables.decode(self.pending, self.style.font)
        self.pending = b""
        if self.style.destination == "fldinst":
            self.instruction += text
        else:
            self._text(text)

    def _text(self, text: str) -> None:
        if self.style.skip or not text:
            return
        self.left -= len(text)
        if self.left < 0:
            raise OversizedFile("This file has far more text than a CV; send only the pages of the CV.")
        if self.tables.hides(self.style):
            self.hidden += len(text.strip())
        else:
            self.runs.append(Run(text, self.style.size / 2, self.style.bold, self.style.italic, hidden=False))

    def _end_paragraph(self) -> None:
        runs, self.runs = [_cleaned(run) for run in self.runs], []
        found = lines_of(runs, Paragraph(self.style.outline, self.style.listed))
        (self.cell if self.style.in_table else self.lines).extend(found)

    def _end_row(self) -> None:
        if self.cell:
            self.row.append(self.cell)
            self.cell = []
        if self.row:
            self.lines.extend(table_row(self.row))
            self.row = []


def _cleaned(run: Run) -> Run:
    rows = ("\t".join(clean_text(cell) for cell in row.split("\t")) for row in run.text.split("\n"))
    return run.with_text("\n".join(rows))
