"""One way in for every kind of file."""

import importlib
from collections.abc import Callable
from functools import partial

from app.ml.documents.document import Document, Kind, Limits
from app.ml.documents.errors import EmptyFile, OversizedFile
from app.ml.documents.kind import require_kind
from app.ml.documents.virtual_pages import lay_out

DEFAULT_LIMITS = Limits()
# Each reader loads its own library: a process that reads a PDF should not pay for lxml.
READERS = {
    Kind.PDF: "app.ml.documents.pdf",
    Kind.DOCX: "app.ml.documents.word_file",
    Kind.ODT: "app.ml.documents.odt",
    Kind.RTF: "app.ml.documents.rtf",
    Kind.TXT: "app.ml.documents.plain",
    Kind.MD: "app.ml.documents.plain",
}
Tell = Callable[[str], None]
Reader = Callable[[bytes, Kind, Limits], Document]


def read_document(
    data: bytes, filename: str | None = None, limits: Limits = DEFAULT_LIMITS, tell: Tell | None = None
) -> Document:
    """Return the lines of a file in reading order, each with its place; raises a `DocumentError` and nothing else.

    `tell` hears "recognition 1/2" before each scanned page that is read as a picture.
    """
    if len(data) > limits.max_bytes:
        raise OversizedFile
    document = _read(data, require_kind(data, filename), limits, tell)
    if not document.text.strip():
        raise EmptyFile("There are no words in this file; check that it is the right one and send it again.")
    return document if document.sizes else lay_out(document)


def _read(data: bytes, kind: Kind, limits: Limits, tell: Tell | None) -> Document:
    module = importlib.import_module(READERS[kind])
    reader: Reader = partial(module.read, tell=tell) if kind is Kind.PDF else module.read
    return reader(data, kind, limits)
