"""Pay as clients see it."""

import uuid
from datetime import date

from pydantic import BaseModel, Field

from app.core.pagination import Page
from app.core.schemas import Money, PayPeriod, UtcDatetime
from app.insights.salary.types import Basis, TrainedOn
from app.jobs.types import JobStatus
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority


class NamedSkill(BaseModel):
    """A skill of the lexicon."""

    id: str
    name: str


class AskedOut(BaseModel):
    """How a question about pay was understood."""

    title: str
    family: str | None = Field(description="The family of occupations its title belongs to.")
    family_label: str | None
    seniority: Seniority | None = Field(description="As asked for, else as the title states it.")
    location: str | None
    city: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-2.")
    country_name: str | None
    remote: Remote | None
    skills: list[NamedSkill]
    unknown_skills: list[str] = Field(description="Names the lexicon does not know; they changed nothing.")


class ComparableOut(BaseModel):
    """A posting that states pay and is like what was asked for."""

    job_id: uuid.UUID
    title: str
    company: str
    place: str = Field(description="As its source gives it.")
    stated: Money = Field(description="What the employer states, in the posting's own period.")
    compared_as: int = Field(description="The one figure it counts as, in the answer's currency and period.")
    posted_on: date
    status: JobStatus
    weight: float = Field(description="How much it counts beside the others: 1 for the most alike.")
    why: list[str] = Field(description="Why it is comparable, in words.")


class PayModelOut(BaseModel):
    """The model behind an estimate."""

    name: str
    version: str
    trained_on: TrainedOn
    rows: int | None = Field(description="Postings with pay in this currency that it learnt from.")


class SalaryOut(BaseModel):
    """What a position pays: quartiles with what they rest on, or the reason for saying nothing."""

    p25: int | None
    p50: int | None
    p75: int | None
    currency: str | None
    period: PayPeriod
    n: int = Field(description="Postings behind the figures; where there are none, those that were found.")
    employers: int | None = Field(description="Different employers among them; null where a model answers.")
    basis: Basis | None
    abstained: bool
    reason: str | None = Field(description="Why there is no figure, in words.")
    meaning: str | None = Field(description="What the interval says, in words.")
    how: list[str] = Field(description="How it was worked out and what was compared, in words.")
    confidence: float | None = Field(description="Of a model, 0 to 1; null for comparables.")
    model: PayModelOut | None
    comparables: list[ComparableOut] = Field(description="At most 20, the most alike first.")
    asked: AskedOut
    newest_posted_at: UtcDatetime | None = Field(description="Of the postings behind the figures.")
    oldest_posted_at: UtcDatetime | None
    as_of: date


class JobSalaryOut(BaseModel):
    """What a posting pays: the employer's own figures, or our estimate where there are none. Never both."""

    job_id: uuid.UUID
    stated: Money | None
    stated_in: uuid.UUID | None = Field(description="The posting that states it: this one, or another of the same job.")
    estimate: SalaryOut | None


class SkillPayOut(BaseModel):
    """How pay differs where a skill is asked for, among postings otherwise alike. Association, not cause."""

    skill: NamedSkill
    told: bool = Field(description="Whether the difference can be told from none.")
    reason: str | None = Field(description="Why it can't be told, in words.")
    percent: float | None = Field(description="Difference in per cent; null where too few postings.")
    percent_low: float | None = Field(description="Lower end of the 90 % interval.")
    percent_high: float | None
    money: int | None = Field(description="The same at the median pay, a year, in `currency`.")
    money_low: int | None
    money_high: int | None
    median: int | None = Field(description="The middle of the yearly pay of all postings compared.")
    currency: str | None
    period: PayPeriod = "year"
    interval: int = Field(default=90, description="Per cent of the interval.")
    n_with: int = Field(description="Postings compared that ask for it.")
    n_without: int
    employers: int = Field(description="Different employers among all of them.")
    title: str | None
    family: str | None
    family_label: str | None
    country: str | None
    adjusted_for: list[str] = Field(description="What was held equal, in words.")
    caution: str = Field(description="What the figure does not say.")
    counted_at: UtcDatetime


class SkillPayPage(Page[SkillPayOut]):
    """Skills by how surely pay differs with them."""

    currency: str | None = Field(description="Currencies are never mixed; without a choice the one stated most.")
    currencies: list[str] = Field(description="Those with any skill that was weighed, the one stated most first.")
    family: str | None
    untold: int = Field(description="Skills weighed for which no difference can be told; they are not listed.")
    caution: str
    counted_at: UtcDatetime | None = Field(description="Null until the first night's counting.")
