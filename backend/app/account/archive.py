"""An export that was brought back: opened and checked as a whole before anything of it is used.

Anybody can make such a file, so nothing it says is believed: its size is counted while it is read, its paths are not
written anywhere, and its rows are checked again by the domain that takes them in.
"""

import hashlib
import struct
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import orjson
from pydantic import ValidationError

from app.account.errors import DamagedExport, NewerExport, NotAnExport
from app.account.exporting import MANIFEST, POSTINGS
from app.account.schemas import FileSaid, Manifest
from app.account.sections import digest
from app.account.types import FORMAT, MB, MOST_FILE_BYTES, MOST_FILES, MOST_UNPACKED_BYTES, SCHEMA_VERSION
from app.core.personal_data import PersonalFile, keepers
from app.core.types import JsonObject, JsonValue

MOST_MANIFEST_BYTES, MOST_DIRECTORY_BYTES = 16 * MB, 16 * MB
DEEPEST = 60
READ_AT_ONCE = 1 * MB
# The end of a ZIP without a comment: signature, …, entries, size of the directory, where it begins, 0.
_END = struct.Struct("<4s4xHHIIH")
_SIGNATURE = b"PK\x05\x06"


class Archive:
    """A checked export; its file stays open."""

    def __init__(self, bundle: zipfile.ZipFile, manifest: Manifest) -> None:
        self._bundle = bundle
        self.manifest = manifest
        self._files = {said.path: said for said in manifest.files}

    def names(self) -> list[str]:
        """The sections that can be taken in."""
        return [name for name, keeper in keepers().items() if keeper.importer and name in self.manifest.sections]

    def section(self, name: str) -> JsonObject:
        """The rows of a section; raises `DamagedExport`."""
        data = self._json(f"data/{name}.json")
        if digest(data) != self.manifest.sections[name].sha256:
            raise DamagedExport(f"The part “{name}” is not what the export says it is.")
        return data

    def postings(self) -> list[JsonValue]:
        """The postings that rows refer to; raises `DamagedExport`."""
        postings = self._json(POSTINGS).get("postings")
        if not isinstance(postings, list):
            raise DamagedExport("Its list of postings can't be read.")
        return postings

    def files(self, section: str) -> Iterator[tuple[str, str, PersonalFile]]:
        """The original files of a section: the name of the row each belongs to, its own name, and how to read it."""
        for said in self.manifest.files:
            if said.section == section and said.of is not None and said.name is not None:
                yield said.of, said.name, PersonalFile(said.name, partial(self.read, said.path))

    def read(self, path: str) -> bytes:
        """A file, whole; raises `DamagedExport`."""
        return b"".join(_pieces(self._bundle, self._said(path)))

    def check(self) -> None:
        """Compare every file, and every part, with what is said of it; raises `DamagedExport`."""
        for said in self.manifest.files:
            if _digest_of(self._bundle, said) != said.sha256:
                raise DamagedExport(f"{said.path} is not what the export says it is.")
        for name in self.manifest.sections:
            self.section(name)
        self.postings()

    def _said(self, path: str) -> FileSaid:
        if path not in self._files:
            raise DamagedExport(f"It has no {path}.")
        return self._files[path]

    def _json(self, path: str) -> JsonObject:
        data = _parsed(self.read(path), path)
        _require_plain(data, path, 0)
        return data


def opened(file: BinaryIO) -> Archive:
    """An export, with every file of it checked; raises `NotAnExport`, `NewerExport` or `DamagedExport`."""
    _require_small_directory(file)
    try:
        bundle = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise NotAnExport from None
    archive = Archive(bundle, _manifest(bundle))
    _require_same_files(bundle, archive.manifest)
    archive.check()
    return archive


