"""CVs tailored to a posting. What they say is sealed."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from app.applications.documents.cv import Template
from app.applications.documents.types import Paper
from app.core.db import Base, Timestamp
from app.core.ids import new_id


class TailoredCv(Base):
    """One CV for one posting: the profile as it was then, what was chosen of it, and the person's own changes."""

    __tablename__ = "tailored_cvs"
    __table_args__ = (Index("ix_tailored_cvs_listed", "user_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # A posting may go; what was made for it stays the person's.
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    template: Mapped[Template]
    paper: Mapped[Paper]
    # What it was made of: the profile's version and the posting's fingerprint.
    profile_version: Mapped[int]
    posting: Mapped[str]
    sealed_content: Mapped[bytes]
    # Grows with every change; the entity tag.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    changed_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
