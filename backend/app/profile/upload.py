"""Taking a CV file from a request. The order of checks is the contract: 401, 429, 413, 415, 422.

The body is read only once the person is known and the limit admits another file, so the route does not declare it to
the framework, which would read it first. It is held in memory: a CV never touches the disk unsealed.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Annotated, TypeAlias

from anyio import fail_after
from fastapi import Depends, Request
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from app.auth.deps import CurrentUser
from app.auth.models import User
from app.core.config import get_settings
from app.core.db import SessionDep, commit
from app.core.errors import FieldError, Unavailable
from app.core.limits import client_address, limiter
from app.core.text import one_line
from app.core.types import JsonValue
from app.ml.documents.document import Kind, Limits
from app.ml.documents.errors import DocumentError, EmptyFile
from app.ml.documents.kind import require_kind
from app.profile.errors import EmptyUpload, NoFile, UploadTooLarge, WrongKind
from app.profile.types import ImportKind

FIELD = "file"
LONGEST_NAME = 150
MAX_BYTES = Limits().max_bytes
MOST_AT_ONCE, LONGEST_UPLOAD_S = 20, 300
_arriving = 0


def multipart_body(description: str) -> dict[str, JsonValue]:
    """What the generated client and /docs need to know, since the route does not declare its body."""
    field: JsonValue = {"type": "string", "format": "binary", "description": description}
    schema: JsonValue = {"type": "object", "required": [FIELD], "properties": {FIELD: field}}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


MULTIPART_BODY = multipart_body("PDF, DOCX, ODT, RTF, TXT or MD; 10 MB.")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that may be a CV."""

    name: str
    data: bytes
    kind: Kind | ImportKind


Check: TypeAlias = Callable[[str, bytes], Upload]


def receiver(bucket: str, check: Check) -> Callable[[Request, Session, User], Awaitable[Upload]]:
    """The dependency that takes one file, counted in `bucket` once `check` has made an upload of its name and bytes."""

    async def receive(request: Request, session: SessionDep, _user: CurrentUser) -> Upload:
        await run_in_threadpool(_count, bucket, request, count=False)
        # The person is known; a slow sender must not hold a database connection meanwhile.
        await run_in_threadpool(commit, session)
        name, data = await one_file(request)
        upload = await run_in_threadpool(check, plain_name(name), data)
        # Only a file that is taken counts: who picks the wrong one by mistake loses nothing.
        await run_in_threadpool(_count, bucket, request, count=True)
        return upload

    return receive


def _count(bucket: str, request: Request, *, count: bool) -> None:
    limiter().hit(bucket, get_settings().rate_limit_cv_upload, client_address(request), count=count)


async def one_file(request: Request) -> tuple[str, bytes]:
    """The name and bytes of the one file of a form; raises `NoFile`, `UploadTooLarge`, `Unavailable`."""
    form = await _form(request)
    try:
        upload = _only_file(form)
        if (upload.size or 0) > MAX_BYTES:
            raise _too_large()
        return upload.filename or "", await upload.read()
    finally:
        await form.close()


async def _form(request: Request) -> FormData:
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise _no_file("Send the file as multipart/form-data.", "missing")
    parser = MultiPartParser(request.headers, request.stream(), max_files=1, max_fields=1)
    parser.spool_max_size = MAX_BYTES * 2
    try:
        with _one_of_few(), fail_after(LONGEST_UPLOAD_S):
            return await parser.parse()
    except (MultiPartException, ClientDisconnect, TimeoutError):
        raise _no_file("The upload did not arrive whole. Send one file, again.", "multipart_invalid") from None
    except HTTPException as error:
        # The cap on any body speaks of requests; here it is the file that is too large.
        raise (_too_large() if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else error) from None


def _too_large() -> UploadTooLarge:
    return UploadTooLarge(f"A CV may have {MAX_BYTES // 1024 // 1024} MB. Save it without large pictures.")


@contextmanager
def _one_of_few() -> Iterator[None]:
    """Refuse more files at once than memory is meant for; only the event loop counts, so a number is enough."""
    global _arriving
    if _arriving >= MOST_AT_ONCE:
        raise Unavailable("Many files arrive at this moment. Send yours again in a minute.", retry_after=60)
    _arriving += 1
    try:
        yield
    finally:
        _arriving -= 1


def _only_file(form: FormData) -> UploadFile:
    if unknown := [name for name, _ in form.multi_items() if name != FIELD]:
        raise _no_file("This field is not known here.", "extra_forbidden", unknown[0][:100])
    upload = form.get(FIELD)
    if not isinstance(upload, UploadFile):
        raise _no_file("There is no file in this field.", "missing")
    return upload


def _no_file(message: str, kind: str, field: str = FIELD) -> NoFile:
    error: FieldError = {"loc": ["body", field], "msg": message, "type": kind}
    return NoFile(message, errors=[error])


def plain_name(name: str) -> str:
    """A file name to show and to save under: no folders, no controls, not too long."""
    base = one_line(PurePosixPath(name.replace("\\", "/")).name, 1_000)
    stem, dot, ending = base.rpartition(".")
    if dot and stem and len(ending) <= 10:
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return base[:LONGEST_NAME] or "cv"


def _cv(name: str, data: bytes) -> Upload:
    try:
        return Upload(name, data, require_kind(data, name))
    except EmptyFile as error:
        raise EmptyUpload(error.message) from None
    except DocumentError as error:
        raise WrongKind(error.message) from None


def _count_reread(request: Request, _user: CurrentUser) -> None:
    _count("cv_reread", request, count=True)


# Keeping a CV, reading one without keeping it, and reading one again are limited apart.
CvUpload = Annotated[Upload, Depends(receiver("cv_upload", _cv))]
CvToRead = Annotated[Upload, Depends(receiver("cv_parse", _cv))]
RereadLimit = Annotated[None, Depends(_count_reread)]
