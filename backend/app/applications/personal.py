"""What is kept of the words a person sends: handed out with their data, taken in again, gone with their account."""

import uuid
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from app.applications.content import HighlightContent, LetterContent
from app.applications.models import HighlightSet, Letter
from app.applications.repository import HighlightRepository, LetterRepository
from app.applications.sealing import bullets_of, content_of, keep_bullets, keep_content
from app.applications.types import Length, Tone, Writer
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject

MOST = 20_000
Short = Annotated[Text, Field(max_length=500)]


class _Written(Strict):
    """What letters and highlights have in common."""

    id: uuid.UUID
    job_id: uuid.UUID
    writer: Writer
    model: Short
    prompt: Short | None
    facts_version: Short
    options_hash: Short
    notice: Annotated[Text, Field(max_length=2_000)] | None
    cost: Annotated[int, Field(ge=0)]
    generated_at: UtcDatetime


class CarriedLetter(_Written):
    """A version of a letter; `text` is how its content reads."""

    number: Annotated[int, Field(ge=1)]
    tone: Tone
    length: Length
    language: Short
    edited: bool
    changed_at: UtcDatetime
    content: LetterContent
    text: Text = ""


class CarriedHighlights(_Written):
    """A version of highlights; `lines` are how their content reads."""

    content: HighlightContent
    lines: list[Text] = Field(default_factory=list)


class CarriedWriting(Strict):
    """All letters and highlights of a person."""

    letters: Annotated[list[CarriedLetter], Field(max_length=MOST)]
    highlights: Annotated[list[CarriedHighlights], Field(max_length=MOST)]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's letters and highlights."""
    return {
        "letters": [_letter(one) for one in session.scalars(LetterRepository(session, user_id).all())],
        "highlights": [_highlights(one) for one in session.scalars(HighlightRepository(session, user_id).all())],
    }


def _letter(one: Letter) -> JsonObject:
    content = content_of(one)
    return CarriedLetter(**_columns(one, CarriedLetter), content=content, text=content.text).model_dump(mode="json")


def _highlights(one: HighlightSet) -> JsonObject:
    content = bullets_of(one)
    lines = [bullet.text for bullet in content.bullets]
    return CarriedHighlights(**_columns(one, CarriedHighlights), content=content, lines=lines).model_dump(mode="json")


# Beside what is sealed, the fields are those of the row, whose types the models check.
_NOT_COLUMNS = frozenset({"content", "text", "lines"})


def _columns(one: object, model: type[BaseModel]) -> JsonObject:
    return {name: getattr(one, name) for name in model.model_fields if name not in _NOT_COLUMNS}


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Keep these letters and highlights as the person's own."""
    told = CarriedWriting.model_validate(data)
    for letter in told.letters:
        row = Letter(user_id=user_id, version=1, **_columns(letter, CarriedLetter))
        keep_content(row, letter.content)
        session.add(row)
    for highlights in told.highlights:
        made = HighlightSet(user_id=user_id, **_columns(highlights, CarriedHighlights))
        keep_bullets(made, highlights.content)
        session.add(made)
    session.flush()


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete them; what the cache holds of them goes with all that it holds of the person."""
    LetterRepository(session, user_id).erase()
    HighlightRepository(session, user_id).erase()


personal_data.register("letters", exporter=export_of, eraser=erase, importer=take_in)
