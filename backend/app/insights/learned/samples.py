"""What models are trained on and judged by: postings everybody may see, and choices of people who said yes.

A sample is a row for the model with its traits (what drift is counted over) and the moment it was first seen.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, exists, func, not_, select
from sqlalchemy.orm import Session

from app.core.clock import now
from app.insights.learned.models import LearningWish
from app.jobs.models import Job
from app.matching.loaded import factors
from app.matching.models import Match, Weighting
from app.matching.version import judges_version
from app.ml.models.matcher import Preference
from app.ml.models.recommender import Basket
from app.ml.salary.types import PaidPosting, SalaryQuestion
from app.ml.terms.remote import Remote

Row = TypeVar("Row")
# The newest of so many; older pay and demand say little of today's.
MOST_POSTINGS = 200_000
# Choices of one person that are compared, and comparisons made of them.
MOST_CHOICES, MOST_COMPARISONS = 400, 200
_STEPS = 1_000
_AT_ONCE = 5_000
_PAID = Job.pay_currency.is_not(None) & (func.coalesce(Job.annual_min, Job.annual_max) > 0)
# Older figures say little of what is paid today; estimates compare with no older ones either.
_LATELY = timedelta(days=548)
_SEVERAL = func.cardinality(Job.skill_ids) >= 2


@dataclass(frozen=True, slots=True)
class Sample(Generic[Row]):
    """One row, its traits by name, and when it was first seen."""

    row: Row
    traits: Mapping[str, tuple[str, ...]]
    at: datetime


def paid_postings(session: Session, since: datetime | None = None) -> list[Sample[PaidPosting]]:
    """Postings whose employer states pay, each cluster once; with `since` those first seen later alone."""
    return [_paid(row) for row in _postings(session, since, _paid_lately())]


def baskets(session: Session, since: datetime | None = None) -> list[Sample[Basket]]:
    """The skills of postings that name two or more, each cluster once."""
    return [_basket(row) for row in _postings(session, since, _SEVERAL)]


def preferences(session: Session, since: datetime | None = None) -> list[Sample[Preference]]:
    """Kept against hidden jobs of people who let their choices be learned from, without anything that names them.

    `since` is not heeded: of people nothing is watched over time.
    """
    del since
    query = select(LearningWish.user_id, Weighting.learns_from)
    query = query.outerjoin(Weighting, Weighting.user_id == LearningWish.user_id).where(LearningWish.share_choices)
    # By a hash, so that the number says nothing of when somebody joined.
    people = sorted(session.execute(query), key=lambda row: sha256(row.user_id.bytes).digest())
    return [
        sample
        for number, person in enumerate(people)
        for sample in _choices(session, person.user_id, number, person.learns_from)
    ]


Reader = Callable[[Session, datetime | None], Sequence[Sample[Any]]]
Counter = Callable[[Session], int]


def count_paid(session: Session) -> int:
    """How many postings `paid_postings` gives."""
    return _count(session, _paid_lately())


def count_baskets(session: Session) -> int:
    """How many postings `baskets` gives."""
    return _count(session, _SEVERAL)


def count_people(session: Session) -> int:
    """How many people said yes and both kept and hid something."""
    of_theirs = Match.user_id == LearningWish.user_id
    both = (exists().where(of_theirs, Match.liked.is_(True)), exists().where(of_theirs, Match.liked.is_(False)))
    return session.scalar(select(func.count()).where(LearningWish.share_choices, *both)) or 0


def _paid_lately() -> ColumnElement[bool]:
    return _PAID & (Job.posted_at >= now() - _LATELY)


def _count(session: Session, wanted: ColumnElement[bool]) -> int:
    positions = func.count(func.distinct(func.coalesce(Job.cluster_id, Job.id)))
    return min(MOST_POSTINGS, session.scalar(select(positions).where(_common(), wanted)) or 0)


def _common() -> ColumnElement[bool]:
    # A posting that one person alone sees teaches nobody; invented ones teach nothing.
    return Job.private_to.is_(None) & not_(Job.demo)


def _postings(session: Session, since: datetime | None, wanted: ColumnElement[bool]) -> Iterator[Any]:
    columns = (
        Job.id,
        Job.title,
        Job.company,
        Job.company_key,
        Job.location,
        Job.places,
        Job.remote,
        Job.employment_type,
        Job.seniority,
        Job.family,
        Job.skill_ids,
        Job.pay_currency,
        Job.annual_min,
        Job.annual_max,
        Job.first_seen_at,
    )
    recent = select(*columns, func.coalesce(Job.cluster_id, Job.id).label("position")).where(_common(), wanted)
    if since is not None:
        recent = recent.where(Job.first_seen_at > since)
    newest = recent.order_by(Job.id.desc()).limit(MOST_POSTINGS).subquery()
    once = select(newest).distinct(newest.c.position).order_by(newest.c.position, newest.c.id)
    yield from session.execute(once.execution_options(yield_per=_AT_ONCE))


def _paid(row: Any) -> Sample[PaidPosting]:
    least, most = row.annual_min or row.annual_max, row.annual_max or row.annual_min
    question = SalaryQuestion(
        title=row.title,
        currency=row.pay_currency,
        company=row.company,
        country=_country(row.places),
        location=row.location,
        seniority=row.seniority.value if row.seniority else None,
        remote=None if row.remote is Remote.UNKNOWN else row.remote.value,
        employment_type=row.employment_type.value if row.employment_type else None,
        skills=tuple(row.skill_ids),
    )
    paid = PaidPosting(question, (least + most) / 2, group=str(row.company_key))
    return Sample(paid, {**_traits(row), "currency": (row.pay_currency,)}, row.first_seen_at)


def _basket(row: Any) -> Sample[Basket]:
    return Sample(Basket(tuple(row.skill_ids), str(row.company_key)), _traits(row), row.first_seen_at)


def _traits(row: Any) -> dict[str, tuple[str, ...]]:
    return {
        "family": (row.family or "none",),
        "country": (_country(row.places) or "none",),
        "seniority": (row.seniority.value if row.seniority else "none",),
        "skills": tuple(row.skill_ids),
    }


def _country(places: Sequence[Mapping[str, Any]]) -> str | None:
    return next((str(place["country"]) for place in places if place.get("country")), None)


def _choices(session: Session, user_id: Any, number: int, learns_from: datetime | None) -> Iterator[Sample[Preference]]:
    query = select(Match.steps, Match.liked, Match.touched_at).where(Match.user_id == user_id, Match.liked.is_not(None))
    query = query.where(not_(Match.shadowed), Match.judged_by == judges_version())
    if learns_from:
        query = query.where(Match.touched_at > learns_from)
    rows = session.execute(query.order_by(Match.job_id).limit(MOST_CHOICES)).all()
    kept, hidden = [row for row in rows if row.liked], [row for row in rows if not row.liked]
    pairs = [(one, other) for one in kept for other in hidden]
    # Evenly over all pairs, so that no single job stands in most of them.
    step = max(1, -(-len(pairs) // MOST_COMPARISONS))
    for one, other in pairs[::step]:
        yield Sample(
            Preference(_differences(one.steps, other.steps), number), {}, max(one.touched_at, other.touched_at)
        )


def _differences(kept: Sequence[int], hidden: Sequence[int]) -> dict[str, float]:
    said = zip(factors(), kept, hidden, strict=False)
    return {slug: (one - other) / _STEPS for slug, one, other in said if one >= 0 and other >= 0}
