"""Letters and highlights, one row a version. Their words are sealed."""

import uuid
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from app.applications.types import Length, Tone, Writer
from app.core.db import Base, Timestamp
from app.core.ids import new_id


class Letter(Base):
    """One version of a cover letter for a posting."""

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("user_id", "job_id", "number"),
        Index("ix_letters_kept", "user_id", "job_id", "facts_version", "options_hash", "id"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    # From 1, through all letters of this person for this posting.
    number: Mapped[int]
    tone: Mapped[Tone]
    length: Mapped[Length]
    language: Mapped[str]
    writer: Mapped[Writer]
    model: Mapped[str]
    # The prompt that was asked, as in "cover_letter/1"; null for a draft from evidence.
    prompt: Mapped[str | None]
    # Of profile and posting together, and of all that was asked for: what a kept letter is found by.
    facts_version: Mapped[str]
    options_hash: Mapped[str]
    sealed_content: Mapped[bytes]
    notice: Mapped[str | None]
    # What it cost, in millionths of a US dollar: what each look at it saves.
    cost: Mapped[int] = mapped_column(BigInteger, default=0)
    edited: Mapped[bool] = mapped_column(default=False)
    # Grows with every change; the entity tag.
    version: Mapped[int] = mapped_column(default=1)
    generated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class HighlightSet(Base):
    """One version of the highlights of a CV for a posting."""

    __tablename__ = "highlight_sets"
    __table_args__ = (Index("ix_highlight_sets_kept", "user_id", "job_id", "facts_version", "options_hash", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    writer: Mapped[Writer]
    model: Mapped[str]
    prompt: Mapped[str | None]
    facts_version: Mapped[str]
    options_hash: Mapped[str]
    sealed_bullets: Mapped[bytes]
    notice: Mapped[str | None]
    cost: Mapped[int] = mapped_column(BigInteger, default=0)
    generated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
