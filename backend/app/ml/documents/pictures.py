"""The pages of a stranger's file for the review screen, looked at in a process of their own."""

import json
from dataclasses import asdict, replace

from pydantic import TypeAdapter

from app.ml.documents.document import Limits
from app.ml.documents.errors import OversizedFile, ReaderStopped
from app.ml.documents.kind import require_kind
from app.ml.documents.pages import PageView
from app.ml.documents.read import DEFAULT_LIMITS
from app.ml.documents.sandbox import run_confined

WORKER = "app.ml.documents.page_worker"
MAX_NAME = 255
SMALLEST, WIDEST = 100, 2000
# A page of photographs at full width.
MAX_PICTURE_BYTES = 16 * 1024 * 1024
_VIEWS: TypeAdapter[tuple[PageView, ...]] = TypeAdapter(tuple[PageView, ...])


def view_pages(data: bytes, filename: str | None, limits: Limits = DEFAULT_LIMITS) -> tuple[PageView, ...]:
    """Return the pages of a file with their sizes and rows of text, from 1; raises a `DocumentError`."""
    answer = _run(data, filename, limits)
    try:
        return _VIEWS.validate_json(answer)
    except ValueError as error:
        raise ReaderStopped from error


def render_page(
    data: bytes, filename: str | None, page: int, width: int = 1000, limits: Limits = DEFAULT_LIMITS
) -> bytes:
    """Return a PNG of one page of a PDF, about `width` pixels wide (100 to 2000); raises a `DocumentError`.

    `NoSuchPage` says that the file has no such page, or is of a kind without pictures.
    """
    width = min(max(width, SMALLEST), WIDEST)
    return _run(data, filename, replace(limits, max_output_bytes=MAX_PICTURE_BYTES), str(page), str(width))


def _run(data: bytes, filename: str | None, limits: Limits, page: str = "", width: str = "") -> bytes:
    if len(data) > limits.max_bytes:
        raise OversizedFile
    require_kind(data, filename)
    name = (filename or "").replace("\x00", "")[-MAX_NAME:]
    return run_confined(WORKER, data, limits, arguments=(json.dumps(asdict(limits)), name, page, width))
