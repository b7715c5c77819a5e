"""Taking an import from a request: JSON Resume or LinkedIn's data export, told apart by what is in the file."""

from typing import Annotated

from fastapi import Depends

from app.ml.documents.errors import DocumentError, OversizedFile
from app.ml.resume.imports.errors import NotJsonResume
from app.ml.resume.imports.json_resume import parse_json
from app.ml.resume.imports.tables import looks_like_linkedin
from app.profile.errors import EmptyUpload, NotAnImport, NotJson, UploadTooLarge
from app.profile.types import ImportKind
from app.profile.upload import Upload, multipart_body, receiver

IMPORT_BODY = multipart_body("A JSON Resume file, or the ZIP of LinkedIn's data export; 10 MB.")
ZIP_HEADER = b"PK\x03\x04"
# JSON of a person has kilobytes; parsing much more at the door would keep others waiting.
MOST_JSON = 2 * 1024 * 1024
BLANKS = b"\xef\xbb\xbf \t\r\n"


def _import(name: str, data: bytes) -> Upload:
    if not data.strip(BLANKS):
        raise EmptyUpload("This file is empty; export it again and send that.")
    if data.startswith(ZIP_HEADER):
        return Upload(name, data, _linkedin(data))
    if data.lstrip(BLANKS).startswith(b"{"):
        return Upload(name, data, _json_resume(data))
    raise NotAnImport


def _linkedin(data: bytes) -> ImportKind:
    try:
        if looks_like_linkedin(data):
            return ImportKind.linkedin
    except OversizedFile:
        raise UploadTooLarge("This ZIP file unpacks to more than a profile can be.") from None
    except DocumentError as error:
        raise NotAnImport(error.message) from None
    raise NotAnImport("This ZIP file is not LinkedIn's data export: it has none of its tables.")


def _json_resume(data: bytes) -> ImportKind:
    if len(data) > MOST_JSON:
        raise UploadTooLarge(f"A JSON Resume file may have {MOST_JSON // 1024 // 1024} MB.")
    try:
        parse_json(data)
    except NotJsonResume as error:
        raise NotJson(error.message) from None
    return ImportKind.json_resume


ImportUpload = Annotated[Upload, Depends(receiver("profile_import", _import))]
