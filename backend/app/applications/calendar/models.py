"""Calendars that other programs subscribe to."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp


class CalendarFeed(Base):
    """A person's calendar address; only a hash of its secret is kept, and a new one ends the old one."""

    __tablename__ = "calendar_feeds"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    last_read_at: Mapped[datetime | None] = mapped_column(Timestamp)
