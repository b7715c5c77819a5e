"""AES-256-GCM for what must not lie readable on disk: CV files, their text, contact data.

Envelope: `v1` | 12-byte nonce | ciphertext and tag. The associated data binds a ciphertext to its place
(table, column, row, owner), so that one moved elsewhere does not open.
"""

import base64
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.config import get_settings, secret_file

VERSION = b"v1"
NONCE_BYTES = 12
KEY_BYTES = 32


class Undecryptable(Exception):
    """The bytes were not made by this key for this place."""


def _new_key() -> str:
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


@lru_cache
def _cipher() -> AESGCM:
    settings = get_settings()
    configured = settings.encryption_key
    encoded = (
        configured.get_secret_value() if configured else secret_file(settings.data_dir, "encryption_key", _new_key)
    )
    return AESGCM(base64.urlsafe_b64decode(encoded))


def encrypt(plain: bytes, aad: str) -> bytes:
    """Encrypt for the place named by `aad`."""
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + _cipher().encrypt(nonce, plain, aad.encode())


def decrypt(sealed: bytes, aad: str) -> bytes:
    """Decrypt; raises `Undecryptable` for anything not sealed with this key for this place."""
    if not sealed.startswith(VERSION) or len(sealed) < len(VERSION) + NONCE_BYTES:
        raise Undecryptable("not an envelope of ours")
    nonce, body = sealed[2 : 2 + NONCE_BYTES], sealed[2 + NONCE_BYTES :]
    try:
        return _cipher().decrypt(nonce, body, aad.encode())
    except InvalidTag:
        raise Undecryptable("the key or the place does not fit") from None
