"""What a person keeps of recommendations: snapshots, and which of them they put away."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp
from app.core.ids import new_id


class AdviceSnapshot(Base):
    """Recommendations as they were. They name what the profile lacks, so they are sealed."""

    __tablename__ = "advice_snapshots"
    __table_args__ = (Index("ix_advice_snapshots_of", "user_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    items: Mapped[int] = mapped_column(SmallInteger)
    # `advice.sealing.KeptAdvice`: the name, what was looked at, and the recommendations.
    sealed_advice: Mapped[bytes]


class AdviceDismissal(Base):
    """A recommendation that was put away. Its id tells nothing of what it says."""

    __tablename__ = "advice_dismissals"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    advice_id: Mapped[str] = mapped_column(primary_key=True)
    dismissed_at: Mapped[datetime] = mapped_column(Timestamp)
