"""Sealing what is personal: each ciphertext is bound to its table, column, row and person."""

import uuid
from typing import TypeVar

from pydantic import BaseModel

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.profile.errors import KeyLost

M = TypeVar("M", bound=BaseModel)
CV_TABLE, PROFILE_TABLE = "cv_documents", "profiles"


def place(table: str, column: str, row_id: uuid.UUID, user_id: uuid.UUID) -> str:
    """The name of the one place where a ciphertext opens."""
    return f"{table}|{column}|{row_id}|{user_id}"


def seal(value: BaseModel, where: str) -> bytes:
    """A model as sealed JSON."""
    return encrypt(value.model_dump_json().encode(), where)


def unseal(model: type[M], sealed: bytes | None, where: str) -> M:
    """The model back, or an empty one where nothing was sealed; raises `KeyLost`."""
    return model.model_validate_json(open_bytes(sealed, where)) if sealed is not None else model()


def seal_text(text: str, where: str) -> bytes:
    """Sealed text."""
    return encrypt(text.encode("utf-8", "replace"), where)


def open_bytes(sealed: bytes, where: str) -> bytes:
    """What was sealed; raises `KeyLost`."""
    try:
        return decrypt(sealed, where)
    except Undecryptable:
        raise KeyLost("The key that sealed this is not the key of this instance. Restore it, then try again.") from None
