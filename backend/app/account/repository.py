"""Queries over exports, imports and deletions. A person's reads are scoped by owner."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.account.models import AccountDeletion, AccountExport, AccountImport
from app.background.models import TaskRun
from app.background.types import State


class AccountRepository:
    """The exports and imports of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def add(self, row: AccountExport | AccountImport) -> None:
        """Insert an export or import."""
        self._session.add(row)
        self._session.flush()

    def exports(self, moment: datetime) -> Sequence[tuple[AccountExport, State | None]]:
        """The exports that have not expired at that moment, newest first, each with the state of its task."""
        query = select(AccountExport, TaskRun.state).outerjoin(TaskRun, TaskRun.id == AccountExport.run_id)
        mine = query.where(AccountExport.user_id == self._user_id, AccountExport.expires_at > moment)
        return self._session.execute(mine.order_by(AccountExport.id.desc())).tuples().all()

    def export(self, export_id: uuid.UUID) -> AccountExport | None:
        """One export."""
        mine = AccountExport.user_id == self._user_id
        return self._session.scalar(select(AccountExport).where(AccountExport.id == export_id, mine))

    def all_exports(self) -> Sequence[AccountExport]:
        """Every export, expired or not."""
        return self._session.scalars(select(AccountExport).where(AccountExport.user_id == self._user_id)).all()

    def brought(self, import_id: uuid.UUID) -> AccountImport | None:
        """One import."""
        mine = AccountImport.user_id == self._user_id
        return self._session.scalar(select(AccountImport).where(AccountImport.id == import_id, mine))

    def forget(self, import_id: uuid.UUID) -> None:
        """Delete the row of an import."""
        mine = AccountImport.user_id == self._user_id
        self._session.execute(delete(AccountImport).where(AccountImport.id == import_id, mine))

    def all_imports(self) -> Sequence[AccountImport]:
        """Every import that was not taken in yet."""
        return self._session.scalars(select(AccountImport).where(AccountImport.user_id == self._user_id)).all()


def expired(session: Session, moment: datetime) -> Sequence[AccountExport]:
    """Exports of anyone that have expired by that moment."""
    return session.scalars(select(AccountExport).where(AccountExport.expires_at <= moment)).all()


def left_over(session: Session, before: datetime) -> Sequence[AccountImport]:
    """Imports of anyone that were sent before that moment."""
    return session.scalars(select(AccountImport).where(AccountImport.created_at < before)).all()


def known_exports(session: Session) -> set[uuid.UUID]:
    """The ids of all exports."""
    return set(session.scalars(select(AccountExport.id)))


def known_imports(session: Session) -> set[uuid.UUID]:
    """The ids of all imports."""
    return set(session.scalars(select(AccountImport.id)))


class DeletionRepository:
    """The deletions; they belong to nobody."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: AccountDeletion) -> None:
        """Insert a deletion."""
        self._session.add(row)
        self._session.flush()

    def get(self, deletion_id: uuid.UUID) -> AccountDeletion | None:
        """A deletion by its id."""
        return self._session.get(AccountDeletion, deletion_id)

    def locked(self, deletion_id: uuid.UUID) -> AccountDeletion:
        """The same, which nobody else changes until the transaction ends."""
        return self._session.get_one(AccountDeletion, deletion_id, with_for_update=True, populate_existing=True)

    def by_secret(self, secret_hash: str) -> AccountDeletion | None:
        """The deletion that a secret opens."""
        return self._session.scalar(select(AccountDeletion).where(AccountDeletion.secret_hash == secret_hash))

    def of_account(self, account_hash: str) -> AccountDeletion | None:
        """The newest deletion of an account."""
        query = select(AccountDeletion).where(AccountDeletion.account_hash == account_hash)
        return self._session.scalar(query.order_by(AccountDeletion.id.desc()).limit(1))

    def unfinished(self) -> Sequence[AccountDeletion]:
        """Those that are still under way."""
        return self._session.scalars(select(AccountDeletion).where(AccountDeletion.finished_at.is_(None))).all()
