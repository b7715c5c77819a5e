"""Files kept with cards: sealed in the store under `applications/`, one key a file."""

import uuid
from collections.abc import Callable, Iterable
from functools import partial

from fastapi import Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.applications.board.errors import ApplicationFileNotFound, TooManyFiles
from app.applications.board.models import Application, ApplicationFile
from app.applications.board.private import EventDetail
from app.applications.board.receiving import Attachment
from app.applications.board.repository import CardRepository
from app.applications.board.sealing import keep_name, name_of, open_file, seal_file
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind
from app.core.clock import now
from app.core.db import after_commit
from app.core.errors import Unavailable
from app.core.ids import new_id
from app.core.storage import FileMissing, store
from app.profile.documents import ORPHAN_AGE
from app.profile.download import attachment

FOLDER = "applications/"
MOST_FILES = 20


def key_of(file_id: uuid.UUID) -> str:
    """Where a file lies."""
    return f"{FOLDER}{file_id}"


def add_file(session: Session, application: Application, sent: Attachment) -> ApplicationFile:
    """Keep a file with a card that is held; raises `TooManyFiles`."""
    if application.file_count >= MOST_FILES:
        raise TooManyFiles
    file = ApplicationFile(
        id=new_id(),
        user_id=application.user_id,
        application_id=application.id,
        media_type=sent.media_type,
        size=len(sent.data),
        created_at=now(),
    )
    keep_name(file, sent.name)
    CardRepository(session, application.user_id).add(file)
    application.file_count += 1
    note_event(session, application, EventKind.file_added, EventDetail(name=sent.name, file_id=file.id))
    store().put(key_of(file.id), seal_file(file, sent.data))
    return file


def file_of(session: Session, application: Application, file_id: uuid.UUID) -> ApplicationFile:
    """A file of a card; raises `ApplicationFileNotFound`."""
    found = CardRepository(session, application.user_id).file(application.id, file_id)
    if found is None:
        raise ApplicationFileNotFound
    return found


def reader(file: ApplicationFile) -> Callable[[], bytes]:
    """Reads a file as it was sent; raises `Unavailable` where the store lost it."""
    return partial(_read, file.id, file.user_id)


def _read(file_id: uuid.UUID, user_id: uuid.UUID) -> bytes:
    try:
        return open_file(file_id, user_id, store().get(key_of(file_id)))
    except FileMissing:
        raise Unavailable("This file is not in the store any more.") from None


def download(file: ApplicationFile) -> Response:
    """The file to save; a browser runs nothing of it."""
    return attachment(reader(file)(), name_of(file), file.media_type)


def remove_file(session: Session, application: Application, file: ApplicationFile) -> None:
    """Delete a file of a card that is held."""
    note_event(session, application, EventKind.file_removed, EventDetail(name=name_of(file)))
    application.file_count -= 1
    CardRepository(session, application.user_id).delete(file)
    discard(session, [file.id])


def discard(session: Session, file_ids: Iterable[uuid.UUID]) -> None:
    """Delete the bytes of files whose rows go."""
    for file_id in file_ids:
        # After the commit: a rollback must not leave a row without its file.
        after_commit(session, partial(store().delete, key_of(file_id)))


def forget_orphans(session: Session) -> int:
    """Delete files of which no row knows: a crash between storing and committing leaves them."""
    keys = set(store().keys(FOLDER, older_than=now() - ORPHAN_AGE))
    orphans = keys - {key_of(file_id) for file_id in session.scalars(select(ApplicationFile.id))}
    for key in orphans:
        store().delete(key)
    return len(orphans)
