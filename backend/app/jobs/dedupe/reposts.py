"""The same job posted again on the same board, under a new id."""

import operator
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce

from sqlalchemy import ARRAY, ColumnElement, Uuid, and_, case, cast, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from app.core.types import JsonObject
from app.jobs.dedupe.neighbourhood import by_index
from app.jobs.history import Happening, note
from app.jobs.models import Job, JobEvent, NotDuplicate
from app.jobs.posting.likeness import MARKS
from app.jobs.types import JobEventKind

# How far back we look, and how far apart two open postings of one text are a posting and its repetition.
HORIZON, APART = timedelta(days=365), timedelta(days=21)
# Of a text's marks, how many must be the same: about nine tenths of the words.
SHARED_MARKS = 3

_Numbers = InstrumentedAttribute[list[int]]


@dataclass(frozen=True, slots=True)
class Reposts:
    """How often a job has been posted in the last year, this time included, and since when."""

    count: int
    since: datetime

    @property
    def words(self) -> str:
        """As a person reads it."""
        return f"posted {self.count} times since {self.since:%B %Y}"


@dataclass(frozen=True, slots=True)
class Repetition:
    """That a posting was posted again: as which one, by which event, how often so far."""

    of: uuid.UUID
    job_id: uuid.UUID
    event_id: uuid.UUID
    at: datetime
    words: str


def reposts_of(session: Session, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Reposts]:
    """Of these postings those that repeat earlier ones: same company, title, place and words on the same source.

    An earlier one counts where it had closed, or is three weeks older or more; those of one day count once.
    """
    if not job_ids:
        return {}
    new, old = aliased(Job), aliased(Job)
    days = func.array_agg(func.date_trunc("day", old.posted_at).distinct())
    query = (
        select(new.id, func.cardinality(days), func.min(old.posted_at))
        .join(old, _repeats(new, old))
        .where(_one_of(new, job_ids))
        .group_by(new.id)
    )
    with by_index(session):
        return {row[0]: Reposts(row[1] + 1, row[2]) for row in session.execute(query)}


def _repeats(new: type[Job], old: type[Job]) -> ColumnElement[bool]:
    """That one posting repeats another, and nobody said otherwise."""
    told = or_(
        and_(NotDuplicate.job_id == old.id, NotDuplicate.other_id == new.id),
        and_(NotDuplicate.job_id == new.id, NotDuplicate.other_id == old.id),
    )
    return and_(
        ~select(NotDuplicate.job_id).where(told).correlate(new, old).exists(),
        old.title_key == new.title_key,
        old.company_key == new.company_key,
        old.source == new.source,
        old.feed_id.is_not_distinct_from(new.feed_id),
        old.id != new.id,
        old.private_to.is_not_distinct_from(new.private_to),
        old.places == new.places,
        old.remote == new.remote,
        func.coalesce(old.employment_type, "") == func.coalesce(new.employment_type, ""),
        old.posted_at.between(new.posted_at - HORIZON, new.posted_at - timedelta(days=1)),
        or_(old.posted_at <= new.posted_at - APART, old.closed_at <= new.first_seen_at),
        old.text_marks.bool_op("&&")(new.text_marks),
        or_(old.text_key == new.text_key, _shared(old.text_marks, new.text_marks) >= SHARED_MARKS),
    )


def _one_of(job: type[Job], job_ids: Collection[uuid.UUID]) -> ColumnElement[bool]:
    return job.id == func.any(cast(literal(sorted(job_ids), ARRAY(Uuid())), ARRAY(Uuid())))


def repeated_by(session: Session, job_ids: Collection[uuid.UUID]) -> Sequence[uuid.UUID]:
    """The earlier postings that these repeat."""
    if not job_ids:
        return []
    new, old = aliased(Job), aliased(Job)
    query = select(old.id).join(new, _repeats(new, old)).where(_one_of(new, job_ids)).distinct()
    with by_index(session):
        return session.scalars(query).all()


def repetitions_of(session: Session, job_ids: Collection[uuid.UUID], since: datetime) -> list[Repetition]:
    """When these postings were posted again since then, as it was noted, the first first."""
    if not job_ids:
        return []
    new, old = aliased(Job), aliased(Job)
    query = (
        select(old.id, JobEvent.job_id, JobEvent.id, JobEvent.at, JobEvent.detail)
        .select_from(old)
        .join(new, _repeats(new, old))
        .join(JobEvent, and_(JobEvent.job_id == new.id, JobEvent.kind == JobEventKind.reposted, JobEvent.at > since))
        .where(_one_of(old, job_ids))
        .order_by(JobEvent.at, JobEvent.id)
    )
    with by_index(session):
        return [
            Repetition(of, job_id, event_id, moment, _noted(detail).words)
            for of, job_id, event_id, moment, detail in session.execute(query)
        ]


def _noted(detail: JsonObject) -> Reposts:
    return Reposts(int(str(detail["count"])), datetime.fromisoformat(str(detail["since"])))


def _shared(one: _Numbers, other: _Numbers) -> ColumnElement[int]:
    """How many marks two texts share; each has its place."""
    same = (case((one[place] == other[place], 1), else_=0) for place in range(1, MARKS + 1))
    return reduce(operator.add, same)


def note_reposts(session: Session, job_ids: Sequence[uuid.UUID], moment: datetime) -> None:
    """Write down which of these new postings repeat earlier ones."""
    note(session, (_happening(job_id, found) for job_id, found in reposts_of(session, job_ids).items()), moment)


def _happening(job_id: uuid.UUID, found: Reposts) -> Happening:
    detail: JsonObject = {"count": found.count, "since": found.since.isoformat()}
    return Happening(job_id, JobEventKind.reposted, detail)
