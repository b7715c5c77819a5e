"""Accounts as clients see them."""

import re
import unicodedata
import uuid
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

from app.auth.models import User
from app.auth.types import ACCESS_LIFETIME, Role
from app.auth.zones import zone
from app.core.schemas import Strict, Text, UtcDatetime

MIN_PASSWORD, MAX_PASSWORD = 10, 200
# No DNS or mailbox check: an instance without mail must admit any plausible address.
_EMAIL = re.compile(r"[^\s@\"<>()\\,;:]+@[^\s@\"<>()\\,;:]+")


def _email(value: str) -> str:
    value = value.strip().lower()
    if not _EMAIL.fullmatch(value):
        raise ValueError("this does not look like an e-mail address")
    return value


def _typed_password(value: SecretStr) -> SecretStr:
    # The same password typed on two keyboards must be the same bytes.
    normalised = unicodedata.normalize("NFC", value.get_secret_value())
    if "\x00" in normalised:
        raise ValueError("must not contain NUL characters")
    normalised.encode("utf-8", "strict")
    return SecretStr(normalised)


def _password(value: SecretStr) -> SecretStr:
    if not MIN_PASSWORD <= len(value.get_secret_value()) <= MAX_PASSWORD:
        raise ValueError(f"use {MIN_PASSWORD} to {MAX_PASSWORD} characters")
    return value


Email = Annotated[Text, Field(max_length=254), AfterValidator(_email)]
TypedPassword = Annotated[SecretStr, AfterValidator(_typed_password)]
Password = Annotated[TypedPassword, AfterValidator(_password)]


class RegisterIn(Strict):
    """A new account."""

    # A password keeps its outer spaces.
    model_config = ConfigDict(str_strip_whitespace=False)

    email: Email
    password: Password = Field(description="10 to 200 characters, any.")
    full_name: Annotated[Text, Field(max_length=200)] | None = None


class LoginIn(Strict):
    """The OAuth2 password form; what it carries beside name and password is of no use here."""

    model_config = ConfigDict(str_strip_whitespace=False)

    username: Text = Field(max_length=320, description="The e-mail address.")
    password: TypedPassword
    grant_type: Literal["password"] | None = None
    scope: str | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None


class ResetIn(Strict):
    """A new password, with the token of a reset link."""

    model_config = ConfigDict(str_strip_whitespace=False)

    token: Text = Field(max_length=200)
    password: Password


class UserOut(BaseModel):
    """A person with an account."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    email: str
    full_name: str | None
    role: Role
    time_zone: str | None = Field(description="IANA name; null until the person or their browser said one.")
    created_at: UtcDatetime


class ManagedUserOut(UserOut):
    """A person as an admin sees them."""

    active: bool


class SessionOut(BaseModel):
    """A signed-in person and their access token; the refresh token travels in a cookie."""

    user: UserOut
    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the name of a scheme
    expires_in: int = Field(description="Seconds.")

    @classmethod
    def of(cls, user: User, access_token: str) -> "SessionOut":
        """The answer to signing in."""
        seconds = int(ACCESS_LIFETIME.total_seconds())
        return cls(user=UserOut.model_validate(user), access_token=access_token, expires_in=seconds)


def _zone_name(name: str) -> str:
    return zone(name).key


class OwnAccountPatch(Strict):
    """What you may change of your own account; what is left out stays, null empties it."""

    full_name: Annotated[Text, Field(max_length=200)] | None = None
    time_zone: Annotated[Text, Field(max_length=60), AfterValidator(_zone_name)] | None = None


class UserPatch(Strict):
    """What an admin may change."""

    role: Role | None = None
    active: bool | None = None


class ResetOut(BaseModel):
    """A one-time link to hand to the person; it is shown once."""

    reset_url: str
    expires_at: UtcDatetime
