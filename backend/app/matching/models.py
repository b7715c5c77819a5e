"""Scored pairs of person and posting, and what they were scored on."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.ids import new_id
from app.matching.types import Eligibility, Status


class Match(Base):
    """A person and a posting, scored. Only the best are kept, and those the person did something about."""

    __tablename__ = "matches"
    __table_args__ = (
        UniqueConstraint("user_id", "job_id"),
        Index("ix_matches_best", "user_id", "tenths"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    # The score in tenths of a point: whole numbers compare and add up without surprises.
    tenths: Mapped[int] = mapped_column(SmallInteger)
    eligibility: Mapped[Eligibility]
    score_version: Mapped[str]
    computed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    status: Mapped[Status] = mapped_column(default=Status.new)
    # When the person last said what they do about it; rows with this are kept for ever.
    touched_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Grows with the status only: a new score in the background is no reason to refuse a person's change.
    version: Mapped[int] = mapped_column(default=1)


class Scoring(Base):
    """The last scoring of a person's matches, and the basis it stands on: profile, day, counts."""

    __tablename__ = "scorings"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    profile_version: Mapped[int]
    as_of: Mapped[date]
    rarity_version: Mapped[str]
    # Postings compared, and how many of them (each cluster once) are stored.
    compared: Mapped[int]
    stored: Mapped[int]
    finished_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class RarityCount(Base):
    """How many open postings asked for each skill, counted once a day. Never changed once written."""

    __tablename__ = "rarity_counts"

    version: Mapped[str] = mapped_column(primary_key=True)
    counted_on: Mapped[date] = mapped_column(index=True)
    postings: Mapped[int]
    demand: Mapped[dict[str, int]] = mapped_column(Json)
    counted_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
