"""What is asked about pay, what a model is trained on, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# Why no figure is given.
# currency: no model for it; title: no word of it was ever seen with pay; few: too few postings alike; wide: the middle
# half of what such postings pay is too far apart to help anybody.
Silence = Literal["currency", "title", "few", "wide"]
Remote = Literal["remote", "hybrid", "onsite"]


@dataclass(frozen=True, slots=True)
class SalaryQuestion:
    """What is known of a position; all but the title and the currency (ISO 4217) may be left out.

    `country` is ISO 3166-1 alpha-2, `location` as written, `seniority` a value of `app.ml.terms.seniority.Seniority`
    (read off the title where None), `skills` names or ids (always the same kind), `facts` what else a source says in
    words of its own, such as `{"category": "Engineering", "size": "M"}`: never anything that was computed from pay.
    """

    title: str
    currency: str
    text: str = ""
    company: str | None = None
    country: str | None = None
    location: str = ""
    seniority: str | None = None
    remote: Remote | None = None
    employment_type: str | None = None
    skills: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaidPosting:
    """A position and what it states to pay, in whole units of the question's currency a year: the middle of a range.

    `group` keeps postings together that must not stand on both sides of a comparison: the company; None = itself.
    """

    question: SalaryQuestion
    pay: float
    group: str | None = None


@dataclass(frozen=True, slots=True)
class SalaryEstimate:
    """Quartiles of yearly pay in whole units of `currency`, p25 <= p50 <= p75.

    `n` counts the postings of the training set with a title alike, `confidence` is 0 to 1: 1 where the quartiles meet,
    0 where they are as far apart as the model bears before it says nothing.
    """

    p25: int
    p50: int
    p75: int
    currency: str
    n: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Abstained:
    """No figure, why, and how many postings of the training set have a title alike."""

    reason: Silence
    currency: str
    n: int = 0
