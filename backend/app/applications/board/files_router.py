"""`/applications/{id}/files`: what is kept with an application."""

import uuid

from fastapi import APIRouter, Response

from app.applications.board import files, service
from app.applications.board.presenting import file_out
from app.applications.board.receiving import ATTACHMENT_BODY, AttachmentUpload
from app.applications.board.schemas import ApplicationFileOut
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.limits import heavy
from app.core.problems import problems

files_router = APIRouter(prefix="/applications/{application_id}/files", tags=["applications"])


@files_router.post(
    "",
    status_code=201,
    dependencies=[heavy],
    responses=problems(404, 409, 413, 415, 422, 429),
    openapi_extra=ATTACHMENT_BODY,
)
def add_application_file(
    application_id: uuid.UUID, upload: AttachmentUpload, session: SessionDep, user: CurrentUser
) -> ApplicationFileOut:
    """Keep a file with an application: any but programs, 10 MB each, 20 at most."""
    card = service.open_for_change(session, user.id, application_id)
    return file_out(files.add_file(session, card, upload))


@files_router.get(
    "/{file_id}",
    response_class=Response,
    responses={200: {"description": "The file as it was sent"}, **problems(404, 503)},
)
def download_application_file(
    application_id: uuid.UUID, file_id: uuid.UUID, session: SessionDep, user: CurrentUser
) -> Response:
    """Download a file; a browser saves it and runs nothing of it."""
    return files.download(files.file_of(session, service.get(session, user.id, application_id), file_id))


@files_router.delete("/{file_id}", status_code=204, responses=problems(404))
def delete_application_file(
    application_id: uuid.UUID, file_id: uuid.UUID, session: SessionDep, user: CurrentUser
) -> None:
    """Delete a file."""
    card = service.open_for_change(session, user.id, application_id)
    files.remove_file(session, card, files.file_of(session, card, file_id))
