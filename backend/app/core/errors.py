"""The error tree; each class owns its status and stable code, one handler renders RFC 9457.

AppError
├── Unauthorized 401   ├── PayloadTooLarge 413   ├── TooManyRequests 429
├── Forbidden 403      ├── UnsupportedType 415   └── Unavailable 503
├── NotFound 404       ├── Invalid 422
├── Conflict 409       └── PreconditionFailed 412
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar, TypedDict


class FieldError(TypedDict):
    """One thing wrong with the input: where, what, and a stable type."""

    loc: list[str | int]
    msg: str
    type: str


class AppError(Exception):
    """Something a person should be told; subclass it in a domain's `errors.py`."""

    status_code: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something went wrong on our side"

    def __init__(self, detail: str | None = None, *, headers: Mapping[str, str] | None = None) -> None:
        self.detail = detail or self.title
        self.headers = dict(headers or {})
        super().__init__(self.detail)

    @property
    def errors(self) -> Sequence[FieldError]:
        """The fields at fault, where the error knows them."""
        return ()


class Unauthorized(AppError):
    """No valid token."""

    status_code = 401
    code = "unauthorized"
    title = "Sign in first"

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail, headers={"WWW-Authenticate": "Bearer"})


class Forbidden(AppError):
    """Signed in, but not allowed."""

    status_code = 403
    code = "forbidden"
    title = "You are not allowed to do this"


class NotFound(AppError):
    """No such thing, or not this person's: the answers are the same."""

    status_code = 404
    code = "not_found"
    title = "Not found"


class Conflict(AppError):
    """The state of things does not admit this."""

    status_code = 409
    code = "conflict"
    title = "This conflicts with what is already there"


class PreconditionFailed(AppError):
    """`If-Match` names an older version."""

    status_code = 412
    code = "stale"
    title = "This was changed in the meantime"


class PayloadTooLarge(AppError):
    """More bytes than we take."""

    status_code = 413
    code = "too_large"
    title = "This is too large"


class UnsupportedType(AppError):
    """A kind of file or body we can't read."""

    status_code = 415
    code = "unsupported_type"
    title = "We can't read this kind of file"


class Invalid(AppError):
    """Input that can't be used; `errors` names the fields."""

    status_code = 422
    code = "invalid"
    title = "Some of the input can't be used"

    def __init__(self, detail: str | None = None, *, errors: Sequence[FieldError] = ()) -> None:
        super().__init__(detail)
        self._errors = tuple(errors)

    @property
    def errors(self) -> Sequence[FieldError]:
        """The fields at fault."""
        return self._errors

    @classmethod
    def field(cls, loc: Sequence[str | int], msg: str, kind: str = "value_error") -> "Invalid":
        """One field is wrong."""
        return cls(msg, errors=[{"loc": list(loc), "msg": msg, "type": kind}])


class TooManyRequests(AppError):
    """A rate limit was reached; `retry_after` in seconds."""

    status_code = 429
    code = "rate_limited"
    title = "Too many requests"

    def __init__(self, detail: str | None = None, *, retry_after: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(max(1, retry_after))})


class Unavailable(AppError):
    """A part we need does not answer at present."""

    status_code = 503
    code = "unavailable"
    title = "A part of the system does not answer at present"

    def __init__(self, detail: str | None = None, *, retry_after: int = 5) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})
