"""One way in for every kind of file."""

from app.ml.documents.document import Document, Kind, Limits
from app.ml.documents.errors import EmptyFile, OversizedFile
from app.ml.documents.kind import require_kind

DEFAULT_LIMITS = Limits()


def read_document(data: bytes, filename: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Return the lines of a file in reading order; raises a `DocumentError` and nothing else."""
    if len(data) > limits.max_bytes:
        raise OversizedFile
    kind = require_kind(data, filename)
    document = _read(kind, data, limits)
    if not document.text.strip():
        raise EmptyFile("There are no words in this file; check that it is the right one and send it again.")
    return document


def _read(kind: Kind, data: bytes, limits: Limits) -> Document:
    # Each reader loads its own library: a child process that reads a PDF should not pay for lxml.
    if kind is Kind.PDF:
        from app.ml.documents.pdf import read_pdf  # noqa: PLC0415  # see above

        return read_pdf(data, limits)
    if kind is Kind.DOCX:
        from app.ml.documents.word_file import read_docx  # noqa: PLC0415  # see above

        return read_docx(data, limits)
    from app.ml.documents.plain import read_plain  # noqa: PLC0415  # see above

    return read_plain(data, kind, limits)
