"""Whether a person may take a job, from the demands that ingest stored; no text is needed."""

from dataclasses import dataclass
from datetime import date

from app.matching.loaded import rules
from app.matching.person import ProfileFacts
from app.matching.rule import Finding, worst
from app.matching.types import Eligibility
from app.ml.demands.types import Demands


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand of the posting, answered."""

    rule: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether the person may take the job, demand by demand."""

    state: Eligibility
    demands: tuple[Demand, ...]


_FREE = Judged(Eligibility.eligible, ())


def judge(person: ProfileFacts, demands: Demands, as_of: date) -> Judged:
    """Whether the person may take a job with these demands, as of that UTC day."""
    if demands.demand_nothing:
        return _FREE
    answers = tuple(
        Demand(slug, finding) for slug, rule in rules().items() for finding in rule.check(person, demands, as_of)
    )
    return Judged(worst([answer.finding.state for answer in answers]), answers)
