"""The statements by which a batch of postings reaches the database."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from sqlalchemy import JSON, Table, Text, bindparam, cast, column, func, literal_column, select, text, update
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.orm import Session

from app.core.db import Base
from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.models import Job, JobImport, JobModelReading, JobSearch, JobText
from app.jobs.posting.rows import Row
from app.jobs.types import JobStatus

# Writing down that a posting is still there costs a row version; nobody needs to know it to the minute.
SEEN_AGAIN_AFTER = timedelta(hours=1)
JOBS, TEXTS, SEARCHES = (Base.metadata.tables[model.__tablename__] for model in (Job, JobText, JobSearch))
# What a later reading never changes.
_FIXED = {"id", "job_id", "source", "source_id", "first_seen_at", "private_to", "demo", "cluster_id"}

# For this transaction: texts packed the fast way where the server can, and no wait for the disk. What a crash may lose
# are the last batches of a reading that is then no longer noted as ended either.
_LOAD = text(
    "SELECT set_config('synchronous_commit', 'off', true), set_config(name, 'lz4', true) FROM pg_settings"
    " WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)"
)


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
    # What a model read of it, and of which content.
    model_read: str | None
    proposals: list[JsonObject] | None


def known_postings(session: Session, source: str, source_ids: Sequence[str]) -> dict[str, Known]:
    """The postings of a source among these ids."""
    query = (
        select(
            Job.source_id, Job.id, Job.content_hash, Job.enrichment_version, Job.status, Job.closed_reason,
            Job.posted_at, Job.feed_id, Job.edits, JobImport.job_id.is_not(None), JobModelReading.content_hash,
            JobModelReading.proposals,
        )
        .outerjoin(JobImport, JobImport.job_id == Job.id)
        .outerjoin(JobModelReading, JobModelReading.job_id == Job.id)
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
    session.execute(_LOAD)
    ids = _upsert_jobs(session, [row for row, _, _ in rows], moment)
    texts, searches = [], []
    for job, words, search in rows:
        job_id = ids.get(job["source_id"])
        if job_id is not None:
            texts.append({"job_id": job_id, **words})
            searches.append({"job_id": job_id, "private_to": job["private_to"], "cluster_id": None, **search})
    _upsert_parts(session, TEXTS, texts)
    _upsert_parts(session, SEARCHES, searches)


def _upsert_jobs(session: Session, rows: Sequence[Row], moment: datetime) -> dict[object, uuid.UUID]:
    times: Row = {"first_seen_at": moment, "last_seen_at": moment, "updated_at": moment, "cluster_id": None}
    statement = _insert(JOBS, [{"id": new_id(), **times, **row} for row in rows])
    changed = (
        (Job.content_hash != statement.excluded.content_hash)
        | (Job.enrichment_version != statement.excluded.enrichment_version)
        | (Job.status != statement.excluded.status)
    )
    fresh = {name: statement.excluded[name] for name in (*times, *rows[0]) if name not in _FIXED}
    statement = statement.on_conflict_do_update(index_elements=["source", "source_id"], set_=fresh, where=changed)
    written = session.execute(statement.returning(JOBS.c.source_id, JOBS.c.id))
    return {row[0]: row[1] for row in written}


def _upsert_parts(session: Session, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        statement = _insert(table, rows)
        fresh = {name: statement.excluded[name] for name in rows[0] if name not in _FIXED}
        session.execute(statement.on_conflict_do_update(index_elements=["job_id"], set_=fresh))


def _insert(table: Table, rows: Sequence[Row]) -> Insert:
    """Insert rows that travel as one document: the database takes them apart far faster than a list of parameters."""
    columns = [table.c[name] for name in rows[0]]
    document = cast(bindparam(None, orjson.dumps(rows).decode(), Text), JSON)
    given = func.json_populate_recordset(literal_column(f"NULL::{table.name}"), document)
    parts = given.table_valued(*(column(each.name, each.type) for each in columns), name="given")
    return insert(table).from_select([each.name for each in columns], select(*parts.c))
