"""The ledger of what was asked of a model and what it cost, budgets, and people's credits."""

import uuid
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.core.types import JsonObject
from app.llm.types import CallState, CreditKind, Engine


class Call(Base):
    """One call to a model. It holds no words: what was asked and answered is nobody's business here.

    Money is in millionths of a US dollar, as priced when it was made.
    """

    __tablename__ = "llm_calls"
    __table_args__ = (
        Index("ix_llm_calls_of_person", "user_id", "id"),
        Index("ix_llm_calls_open", "created_at", postgresql_where=text("state = 'reserved'")),
        Index("ix_llm_calls_work", "work_id", postgresql_where=text("work_id IS NOT NULL")),
        Index("ix_llm_calls_subject", "subject", postgresql_where=text("subject IS NOT NULL")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    # A closed account leaves the sum, not the name.
    user_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    request_id: Mapped[str | None]
    work_id: Mapped[str | None]
    subject: Mapped[str | None]
    batch_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("llm_batches.id", ondelete="SET NULL"), index=True)
    prompt: Mapped[str]
    model: Mapped[str]
    engine: Mapped[Engine]
    price_version: Mapped[str]
    state: Mapped[CallState] = mapped_column(default=CallState.reserved)
    reserved: Mapped[int] = mapped_column(BigInteger)
    cost: Mapped[int] = mapped_column(BigInteger, default=0)
    # Credits held while it runs, then taken; none where the same work was charged before.
    credits_reserved: Mapped[int] = mapped_column(default=0)
    credits: Mapped[int] = mapped_column(default=0)
    input_tokens: Mapped[int] = mapped_column(default=0)
    output_tokens: Mapped[int] = mapped_column(default=0)
    cached_tokens: Mapped[int] = mapped_column(default=0)
    written_tokens: Mapped[int] = mapped_column(default=0)
    stop_reason: Mapped[str | None]
    error: Mapped[str | None]
    # The windows the reservation stands in, by name, so that it is settled there also after midnight.
    windows: Mapped[list[str]] = mapped_column(Json, default=list)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    settled_at: Mapped[datetime | None] = mapped_column(Timestamp)


class Window(Base):
    """What was spent, and is held for calls under way, in one day or month of a person or of the instance."""

    __tablename__ = "llm_windows"

    # A day or a month, of the instance or of one person, as in `person:<id>:day:2026-11-30`.
    name: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    starts_on: Mapped[date]
    reserved: Mapped[int] = mapped_column(BigInteger, default=0)
    spent: Mapped[int] = mapped_column(BigInteger, default=0)


class CreditAccount(Base):
    """A person's credits, less those held for calls under way; `refilled_for` is the month last filled up."""

    __tablename__ = "llm_credit_accounts"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    balance: Mapped[int]
    held: Mapped[int] = mapped_column(default=0)
    refilled_for: Mapped[str]


class CreditEntry(Base):
    """One change of a person's credits, with the balance after it."""

    __tablename__ = "llm_credit_entries"
    __table_args__ = (Index("ix_llm_credit_entries_of_person", "user_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[CreditKind]
    amount: Mapped[int]
    balance: Mapped[int]
    # What a grant was for, or what was asked ("cover_letter").
    reason: Mapped[str]
    call_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("llm_calls.id", ondelete="SET NULL"), index=True)
    granted_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class Policy(Base):
    """What the admin set in place of the settings: limits in millionths of a US dollar, credits. One row."""

    __tablename__ = "llm_policy"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    values: Mapped[JsonObject] = mapped_column(Json, default=dict)
    version: Mapped[int] = mapped_column(default=1)


class Wishes(Base):
    """What a person said about the model and their data; no row: hide name and contact, read nothing unasked."""

    __tablename__ = "llm_wishes"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    redact: Mapped[bool] = mapped_column(default=True)
    # Whether a model may help to read CVs they upload and pages they import.
    read_with_model: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class Batch(Base):
    """Calls handed over together, to be answered within a day at half the price."""

    __tablename__ = "llm_batches"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    # Null while it is being handed over: should that fail half way, its calls are released.
    provider_id: Mapped[str | None] = mapped_column(unique=True)
    prompt: Mapped[str]
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    ended_at: Mapped[datetime | None] = mapped_column(Timestamp)
