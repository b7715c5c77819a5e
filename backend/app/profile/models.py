"""Profiles and CV documents. What they say about a person is sealed (docs/adr/0007-what-is-encrypted.md)."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp
from app.core.ids import new_id
from app.profile.types import CvState


class CvDocument(Base):
    """A CV file a person sent: the file lies sealed in the store, its facts and text sealed here."""

    __tablename__ = "cv_documents"
    __table_args__ = (
        # The same file sent again is the same version.
        Index("uq_cv_documents_file", "user_id", "fingerprint", unique=True, postgresql_where=text("NOT passing")),
        Index("ix_cv_documents_waiting", "sent_at", postgresql_where=text("passing OR state = 'received'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # Depends on the person too, so that it tells nothing about who else has the same file.
    fingerprint: Mapped[str]
    # Sent to be read once; not a version, gone when its task ends.
    passing: Mapped[bool] = mapped_column(default=False)
    kind: Mapped[str]
    size: Mapped[int]
    pages: Mapped[int | None]
    state: Mapped[CvState] = mapped_column(default=CvState.received)
    engine: Mapped[str | None]
    confidence: Mapped[float | None]
    sealed_name: Mapped[bytes]
    sealed_facts: Mapped[bytes | None] = mapped_column(deferred=True)
    sealed_text: Mapped[bytes | None] = mapped_column(deferred=True)
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    read_at: Mapped[datetime | None] = mapped_column(Timestamp)


class Profile(Base):
    """A person's profile: which CV it rests on, and what the person changed or added."""

    __tablename__ = "profiles"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    # Grows with every change of what the profile says; its entity tag.
    version: Mapped[int] = mapped_column(default=0)
    active_document_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("cv_documents.id", ondelete="SET NULL"), index=True
    )
    # When the active CV was chosen: a CV sent before that does not replace it when its reading ends later.
    active_since: Mapped[datetime | None] = mapped_column(Timestamp)
    sealed_edits: Mapped[bytes | None]
    # Whether there is anything to match on; the one thing others ask of all profiles at once.
    matchable: Mapped[bool] = mapped_column(default=False)
    # Who else may see the profile, by the person's own consent (`visibility_changes` has its history).
    open_to_recruiters: Mapped[bool] = mapped_column(default=False)
    open_to_coaches: Mapped[bool] = mapped_column(default=False)
    updated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now(), onupdate=func.now())


class VisibilityChange(Base):
    """A person gave or withdrew consent that others see their profile. Entries are added, never changed."""

    __tablename__ = "visibility_changes"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    recruiters: Mapped[bool]
    coaches: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
