"""Kinds of fields that the board's bodies are made of."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from app.auth.zones import zone
from app.core.fetch_errors import NotAllowed
from app.core.schemas import Money, PayPeriod, Strict, Text
from app.core.text import clean, one_line
from app.core.urls import checked_url
from app.profile.preferences import Currency

FIRST_YEAR, LAST_YEAR = 1970, 2200
LONGEST_TITLE, LONGEST_COMPANY, LONGEST_NOTES = 300, 200, 10_000
MOST_CONTACTS, MOST_PAY = 50, 1_000_000_000


def _moment(value: datetime) -> datetime:
    if not FIRST_YEAR <= value.year < LAST_YEAR:
        raise ValueError(f"must lie between {FIRST_YEAR} and {LAST_YEAR}")
    return value.astimezone(UTC)


def _day(value: date) -> date:
    if not FIRST_YEAR <= value.year < LAST_YEAR:
        raise ValueError(f"must lie between {FIRST_YEAR} and {LAST_YEAR}")
    return value


def _line(value: str) -> str:
    line = one_line(value, LONGEST_NOTES)
    if not line:
        raise ValueError("must not be empty")
    return line


def _words(value: str) -> str:
    # Once more: what nobody sees may have stood before blanks.
    return clean(value).strip()


def _said(value: str) -> str:
    if not (words := _words(value)):
        raise ValueError("must not be empty")
    return words


def _web_address(value: str) -> str:
    try:
        return checked_url(value)
    except NotAllowed as problem:
        raise ValueError(str(problem)) from None


def _zone(value: str) -> str:
    return zone(value).key


# An instant; far ones, which no calendar can turn into another zone, are refused.
Moment = Annotated[AwareDatetime, AfterValidator(_moment)]
Day = Annotated[date, AfterValidator(_day)]
CardTitle = Annotated[Text, Field(min_length=1, max_length=LONGEST_TITLE), AfterValidator(_line)]
CompanyName = Annotated[Text, Field(min_length=1, max_length=LONGEST_COMPANY), AfterValidator(_line)]
Line = Annotated[Text, Field(min_length=1, max_length=200), AfterValidator(_line)]
# May be empty.
Words = Annotated[Text, Field(max_length=LONGEST_NOTES), AfterValidator(_words)]
NoteText = Annotated[Text, Field(min_length=1, max_length=LONGEST_NOTES), AfterValidator(_said)]
WebAddress = Annotated[Text, Field(min_length=1, max_length=2_000), AfterValidator(_web_address)]
Zone = Annotated[Text, Field(min_length=1, max_length=100), AfterValidator(_zone)]
StageLabel = Annotated[Text, Field(min_length=1, max_length=40), AfterValidator(_line)]


class ApplicationPay(Strict):
    """Pay to note: at least one figure, in whole units of a currency."""

    min: int | None = Field(default=None, ge=0, le=MOST_PAY)
    max: int | None = Field(default=None, ge=0, le=MOST_PAY)
    currency: Currency
    period: PayPeriod

    @model_validator(mode="after")
    def _in_order(self) -> "ApplicationPay":
        if self.min is None and self.max is None:
            raise ValueError("give at least one figure")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("the lower figure must not be above the higher one")
        return self

    def money(self) -> Money:
        """The same as it is kept."""
        return Money(**self.model_dump())


class ApplicationContact(Strict):
    """Somebody to talk to about an application."""

    name: Line
    role: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    note: Annotated[Words, Field(max_length=2_000)] | None = None


Contacts = Annotated[list[ApplicationContact], Field(max_length=MOST_CONTACTS)]
