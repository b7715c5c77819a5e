"""What a file says, with the place of every line on its page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Kind(StrEnum):
    """The kinds of file that are read."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    TXT = "txt"
    MD = "md"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may cost; beyond any of these reading stops with a plain message."""

    max_bytes: int = 10 * 1024 * 1024
    max_pages: int = 100
    max_characters: int = 400_000
    wall_seconds: float = 30.0
    cpu_seconds: int = 20
    memory_bytes: int = 1024 * 1024 * 1024
    max_output_bytes: int = 4 * 1024 * 1024
    # What to do with a page that is a picture: leave it unread, stop and say so, or recognise its text.
    recognition: Literal["off", "ask", "on"] = "off"
    max_recognised_pages: int = 6
    recognition_seconds: float = 45.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, from the top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Points across."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points down."""
        return self.y1 - self.y0

    def union(self, other: "Box") -> "Box":
        """Return the smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line in one style; `gap` says that a wide space or a tab stands before it.

    `words` is where each of its words begins and ends, in points across; empty where that is not known.
    """

    text: str
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    gap: bool = False
    words: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One drawn row of a line on a page that we lay out ourselves, for kinds of file that have no pages."""

    text: str
    page: int
    box: Box
    size: float
    bold: bool
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in reading order; pages count from 1, columns from 0 within their page band.

    `room` is the points left between its end and the right edge of its column. `rows` is where the line stands on
    pages of our own layout; such lines have no `box`.
    """

    text: str
    page: int
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    column: int = 0
    bullet: bool = False
    gap_above: float | None = None
    room: float | None = None
    parts: tuple[Part, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A clickable area of a page and where it leads."""

    uri: str
    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file as lines in reading order, with what a reader should be told about it.

    `sizes` is the width and height of each page in points, for kinds of file that have pages. `recognised` is the
    pages whose text was recognised in a picture, with how sure that was (0..1); `unread` the pages that are pictures
    whose text is missing.
    """

    kind: Kind
    pages: int
    lines: tuple[Line, ...]
    text: str
    links: tuple[Link, ...] = ()
    warnings: tuple[str, ...] = ()
    sizes: tuple[tuple[float, float], ...] = ()
    recognised: tuple[tuple[int, float], ...] = ()
    unread: tuple[int, ...] = ()
