"""The one seam to matching: a posting, and candidates weighed against it by the same factors as any match."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.auth.models import User
from app.jobs import service as jobs
from app.jobs.errors import JobNotFound
from app.jobs.schemas import JobItem
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.detail import PostingDetail
from app.matching.explaining import Explained, explain, judge
from app.matching.facts import details
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.scoring import score
from app.matching.types import Eligibility
from app.matching.version import judges_version, score_version
from app.matching.weighing.checking import checked
from app.matching.weights import Weights

Shares = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting a desk may see, and the ground that scores stand on."""

    item: JobItem
    detail: PostingDetail
    ground: Ground

    @property
    def ground_version(self) -> str:
        """Names the statistics of the corpus."""
        return self.ground.corpus.version

    @property
    def as_of(self) -> date:
        """The day."""
        return self.ground.as_of


@dataclass(frozen=True, slots=True)
class Scored:
    """One candidate against the posting: tenths of a point, thousandths by factor (-1 = abstained), the gate."""

    tenths: int
    steps: dict[str, int]
    eligibility: Eligibility
    score_version: str


def posting(
    session: Session, actor: User, job_id: uuid.UUID, stands_on: tuple[str | None, date | None] = (None, None)
) -> Posting:
    """A posting the desk may see, as of today or on the ground of an earlier ranking; raises `JobNotFound`."""
    item = jobs.summaries(session, [job_id], actor).get(job_id)
    version, day = stands_on
    ground = (keeping.at(session, version, day) if version and day else None) or keeping.current(session)
    known = dict(details(session, [job_id], ground)) if item else {}
    if item is None or job_id not in known:
        raise JobNotFound
    return Posting(item, known[job_id], ground)


def default_weights() -> dict[str, int]:
    """How much each factor counts where nobody said otherwise."""
    return {slug: factor.weight for slug, factor in factors().items()}


def checked_weights(stated: Shares) -> dict[str, int]:
    """Weights as they can be kept; raises `Invalid`."""
    return checked(stated)


def labels() -> dict[str, str]:
    """What each factor is called."""
    return {slug: factor.label for slug, factor in factors().items()}


def judges() -> str:
    """Names the factors, rules and lexicon."""
    return judges_version()


def rank(people: Sequence[ProfileFacts], against: Posting, shares: Shares) -> list[Scored]:
    """Weigh candidates, in the order given."""
    if not people:
        return []
    pairs = Pairs(PersonTable(tuple(people)), against.detail.table)
    weighed = score(factors(), pairs, Weights(shares).of_factors)
    found = []
    for number, person in enumerate(people):
        tenths, steps = weighed.at(number)
        state = judge(person, against.detail).state
        by_factor = dict(zip(weighed.slugs, steps, strict=True))
        found.append(Scored(tenths, by_factor, state, version(person, against, shares)))
    return found


def reasons(person: ProfileFacts, against: Posting, shares: Shares, scored: Scored) -> Explained:
    """Everything that led to one candidate's score."""
    return explain(person, against.detail, Weights(shares), (scored.tenths, list(scored.steps.values())))


def version(person: ProfileFacts, against: Posting, shares: Shares) -> str:
    """What one candidate's score was computed from."""
    return score_version(person, Weights(shares), against.detail.fingerprint, against.ground)
