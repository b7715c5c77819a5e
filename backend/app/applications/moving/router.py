"""`/applications/imports` and `/applications/export`: applications kept elsewhere, brought in; and taken along."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.applications.moving import exporting, service
from app.applications.moving.receiving import BOARD_IMPORT_BODY, DroppedFile
from app.applications.moving.schemas import (
    BoardImportChoices,
    BoardImportOut,
    BoardImportPreview,
    BoardImportUndone,
)
from app.applications.moving.types import BoardExportKind
from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.limits import heavy
from app.core.problems import problems

moving_router = APIRouter(prefix="/applications", tags=["applications"])

HasHeader = Annotated[bool | None, Query(description="Read the first line as names of columns, or as data.")]


@moving_router.post(
    "/imports",
    status_code=201,
    dependencies=[heavy],
    responses=problems(413, 415, 422, 429),
    openapi_extra=BOARD_IMPORT_BODY,
)
def send_board_import(file: DroppedFile, session: SessionDep, user: CurrentUser) -> BoardImportOut:
    """Send a file of applications kept elsewhere; the answer says what it is and what its columns seem to be."""
    return service.take(session, user, file)


@moving_router.get("/imports/{import_id}", responses=problems(404, 409, 422))
def read_board_import(
    import_id: uuid.UUID, session: SessionDep, user: CurrentUser, has_header: HasHeader = None
) -> BoardImportOut:
    """Read an import; it is kept for a day."""
    return service.read(session, user, import_id, has_header)


@moving_router.delete("/imports/{import_id}", status_code=204, responses=problems(404))
def delete_board_import(import_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete the file of an import; the cards it made stay."""
    service.forget(session, user, import_id)


@moving_router.post("/imports/{import_id}/preview", dependencies=[heavy], responses=problems(404, 409, 422, 429))
def preview_board_import(
    import_id: uuid.UUID, body: BoardImportChoices, session: SessionDep, user: CurrentUser
) -> BoardImportPreview:
    """See what would become of the lines of a file."""
    return service.preview(session, user, import_id, body)


@moving_router.post("/imports/{import_id}/start", status_code=202, responses=problems(404, 409, 422))
def start_board_import(
    import_id: uuid.UUID, body: BoardImportChoices, session: SessionDep, user: CurrentUser, response: Response
) -> TaskOut:
    """Take a file onto the board; each line becomes a card, is there already, or is skipped with why."""
    return accepted(session, service.start(session, user, import_id, body), response)


@moving_router.post("/imports/{import_id}/undo", responses=problems(404, 409))
def undo_board_import(import_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> BoardImportUndone:
    """Take an import back: the cards it made go, except those you changed since."""
    return service.undo(session, user, import_id)


@moving_router.get(
    "/export",
    response_class=Response,
    responses={200: {"description": "The board as CSV", "content": {"text/csv": {}}}},
)
def export_board(
    session: SessionDep,
    user: CurrentUser,
    format: Annotated[BoardExportKind, Query(description="The kind of file.")] = BoardExportKind.csv,  # noqa: A002 - its name in the API
) -> Response:
    """Download your board as CSV, which can be imported again here."""
    return exporting.export(session, user, format)
