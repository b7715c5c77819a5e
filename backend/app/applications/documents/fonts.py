"""The fonts that PDFs are set in: shipped with us, so that a document looks and reads the same everywhere.

Inter and Source Serif 4 write Latin, Greek and Cyrillic; their licences stand beside them in `fonts/`.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

from app.applications.documents.errors import UnwritableText

FOLDER = Path(__file__).parent / "fonts"
# Spaces a font may lack; they are set as an ordinary one.
_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000"), " ")
# What is seen as nothing, and what looks like a character every font has.
_ALIKE = _SPACES | dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f")) | {0x2011: "-"}
_registering = Lock()


@dataclass(frozen=True, slots=True)
class Family:
    """The three cuts of a typeface, by the names of their files."""

    regular: str
    bold: str
    italic: str

    @property
    def cuts(self) -> tuple[str, str, str]:
        """All three."""
        return (self.regular, self.bold, self.italic)


SANS = Family("Inter-Regular", "Inter-SemiBold", "Inter-Italic")
SERIF = Family("SourceSerif4-Regular", "SourceSerif4-Semibold", "SourceSerif4-It")


def registered(family: Family) -> Family:
    """Make a family known to the writer of PDFs."""
    with _registering:
        for cut in family.cuts:
            if cut not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(PdfFont(cut, str(FOLDER / f"{cut}.ttf")))
    return family


@lru_cache
def _writable(cut: str) -> frozenset[int]:
    with TTFont(FOLDER / f"{cut}.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def settable(text: str) -> str:
    """Text as it is set in a PDF: composed accents, plain spaces, nothing that is not seen."""
    return unicodedata.normalize("NFC", text).translate(_ALIKE)


def unwritable(text: str, family: Family) -> set[str]:
    """The characters of a text that one of a family's cuts lacks."""
    known = frozenset.intersection(*(_writable(cut) for cut in family.cuts))
    return {char for char in settable(text) if char != "\n" and ord(char) not in known}


def require_writable(texts: Iterable[str], family: Family) -> None:
    """Raise `UnwritableText` where one of a family's cuts lacks a character."""
    wanted = {char for text in texts for char in settable(text) if char != "\n"}
    known = frozenset.intersection(*(_writable(cut) for cut in family.cuts))
    if missing := sorted(char for char in wanted if ord(char) not in known):
        raise UnwritableText("".join(missing))
