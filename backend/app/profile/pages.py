"""The pages of a CV: their lines with places, and pictures of them, drawn on request from the sealed original.

Nothing drawn is kept here; a person's own browser may keep it for an hour. Drawing happens in a confined process and
outside the transaction of the request.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import Annotated, TypeVar

from fastapi import Header, Path, Query, Response
from sqlalchemy.orm import Session

from app.core.db import commit
from app.core.errors import Unavailable
from app.core.etag import etag
from app.core.pagination import Page, PageParams, Total, encode_cursor
from app.ml.documents.errors import DocumentError, NoSuchPage
from app.ml.documents.pages import PageRow, PageView
from app.ml.documents.pictures import render_page, view_pages
from app.profile import documents
from app.profile.errors import PageNotFound, PageNotShown
from app.profile.models import CvDocument
from app.profile.schemas import PageLineOut, PageOut
from app.profile.service import offset_of
from app.profile.types import ImportKind

NARROWEST, WIDEST = 100, 2_000
# Each drawing costs a process; more at once would only make all of them slower.
MOST_AT_ONCE, LONGEST_WAIT_S = 3, 20
# Changes with how pages are drawn, so that no browser shows an older drawing.
DRAWING = 1
# Another person who signs in on the same computer must not be shown what the browser kept.
PRIVATE = {"Cache-Control": "private, max-age=3600", "Vary": "Authorization"}
_drawing = BoundedSemaphore(MOST_AT_ONCE)
T = TypeVar("T")

PageNumber = Annotated[int, Path(ge=1, le=10_000, description="From 1.")]
ImageWidth = Annotated[int, Query(ge=NARROWEST, le=WIDEST, description="Pixels.")]
IfNoneMatch = Annotated[str | None, Header(max_length=1_000)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which picture: the page from 1, pixels across, and the tags the client has."""

    page: int
    width: int
    if_none_match: str | None = None

    def is_known(self, tag: str) -> bool:
        """Whether the client has this very picture."""
        known = {part.strip().removeprefix("W/") for part in (self.if_none_match or "").split(",")}
        return bool(known & {tag, "*"})


def list_pages(session: Session, user_id: uuid.UUID, document_id: uuid.UUID, page: PageParams) -> Page[PageOut]:
    """The pages of a CV; raises `CvNotFound` and `PageNotShown`."""
    start = offset_of(page)
    document = documents.get(session, user_id, document_id)
    data, name = _source(session, document)
    views = _drawn(session, lambda: view_pages(data, name))
    end = start + page.limit
    return Page(
        items=[_page(view) for view in views[start:end]],
        next_cursor=encode_cursor({"offset": end}) if end < len(views) else None,
        total=Total.of(len(views)),
    )


def _source(session: Session, document: CvDocument) -> tuple[bytes, str]:
    """The bytes to show and their name; an import is shown as the text that was made of it."""
    if document.kind in set(ImportKind):
        return documents.text_of(session, document).encode(), "import.txt"
    file = documents.file_of(document)
    return file.data, file.name


def _page(view: PageView) -> PageOut:
    return PageOut(
        page=view.page,
        width=round(view.width, 1),
        height=round(view.height, 1),
        image=view.image,
        lines=[_line(row) for row in view.rows],
    )


def _line(row: PageRow) -> PageLineOut:
    box = row.box
    return PageLineOut(
        text=row.text,
        box=(round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1)),
        size=round(row.size, 1),
        bold=row.bold,
        bullet=row.bullet,
    )


def picture(session: Session, user_id: uuid.UUID, document_id: uuid.UUID, wanted: Wanted) -> Response:
    """A page as PNG; raises `CvNotFound`, `PageNotFound` and `PageNotShown`."""
    document = documents.get(session, user_id, document_id)
    if document.kind != "pdf":
        raise PageNotFound("There is no picture of this page; its lines tell what it says.")
    tag = etag(f"{document.id}-{wanted.page}-{wanted.width}-{DRAWING}")
    headers = {**PRIVATE, "ETag": tag}
    if wanted.is_known(tag):
        return Response(status_code=304, headers=headers)
    file = documents.file_of(document)
    drawn = _drawn(session, lambda: render_page(file.data, file.name, wanted.page, wanted.width))
    return Response(drawn, media_type="image/png", headers={**headers, "X-Content-Type-Options": "nosniff"})


def _drawn(session: Session, draw: Callable[[], T]) -> T:
    # Drawing takes a while; no database connection waits for it.
    commit(session)
    with _one_of_few():
        try:
            return draw()
        except NoSuchPage:
            raise PageNotFound from None
        except DocumentError as error:
            raise PageNotShown(error.message) from None


@contextmanager
def _one_of_few() -> Iterator[None]:
    if not _drawing.acquire(timeout=LONGEST_WAIT_S):
        raise Unavailable("Many pages are drawn at this moment. Try again in a minute.", retry_after=60)
    try:
        yield
    finally:
        _drawing.release()
