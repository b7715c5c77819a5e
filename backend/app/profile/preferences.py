"""What a person looks for, as clients see and send it."""

from typing import Annotated

import pycountry
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from app.core.schemas import Strict, Text
from app.ml.terms.employment import EmploymentType
from app.ml.terms.seniority import Seniority
from app.profile.types import RemoteWish


def _country(value: str) -> str:
    found = pycountry.countries.get(alpha_2=value.upper()) or pycountry.countries.get(alpha_3=value.upper())
    if found is None:
        raise ValueError("use the two-letter code of a country, such as PL or US")
    return str(found.alpha_2)


def _currency(value: str) -> str:
    if pycountry.currencies.get(alpha_3=value.upper()) is None:
        raise ValueError("use the three-letter code of a currency, such as EUR or USD")
    return value.upper()


def _one(value: object) -> object:
    """A list of one is that one: the other wishes are lists, so clients send this one so too."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _each_once(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


Words = Annotated[
    list[Annotated[Text, Field(min_length=1, max_length=120)]], Field(max_length=50), AfterValidator(_each_once)
]
Country = Annotated[Text, Field(min_length=2, max_length=3), AfterValidator(_country)]
Countries = Annotated[list[Country], Field(max_length=250), AfterValidator(_each_once)]
Currency = Annotated[Text, Field(min_length=3, max_length=3), AfterValidator(_currency)]
Companies = Annotated[
    list[Annotated[Text, Field(min_length=1, max_length=200)]], Field(max_length=500), AfterValidator(_each_once)
]


class PreferencesOut(BaseModel):
    """What a person looks for; empty and null mean "no wish stated"."""

    model_config = ConfigDict(from_attributes=True)

    titles: list[str] = []
    locations: list[str] = []
    remote: RemoteWish = RemoteWish.any
    salary_min: int | None = Field(default=None, description="A year, in whole units of `currency`.")
    currency: str | None = None
    employment_types: list[EmploymentType] = []
    seniority: Seniority | None = None
    excluded_companies: list[str] = []
    work_authorization: list[str] = Field(default=[], description="Countries as ISO 3166 alpha-2 codes.")
    languages: list[str] = []


class PreferencesPatch(Strict):
    """The wishes to change; what is left out stays."""

    titles: Words = Field(default_factory=list)
    locations: Words = Field(default_factory=list)
    remote: RemoteWish = RemoteWish.any
    salary_min: Annotated[int, Field(ge=0, le=100_000_000)] | None = None
    currency: Currency | None = None
    employment_types: Annotated[list[EmploymentType], Field(max_length=20)] = Field(default_factory=list)
    seniority: Annotated[Seniority | None, BeforeValidator(_one)] = None
    excluded_companies: Companies = Field(default_factory=list)
    work_authorization: Countries = Field(default_factory=list)
    languages: Words = Field(default_factory=list)
