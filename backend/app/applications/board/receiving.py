"""Taking a file to keep with a card. Programs are refused, by what is in the file and by how it is called."""

import mimetypes
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from app.applications.board.errors import EmptyAttachment, FileTooLarge, NoPrograms
from app.auth.deps import CurrentUser
from app.core.db import SessionDep, commit
from app.profile.errors import UploadTooLarge
from app.profile.upload import multipart_body, one_file, plain_name

ATTACHMENT_BODY = multipart_body("Any file but a program; 10 MB.")
UNKNOWN = "application/octet-stream"
# Windows, Linux, macOS in four writings, Java, scripts, WebAssembly, Windows shortcuts and installers, Android.
_BEGINNINGS = (
    b"MZ", b"\x7fELF", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe", b"#!", b"\x00asm", b"L\x00\x00\x00\x01\x14\x02\x00", b"dex\n",
)  # fmt: skip
_ENDINGS = frozenset({
    "exe", "com", "scr", "pif", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse",
    "wsf", "wsh", "hta", "cpl", "dll", "sys", "lnk", "reg", "inf", "scf", "jar", "class", "apk", "app", "dmg", "pkg",
    "deb", "rpm", "sh", "bash", "zsh", "command", "run", "bin", "so", "dylib", "elf", "py", "pyc", "pl", "rb", "iso",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it was sent; its media type is guessed from its name, never believed."""

    name: str
    media_type: str
    data: bytes


def checked(name: str, data: bytes) -> Attachment:
    """A file that may be kept; raises `EmptyAttachment`, `NoPrograms`."""
    if not data:
        raise EmptyAttachment
    ending = name.rpartition(".")[2].lower()
    if ending in _ENDINGS or data.startswith(_BEGINNINGS):
        raise NoPrograms("Programs can't be kept here. Send documents, pictures, mails or tables.")
    return Attachment(name, mimetypes.guess_type(name, strict=True)[0] or UNKNOWN, data)


async def _receive(request: Request, session: SessionDep, _user: CurrentUser) -> Attachment:
    # The person is known; a slow sender must not hold a database connection meanwhile.
    await run_in_threadpool(commit, session)
    try:
        name, data = await one_file(request)
    except UploadTooLarge:
        raise FileTooLarge("A file may have 10 MB.") from None
    return checked(plain_name(name), data)


AttachmentUpload = Annotated[Attachment, Depends(_receive)]
