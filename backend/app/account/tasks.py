"""Making exports, taking them in, erasing accounts, and tidying up."""

import uuid
from datetime import timedelta

from app.account import brought, erasing, parts, service, stored, tidying
from app.account.archive import opened
from app.account.closing import ERASE, DeletionPayload
from app.account.exporting import make
from app.account.importing import TakingIn
from app.account.repository import AccountRepository
from app.account.service import EXPORT, IMPORT, ExportPayload, ImportPayload
from app.background.errors import TaskFailed
from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.errors import AppError
from app.core.storage import FileMissing
from app.core.types import JsonObject

LONGEST_S = 1_700


def _owner(run: Run) -> uuid.UUID:
    if run.user_id is None:
        raise TaskFailed("This task belongs to nobody.")
    return run.user_id


@task(EXPORT, payload=ExportPayload, private=True, time_limit=LONGEST_S)
def export_account(run: Run, payload: ExportPayload) -> JsonObject:
    """Put everything kept about a person into sealed parts."""
    user_id = _owner(run)
    made = make(payload.export_id, user_id, lambda number: run.progress(number, None, "Gathering your data"))
    with run.session() as session:
        export = AccountRepository(session, user_id).export(payload.export_id)
        if export is None:
            parts.forget(payload.export_id)
            raise TaskFailed("This export was deleted while it was being made.")
        export.files, export.size = len(made), sum(part.size for part in made)
    return {
        "export_id": str(export.id),
        "download_url": service.download_url(export.id),
        "files": export.files,
        "size": export.size,
        "expires_at": export.expires_at.isoformat(),
    }


@task(IMPORT, payload=ImportPayload, private=True, time_limit=LONGEST_S)
def import_account(run: Run, payload: ImportPayload) -> JsonObject:
    """Take an export into an empty account."""
    user_id = _owner(run)
    with run.session() as session:
        row = AccountRepository(session, user_id).brought(payload.import_id)
    if row is None:
        raise TaskFailed("This export has been taken in, or given up, already.")
    try:
        with brought.kept(row.id, user_id, row.pieces) as file:
            result = _take_in(run, user_id, TakingIn(opened(file), run.progress))
    except FileMissing:
        raise TaskFailed("The file is not in the store any more. Send it again.") from None
    except AppError:
        # Trying again would find the same; what may go better another time keeps its file.
        _forget(run, user_id, row.id)
        raise
    _forget(run, user_id, row.id)
    return result


def _forget(run: Run, user_id: uuid.UUID, import_id: uuid.UUID) -> None:
    brought.forget(import_id)
    with run.session() as session:
        AccountRepository(session, user_id).forget(import_id)


def _take_in(run: Run, user_id: uuid.UUID, work: TakingIn) -> JsonObject:
    try:
        with run.session() as session:
            return work.into(session, user_id)
    except BaseException:
        # What was written is rolled back; files are not.
        stored.drop(stored.keys_of(work.ids))
        raise


@task(ERASE, payload=DeletionPayload, max_attempts=8, time_limit=LONGEST_S)
def erase_account(run: Run, payload: DeletionPayload) -> None:
    """Erase an account, whose row goes last, and write its certificate."""
    erasing.erase(run, payload.deletion_id)


@task("account.tidy", every=timedelta(hours=1))
def tidy(run: Run, _payload: Nothing) -> JsonObject:
    """Delete expired exports, and carry deletions to their end."""
    with run.session() as session:
        return {"forgotten": tidying.forget_expired(session), "resumed": tidying.resume_deletions(session)}
