"""`/profile/export`, `DELETE /profile`, `/account/import`, and the certificate of deletion."""

import uuid

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from app.account import service
from app.account.brought import IMPORT_BODY, SentExport
from app.account.certificate import certificate
from app.account.schemas import AccountClosed, AccountExportList, DeletionAsked, DeletionOut
from app.auth.cookies import clear_refresh_cookie
from app.auth.deps import CurrentUser, ReleasedUser, public
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.limits import by_address, heavy
from app.core.problems import problems
from app.profile.download import attachment, disposition

account_router = APIRouter(prefix="/profile", tags=["account"])
router = APIRouter(prefix="/account", tags=["account"])


@account_router.post("/export", status_code=202, responses=problems(429))
def export_account(session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Put everything kept about you into one ZIP file; the task's result says where it is fetched."""
    return accepted(session, service.start_export(session, user.id), response)


@account_router.get("/exports")
def list_account_exports(session: SessionDep, user: CurrentUser) -> AccountExportList:
    """List your exports; each can be fetched for seven days."""
    return service.list_exports(session, user.id)


@account_router.get(
    "/exports/{export_id}/download",
    dependencies=[heavy],
    response_class=StreamingResponse,
    responses={**problems(404, 409, 429), 200: {"content": {"application/zip": {}}}},
)
def download_account_export(export_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> StreamingResponse:
    """Fetch an export: a ZIP file, made while you read it."""
    name, data = service.stream(session, user.id, export_id)
    # Packed already: packing it again on the way would only cost time.
    headers = {"Content-Disposition": disposition(name), "Content-Encoding": "identity"}
    return StreamingResponse(data, media_type="application/zip", headers=headers)


@router.post("/import", status_code=202, openapi_extra=IMPORT_BODY, responses=problems(409, 413, 415, 422, 429))
def import_account(sent: SentExport, session: SessionDep, user: ReleasedUser, response: Response) -> TaskOut:
    """Take one of our exports into an account that is empty: all of it, or nothing."""
    return accepted(session, service.start_import(session, user.id, sent), response)


@account_router.delete("", status_code=202, responses=problems(409))
def delete_account(session: SessionDep, user: CurrentUser, response: Response) -> AccountClosed:
    """Delete your account: you are signed out everywhere at once, and everything kept about you is erased."""
    closed = service.close(session, user.id)
    clear_refresh_cookie(response)
    response.headers["Location"] = f"/api/v1/tasks/{closed.id}"
    return closed


@router.post("/deletions", dependencies=[Depends(by_address("heavy"))], responses=problems(404, 422, 429))
@public
def read_deletion(asked: DeletionAsked, session: SessionDep) -> DeletionOut:
    """Read how far the deletion of an account is, by the secret that was given for it."""
    return service.deletion(session, asked.secret)


@router.post(
    "/deletions/certificate",
    dependencies=[Depends(by_address("heavy"))],
    response_class=Response,
    responses={**problems(404, 409, 422, 429), 200: {"content": {"application/pdf": {}}}},
)
@public
def read_certificate(asked: DeletionAsked, session: SessionDep) -> Response:
    """Fetch the certificate of deletion as a PDF."""
    data = certificate(service.deletion(session, asked.secret))
    return attachment(data, "certificate-of-deletion.pdf", "application/pdf")
