"""A person says that two postings are not the same position, or takes it back; later readings keep to it."""

import uuid
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.jobs.dedupe.cluster import pair_of
from app.jobs.dedupe.duplicates import join_clusters, take_turn
from app.jobs.errors import JobNotFound
from app.jobs.history import Happening, note
from app.jobs.models import Job, NotDuplicate
from app.jobs.repository import JobRepository
from app.jobs.types import JobEventKind


def tell_apart(session: Session, job_id: uuid.UUID, other_id: uuid.UUID, actor: User) -> None:
    """Part two postings for everybody, for good; raises `JobNotFound`, and `Invalid` for a posting and itself."""
    if job_id == other_id:
        raise Invalid.field(["body", "other_id"], "A job is always the same as itself", "same_job")
    take_turn(session)
    job, other = _visible(session, job_id, actor), _visible(session, other_id, actor)
    first, second = pair_of(job.id, other.id)
    moment = now()
    said = {"job_id": first, "other_id": second, "said_by": actor.id, "said_at": moment}
    fresh = insert(NotDuplicate).values(said).on_conflict_do_nothing().returning(NotDuplicate.job_id)
    if session.scalar(fresh) is not None:
        note(session, [_parted(job, other, actor), _parted(other, job, actor)], moment)
        _cluster_anew(session, job, other, moment)


def take_back(session: Session, job_id: uuid.UUID, other_id: uuid.UUID, actor: User) -> None:
    """Let two postings be compared again; raises `JobNotFound`."""
    take_turn(session)
    job, other = _visible(session, job_id, actor), _visible(session, other_id, actor)
    first, second = pair_of(job.id, other.id)
    said = delete(NotDuplicate).where(NotDuplicate.job_id == first, NotDuplicate.other_id == second)
    if session.scalar(said.returning(NotDuplicate.job_id)) is not None:
        _cluster_anew(session, job, other, now())


def _visible(session: Session, job_id: uuid.UUID, actor: User) -> Job:
    found = JobRepository(session).get(job_id, actor.id)
    if found is None:
        raise JobNotFound
    return found[0]


def _cluster_anew(session: Session, job: Job, other: Job, moment: datetime) -> None:
    join_clusters(session, [job.id, other.id], moment, quiet=True)
    for changed in (job, other):
        session.expire(changed)


def _parted(job: Job, other: Job, actor: User) -> Happening:
    detail = {"with": str(other.id), "title": other.title, "company": other.company, "by": str(actor.id)}
    return Happening(job.id, JobEventKind.parted, {**detail})
