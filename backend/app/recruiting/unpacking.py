"""The files of an upload one by one: a ZIP is a folder of CVs. What must not be unpacked is named, never skipped.

Nothing here trusts what a ZIP says of itself: sizes are judged before unpacking and again while reading.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.ml.documents.document import Limits
from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile, ProtectedFile
from app.ml.documents.kind import ZIP_HEADER, detect_kind
from app.profile.upload import plain_name

MAX_BYTES = Limits().max_bytes
MAX_RATIO, RATIO_FROM = 200, 1024 * 1024
# All files of a ZIP together, unpacked.
MAX_UNPACKED = 500 * 1024 * 1024
MOST_FILES = 500
ENCRYPTED_FLAG = 0x1
# What operating systems put beside files.
LITTER_FOLDERS, LITTER = {"__MACOSX"}, {"thumbs.db", "desktop.ini"}
BOMB = "This file would unpack to more than a CV can be, so we did not unpack it."
NESTED = "This is a ZIP inside a ZIP, which we do not open; send it by itself."
Named = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Item:
    """A file that may be a CV; `read` gives its bytes or raises `DocumentError`."""

    name: str
    read: Callable[[], bytes]


def is_folder(name: str, data: bytes) -> bool:
    """Whether a file is a ZIP of files, and not a document that happens to be one."""
    if not data.startswith(ZIP_HEADER) or detect_kind(data, name) is not None:
        return False
    return PurePosixPath(name).suffix.lower() in {"", ".zip"} and _infos(data) is not None


def items(files: Sequence[Named]) -> list[Item]:
    """The files of an upload in order, those of a ZIP in the order of its list."""
    return [item for name, data in files for item in _of_file(name, data)]


def count(files: Sequence[Named]) -> int:
    """How many files an upload has, ZIPs opened."""
    return len(items(files))


def _of_file(name: str, data: bytes) -> Iterator[Item]:
    if not is_folder(name, data):
        yield Item(plain_name(name), lambda: data)
        return
    room = MAX_UNPACKED
    for info in _infos(data) or ():
        if info.is_dir() or _is_litter(info.filename):
            continue
        refusal = _refusal(info, room)
        room -= info.file_size if refusal is None else 0
        yield Item(plain_name(info.filename), _reader(data, info, refusal))


def _infos(data: bytes) -> list[zipfile.ZipInfo] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError):
        return None


def _is_litter(filename: str) -> bool:
    path = PurePosixPath(filename.replace("\\", "/"))
    return path.name.startswith(".") or path.name.lower() in LITTER or bool(LITTER_FOLDERS & set(path.parts))


def _refusal(info: zipfile.ZipInfo, room: int) -> DocumentError | None:
    if info.flag_bits & ENCRYPTED_FLAG:
        return ProtectedFile()
    dense = info.file_size > RATIO_FROM and info.file_size / max(info.compress_size, 1) > MAX_RATIO
    if info.file_size > MAX_BYTES or dense or info.file_size > room:
        return OversizedFile(BOMB)
    return None


def _reader(data: bytes, info: zipfile.ZipInfo, refusal: DocumentError | None) -> Callable[[], bytes]:
    def read() -> bytes:
        if refusal is not None:
            raise refusal
        content = _unpacked(data, info)
        if content.startswith(ZIP_HEADER) and is_folder(info.filename, content):
            raise CorruptFile(NESTED)
        return content

    return read


def _unpacked(data: bytes, info: zipfile.ZipInfo) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(info) as entry:
            content = entry.read(MAX_BYTES + 1)
    except RuntimeError as error:
        raise ProtectedFile from error
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, OSError, ValueError, EOFError) as error:
        raise CorruptFile from error
    if len(content) > MAX_BYTES:
        raise OversizedFile(BOMB)
    return content
