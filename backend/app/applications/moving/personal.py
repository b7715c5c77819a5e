"""What is kept of moving in: for a day, the file. The cards are the board's own."""

import uuid

from sqlalchemy.orm import Session

from app.applications.moving import storing
from app.applications.moving.repository import BoardImportRepository
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """That nothing is kept but files on their way onto the board, and which."""
    pending = BoardImportRepository(session, user_id).all()
    return {
        "note": "Files brought along are deleted after a day; the cards made of them are part of the board.",
        "pending": [
            {"name": storing.name_of(row), "size": row.size, "at": row.created_at.isoformat()} for row in pending
        ],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete the files."""
    for row in BoardImportRepository(session, user_id).all():
        storing.discard(session, row)


personal_data.register("board_imports", exporter=export_of, eraser=erase)
