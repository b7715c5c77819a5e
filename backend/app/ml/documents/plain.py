"""Plain text and Markdown as lines."""

import re

from app.ml.documents.bullets import split_bullet
from app.ml.documents.clean import clean_text
from app.ml.documents.document import Document, Kind, Limits, Line, Link, Part
from app.ml.documents.encoding import decode_text
from app.ml.documents.errors import OversizedFile, UnsupportedFile

BODY_SIZE = 10.0
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
RULE = re.compile(r"([-=_*~]\s?){3,}$")
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)\)")
EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_`](?=\w)|(?<=[\w.,)])[*_`](?!\w))")
WHOLE_BOLD = re.compile(r"\s*(\*\*|__)(?P<inner>.+)\1\s*$")
WIDE_SPACE = re.compile(r"\t+| {3,}|\s*\|\s{2,}")


def read(data: bytes, kind: Kind, limits: Limits) -> Document:
    """Return the lines of a text or Markdown file, without places."""
    text = decode_text(data)
    if text is None:
        raise UnsupportedFile
    if len(text) > limits.max_characters:
        raise OversizedFile
    rows = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    lines: list[Line] = []
    blank = 0
    for row in rows:
        line = _line(row, kind, blank)
        blank = 0 if line else blank + 1
        if line:
            lines.append(line)
    links = tuple(Link(uri, 1) for _, uri in LINK.findall(text) if uri) if kind is Kind.MD else ()
    return Document(kind, 1, tuple(lines), "\n".join(line.text for line in lines), links)


def _line(row: str, kind: Kind, blank: int) -> Line | None:
    size, bold = BODY_SIZE, False
    if kind is Kind.MD and (heading := HEADING.match(row.strip())):
        size, bold = BODY_SIZE + 7 - len(heading[1]), True
        row = heading[2]
    if RULE.match(row.strip()):
        return None
    bullet, rest = split_bullet(row.strip())
    if kind is Kind.MD:
        bold = bold or bool(WHOLE_BOLD.match(rest))
        rest = EMPHASIS.sub("", LINK.sub(r"\1", rest)).strip("|")
    pieces = [clean_text(piece).strip() for piece in WIDE_SPACE.split(rest)]
    parts = tuple(Part(piece, size=size, bold=bold, gap=place > 0) for place, piece in enumerate(filter(None, pieces)))
    if not parts:
        return None
    return Line(
        " ".join(part.text for part in parts),
        1,
        size=size,
        bold=bold,
        bullet=bullet,
        gap_above=blank * BODY_SIZE,
        parts=parts,
    )
