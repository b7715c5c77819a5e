"""Access tokens: short-lived, signed by one symmetric key; HS256 is the only algorithm ever accepted."""

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from jose import JWTError, jwt

from app.auth.errors import InvalidToken
from app.auth.models import User
from app.auth.types import ACCESS_LIFETIME
from app.core.config import get_settings
from app.core.ids import new_id

ALGORITHM = "HS256"
AUDIENCE = "career-agent"
KIND = "access"
MAX_LENGTH = 4_096
REQUIRED = ("sub", "exp", "iat", "aud", "ver", "typ")


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid access token says."""

    user_id: uuid.UUID
    token_version: int


def issue_access_token(user: User) -> str:
    """An access token for `user`, valid 30 minutes."""
    # Real time, not the application's clock: a run repeated as of another day must not mint old tokens.
    issued = datetime.now(UTC)
    claims = {
        "sub": str(user.id),
        "iat": int(issued.timestamp()),
        "exp": int((issued + ACCESS_LIFETIME).timestamp()),
        "aud": AUDIENCE,
        "typ": KIND,
        "ver": user.token_version,
        "jti": str(new_id()),
    }
    return str(jwt.encode(claims, get_settings().signing_secret(), algorithm=ALGORITHM))


def read_access_token(token: str) -> Claims:
    """The claims of a token; raises `InvalidToken` for anything not signed by us, for this use, and current."""
    if len(token) > MAX_LENGTH:
        raise InvalidToken
    options = {f"require_{name}": True for name in ("sub", "exp", "iat", "aud")}
    try:
        claims = jwt.decode(
            token, get_settings().signing_secret(), algorithms=[ALGORITHM], audience=AUDIENCE, options=options
        )
        if any(name not in claims for name in REQUIRED) or claims["typ"] != KIND:
            raise InvalidToken
        return Claims(uuid.UUID(claims["sub"]), int(claims["ver"]))
    except (JWTError, ValueError, TypeError, OverflowError, AttributeError, RecursionError):
        raise InvalidToken from None


def new_secret() -> str:
    """A random token for a cookie or a link: 256 bits."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is stored of a random token."""
    return hashlib.sha256(secret.encode()).hexdigest()
