"""The query parameters of `/insights/salary`."""

from typing import Annotated

from fastapi import Depends, Query
from pydantic import AfterValidator, StringConstraints

from app.core.schemas import PayPeriod, Text
from app.insights.salary.asking import asked_of
from app.insights.salary.types import Asked
from app.ml.pay.money import currencies
from app.ml.places.geography import country_coded
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

MOST_SKILLS = 30


def _currency(code: str) -> str:
    if code.upper() not in currencies():
        raise ValueError("must be a currency we know, such as EUR")
    return code.upper()


def _country(code: str) -> str:
    if country_coded(code.upper()) is None:
        raise ValueError("must be the two letters of a country, such as DE")
    return code.upper()


def _some_words(text: str) -> str:
    if not any(char.isalpha() for char in text):
        raise ValueError("must hold a word")
    return text


CurrencyCode = Annotated[Text, StringConstraints(min_length=3, max_length=3), AfterValidator(_currency)]
CountryCode = Annotated[Text, StringConstraints(min_length=2, max_length=2), AfterValidator(_country)]
Title = Annotated[
    Text, StringConstraints(strip_whitespace=True, min_length=2, max_length=200), AfterValidator(_some_words)
]
SkillName = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]

SkillNames = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


def asked(
    title: Annotated[Title, Query(description="The job title.")],
    location: Annotated[Text | None, Query(max_length=200, description="Where, in words; its country decides.")] = None,
    seniority: Annotated[Seniority | None, Query(description="Else as the title states it.")] = None,
    skills: Annotated[list[SkillNames] | None, Query(max_length=MOST_SKILLS, description="Ids or names.")] = None,
    remote: Remote | None = None,
    currency: Annotated[CurrencyCode | None, Query(description="Else that of the country.")] = None,
    period: Annotated[PayPeriod, Query(description="Of the answer.")] = "year",
) -> Asked:
    """The position of a request."""
    return asked_of(
        title,
        location=location or "",
        seniority=seniority,
        skills=skills or (),
        remote=None if remote is Remote.UNKNOWN else remote,
        currency=currency,
        period=period,
    )


AskedDep = Annotated[Asked, Depends(asked)]
