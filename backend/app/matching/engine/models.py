"""What scoring needs of every posting, packed: one narrow row a posting."""

import uuid
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Json, Timestamp
from app.core.types import JsonObject


class PostingFeature(Base):
    """One posting as scoring sees it; `open` is false for a tombstone: a posting that is closed or gone.

    A tombstone says nothing but that, so that indexes kept in memory hear of it.
    """

    __tablename__ = "posting_features"
    __table_args__ = (
        Index("ix_posting_features_changed_in", "changed_in"),
        Index("ix_posting_features_private_to", "private_to", postgresql_where=text("private_to IS NOT NULL")),
    )

    # Not a foreign key: the row outlives the posting, to say that it is gone.
    job_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    # Whose it is, where it is not common; with them it goes, whatever it says.
    private_to: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    open: Mapped[bool]
    # The form it is packed in, the lexicon its skills are places of, and the basis of its vector.
    version: Mapped[str]
    # A hash of what it was made from; where the posting's differs now, it is stale.
    made_from: Mapped[int] = mapped_column(BigInteger)
    packed: Mapped[bytes]
    skills: Mapped[bytes]
    fingerprint: Mapped[str]
    demands: Mapped[JsonObject] = mapped_column(Json, default=dict)
    # The transaction that wrote it last: unlike a moment, it can't be overtaken by one that commits later.
    changed_in: Mapped[int] = mapped_column(BigInteger)
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class ChangedPosting(Base):
    """A posting that came, changed or went since its features were made.

    A trigger on `jobs` writes it in the transaction that changed the posting: nothing that writes postings, now or
    later, can forget to tell.
    """

    __tablename__ = "changed_postings"

    job_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    changed_in: Mapped[int] = mapped_column(BigInteger)


class FeatureForm(Base):
    """That all features are in a form: from then on only what changes needs to be made anew."""

    __tablename__ = "feature_forms"

    version: Mapped[str] = mapped_column(primary_key=True)
    complete_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class PostingValue(Base):
    """A value that many postings share (a title's words, a workplace), by the hash that stands for it when packed."""

    __tablename__ = "posting_values"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    value: Mapped[str]
