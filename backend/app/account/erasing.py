"""Erasing a closed account, step by step; each can be done again, so that one that was killed begins anew."""

import uuid
from time import monotonic, sleep

import orjson

from app.account import looking, stored
from app.account.models import AccountDeletion
from app.account.repository import DeletionRepository
from app.account.schemas import DeletionReport
from app.account.sections import in_order
from app.auth import service as accounts
from app.background.errors import RetryLater
from app.background.run import Run
from app.background.service import forget_person, stop_all
from app.core.clock import now
from app.core.personal_data import keepers
from app.core.storage import store

# How long work under way is waited for; after that it loses its lease, and can write nothing any more.
PATIENCE_S = 30.0
LOOK_EVERY_S = 0.2
TOMBSTONES = "deletions/"


def erase(run: Run, deletion_id: uuid.UUID) -> None:
    """Erase an account entirely, look for what is left, and write the certificate."""
    account_id = _account_of(run, deletion_id)
    if account_id is None:
        return
    _stop(run, account_id)
    _count(run, deletion_id, account_id)
    _erase_parts(run, account_id)
    with run.session() as session:
        forget_person(session, account_id)
        accounts.remove(session, account_id)
    _finish(run, deletion_id, account_id)


def _account_of(run: Run, deletion_id: uuid.UUID) -> uuid.UUID | None:
    with run.session() as session:
        deletion = DeletionRepository(session).get(deletion_id)
        return deletion.account_id if deletion else None


def _stop(run: Run, account_id: uuid.UUID) -> None:
    """Let work under way come to its end, so that it writes no file after the files are gone."""
    until = monotonic() + PATIENCE_S
    while True:
        with run.session() as session:
            left = stop_all(session, account_id)
        if not left or monotonic() > until:
            return
        run.progress(0, None, "Waiting for work under way to stop")
        sleep(LOOK_EVERY_S)


def _count(run: Run, deletion_id: uuid.UUID, account_id: uuid.UUID) -> None:
    """Write down what there is, once: a second attempt would find less."""
    with run.session() as session:
        deletion = DeletionRepository(session).locked(deletion_id)
        if deletion.report:
            return
        deletion.stored = stored.keys_of(stored.ids_of(session, account_id))
        report = DeletionReport(
            erased=looking.counted(session, account_id, deletion.stored), kept=looking.staying(session, account_id)
        )
        deletion.report = report.model_dump(mode="json")


def _erase_parts(run: Run, account_id: uuid.UUID) -> None:
    """Let every domain erase what it keeps, those that refer to others first."""
    mine = keepers()
    ordered = list(reversed(in_order(mine)))
    for number, name in enumerate(ordered):
        run.progress(number, len(ordered), "Erasing")
        with run.session() as session:
            if accounts.exists(session, account_id):
                mine[name].eraser(session, account_id)


def _finish(run: Run, deletion_id: uuid.UUID, account_id: uuid.UUID) -> None:
    """Delete what is left outside the database, look everywhere, and write it down; raises `RetryLater`."""
    with run.session() as session:
        deletion = DeletionRepository(session).locked(deletion_id)
        stored.drop(deletion.stored)
        looking.forget_cached(account_id)
        found = looking.looked(session, account_id, deletion.stored)
        report = DeletionReport.model_validate(deletion.report).model_copy(update={"looked": found})
        deletion.report = report.model_dump(mode="json")
        if any(place.found for place in found):
            session.flush()
        else:
            deletion.account_id, deletion.stored, deletion.finished_at = None, [], now()
            store().put(_tombstone(deletion), _remembered(deletion))
        left = [place.where for place in found if place.found]
    if left:
        raise RetryLater(f"Something is left: {', '.join(left)}.")


def _tombstone(deletion: AccountDeletion) -> str:
    return f"{TOMBSTONES}{deletion.account_hash}"


def _remembered(deletion: AccountDeletion) -> bytes:
    """What outlives the database: that this account was deleted, so that a restored backup can be told."""
    return orjson.dumps({"secret_hash": deletion.secret_hash, "requested_at": deletion.requested_at})
