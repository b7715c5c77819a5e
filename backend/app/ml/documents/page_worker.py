"""The process that looks at the pages of a document: their sizes and rows as JSON, or one page as a PNG."""

import importlib
import io
import json
from collections.abc import Sequence
from dataclasses import asdict

from app.ml.documents.document import Document, Kind, Limits
from app.ml.documents.errors import EmptyFile, NoSuchPage, ScannedFile
from app.ml.documents.kind import require_kind
from app.ml.documents.pages import page_views
from app.ml.documents.read import read_document
from app.ml.documents.service import Tell, serve

# Drawn larger than this a page says no more.
MAX_PIXELS = 8_000_000


def main(arguments: Sequence[str]) -> None:
    """Read `[steps_fd, limits, filename, page, width]`, then the file; without a page, all of them are described."""
    steps_fd, packed, filename, page, width = arguments

    def work(data: bytes, limits: Limits, _tell: Tell) -> bytes:
        if page:
            return _picture(data, filename, int(page), int(width), limits)
        views = page_views(_read(data, filename or None, limits))
        return json.dumps([asdict(view) for view in views], ensure_ascii=False).encode("utf-8", "replace")

    serve(steps_fd, packed, work)


def warm() -> None:
    """Load what pictures need, for all children of a fork server to share."""
    for module in ("app.ml.documents.pdf", "PIL.Image", "PIL.PngImagePlugin"):
        importlib.import_module(module)


def _read(data: bytes, filename: str | None, limits: Limits) -> Document:
    try:
        return read_document(data, filename, limits)
    except (ScannedFile, EmptyFile):
        if require_kind(data, filename) is not Kind.PDF:
            raise
        # A page without words is still a page to look at.
        from app.ml.documents.pdf import page_sizes  # noqa: PLC0415  # see below

        sizes = page_sizes(data, limits)
        return Document(Kind.PDF, len(sizes), (), "", sizes=sizes)


def _picture(data: bytes, filename: str, number: int, width: int, limits: Limits) -> bytes:
    if require_kind(data, filename or None) is not Kind.PDF:
        raise NoSuchPage
    # Only pictures need these: the description of a text file should not load them.
    from app.ml.documents.drawing import draw  # noqa: PLC0415  # see above
    from app.ml.documents.pdf import open_pdf  # noqa: PLC0415  # see above

    document = open_pdf(data, limits)
    if not 1 <= number <= len(document):
        raise NoSuchPage
    page = document[number - 1]
    picture, _ = draw(page, width / max(page.get_width(), 1.0), MAX_PIXELS)
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
