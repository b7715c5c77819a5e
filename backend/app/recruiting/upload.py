"""Taking CVs from a desk's request, with the consent it records. The order of checks: 401, 403, 429, 413, 415, 422.

As with a person's own CV, the body is read only once the desk is known, and held in memory: a CV never touches the
disk unsealed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from anyio import fail_after
from fastapi import Depends, Request
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from app.core.bodies import LARGE_BODY_BYTES
from app.core.clock import now
from app.core.db import SessionDep, commit
from app.core.errors import FieldError, Unavailable
from app.core.types import JsonObject, JsonValue
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, EmptyFile
from app.ml.documents.kind import require_kind
from app.profile.errors import EmptyUpload, NoFile, UploadTooLarge, WrongKind
from app.profile.upload import plain_name
from app.recruiting.deps import DeskUser
from app.recruiting.errors import BatchTooLarge, NoConsent
from app.recruiting.schemas import ConsentIn
from app.recruiting.unpacking import MOST_FILES, Named, count, is_folder

FILE, CONSENT = "file", "consent"
# The form's names of what `ConsentIn` holds.
CONSENT_FIELDS = {
    "consent_wording": "wording",
    "consent_basis": "basis",
    "consent_source": "source",
    "consent_given_at": "given_at",
}
GIVEN, NOT_GIVEN = {"true", "yes", "1", "on"}, {"", "false", "no", "0", "off", "null", "none"}
AGREED = "The desk recorded that the candidate agreed to be considered for jobs."
NO_SOURCE = "Recorded with the upload."
MAX_BYTES = Limits().max_bytes
MOST_AT_ONCE, LONGEST_UPLOAD_S = 4, 600
_arriving = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """The files of one upload, and the consent that covers them."""

    files: tuple[Named, ...]
    consent: ConsentIn


def _field(kind: JsonObject, description: str) -> JsonValue:
    return {**kind, "description": description}


_TEXT: JsonObject = {"type": "string"}
UPLOAD_BODY: JsonObject = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": [FILE, CONSENT],
                    "properties": {
                        FILE: _field(
                            {"type": "array", "items": {"type": "string", "format": "binary"}},
                            f"One CV (PDF, DOCX, ODT, RTF, TXT, MD; 10 MB), several, or ZIPs of them; "
                            f"{MOST_FILES} files and 60 MB in all.",
                        ),
                        CONSENT: _field(_TEXT, "`true`, or in words what the candidate agreed to."),
                        "consent_wording": _field(_TEXT, "What the candidate agreed to, in words."),
                        "consent_basis": _field(
                            {**_TEXT, "enum": ["consent", "application", "contract", "legitimate_interest"]},
                            "On what ground the CV is kept; consent where left out.",
                        ),
                        "consent_source": _field(_TEXT, "Where the agreement came from: a form, an e-mail, a call."),
                        "consent_given_at": _field({**_TEXT, "format": "date-time"}, "When; now where left out."),
                    },
                }
            }
        },
    }
}


async def _receive(request: Request, session: SessionDep, _user: DeskUser) -> Sent:
    # The desk is known; a slow sender must not hold a database connection meanwhile.
    await run_in_threadpool(commit, session)
    form = await _form(request)
    try:
        files = [upload for name, upload in form.multi_items() if name == FILE and isinstance(upload, UploadFile)]
        named = tuple([(upload.filename or "", await upload.read()) for upload in files])
        return await run_in_threadpool(_checked, form, named)
    finally:
        await form.close()


async def _form(request: Request) -> FormData:
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise _no_file("Send the files as multipart/form-data.", "missing")
    parser = MultiPartParser(request.headers, request.stream(), max_files=MOST_FILES, max_fields=20)
    parser.spool_max_size = LARGE_BODY_BYTES * 2
    try:
        with _one_of_few(), fail_after(LONGEST_UPLOAD_S):
            return await parser.parse()
    except MultiPartException as error:
        if "Too many files" in error.message:
            raise _too_many() from None
        raise _no_file("The upload did not arrive whole. Send it again.", "multipart_invalid") from None
    except (ClientDisconnect, TimeoutError):
        raise _no_file("The upload did not arrive whole. Send it again.", "multipart_invalid") from None
    except HTTPException as error:
        too_large = error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        raise (BatchTooLarge(_MOST_BYTES) if too_large else error) from None


_MOST_BYTES = f"One upload may have {LARGE_BODY_BYTES // 1024 // 1024} MB. Send the files in several uploads."


@contextmanager
def _one_of_few() -> Iterator[None]:
    """Refuse more uploads at once than memory is meant for; only the event loop counts, so a number is enough."""
    global _arriving
    if _arriving >= MOST_AT_ONCE:
        raise Unavailable("Many files arrive at this moment. Send yours again in a minute.", retry_after=60)
    _arriving += 1
    try:
        yield
    finally:
        _arriving -= 1


def _checked(form: FormData, files: tuple[Named, ...]) -> Sent:
    if unknown := [name for name, _ in form.multi_items() if name not in {FILE, CONSENT, *CONSENT_FIELDS}]:
        raise _no_file("This field is not known here.", "extra_forbidden", unknown[0][:100])
    if not files:
        raise _no_file("There is no file in this field.", "missing")
    if len(files) == 1 and not is_folder(*files[0]):
        _check_one(*files[0])
    elif count(files) > MOST_FILES:
        raise _too_many()
    return Sent(tuple((plain_name(name), data) for name, data in files), _consent(form))


def _check_one(name: str, data: bytes) -> None:
    """A single file is refused at the door, as a person's own CV is."""
    if len(data) > MAX_BYTES:
        raise UploadTooLarge("A CV may have 10 MB. Save it without large pictures.")
    try:
        require_kind(data, plain_name(name))
    except EmptyFile as error:
        raise EmptyUpload(error.message) from None
    except DocumentError as error:
        raise WrongKind(error.message) from None


def _consent(form: FormData) -> ConsentIn:
    said = form.get(CONSENT)
    if not isinstance(said, str) or said.strip().casefold() in NOT_GIVEN:
        raise _no_consent([{"loc": ["body", CONSENT], "msg": "The candidate must have agreed", "type": "no_consent"}])
    wording = AGREED if said.strip().casefold() in GIVEN else said
    given: dict[str, object] = {"wording": wording, "source": NO_SOURCE, "given_at": now()}
    given |= {field: form[name] for name, field in CONSENT_FIELDS.items() if form.get(name)}
    try:
        return ConsentIn.model_validate(given)
    except ValidationError as problem:
        found = [_consent_error(error["loc"], error["msg"], error["type"]) for error in problem.errors()]
        raise _no_consent(found) from None


def _no_consent(errors: list[FieldError]) -> NoConsent:
    return NoConsent(
        "Say that the candidate agreed, and best also to what, when, and where that came from.", errors=errors
    )


def _consent_error(loc: tuple[int | str, ...], message: str, kind: str) -> FieldError:
    names = {field: name for name, field in CONSENT_FIELDS.items()}
    return {"loc": ["body", names.get(str(loc[0]), str(loc[0]))], "msg": message, "type": kind}


def _too_many() -> BatchTooLarge:
    return BatchTooLarge(f"One upload may have {MOST_FILES} files. Send them in several uploads.")


def _no_file(message: str, kind: str, field: str = FILE) -> NoFile:
    return NoFile(message, errors=[{"loc": ["body", field], "msg": message, "type": kind}])


DeskUpload = Annotated[Sent, Depends(_receive)]
