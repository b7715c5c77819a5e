"""Sealing what a person keeps on the board: each ciphertext opens in its own row only."""

import uuid

from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Step
from app.applications.board.private import EventDetail, FileName, Private, StepWords
from app.core.crypto import encrypt
from app.profile.sealing import open_bytes, place, seal, unseal


def keep_private(application: Application, private: Private) -> None:
    """Seal notes, contacts and pay; the card's id and person are set. Nothing at all is kept as nothing."""
    application.sealed_private = seal(private, _private_place(application)) if private != Private() else None
    application.contact_count = len(private.contacts)


def private_of(application: Application) -> Private:
    """Notes, contacts and pay; raises `KeyLost`."""
    return unseal(Private, application.sealed_private, _private_place(application))


def keep_words(step: Step, words: StepWords) -> None:
    """Seal the words of a step; its id and person are set."""
    step.sealed_words = seal(words, _step_place(step))


def words_of(step: Step) -> StepWords:
    """The words of a step; raises `KeyLost`."""
    return unseal(StepWords, step.sealed_words, _step_place(step))


def keep_detail(event: ApplicationEvent, detail: EventDetail) -> None:
    """Seal what a line of the timeline is about; its id and person are set. Nothing at all is kept as nothing."""
    event.sealed_detail = seal(detail, _event_place(event)) if detail != EventDetail() else None


def detail_of(event: ApplicationEvent) -> EventDetail:
    """What a line of the timeline is about; raises `KeyLost`."""
    return unseal(EventDetail, event.sealed_detail, _event_place(event))


def keep_name(file: ApplicationFile, name: str) -> None:
    """Seal the name of a file; its id and person are set."""
    file.sealed_name = seal(FileName(name=name), _file_place(file.id, file.user_id, "name"))


def name_of(file: ApplicationFile) -> str:
    """The name of a file; raises `KeyLost`."""
    return unseal(FileName, file.sealed_name, _file_place(file.id, file.user_id, "name")).name


def seal_file(file: ApplicationFile, data: bytes) -> bytes:
    """The bytes of a file as they lie in the store."""
    return encrypt(data, _file_place(file.id, file.user_id, "file"))


def open_file(file_id: uuid.UUID, user_id: uuid.UUID, sealed: bytes) -> bytes:
    """The bytes of a file as they were sent; raises `KeyLost`."""
    return open_bytes(sealed, _file_place(file_id, user_id, "file"))


def _private_place(application: Application) -> str:
    return place(Application.__tablename__, "private", application.id, application.user_id)


def _step_place(step: Step) -> str:
    return place(Step.__tablename__, "words", step.id, step.user_id)


def _event_place(event: ApplicationEvent) -> str:
    return place(ApplicationEvent.__tablename__, "detail", event.id, event.user_id)


def _file_place(file_id: uuid.UUID, user_id: uuid.UUID, column: str) -> str:
    return place(ApplicationFile.__tablename__, column, file_id, user_id)
