"""Schemas that all of the application shares."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainSerializer

PayPeriod = Literal["hour", "day", "month", "year"]


def _no_nul(value: object) -> object:
    if isinstance(value, str):
        if "\x00" in value:
            raise ValueError("must not contain NUL characters")
        value.encode("utf-8", "strict")  # a lone surrogate can't be stored; UnicodeEncodeError is a ValueError
    return value


# Text that Postgres can store.
Text = Annotated[str, BeforeValidator(_no_nul)]


def _utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _rfc3339(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


UtcDatetime = Annotated[datetime, AfterValidator(_utc), PlainSerializer(_rfc3339, return_type=str, when_used="json")]


class Strict(BaseModel):
    """A body that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", from_attributes=True, str_strip_whitespace=True)


class Money(Strict):
    """Pay as the posting states it: whole units, never annualised, null where unknown."""

    min: int | None
    max: int | None
    currency: str | None
    period: PayPeriod | None


class ProblemField(BaseModel):
    """One field at fault."""

    loc: list[str | int]
    msg: str
    type: str


class Problem(BaseModel):
    """An RFC 9457 problem document."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    instance: str
    errors: list[ProblemField] | None = None
