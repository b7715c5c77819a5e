"""Taking files onto boards, and forgetting them after a day."""

import uuid
from datetime import timedelta

from sqlalchemy.orm import Session

from app.applications.moving import importing, storing
from app.applications.moving.errors import FileGone
from app.applications.moving.importing import IMPORT, BoardImportPayload, Work
from app.applications.moving.models import BoardImport
from app.applications.moving.repository import BoardImportRepository
from app.auth.models import User
from app.auth.service import get_user
from app.background.errors import TaskFailed
from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.types import JsonObject

GONE = "This file is no longer here. Send it again."


@task(IMPORT, payload=BoardImportPayload, max_attempts=3, time_limit=3_600, private=True)
def import_board(run: Run, payload: BoardImportPayload) -> JsonObject:
    """Make the cards of a file, some a transaction; a killed worker's lines are remembered, so none is made twice."""
    work = _prepared(run, payload.import_id)
    batches = work.batches()
    total, done = sum(map(len, batches)) + len(work.done), len(work.done)
    for batch in batches:
        run.progress(done, total, f"{done:,} of {total:,} cards")
        with run.session() as session:
            importing.take(session, *_whose(session, run, payload.import_id), batch)
        done += len(batch)
    with run.session() as session:
        _, row = _whose(session, run, payload.import_id)
        result = importing.finish(row, work)
    run.progress(total, total, "Done.")
    return result


def _prepared(run: Run, import_id: uuid.UUID) -> Work:
    with run.session() as session:
        try:
            return importing.prepare(session, *_whose(session, run, import_id))
        except FileGone:
            raise TaskFailed(GONE) from None


def _whose(session: Session, run: Run, import_id: uuid.UUID) -> tuple[User, BoardImport]:
    if run.user_id is None:
        raise TaskFailed(GONE)
    row = BoardImportRepository(session, run.user_id).get(import_id)
    if row is None:
        raise TaskFailed(GONE)
    return get_user(session, run.user_id), row


@task("applications.forget_imports", every=timedelta(hours=1))
def forget_imports(run: Run, _payload: Nothing) -> JsonObject:
    """Delete the files of imports after a day, and files of which no row knows."""
    with run.session() as session:
        return {"old": storing.forget_old(session), "orphans": storing.forget_orphans(session)}
