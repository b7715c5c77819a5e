"""Closing an account within the request: nobody gets in any more, and the erasing is written down and started."""

import hashlib
import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.account.models import AccountDeletion
from app.account.repository import DeletionRepository
from app.auth import service as accounts
from app.auth.models import User
from app.auth.tokens import digest, new_secret
from app.background.models import TaskRun
from app.background.registry import Payload
from app.background.service import enqueue, stop_all
from app.core.clock import now

ERASE = "account.erase"


class DeletionPayload(Payload):
    """Which deletion to carry out; it says whose account it is until that is gone."""

    deletion_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class Closing:
    """A closed account: the run that erases it, and the secret that opens its certificate."""

    run: TaskRun
    secret: str


def account_hash(account_id: uuid.UUID) -> str:
    """What is kept of an account's id: enough to know it again, not to know whose it was."""
    return hashlib.sha256(b"account:" + account_id.bytes).hexdigest()


def close(session: Session, user_id: uuid.UUID) -> Closing:
    """Close an account and start its erasing; raises `LastAdmin`."""
    user = accounts.open_for_change(session, user_id)
    accounts.close(session, user)
    stop_all(session, user_id)
    secret = new_secret()
    return Closing(start(session, user, digest(secret)), secret)


def start(session: Session, user: User, secret_hash: str) -> TaskRun:
    """Write down that a closed account is to be erased, and start it."""
    deletion = AccountDeletion(
        secret_hash=secret_hash, account_hash=account_hash(user.id), account_id=user.id, requested_at=now()
    )
    DeletionRepository(session).add(deletion)
    return resume(session, deletion.id)


def resume(session: Session, deletion_id: uuid.UUID) -> TaskRun:
    """Carry on with a deletion; no account owns the run, so it goes with none."""
    return enqueue(session, ERASE, DeletionPayload(deletion_id=deletion_id), dedupe_key=str(deletion_id))
