"""The list of a person's matches as a query: one row a position, in one falling order."""

import uuid
from dataclasses import dataclass

from sqlalchemy import BigInteger, ColumnElement, Subquery, case, cast, func, or_, select

from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.models import Match
from app.matching.types import Eligibility, Status


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which matches; scores in tenths, `spans` are half open; no status means all open ones that are not hidden."""

    least: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    status: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an order: ineligible last, then by score or time (falling), then by id."""

    rank: int
    by: int
    id: uuid.UUID


def one_per_cluster(user_id: uuid.UUID) -> Subquery:
    """The person's matches, of each cluster the one that counts: hidden by them, open, touched, best."""
    order = (
        (Match.status == Status.hidden).desc(),
        (Job.status == JobStatus.open).desc(),
        Match.touched_at.is_not(None).desc(),
        Match.tenths.desc(),
        Match.job_id,
    )
    place = func.row_number().over(partition_by=func.coalesce(Job.cluster_id, Job.id), order_by=order)
    ranked = (
        select(
            Match.id,
            Match.tenths,
            Match.status,
            Match.eligibility,
            case((Match.eligibility == Eligibility.ineligible, -1), else_=0).label("rank"),
            cast(func.extract("epoch", Job.posted_at) * 1_000_000, BigInteger).label("posted"),
            (Job.status == JobStatus.open).label("open"),
            place.label("place"),
        )
        .join(Job, Job.id == Match.job_id)
        .where(Match.user_id == user_id)
        .subquery()
    )
    return select(ranked).where(ranked.c.place == 1).subquery()


def conditions(mine: Subquery, wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the rows of `one_per_cluster` must meet."""
    required: list[ColumnElement[bool]] = [mine.c.tenths >= wanted.least]
    if wanted.status:
        required.append(mine.c.status.in_(wanted.status))
    else:
        required += [mine.c.open, mine.c.status != Status.hidden]
    if wanted.eligibility:
        required.append(mine.c.eligibility.in_(wanted.eligibility))
    if wanted.spans:
        required.append(or_(*((mine.c.tenths >= start) & (mine.c.tenths < end) for start, end in wanted.spans)))
    return required
