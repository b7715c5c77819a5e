"""A person's data as a whole: taking it along, bringing it back, and deleting the account."""

import uuid
from collections.abc import Iterator

from sqlalchemy.orm import Session
from zipstream import ZIP_DEFLATED, ZIP_STORED, ZipStream

from app.account import brought, closing, parts
from app.account.brought import Sent
from app.account.errors import DeletionNotFound, ExportNotFound, ExportNotReady
from app.account.importing import require_empty
from app.account.models import AccountDeletion, AccountExport, AccountImport
from app.account.repository import AccountRepository, DeletionRepository
from app.account.schemas import AccountClosed, AccountExportList, AccountExportOut, DeletionOut, DeletionReport
from app.account.types import KEEP_EXPORT, DeletionState, ExportState
from app.auth.tokens import digest
from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.service import describe, enqueue
from app.background.types import LIVE, State
from app.core.clock import now
from app.core.config import get_settings
from app.core.ids import new_id
from app.core.limits import limiter
from app.core.storage import FileMissing

EXPORT, IMPORT = "account.export", "account.import"
EXPORT_LIMIT = "10/hour"


class ExportPayload(Payload):
    """Which export to make."""

    export_id: uuid.UUID


class ImportPayload(Payload):
    """Which import to take in."""

    import_id: uuid.UUID


def start_export(session: Session, user_id: uuid.UUID) -> TaskRun:
    """Start an export; while one is being made, that one is returned."""
    limiter().hit("account_export", EXPORT_LIMIT, str(user_id))
    export = AccountExport(id=new_id(), user_id=user_id, created_at=now(), expires_at=now() + KEEP_EXPORT)
    run = enqueue(session, EXPORT, ExportPayload(export_id=export.id), user_id=user_id, dedupe_key=str(user_id))
    if run.payload["export_id"] == str(export.id):
        export.run_id = run.id
        AccountRepository(session, user_id).add(export)
    return run


def list_exports(session: Session, user_id: uuid.UUID) -> AccountExportList:
    """The exports of a person that have not expired."""
    found = AccountRepository(session, user_id).exports(now())
    return AccountExportList(items=[_export_out(export, state) for export, state in found])


def _export_out(export: AccountExport, state: State | None) -> AccountExportOut:
    ready = export.files is not None
    return AccountExportOut(
        id=export.id,
        state=ExportState.ready if ready else ExportState.making if state in LIVE else ExportState.failed,
        files=export.files,
        size=export.size,
        created_at=export.created_at,
        expires_at=export.expires_at,
        task_id=export.run_id,
        download_url=download_url(export.id) if ready else None,
    )


def download_url(export_id: uuid.UUID) -> str:
    """The path of an export's file; it needs its owner's token."""
    return f"/api/v1/profile/exports/{export_id}/download"


def stream(session: Session, user_id: uuid.UUID, export_id: uuid.UUID) -> tuple[str, Iterator[bytes]]:
    """The name of an export's file and its bytes, made while they are read.

    Raises `ExportNotFound`, `ExportNotReady`.
    """
    export = AccountRepository(session, user_id).export(export_id)
    if export is None or export.expires_at <= now():
        raise ExportNotFound
    if export.files is None:
        raise ExportNotReady("Wait until its task has ended.")
    try:
        index = parts.index(export.id, user_id)
    except FileMissing:
        raise ExportNotFound from None
    bundle = ZipStream()  # type: ignore[no-untyped-call]  # the library has no types
    for part in index:
        packed = ZIP_DEFLATED if part.is_text else ZIP_STORED
        bundle.add(parts.content(export.id, user_id, part), arcname=part.path, compress_type=packed)
    return f"career-agent-{export.created_at:%Y-%m-%d}.zip", iter(bundle)


def start_import(session: Session, user_id: uuid.UUID, sent: Sent) -> TaskRun:
    """Keep a checked export and start taking it in; raises `AccountNotEmpty`."""
    require_empty(session, user_id)
    row = AccountImport(id=new_id(), user_id=user_id, size=sent.size, created_at=now())
    row.pieces = brought.keep(sent, row.id, user_id)
    run = enqueue(session, IMPORT, ImportPayload(import_id=row.id), user_id=user_id, dedupe_key=str(row.id))
    row.run_id = run.id
    AccountRepository(session, user_id).add(row)
    return run


def close(session: Session, user_id: uuid.UUID) -> AccountClosed:
    """Close an account and start erasing it; raises `LastAdmin`."""
    closed = closing.close(session, user_id)
    told = describe(session, closed.run)
    page = f"{get_settings().base_url}/goodbye#{closed.secret}"
    return AccountClosed(**told.model_dump(), secret=closed.secret, certificate_url=page)


def deletion(session: Session, secret: str) -> DeletionOut:
    """The certificate that a secret opens; raises `DeletionNotFound`."""
    found = DeletionRepository(session).by_secret(digest(secret))
    if found is None:
        raise DeletionNotFound
    return _deletion_out(found)


def _deletion_out(row: AccountDeletion) -> DeletionOut:
    return DeletionOut(
        **DeletionReport.model_validate(row.report).model_dump(),
        state=DeletionState.erased if row.finished_at else DeletionState.erasing,
        requested_at=row.requested_at,
        finished_at=row.finished_at,
    )
