"""Why a file could not be read, each with one plain sentence that says what to do.

DocumentError
├── EmptyFile           no bytes, or no words
├── UnsupportedFile     not a PDF, DOCX, ODT, RTF, TXT or MD
├── ProtectedFile       opens with a password only
├── ScannedFile         pages are pictures; there is no text
├── CorruptFile         damaged, or not what it claims to be
├── MacroFile           carries a program or an object that could be one
├── OversizedFile       too many bytes, packed or unpacked
├── TooManyPages
├── NoSuchPage          a page that the file does not have, or no picture can be made of
├── SlowFile            took longer than the limits allow
└── ReaderStopped       the reading process ended early
"""

from typing import ClassVar


class DocumentError(Exception):
    """A file that could not be read; `reason` is stable, `message` is for the person who sent it."""

    reason: ClassVar[str] = "unreadable"
    sentence: ClassVar[str] = "We could not read this file; save it as a PDF and send that, or paste its text."

    def __init__(self, message: str | None = None) -> None:
        """Keep the class's own sentence unless a closer one is known."""
        self.message = message or self.sentence
        super().__init__(self.message)


class EmptyFile(DocumentError):
    """There is nothing in the file."""

    reason = "empty"
    sentence = "This file is empty; check that it was saved and send it again."


class UnsupportedFile(DocumentError):
    """The file is of a kind that is not read."""

    reason = "unsupported"
    sentence = "This kind of file cannot be read; send a PDF, DOCX, ODT, RTF, TXT or MD file."


class ProtectedFile(DocumentError):
    """The file asks for a password."""

    reason = "password_protected"
    sentence = "This file is locked with a password; save a copy without one and send that."


class ScannedFile(DocumentError):
    """The pages hold pictures of text only."""

    reason = "scanned"
    sentence = "This file is a scan, so it has no text to read; send the original document or paste its text."


class NoSuchPage(DocumentError):
    """There is no such page, or none that a picture can be made of."""

    reason = "no_such_page"
    sentence = "There is no picture of this page; open another page or send the file again."


class CorruptFile(DocumentError):
    """The file is damaged."""

    reason = "corrupt"
    sentence = "This file is damaged; save it again as a PDF and send that, or paste its text."


class MacroFile(DocumentError):
    """The file carries macros."""

    reason = "macro"
    sentence = "This file contains macros or embedded objects; save it as a plain DOCX or a PDF and send that."


class OversizedFile(DocumentError):
    """The file is, or unpacks to, more than a CV can be."""

    reason = "too_large"
    sentence = "This file is too large for a CV; save it as a PDF without large pictures and send that."


class TooManyPages(DocumentError):
    """The file has more pages than a CV can have."""

    reason = "too_many_pages"
    sentence = "This file has too many pages for a CV; send only the pages of the CV."


class SlowFile(DocumentError):
    """Reading took longer than allowed."""

    reason = "too_slow"
    sentence = "Reading this file took too long; save it again as a PDF and send that, or paste its text."


class ReaderStopped(DocumentError):
    """The reading process ended before it was done."""

    reason = "reader_stopped"
    sentence = "Reading this file failed; save it again as a PDF and send that, or paste its text."


def error_for(reason: str, message: str | None = None) -> DocumentError:
    """Rebuild the error that another process described by its reason."""
    kinds = {kind.reason: kind for kind in DocumentError.__subclasses__()}
    return kinds.get(reason, DocumentError)(message)
