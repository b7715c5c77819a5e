"""What has to be done again and again: expired exports go, and deletions are carried to their end."""

import uuid
from collections.abc import Callable, Collection
from datetime import timedelta

import orjson
from sqlalchemy.orm import Session

from app.account import brought, closing, parts
from app.account.erasing import TOMBSTONES
from app.account.repository import DeletionRepository, expired, known_exports, known_imports, left_over
from app.auth import service as accounts
from app.core.clock import now
from app.core.storage import EVER, FileMissing, store

# A file without a row is one whose transaction is still under way, or one left by a crash.
ORPHAN_AGE = timedelta(hours=6)
KEEP_IMPORT = timedelta(days=1)


def forget_expired(session: Session) -> int:
    """Delete exports past their time and imports that were never taken in; returns how many."""
    old = expired(session, now())
    for export in old:
        parts.forget(export.id)
        session.delete(export)
    left = left_over(session, now() - KEEP_IMPORT)
    for row in left:
        brought.forget(row.id)
        session.delete(row)
    _forget_orphans(parts.FOLDER, known_exports(session), parts.forget)
    _forget_orphans(brought.FOLDER, known_imports(session), brought.forget)
    return len(old) + len(left)


def _forget_orphans(folder: str, known: Collection[uuid.UUID], forget: Callable[[uuid.UUID], None]) -> None:
    keys = store().keys(folder, older_than=now() - ORPHAN_AGE)
    for name in {key.split("/")[1] for key in keys} - set(map(str, known)):
        forget(uuid.UUID(name))


def resume_deletions(session: Session) -> int:
    """Start deletions again that did not come to their end, and those that a restored backup has undone."""
    unfinished = DeletionRepository(session).unfinished()
    for deletion in unfinished:
        closing.resume(session, deletion.id)
    return len(unfinished) + _undone(session)


def _undone(session: Session) -> int:
    """Accounts that were deleted and are there again: the backup that was restored is older than their deletion."""
    tombstones = {key.removeprefix(TOMBSTONES) for key in store().keys(TOMBSTONES, older_than=EVER)}
    if not tombstones:
        return 0
    back = {closing.account_hash(user_id): user_id for user_id in accounts.all_ids(session)}
    risen = sorted(tombstones & back.keys())
    for name in risen:
        _delete_again(session, back[name], name)
    return len(risen)


def _delete_again(session: Session, user_id: uuid.UUID, name: str) -> None:
    deletions = DeletionRepository(session)
    known = deletions.of_account(name)
    if known is not None and known.finished_at is None:
        return
    user = accounts.open_for_change(session, user_id)
    accounts.shut(session, user)
    if known is not None:
        session.delete(known)
        session.flush()
    closing.start(session, user, _secret_hash(name))


def _secret_hash(name: str) -> str:
    try:
        return str(orjson.loads(store().get(f"{TOMBSTONES}{name}"))["secret_hash"])
    except (FileMissing, orjson.JSONDecodeError, KeyError):
        return name
