"""Password hashing: bcrypt over SHA-256 (no 72-byte cut), 12 rounds, through the maintained passlib."""

from functools import lru_cache

from passlib.hash import bcrypt_sha256

ROUNDS = 12


def hash_password(password: str) -> str:
    """Hash a password; about 0.2 s by design."""
    return str(bcrypt_sha256.using(rounds=ROUNDS).hash(password))


def verify_password(password: str, hashed: str | None) -> bool:
    """Whether the password fits. For an unknown account (null) the same time is spent."""
    try:
        return bool(bcrypt_sha256.verify(password, hashed or _no_ones_hash())) and hashed is not None
    except ValueError:
        return False


@lru_cache
def _no_ones_hash() -> str:
    return hash_password("nobody has this password")
