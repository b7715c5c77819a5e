"""Imports and edits of postings, as clients send and see them."""

import uuid
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.core.schemas import Money, Strict, Text, UtcDatetime
from app.core.types import JsonObject
from app.jobs.types import JobStatus
from app.ml.pay.money import currencies
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

LONGEST_TEXT = 200_000
HIGHEST_PAY = 2**31 - 1
Title = Annotated[Text, Field(min_length=1, max_length=300)]


class ImportIn(Strict):
    """A job to bring in: the address of its page, or its text (with the address it came from, where there is one)."""

    url: Text | None = Field(default=None, min_length=1, max_length=2_000)
    text: Text | None = Field(default=None, min_length=1, max_length=LONGEST_TEXT)
    title: Title | None = None
    company: Title | None = None
    private: bool = Field(default=False, description="Only you see it.")

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if not self.url and not self.text:
            raise ValueError("Give the address of a job's page, or its text")
        if not self.text and (self.title or self.company):
            raise ValueError("A title or company goes with a text; of a page they are read, and can be changed after")
        if self.text and not any(char.isalpha() for char in self.text):
            raise ValueError("This text holds no words")
        return self


class ImportedField(BaseModel):
    """A field of an imported job: its value in words, and where it stood."""

    model_config = ConfigDict(populate_by_name=True)

    name: str
    value: str | None
    origin: str = Field(alias="from")


class ImportedOut(BaseModel):
    """How a job was brought in."""

    at: UtcDatetime
    by_me: bool
    method: str
    fields: list[ImportedField]


class ImportResult(BaseModel):
    """What an import came to: the job, whether it was here already, and what was read from where."""

    job_id: uuid.UUID
    existing: bool
    method: str
    status: JobStatus
    fields: list[ImportedField]
    notes: list[str] = Field(description="What a person should know: that it has ended, that its page is gone.")


class JobPatch(Strict):
    """What a person puts right about a job; null says that the job states none."""

    title: Title = Field(default="")
    company: Title = Field(default="")
    location: Text = Field(default="", max_length=500)
    remote: Remote = Remote.UNKNOWN
    employment_type: EmploymentType | None = None
    seniority: Seniority | None = None
    salary: Money | None = None
    description_text: Text = Field(default="", min_length=1, max_length=LONGEST_TEXT)

    @model_validator(mode="after")
    def _pay_makes_sense(self) -> Self:
        pay = self.salary
        if pay is None:
            return self
        figures = [figure for figure in (pay.min, pay.max) if figure is not None]
        if not figures or any(not 0 < figure <= HIGHEST_PAY for figure in figures):
            raise ValueError("Pay needs at least one figure above 0")
        if figures[0] > figures[-1]:
            raise ValueError("The least pay can't be more than the most")
        if pay.period is None or pay.currency not in currencies():
            raise ValueError("Pay needs a period and a currency such as EUR")
        return self

    def changes(self) -> JsonObject:
        """The fields that were sent."""
        return self.model_dump(mode="json", exclude_unset=True)
