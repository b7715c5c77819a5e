"""The words of pay, and the shapes that pass between its parts."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.core.schemas import PayPeriod
from app.core.types import JsonObject
from app.jobs.types import JobStatus
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

# Pay stated longer ago is that of another market.
MONTHS = 18


class Basis(StrEnum):
    """What an estimate rests on: postings that state pay, or a model that learnt from such postings."""

    comparables = "comparables"
    model = "model"


class TrainedOn(StrEnum):
    """Whether a model learnt from this instance's own postings, or came with the product."""

    instance = "instance"
    shipped = "shipped"


@dataclass(frozen=True, slots=True)
class Asked:
    """A position to estimate, read: what its title names, the place, the level. `currency` is an ISO 4217 code.

    `location` is as written, `country` ISO 3166-1 alpha-2; company and type of employment are known of a posting only.
    """

    title: str
    core: str
    tokens: tuple[str, ...]
    family: str | None
    esco_uri: str | None
    seniority: Seniority | None
    location: str
    country: str | None
    region: str | None
    city: str | None
    remote: Remote | None
    skill_ids: tuple[str, ...]
    currency: str | None
    period: PayPeriod
    unknown_skills: tuple[str, ...] = ()
    company: str | None = None
    employment_type: EmploymentType | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """A posting that states pay. Names are those of the columns of `jobs`; one of the annual figures is not null."""

    id: uuid.UUID
    title: str
    title_tokens: Sequence[str]
    family: str | None
    esco_uri: str | None
    company: str
    company_key: int
    location: str
    places: Sequence[JsonObject]
    remote: Remote
    seniority: Seniority | None
    skill_ids: Sequence[str]
    pay_min: int | None
    pay_max: int | None
    pay_currency: str
    pay_period: str
    annual_min: int | None
    annual_max: int | None
    posted_at: datetime
    status: JobStatus
    cluster_id: uuid.UUID | None

    @property
    def yearly(self) -> float:
        """One figure a year: the middle of a range, else the one figure stated."""
        stated = [figure for figure in (self.annual_min, self.annual_max) if figure is not None]
        return sum(stated) / len(stated)

    @property
    def one_sided(self) -> bool:
        """Whether only the least or only the most is stated ("from", "up to")."""
        return self.annual_min is None or self.annual_max is None
