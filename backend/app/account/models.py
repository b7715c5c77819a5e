"""Exports of an account, and certificates of accounts that are no more."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject


class AccountExport(Base):
    """Everything kept about a person at one moment, in sealed parts in the store; put into one ZIP while it is read."""

    __tablename__ = "account_exports"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # `[{"name", "key", "size", "sha256"}]`; null until it is ready.
    parts: Mapped[list[JsonObject] | None] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    expires_at: Mapped[datetime] = mapped_column(Timestamp, index=True)


class AccountImport(Base):
    """An export that a person brought along; the file lies sealed in the store until it has been taken in."""

    __tablename__ = "account_imports"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class AccountDeletion(Base):
    """That an account was deleted, and what was erased; it names nobody. Found by the secret the person was given."""

    __tablename__ = "account_deletions"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    secret_hash: Mapped[str] = mapped_column(unique=True)
    # Of the account's id, so that a restored backup can be checked against it.
    account_hash: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(Timestamp)
    finished_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # `{domain: {"rows", "files", ...}}` and what was looked for afterwards.
    report: Mapped[JsonObject] = mapped_column(Json, default=dict)
