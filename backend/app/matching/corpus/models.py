"""The statistics of the corpus as rows; never changed once written."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp


class CorpusBasis(Base):
    """A basis of vectors learnt from the open postings, deflated; `learnt_from` names exactly those texts."""

    __tablename__ = "corpus_bases"

    version: Mapped[str] = mapped_column(primary_key=True)
    learnt_from: Mapped[str] = mapped_column(index=True)
    # How many postings were open then.
    postings: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    learnt_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class CorpusCount(Base):
    """How many open postings asked for each skill, counted once a day, and the basis of that day (null = shipped)."""

    __tablename__ = "corpora"

    version: Mapped[str] = mapped_column(primary_key=True)
    counted_on: Mapped[date] = mapped_column(index=True)
    postings: Mapped[int]
    demand: Mapped[dict[str, int]] = mapped_column(Json)
    basis_version: Mapped[str | None] = mapped_column(ForeignKey("corpus_bases.version"))
    counted_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
