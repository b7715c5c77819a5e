"""What is written into documents, whatever their format."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The kinds of file that are written."""

    docx = "docx"
    pdf = "pdf"


class Paper(StrEnum):
    """The sheet a document is set on."""

    a4 = "a4"
    letter = "letter"


MEDIA_TYPES = {
    Format.pdf: "application/pdf",
    Format.docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """A letter as it is set: all text as it shall stand, in order; a newline inside a paragraph breaks the line.

    `sender` is the person's name, `reach` how to reach them (e-mail, phone, place, links), `recipient` the lines of
    the address, `dated` place and date in words, `language` a two-letter code. The salutation and the closing are
    paragraphs.
    """

    sender: str | None
    paragraphs: Sequence[str]
    reach: Sequence[str] = ()
    recipient: Sequence[str] = ()
    dated: str | None = None
    subject: str | None = None
    language: str = "en"
    paper: Paper = Paper.a4
