"""What is sealed of cards, steps, lines of the timeline and files.

New fields need a default: older rows are read by newer programs.
"""

import uuid
from datetime import datetime

from pydantic import BaseModel

from app.applications.board.types import StepKind
from app.core.schemas import Money


class Contact(BaseModel):
    """Somebody to talk to about an application."""

    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    note: str | None = None


class Private(BaseModel):
    """What a person keeps with a card. Pay that is null is as the posting and the profile say."""

    notes: str = ""
    contacts: list[Contact] = []
    offered: Money | None = None
    advertised: Money | None = None
    wanted: Money | None = None


class StepWords(BaseModel):
    """The words of a step."""

    title: str = ""
    place: str = ""
    notes: str = ""


class EventDetail(BaseModel):
    """What a line of the timeline is about; what does not belong to its kind is empty.

    `name` is that of a contact, file, letter or CV, as it was then: the thing itself may be gone.
    """

    text: str = ""
    name: str = ""
    edited_at: datetime | None = None
    letter_id: uuid.UUID | None = None
    tailored_cv_id: uuid.UUID | None = None
    cv_document_id: uuid.UUID | None = None
    file_id: uuid.UUID | None = None
    # The number or version of a letter or CV.
    number: int | None = None
    step_id: uuid.UUID | None = None
    step_kind: StepKind | None = None
    starts_at: datetime | None = None
    time_zone: str | None = None
    all_day: bool = False
    pay: Money | None = None
    # Of a move, for taking it back: whether it set the date of applying, and when the card had moved before.
    set_applied: bool = False
    moved_before: datetime | None = None


class FileName(BaseModel):
    """The name a file was sent under."""

    name: str = ""
