"""What is kept of the words a person sends: handed out with their data, and gone with their account."""

import uuid

from sqlalchemy.orm import Session

from app.applications.models import HighlightSet, Letter
from app.applications.repository import HighlightRepository, LetterRepository
from app.applications.sealing import bullets_of, content_of
from app.core import personal_data
from app.core.types import JsonObject


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's letters and highlights."""
    return {
        "letters": [_letter(one) for one in session.scalars(LetterRepository(session, user_id).all())],
        "highlights": [_highlights(one) for one in session.scalars(HighlightRepository(session, user_id).all())],
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete them; what the cache holds of them goes with all that it holds of the person."""
    LetterRepository(session, user_id).erase()
    HighlightRepository(session, user_id).erase()


def _letter(one: Letter) -> JsonObject:
    return {
        "job_id": str(one.job_id),
        "version": one.number,
        "language": one.language,
        "model": one.model,
        "at": one.generated_at.isoformat(),
        "text": content_of(one).text,
    }


def _highlights(one: HighlightSet) -> JsonObject:
    lines = [bullet.text for bullet in bullets_of(one).bullets]
    return {"job_id": str(one.job_id), "model": one.model, "at": one.generated_at.isoformat(), "lines": [*lines]}


personal_data.register("letters", exporter=export_of, eraser=erase)
