"""What is kept of gaps: one row a person and UTC day."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp


class GapDay(Base):
    """How a person stood on a day: the last look of it. Which gaps they were names what they lack, so it is sealed."""

    __tablename__ = "gap_days"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    taken_at: Mapped[datetime] = mapped_column(Timestamp)
    profile_version: Mapped[int]
    # How many of the best matches were looked at, their mean score in tenths, and how many gaps they have.
    matches: Mapped[int] = mapped_column(SmallInteger)
    mean_tenths: Mapped[int] = mapped_column(SmallInteger)
    gaps: Mapped[int] = mapped_column(SmallInteger)
    # `gaps.keeping.KeptGaps`.
    sealed_gaps: Mapped[bytes]
