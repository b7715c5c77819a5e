"""Tables that a person brought along, until they are taken onto the board; and for a day, which cards they made."""

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
    # What the person said of the columns when they started it: names of columns and words for stages are theirs.
    sealed_choices: Mapped[bytes | None]
    # How often it was started: cards that a start made are known by line.
    run_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("task_runs.id", ondelete="SET NULL"))
    created: Mapped[int] = mapped_column(default=0)
    existing: Mapped[int] = mapped_column(default=0)
    skipped: Mapped[int] = mapped_column(default=0)
    finished_at: Mapped[datetime | None] = mapped_column(Timestamp)
    undone_at: Mapped[datetime | None] = mapped_column(Timestamp)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now(), index=True)


class ImportedCard(Base):
    """A card that an import made: one a line, so that a start repeated makes none twice."""

    __tablename__ = "board_import_cards"

    import_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("board_imports.id", ondelete="CASCADE"), primary_key=True)
    # The number of the line among all lines of the file, from 0.
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    # That of the card when it was made: with another one, somebody has touched it since.
    version: Mapped[int]
