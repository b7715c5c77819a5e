"""An export that a person sends: received, checked, and kept sealed in pieces until it is taken in."""

import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from tempfile import TemporaryFile
from typing import Annotated, BinaryIO

from anyio import fail_after
from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from app.account.archive import opened
from app.account.errors import ExportTooLarge, NoExportFile
from app.account.types import MB, MOST_IMPORTED_BYTES
from app.auth.deps import ReleasedUser
from app.core.crypto import decrypt, encrypt
from app.core.errors import FieldError
from app.core.limits import limiter
from app.core.storage import EVER, store
from app.profile.upload import multipart_body

FIELD, FOLDER = "file", "imports/"
LIMIT = "20/hour"
IMPORT_BODY = multipart_body("An export of ours, as it was downloaded; 500 MB.")
PIECE_BYTES = 8 * MB
LONGEST_UPLOAD_S = 900


@dataclass(frozen=True, slots=True)
class Sent:
    """A checked export as it came: an unnamed file of this process, and its size."""

    file: BinaryIO
    size: int


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[UploadFile]:
    """The one file of a form, while the block lasts. It lies in an unnamed file that ends with it."""
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise _no_file("Send the file as multipart/form-data.", "missing")
    parser = MultiPartParser(request.headers, request.stream(), max_files=1, max_fields=1)
    try:
        with fail_after(LONGEST_UPLOAD_S):
            form = await parser.parse()
    except (MultiPartException, ClientDisconnect, TimeoutError):
        raise _no_file("The upload did not arrive whole. Send one file, again.", "multipart_invalid") from None
    except HTTPException as error:
        # The cap on any body speaks of requests; here it is the file that is too large.
        raise (ExportTooLarge() if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else error) from None
    try:
        yield _only_file(form)
    finally:
        await form.close()


def _only_file(form: FormData) -> UploadFile:
    if unknown := [name for name, _ in form.multi_items() if name != FIELD]:
        raise _no_file("This field is not known here.", "extra_forbidden", unknown[0][:100])
    upload = form.get(FIELD)
    if not isinstance(upload, UploadFile):
        raise _no_file("There is no file in this field.", "missing")
    if (upload.size or 0) > MOST_IMPORTED_BYTES:
        raise ExportTooLarge
    return upload


def _no_file(message: str, kind: str, field: str = FIELD) -> NoExportFile:
    error: FieldError = {"loc": ["body", field], "msg": message, "type": kind}
    return NoExportFile(message, errors=[error])


async def _receive(request: Request, user: ReleasedUser) -> AsyncIterator[Sent]:
    await run_in_threadpool(limiter().hit, "account_import", LIMIT, str(user.id))
    async with _form(request) as upload:
        await run_in_threadpool(opened, upload.file)
        yield Sent(upload.file, upload.size or 0)


SentExport = Annotated[Sent, Depends(_receive)]


def folder_of(import_id: uuid.UUID) -> str:
    """Where the pieces of an import lie."""
    return f"{FOLDER}{import_id}/"


def _place(import_id: uuid.UUID, user_id: uuid.UUID, number: int) -> str:
    return f"account_imports|piece{number}|{import_id}|{user_id}"


def keep(sent: Sent, import_id: uuid.UUID, user_id: uuid.UUID) -> int:
    """Store an export sealed; returns in how many pieces."""
    sent.file.seek(0)
    number = 0
    while piece := sent.file.read(PIECE_BYTES):
        store().put(f"{folder_of(import_id)}{number}", encrypt(piece, _place(import_id, user_id, number)))
        number += 1
    return number


@contextmanager
def kept(import_id: uuid.UUID, user_id: uuid.UUID, pieces: int) -> Iterator[BinaryIO]:
    """The export again, in an unnamed file that ends with the block; raises `FileMissing`."""
    with TemporaryFile() as file:
        for number in range(pieces):
            sealed = store().get(f"{folder_of(import_id)}{number}")
            file.write(decrypt(sealed, _place(import_id, user_id, number)))
        file.seek(0)
        yield file


def forget(import_id: uuid.UUID) -> None:
    """Delete the pieces of an import."""
    for key in list(store().keys(folder_of(import_id), older_than=EVER)):
        store().delete(key)
