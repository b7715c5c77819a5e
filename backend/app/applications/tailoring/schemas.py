"""Tailored CVs as clients see them."""

import uuid
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from app.applications.documents.cv import SectionKind, Template
from app.applications.documents.types import Paper
from app.applications.tailoring.types import Fate, Importance, KeywordKind
from app.core.schemas import Strict, Text, UtcDatetime

MOST_CHANGES, MOST_PLACES, LONGEST_ID = 500, 600, 60


class TailoredLineOut(BaseModel):
    """A line of the CV: a bullet, or what heads an entry."""

    id: str = Field(description='As in "experience.0.bullets.2" or "skills.4"; the same as long as the CV is there.')
    text: str
    shown: bool
    change: Fate
    place: int | None = Field(description="Its place among what is shown of its list, from 0; null where left out.")
    was: int = Field(description="Its place in your profile, from 0.")
    reason: str = Field(description="Why it stands where it does, or why it is left out.")
    own: bool = Field(description="You decided this, not we.")
    keywords: list[str] = Field(description="What the posting asks for and this line names.")


class TailoredItemOut(TailoredLineOut):
    """An entry of a section, with its bullets where it has some; those left out come last."""

    detail: str | None = Field(description="The second line: company, unit and place, or school.")
    period: str | None
    bullets: list[TailoredLineOut]


class TailoredSectionOut(BaseModel):
    """A section, in its place; those left out come last."""

    id: str = Field(description='As in "sections.skills".')
    kind: SectionKind
    heading: str = Field(description="In the language of the CV.")
    text: str | None = Field(description="The words of the summary; null for the others.")
    shown: bool
    change: Fate
    place: int | None
    was: int
    reason: str
    own: bool
    keywords: list[str]
    items: list[TailoredItemOut]


class TailoredContactOut(BaseModel):
    """What stands at the head."""

    full_name: str | None
    headline: str | None
    email: str | None
    phone: str | None
    location: str | None
    links: list[str]


class TailoredKeywordOut(BaseModel):
    """One thing the posting asks for, and whether the CV names it: before (yours as it is) and after."""

    name: str
    kind: KeywordKind
    importance: Importance
    quote: str = Field(description="The posting's words.")
    before: bool
    after: bool
    early_before: bool = Field(description="Named within the first 200 words.")
    early_after: bool
    written: str | None = Field(description="How the tailored CV spells it.")
    where: list[str] = Field(description="The lines that name it, by id.")


class TailoredCoverageOut(BaseModel):
    """How much of what the posting asks for a CV names; it never grows by words that are not yours."""

    asked: int
    before: int
    after: int
    early_before: int
    early_after: int
    keywords: list[TailoredKeywordOut] = Field(description="What is asked for most firmly first.")


class TailoredDiffOut(BaseModel):
    """How many lines were kept in place, moved, and left out."""

    kept: int
    moved: int
    left_out: int


class TailoredCvSummary(BaseModel):
    """A tailored CV in a list."""

    id: uuid.UUID
    match_id: uuid.UUID | None = Field(description="Null once the match is gone.")
    job_id: uuid.UUID | None
    job_title: str
    company: str
    template: Template
    paper: Paper
    outdated: bool = Field(description="Your profile or the posting has changed since; make a new one.")
    created_at: UtcDatetime
    changed_at: UtcDatetime


class TailoredChange(Strict):
    """A person's own decision about one line, entry or section."""

    id: Annotated[Text, Field(min_length=1, max_length=LONGEST_ID)]
    shown: bool | None = None
    place: Annotated[int, Field(ge=0, le=MOST_PLACES)] | None = Field(
        default=None, description="Where it shall stand among what is shown of its list, from 0."
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.shown is None and self.place is None:
            raise ValueError("say whether it is shown, or where it stands")
        return self


class TailoredCvOut(TailoredCvSummary):
    """A tailored CV: what is shown, in which order, and why."""

    contact: TailoredContactOut
    headlines: list[str] = Field(description="Your headline and the titles you held: one of them may head the CV.")
    headline_reason: str
    own_headline: str | None = Field(description="The headline you chose; null where it is our proposal.")
    own: list[TailoredChange] = Field(
        description="What you decided yourself, in order: with `reset` sent again, it brings this state back."
    )
    sections: list[TailoredSectionOut]
    diff: TailoredDiffOut
    coverage: TailoredCoverageOut
    pages: int | None = Field(description="How many pages it takes; null where our fonts can't show a character.")
    language: str = Field(description="Of the headings and dates, as a two-letter code.")


class TailoredCvIn(Strict):
    """How a new tailored CV shall look."""

    template: Template = Template.plain
    paper: Paper | None = Field(default=None, description="By default what is usual where you live.")


class TailoredCvPatch(Strict):
    """What a person changes; the words of the CV stay as the profile has them."""

    template: Template | None = None
    paper: Paper | None = None
    headline: Annotated[Text, Field(max_length=300)] | None = Field(default=None, description="One of `headlines`.")
    changes: Annotated[list[TailoredChange], Field(max_length=MOST_CHANGES)] = Field(default_factory=list)
    reset: bool = Field(default=False, description="Go back to our proposal first.")


class TailoredTemplateOut(BaseModel):
    """A look a CV can have."""

    slug: Template
    name: str
    description: str


class TailoredFieldRead(BaseModel):
    """A field that a program would read otherwise than it is meant."""

    field: str
    meant: str
    read: str | None


class TailoredReadbackOut(BaseModel):
    """What our own reader of CVs finds in the file, as the programs of employers would."""

    fields: int = Field(description="How many fields were compared.")
    equal: bool
    differences: list[TailoredFieldRead]
