"""What a posting has to do with others, for the page of a job: copies with reasons, repetitions, its history."""

import uuid
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.types import JsonObject
from app.jobs.chronicle import chronicle
from app.jobs.dedupe.reposts import reposts_of
from app.jobs.history import events_of
from app.jobs.models import Duplicate, Job
from app.jobs.plugins import label_of
from app.jobs.repository import JobRepository
from app.jobs.schemas import DuplicateOut, RepostsOut


def about_relations(session: Session, job: Job, actor: User) -> dict[str, object]:
    """The `duplicates`, `history` and `reposts` of a posting."""
    others = JobRepository(session).duplicates(job, actor.id)
    found = reposts_of(session, [job.id]).get(job.id)
    return {
        "duplicates": _duplicates(session, job, others),
        "history": chronicle(job, events_of(session, job.id), actor.id),
        "reposts": RepostsOut(count=found.count, since=found.since) if found else None,
    }


def _duplicates(session: Session, job: Job, others: Sequence[Job]) -> list[DuplicateOut]:
    if not others:
        return []
    jobs = {other.id: other for other in (job, *others)}
    query = select(Duplicate).where(Duplicate.job_id.in_(jobs))
    kept = {row.job_id: row for row in session.scalars(query)}
    return [_duplicate(other, list(_reasons(job.id, other.id, kept, jobs))) for other in others]


def _duplicate(other: Job, reasons: list[JsonObject]) -> DuplicateOut:
    values = {name: getattr(other, name) for name in ("id", "source", "url", "status", "posted_at", "title", "company")}
    return DuplicateOut.model_validate({**values, "source_label": label_of(other.source), "reasons": reasons})


def _reasons(
    mine: uuid.UUID, theirs: uuid.UUID, kept: Mapping[uuid.UUID, Duplicate], jobs: Mapping[uuid.UUID, Job]
) -> Iterable[JsonObject]:
    """Why two members of a cluster are in it: compared directly, or each with a third one."""
    for one, other in ((theirs, mine), (mine, theirs)):
        if one in kept and kept[one].with_job_id == other:
            return kept[one].reasons
    row = kept.get(theirs)
    third = jobs.get(row.with_job_id) if row and row.with_job_id else None
    if row is None or third is None:
        return []
    detail = f"it is the same as “{third.title}” at {third.company} ({label_of(third.source)}), another copy"
    return [{"rule": "through", "detail": detail}, *row.reasons]
