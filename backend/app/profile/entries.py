"""The entries of a profile as clients see them, and as they may send them."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from app.core.schemas import Strict, Text
from app.profile.types import FactSource, LicenceStanding

LONGEST_LINE, LONGEST_TEXT = 300, 10_000
MOST_ENTRIES, MOST_BULLETS, MOST_SKILLS, MOST_LINKS = 100, 100, 500, 50
_LIFE_DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?")
_EXPIRY = re.compile(r"(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LINK = re.compile(r"(?:https?://)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)


def _matching(pattern: re.Pattern[str], hint: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise ValueError(hint)
        return value

    return AfterValidator(check)


def is_link(text: str) -> bool:
    """Whether this is a web address, with or without its scheme; nothing a browser would run."""
    return bool(_LINK.fullmatch(text)) and len(text) <= LONGEST_LINE


OneLine = Annotated[Text, Field(min_length=1, max_length=LONGEST_LINE)]
LongText = Annotated[Text, Field(min_length=1, max_length=LONGEST_TEXT)]
LifeDate = Annotated[Text, _matching(_LIFE_DATE, "use YYYY-MM or YYYY")]
Expiry = Annotated[Text, _matching(_EXPIRY, "use YYYY-MM-DD, YYYY-MM or YYYY")]
WebLink = Annotated[OneLine, _matching(_LINK, "this is not a web address")]
Level = Annotated[Text, Field(min_length=1, max_length=40)]
Years = Annotated[float, Field(ge=0, le=80, allow_inf_nan=False)]


class Entry(BaseModel):
    """An entry as it is shown and kept; what is not known is null."""

    model_config = ConfigDict(from_attributes=True)


class SkillEntry(Entry):
    """A skill as written; `id` is the lexicon's concept."""

    name: str
    id: str | None = None
    level: str | None = None
    years: float | None = None
    source: FactSource = FactSource.cv


class ExperienceEntry(Entry):
    """A position held; dates are `YYYY-MM` or `YYYY`, a null end is the present."""

    title: str | None = None
    unit: str | None = None
    company: str | None = None
    location: str | None = None
    start: str | None = None
    end: str | None = None
    bullets: list[str] = []


class EducationEntry(Entry):
    """A course of study."""

    school: str | None = None
    degree: str | None = None
    field: str | None = None
    start: str | None = None
    end: str | None = None


class CertificationEntry(Entry):
    """A licence or certificate as written."""

    name: str
    issuer: str | None = None
    jurisdiction: str | None = None
    number: str | None = None
    issued_on: str | None = None
    expires_on: str | None = None
    multistate: bool | None = None
    standing: LicenceStanding | None = None


class LanguageEntry(Entry):
    """A spoken language by its English name; `level` is a CEFR level or `native`."""

    name: str
    level: str | None = None


class _Span(Strict):
    start: LifeDate | None = None
    end: LifeDate | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end < self.start[: len(self.end)]:
            raise ValueError("the end lies before the start")
        return self


class SkillIn(Strict):
    """A skill a person adds or changes."""

    name: Annotated[Text, Field(min_length=1, max_length=100)]
    level: Level | None = Field(default=None, description="For example beginner, intermediate, advanced or expert.")
    years: Years | None = None


class SkillPatch(SkillIn):
    """A skill in a whole list; `id` and `source` are taken as read and not changed."""

    id: str | None = None
    source: FactSource | None = None
    kind: str | None = None
    demand: int | None = None


class ExperienceIn(_Span):
    """A position held."""

    title: OneLine | None = None
    unit: OneLine | None = None
    company: OneLine | None = None
    location: OneLine | None = None
    bullets: Annotated[list[Annotated[Text, Field(max_length=2_000)]], Field(max_length=MOST_BULLETS)] = Field(
        default_factory=list
    )


class EducationIn(_Span):
    """A course of study."""

    school: OneLine | None = None
    degree: OneLine | None = None
    field: OneLine | None = None


class CertificationIn(Strict):
    """A licence or certificate."""

    name: OneLine
    issuer: OneLine | None = None
    jurisdiction: OneLine | None = None
    number: Annotated[Text, Field(max_length=100)] | None = None
    issued_on: Expiry | None = None
    expires_on: Expiry | None = None
    multistate: bool | None = Field(
        default=None, description="Whether a compact makes it count in other states too (a multistate licence)."
    )
    standing: LicenceStanding | None = None


class CertificationPatch(CertificationIn):
    """A licence or certificate in a whole list; what is computed is taken as read and not changed."""

    type: str | None = None
    status: str | None = None
    days_left: int | None = None


class LanguageIn(Strict):
    """A spoken language."""

    name: Annotated[Text, Field(min_length=1, max_length=60)]
    level: Level | None = None
