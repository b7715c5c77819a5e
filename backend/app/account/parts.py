"""The files of an export as they lie in the store until it is fetched: each sealed, their names too."""

import hashlib
import uuid
from collections.abc import Callable, Iterator

from pydantic import BaseModel, TypeAdapter

from app.core.crypto import decrypt, encrypt
from app.core.storage import EVER, store

FOLDER = "exports/"
INDEX = 0


class Part(BaseModel):
    """One file of an export: its path, which part it is, its bytes and their SHA-256."""

    path: str
    number: int
    size: int
    sha256: str

    @property
    def is_text(self) -> bool:
        """Whether it is worth packing; files that people sent are packed already."""
        return not self.path.startswith("files/")


_INDEX = TypeAdapter(list[Part])


def folder_of(export_id: uuid.UUID) -> str:
    """Where the parts of an export lie."""
    return f"{FOLDER}{export_id}/"


def _key(export_id: uuid.UUID, number: int) -> str:
    return f"{folder_of(export_id)}{number}"


def _place(export_id: uuid.UUID, user_id: uuid.UUID, number: int) -> str:
    return f"account_exports|part{number}|{export_id}|{user_id}"


class PartWriter:
    """Writes the parts of one export."""

    def __init__(self, export_id: uuid.UUID, user_id: uuid.UUID, on_part: Callable[[int], None]) -> None:
        self._export_id = export_id
        self._user_id = user_id
        self._on_part = on_part
        self.parts: list[Part] = []

    def add(self, path: str, data: bytes) -> Part:
        """Seal a file and store it."""
        number = len(self.parts) + 1
        self._put(number, data)
        part = Part(path=path, number=number, size=len(data), sha256=hashlib.sha256(data).hexdigest())
        self.parts.append(part)
        self._on_part(number)
        return part

    def close(self, first: Part) -> None:
        """Write down what there is; `first` is read first."""
        ordered = [first, *(part for part in self.parts if part is not first)]
        self._put(INDEX, _INDEX.dump_json(ordered))

    def _put(self, number: int, data: bytes) -> None:
        place = _place(self._export_id, self._user_id, number)
        store().put(_key(self._export_id, number), encrypt(data, place))


def index(export_id: uuid.UUID, user_id: uuid.UUID) -> list[Part]:
    """The parts of an export, in the order to read them; raises `FileMissing`."""
    return _INDEX.validate_json(_opened(export_id, user_id, INDEX))


def content(export_id: uuid.UUID, user_id: uuid.UUID, part: Part) -> Iterator[bytes]:
    """One part, opened when it is read."""
    yield _opened(export_id, user_id, part.number)


def _opened(export_id: uuid.UUID, user_id: uuid.UUID, number: int) -> bytes:
    return decrypt(store().get(_key(export_id, number)), _place(export_id, user_id, number))


def forget(export_id: uuid.UUID) -> None:
    """Delete all parts of an export."""
    for key in list(store().keys(folder_of(export_id), older_than=EVER)):
        store().delete(key)
