"""Pieces of a line on as few lines as they take."""

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth

from app.applications.documents.fonts import settable
from app.applications.documents.looks import Look

# The narrowest sheet less both margins.
NARROWEST = 595.0


def packed(pieces: Sequence[str], between: str, look: Look) -> list[list[str]]:
    """The pieces line by line."""
    room = NARROWEST - 2 * look.margins[1]
    lines: list[list[str]] = []
    for piece in pieces:
        whole = between.join([*lines[-1], piece]) if lines else piece
        if lines and stringWidth(settable(whole), look.family.regular, look.reach_size) <= room:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines
