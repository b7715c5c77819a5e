"""Exports of an account, and certificates of accounts that are no more."""

import uuid
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject


class AccountExport(Base):
    """Everything kept about a person at one moment, in sealed parts in the store; put into one ZIP while it is read."""

    __tablename__ = "account_exports"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    # How many files it has, and their bytes before they are packed; null until it is ready. Their names are sealed too.
    files: Mapped[int | None]
    size: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    expires_at: Mapped[datetime] = mapped_column(Timestamp, index=True)


class AccountImport(Base):
    """An export that a person brought along; it lies sealed in the store, in pieces, until it has been taken in."""

    __tablename__ = "account_imports"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    pieces: Mapped[int]
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class AccountDeletion(Base):
    """That an account was deleted, and what was erased; it names nobody. Found by the secret the person was given."""

    __tablename__ = "account_deletions"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    secret_hash: Mapped[str] = mapped_column(unique=True)
    # Of the account's id, so that a restored backup can be checked against it.
    account_hash: Mapped[str] = mapped_column(index=True)
    # No foreign key: the row that says what is still to be done outlives the account. Null once nothing is.
    account_id: Mapped[uuid.UUID | None]
    requested_at: Mapped[datetime] = mapped_column(Timestamp)
    finished_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Files of the account as they were found before anything was erased; empty once they are gone.
    stored: Mapped[list[str]] = mapped_column(Json, default=list)
    # `account.schemas.DeletionReport`; empty until it was counted.
    report: Mapped[JsonObject] = mapped_column(Json, default=dict)
