"""What can go wrong on the board."""

import uuid
from collections.abc import Sequence
from typing import ClassVar

from app.core.errors import Conflict, FieldError, Invalid, NotFound, PayloadTooLarge, UnsupportedType


class ApplicationNotFound(NotFound):
    """No such card, a deleted one, or another person's."""

    title = "There is no such application"


class StepNotFound(NotFound):
    """The card has no such step."""

    title = "There is no such step"


class NoteNotFound(NotFound):
    """The card has no such note."""

    title = "There is no such note"


class ApplicationFileNotFound(NotFound):
    """The card has no such file."""

    title = "There is no such file"


class CardExists(Conflict):
    """The posting, or another posting of the same position, has a card already."""

    code: ClassVar[str] = "card_exists"
    title = "This job is on your board already"

    def __init__(self, application_id: uuid.UUID) -> None:
        super().__init__(f"This job is on your board already, as application {application_id}.")
        self.application_id = application_id

    @property
    def errors(self) -> Sequence[FieldError]:
        """The posting named, and the id of the card it has."""
        return [{"loc": ["body", "job_id"], "msg": str(self.application_id), "type": "card_exists"}]


class TooManyCards(Conflict):
    """The board is as full as one may be."""

    code: ClassVar[str] = "too_many_applications"
    title = "Your board is full"


class NeighbourGone(Conflict):
    """The card to stand beside is not in that column any more."""

    code: ClassVar[str] = "neighbour_moved"
    title = "The card beside this place was moved"


class TooManySteps(Conflict):
    """A card has as many steps as one may have."""

    code: ClassVar[str] = "too_many_steps"
    title = "This application has as many steps as one may have. Remove some first."


class TooManyNotes(Conflict):
    """A card has as many notes as one may have."""

    code: ClassVar[str] = "too_many_notes"
    title = "This application has as many notes as one may have. Remove some first."


class TooManyFiles(Conflict):
    """A card has as many files as one may have."""

    code: ClassVar[str] = "too_many_files"
    title = "An application holds 20 files at most. Delete one first."


class FileTooLarge(PayloadTooLarge):
    """The file is larger than is kept."""

    title = "A file may have 10 MB"


class NoPrograms(UnsupportedType):
    """The file is a program."""

    code: ClassVar[str] = "program"
    title = "Programs can't be kept here"


class EmptyAttachment(Invalid):
    """The file holds nothing."""

    code: ClassVar[str] = "empty_file"
    title = "This file is empty"
