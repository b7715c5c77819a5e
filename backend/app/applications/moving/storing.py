"""The files of imports: sealed in the store for a day, opened for whoever reads them."""

import uuid
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import FileGone
from app.applications.moving.models import BoardImport
from app.applications.moving.repository import BoardImportRepository, import_ids, imports_before
from app.core.clock import now
from app.core.crypto import encrypt
from app.core.db import after_commit
from app.core.ids import new_id
from app.core.storage import FileMissing, store
from app.profile.sealing import open_bytes, place, seal_text

FOLDER = "board-imports/"
KEPT = timedelta(days=1)
# A file without a row is one whose request is still under way, or one left by a crash.
ORPHAN_AGE = timedelta(hours=1)
# Of imports that were never started.
MOST_WAITING = 5


def place_of(row: BoardImport, column: str) -> str:
    """Where a ciphertext of an import opens."""
    return place(BoardImport.__tablename__, column, row.id, row.user_id)


def keep(session: Session, user_id: uuid.UUID, kind: str, file: Dropped) -> BoardImport:
    """Store a file sealed; of those that were never started, the oldest make room."""
    imports = BoardImportRepository(session, user_id)
    waiting = [one for one in imports.all() if one.run_id is None]
    for old in waiting[: max(0, len(waiting) - MOST_WAITING + 1)]:
        discard(session, old)
    row = BoardImport(id=new_id(), user_id=user_id, kind=kind, size=len(file.data), created_at=now())
    row.sealed_name = seal_text(file.name, place_of(row, "name"))
    imports.add(row)
    store().put(_key(row.id), encrypt(file.data, place_of(row, "file")))
    return row


def _key(import_id: uuid.UUID) -> str:
    return f"{FOLDER}{import_id}"


def name_of(row: BoardImport) -> str:
    """The name the file was sent under."""
    return open_bytes(row.sealed_name, place_of(row, "name")).decode()


def file_of(row: BoardImport, *, has_header: bool | None = None) -> Dropped:
    """The file as it was sent; raises `FileGone`."""
    try:
        sealed = store().get(_key(row.id))
    except FileMissing:
        raise FileGone("This file is no longer here. Send it again.") from None
    return Dropped(name_of(row), open_bytes(sealed, place_of(row, "file")), has_header)


def expires_at(row: BoardImport) -> datetime:
    """When the file is deleted, and with it what is known of the import."""
    return row.created_at + KEPT


def discard(session: Session, row: BoardImport) -> None:
    """Delete an import with its file; the cards it made stay."""
    BoardImportRepository(session, row.user_id).delete(row)
    after_commit(session, partial(store().delete, _key(row.id)))


def forget_old(session: Session) -> int:
    """Delete the imports whose day is over; returns how many."""
    old = list(imports_before(session, now() - KEPT))
    for row in old:
        discard(session, row)
    return len(old)


def forget_orphans(session: Session) -> int:
    """Delete files of which no row knows; returns how many."""
    owned = {_key(import_id) for import_id in import_ids(session)}
    orphans = [key for key in store().keys(FOLDER, older_than=now() - ORPHAN_AGE) if key not in owned]
    for key in orphans:
        store().delete(key)
    return len(orphans)
