"""Tables that a person brought along, until they are taken onto the board."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp
from app.core.ids import new_id


class BoardImport(Base):
    """A file of applications kept elsewhere; it lies sealed in the store under `board-imports/<id>` for a day."""

    __tablename__ = "board_imports"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    # The slug of a file in `applications/moving/formats`.
    kind: Mapped[str]
    sealed_name: Mapped[bytes]
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now(), index=True)
