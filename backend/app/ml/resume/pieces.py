"""The head of an entry into pieces: what separators, wide spaces and changes of style set apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ml.documents.document import Line
from app.ml.documents.places import place_of
from app.ml.resume.dates import DURATION, find_dates, strip_marks
from app.ml.resume.facts import Evidence

SEPARATOR = re.compile(
    r"\s*[|¦‖·•∙●♦◆►]\s*|\s+[–—-]+\s+|(?<=\w)\s?—\s?(?=\w)|\s{3,}|\x00+|\t+|\s+:\s+|\s+@\s+|\s*//\s*(?=\s)"
)
# Anonymised CVs keep these words where a name was.
PLACEHOLDER = re.compile(
    r"\s*[-–,]?\s*\b(?:Company ?Name|City\s*,\s*State(?:\s*,\s*(?:USA|United States))?)\b\s*[-–,]?\s*"
)
AT = re.compile(r"\s+(?:at|bei der|bei|beim|chez|na|no|en)\s+(?=[A-Z\d])")
LABEL = re.compile(
    r"^(?:company|employer|client|organi[sz]ation|location|title|position|role|job title|designation|project|"
    r"department|dates?|period|duration|arbeitgeber|ort|zeitraum|firma|entreprise|lieu|poste|empresa|"
    r"lugar|cargo|puesto|local|institution|school|degree|university|field of study|major)\s*:\s*",
    re.IGNORECASE,
)
# A change of style before one of these does not end what was begun.
JOINS_ON = re.compile(r"^\s*[a-zà-ÿ&(/]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a head, with the line it stands on; `row` counts the lines of the head from 0."""

    text: str
    row: int
    bold: bool
    italic: bool
    line: Line

    @property
    def evidence(self) -> Evidence:
        """The line as quote, and the place of the piece on it."""
        return evidence_of(self.line, words=self.text)


def evidence_of(line: Line, quote: str | None = None, *, words: str | None = None) -> Evidence:
    """Return the evidence of something read from a line: the quote, else the whole line, and where `words` stand on it.

    Without `words` the place is that of the quote.
    """
    page, box = place_of(line, words if words is not None else quote)
    return Evidence(page, box, quote if quote is not None else line.text)


def pieces_of(head: Sequence[Line]) -> list[Piece]:
    """Return the pieces of an entry's head in order, without dates."""
    return [piece for row, line in enumerate(head) for piece in _pieces(line, row)]


def _pieces(line: Line, row: int) -> Iterator[Piece]:
    for chunk, bold, italic in _chunks(line):
        for text in SEPARATOR.split(PLACEHOLDER.sub("\x00", chunk)):
            bare = LABEL.sub("", strip_marks(" ".join(text.split())))
            if bare and not _is_duration(bare):
                yield Piece(bare, row, bold, italic, line)


def _is_duration(text: str) -> bool:
    return any(char.isdigit() for char in text) and bool(DURATION.fullmatch(text.lower()))


def _chunks(line: Line) -> Iterator[tuple[str, bool, bool]]:
    """Yield the stretches of one style between wide spaces, dates blanked out."""
    text, bounds = _joined(line)
    for span in find_dates(text):
        text = text[: span.at] + "\x00" * (span.until - span.at) + text[span.until :]
    for start, end, bold, italic in bounds:
        yield text[start:end], bold, italic


def _joined(line: Line) -> tuple[str, list[tuple[int, int, bool, bool]]]:
    """Return the line as one text, and where each stretch of it starts and ends."""
    if not line.parts:
        return line.text, [(0, len(line.text), line.bold, False)]
    text = ""
    bounds: list[tuple[int, int, bool, bool]] = []
    for part in line.parts:
        start = len(text) + (1 if part.gap and text else 0)
        text = text + (" " if part.gap and text else "") + part.text
        goes_on = (
            bounds
            and not part.gap
            and (
                JOINS_ON.match(part.text)
                or (not text[:start].rstrip()[-1:].isalnum() and text[:start].rstrip()[-1:] in "&/(")
            )
        )
        if goes_on:
            first, _, bold, italic = bounds.pop()
            bounds.append((first, len(text), bold, italic))
        else:
            bounds.append((start, len(text), part.bold, part.italic))
    return text, bounds


def split_at_word(text: str) -> list[str]:
    """Split "Nurse at General Hospital" and "Pflegerin bei der Charité" at the word between."""
    return [strip_marks(piece) for piece in AT.split(text, maxsplit=1) if strip_marks(piece)]
