"""The statements by which a batch of postings reaches the database."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Table, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.models import Job, JobImport, JobSearch, JobText
from app.jobs.rows import Row
from app.jobs.types import JobStatus

# Writing down that a posting is still there costs a row version; nobody needs to know it to the minute.
SEEN_AGAIN_AFTER = timedelta(hours=1)
JOBS, TEXTS, SEARCHES = (cast("Table", model.__table__) for model in (Job, JobText, JobSearch))
# What a later reading never changes.
_FIXED = {"id", "job_id", "source", "source_id", "first_seen_at", "private_to", "demo", "cluster_id"}


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of a posting, as far as it decides whether to store it again."""

    id: uuid.UUID
    content_hash: str
    enrichment_version: str
    status: JobStatus
    closed_reason: str | None
    posted_at: datetime
    feed_id: uuid.UUID | None
    edits: JsonObject
    imported: bool


def known_postings(session: Session, source: str, source_ids: Sequence[str]) -> dict[str, Known]:
    """The postings of a source among these ids."""
    query = (
        select(
            Job.source_id, Job.id, Job.content_hash, Job.enrichment_version, Job.status, Job.closed_reason,
            Job.posted_at, Job.feed_id, Job.edits, JobImport.job_id.is_not(None),
        )
        .outerjoin(JobImport, JobImport.job_id == Job.id)
        .where(Job.source == source, Job.source_id.in_(source_ids))
    )  # fmt: skip
    return {row[0]: Known(*row[1:]) for row in session.execute(query)}


def known_ids(session: Session, source: str, source_ids: Sequence[str]) -> dict[str, uuid.UUID]:
    """The ids of the postings of a source among these, by its own."""
    query = select(Job.source_id, Job.id).where(Job.source == source, Job.source_id.in_(source_ids))
    return {row[0]: row[1] for row in session.execute(query)}


def mark_seen(session: Session, job_ids: Sequence[uuid.UUID], moment: datetime) -> None:
    """Note that these postings are still there."""
    if job_ids:
        stale = Job.last_seen_at < moment - SEEN_AGAIN_AFTER
        session.execute(update(Job).where(Job.id.in_(job_ids), stale).values(last_seen_at=moment))


def adopt(session: Session, job_ids: Sequence[uuid.UUID], feed_id: uuid.UUID) -> None:
    """Note that these postings, imported or left behind by a board nobody followed, stand on this board."""
    if job_ids:
        session.execute(update(Job).where(Job.id.in_(job_ids), Job.feed_id.is_(None)).values(feed_id=feed_id))


def upsert(session: Session, rows: Sequence[tuple[Row, Row, Row]], moment: datetime) -> None:
    """Write the rows of `jobs`, `job_texts` and `job_search`; a row of `jobs` changes only with its hash, its readers
    or its status."""
    if not rows:
        return
    ids = _upsert_jobs(session, [row for row, _, _ in rows], moment)
    texts, searches = [], []
    for job, text, search in rows:
        job_id = ids.get(job["source_id"])
        if job_id is not None:
            texts.append({"job_id": job_id, **text})
            searches.append({"job_id": job_id, "private_to": job["private_to"], "cluster_id": None, **search})
    _upsert_parts(session, TEXTS, texts)
    _upsert_parts(session, SEARCHES, searches)


def _upsert_jobs(session: Session, rows: Sequence[Row], moment: datetime) -> dict[object, uuid.UUID]:
    times: Row = {"first_seen_at": moment, "last_seen_at": moment, "updated_at": moment, "cluster_id": None}
    values = [{"id": new_id(), **times, **row} for row in rows]
    statement = insert(JOBS)
    fresh = {name: statement.excluded[name] for name in values[0] if name not in _FIXED}
    changed = (
        (Job.content_hash != statement.excluded.content_hash)
        | (Job.enrichment_version != statement.excluded.enrichment_version)
        | (Job.status != statement.excluded.status)
    )
    statement = statement.on_conflict_do_update(index_elements=["source", "source_id"], set_=fresh, where=changed)
    written = session.execute(statement.returning(JOBS.c.source_id, JOBS.c.id), values)
    return {row[0]: row[1] for row in written}


def _upsert_parts(session: Session, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        statement = insert(table)
        fresh = {name: statement.excluded[name] for name in rows[0] if name not in _FIXED}
        session.execute(statement.on_conflict_do_update(index_elements=["job_id"], set_=fresh), list(rows))
