"""The job-search report: what somebody did to find work in a span of days, with evidence."""

import uuid
from datetime import date

from pydantic import BaseModel, Field

from app.applications.activity.types import PaperKind, ReportLanguage
from app.applications.board.types import Origin, Stage
from app.core.schemas import UtcDatetime


class JobSearchCounts(BaseModel):
    """What happened within the span."""

    applications: int = Field(description="Applied within the span.")
    undated: int = Field(description="Applied, but on which day was not noted; entered within the span.")
    replies: int
    interviews: int
    offers: int
    accepted: int
    rejected: int
    withdrawn: int


class JobSearchStage(BaseModel):
    """A stage an application reached."""

    stage: Stage
    label: str = Field(description="In the language of the report.")
    day: date | None = Field(description="Null where no day was noted.")
    noted: bool = Field(description="The day is the one on which it was noted, not one that was stated.")


class JobSearchInterview(BaseModel):
    """An interview with its date; `at` is null where it is all of a day."""

    day: date
    at: UtcDatetime | None
    time_zone: str
    to_come: bool = Field(description="It lies ahead.")


class JobSearchPaper(BaseModel):
    """Something sent with an application, in which version, and when it was noted."""

    kind: PaperKind
    number: int | None
    name: str | None = Field(description="Of a file.")
    day: date


class JobSearchContact(BaseModel):
    """Somebody spoken to; who it is stands there only where it was asked for."""

    role: str | None
    name: str | None
    email: str | None
    phone: str | None


class JobSearchItem(BaseModel):
    """One application with everything that shows it was made."""

    application_id: uuid.UUID
    title: str
    company: str
    location: str | None
    url: str | None = Field(description="Of the posting.")
    source: str | None = Field(description="Where the posting was found; null for one's own entry.")
    origin: Origin
    applied_on: date | None = Field(description="Null where no day was noted.")
    stages: list[JobSearchStage] = Field(description="In the order they were reached; the last is the present one.")
    replies: list[date]
    interviews: list[JobSearchInterview]
    papers: list[JobSearchPaper]
    files: list[str]
    contacts: list[JobSearchContact]


class JobSearchReport(BaseModel):
    """Applications on which something happened in a span of days. Nothing is stated that was not noted."""

    person: str | None = Field(description="Null where no name was given.")
    first_day: date
    last_day: date
    made_on: date
    time_zone: str
    language: ReportLanguage
    with_contacts: bool
    counts: JobSearchCounts
    items: list[JobSearchItem] = Field(description="By the day of applying; those without one last.")