def _require_small_directory(file: BinaryIO) -> None:
    """A list of files takes memory before any of them is looked at."""
    file.seek(0, 2)
    if file.tell() < _END.size:
        raise NotAnExport
    file.seek(-_END.size, 2)
    signature, _, entries, size, _, _ = _END.unpack(file.read(_END.size))
    file.seek(0)
    if signature != _SIGNATURE:
        raise NotAnExport("This is not a ZIP file as we write it. Send the export as it was downloaded.")
    if entries > MOST_FILES + 1 or size > MOST_DIRECTORY_BYTES:
        raise DamagedExport(f"It has more than {MOST_FILES:,} files.")


def _manifest(bundle: zipfile.ZipFile) -> Manifest:
    infos = [info for info in bundle.infolist() if info.filename == MANIFEST]
    if len(infos) != 1:
        raise NotAnExport("This ZIP file has no manifest.json of ours. Send the export as it was downloaded.")
    if infos[0].file_size > MOST_MANIFEST_BYTES:
        raise DamagedExport("Its manifest is too large.")
    data = _parsed(_unpacked(bundle, infos[0]), MANIFEST)
    if data.get("format") != FORMAT:
        raise NotAnExport("This ZIP file was made by another program.")
    version = data.get("schema_version")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise NewerExport
    try:
        return Manifest.model_validate(data)
    except ValidationError:
        raise DamagedExport("Its manifest can't be read.") from None


def _require_same_files(bundle: zipfile.ZipFile, manifest: Manifest) -> None:
    said, there = [file.path for file in manifest.files], [info.filename for info in bundle.infolist()]
    strange = set(there) - set(said) - {MANIFEST}
    if strange or len(set(there)) != len(there) or len(set(said)) != len(said):
        raise DamagedExport("It has files that its manifest does not name.")
    if missing := sorted(set(said) - set(there)):
        raise DamagedExport(f"{len(missing)} of its files are missing, {missing[0]} first.")
    if missing := [name for name in manifest.sections if f"data/{name}.json" not in there]:
        raise DamagedExport(f"The part “{missing[0]}” is missing.")
    if POSTINGS not in there:
        raise DamagedExport(f"{POSTINGS} is missing.")
    sizes = [file.size for file in manifest.files]
    if sum(sizes) > MOST_UNPACKED_BYTES or max(sizes) > MOST_FILE_BYTES:
        raise DamagedExport("It unpacks to more than an account can be.")


def _pieces(bundle: zipfile.ZipFile, said: FileSaid) -> Iterator[bytes]:
    """A file piece by piece, no more of it than was said."""
    info, taken = bundle.getinfo(said.path), 0
    if info.file_size != said.size or info.is_dir():
        raise DamagedExport(f"{said.path} has another size than the export says.")
    try:
        with bundle.open(info) as file:
            while piece := file.read(READ_AT_ONCE):
                taken += len(piece)
                if taken > said.size:
                    break
                yield piece
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        raise DamagedExport(f"{said.path} can't be unpacked.") from None
    if taken != said.size:
        raise DamagedExport(f"{said.path} has another size than the export says.")


def _digest_of(bundle: zipfile.ZipFile, said: FileSaid) -> str:
    counted = hashlib.sha256()
    for piece in _pieces(bundle, said):
        counted.update(piece)
    return counted.hexdigest()


def _unpacked(bundle: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    said = FileSaid(path=info.filename, size=info.file_size, sha256="")
    return b"".join(_pieces(bundle, said))


def _parsed(data: bytes, path: str) -> JsonObject:
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise DamagedExport(f"{path} can't be read.") from None
    if not isinstance(value, dict):
        raise DamagedExport(f"{path} can't be read.")
    return value


def _require_plain(value: JsonValue, path: str, depth: int) -> None:
    """Refuse what no row can hold: NUL characters, and lists within lists without end."""
    if depth > DEEPEST:
        raise DamagedExport(f"{path} can't be read.")
    if isinstance(value, str) and "\x00" in value:
        raise DamagedExport(f"{path} has characters that no text has.")
    if isinstance(value, dict):
        for name, item in value.items():
            _require_plain(name, path, depth + 1)
            _require_plain(item, path, depth + 1)
    elif isinstance(value, list):
        for item in value:
            _require_plain(item, path, depth + 1)
