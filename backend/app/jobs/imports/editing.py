"""Put right, or take back, a job that was brought in."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.errors import Forbidden
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.dedupe.duplicates import take_turn
from app.jobs.errors import JobNotFound
from app.jobs.import_schemas import JobPatch
from app.jobs.imported import ImportRepository, from_json
from app.jobs.imports.extraction.found import ANOTHERS, WRITTEN
from app.jobs.imports.provenance import with_edits
from app.jobs.ingest import Origin, store
from app.jobs.models import Job, JobEvent, JobImport, JobText
from app.jobs.news import announce, count_demand
from app.jobs.repository import JobRepository
from app.jobs.schemas import JobOut
from app.jobs.tally import Tally
from app.jobs.types import ClosedReason, JobEventKind, JobStatus

# No readers have this version, so a row that names it is read again.
UNREAD = ""
_MISSING = object()


def version_of(job: Job | JobOut) -> str:
    """What changes whenever a posting does; its ETag."""
    return f"{job.updated_at.timestamp():.6f}"


def may_edit(job: Job, imported: JobImport | None, actor: User) -> bool:
    """Whether a person may change a posting: one that was brought in, by them or for an admin."""
    return imported is not None and (actor.role is Role.admin or job.imported_by == actor.id)


def edit(session: Session, job_id: uuid.UUID, body: JobPatch, actor: User, match: Precondition) -> None:
    """Lay a person's changes over a posting and read it again; raises `JobNotFound`, `Forbidden`, and for a stale
    `If-Match` `PreconditionFailed`."""
    job, imported = _own(session, job_id, actor)
    match.check(version_of(job))
    changes = body.changes()
    changed = {name: value for name, value in changes.items() if job.edits.get(name, _MISSING) != value}
    if not changed:
        return
    job.edits = {**job.edits, **changed}
    session.add(JobEvent(id=new_id(), job_id=job.id, at=now(), kind=JobEventKind.edited, detail=_told(changed, actor)))
    read_again(session, job, imported)


def _told(changed: JsonObject, actor: User) -> JsonObject:
    return {"fields": [*changed], "by": str(actor.id)}


def undo(session: Session, job_id: uuid.UUID, actor: User) -> None:
    """Take an import back: the posting goes, unless a source reads it by now; then only the edits go. Raises
    `JobNotFound`, `Forbidden`."""
    job, imported = _own(session, job_id, actor)
    imports = ImportRepository(session)
    if not imported.listed:
        source, was_common = job.source, job.private_to is None
        imports.delete(job)
        announce(session, source, Tally(closed=1))
        if was_common:
            count_demand(session)
        return
    had_edits, job.edits, job.imported_by = bool(job.edits), {}, None
    if had_edits:
        read_again(session, job, imported)
    imports.forget(job)


def _own(session: Session, job_id: uuid.UUID, actor: User) -> tuple[Job, JobImport]:
    found = JobRepository(session).get(job_id, actor.id)
    if found is None:
        raise JobNotFound
    job, imports = found[0], ImportRepository(session)
    # Before the lock on the row: whoever has the turn may want the row.
    take_turn(session)
    session.refresh(job, with_for_update=True)
    imported = imports.get(job.id)
    if imported is None:
        raise Forbidden("Only jobs that somebody imported can be changed or removed.")
    if not may_edit(job, imported, actor):
        raise Forbidden("Only the person who imported this job, or an admin, can change or remove it.")
    return job, imported


@dataclass(frozen=True, slots=True)
class _Life:
    """What reading a posting again must not change: that it is closed, and when it was last seen at its source."""

    status: JobStatus
    closed_at: datetime | None
    closed_reason: str | None
    last_seen_at: datetime

    @classmethod
    def of(cls, job: Job) -> "_Life":
        return cls(job.status, job.closed_at, job.closed_reason, job.last_seen_at)


def read_again(session: Session, job: Job, imported: JobImport) -> None:
    """Read a posting from what its source states, with the edits of its row laid over."""
    life, tally = _Life.of(job), Tally()
    job.enrichment_version = UNREAD
    if life.closed_reason != ClosedReason.expired:
        # What is read counts as there; that would be told as a reopening.
        job.status = JobStatus.open
    session.flush()
    origin = Origin(job.source, job.feed_id, job.private_to, job.demo, imported=True)
    store(session, origin, [from_json(imported.posting)], tally)
    session.refresh(job)
    job.last_seen_at = life.last_seen_at
    if life.status is JobStatus.closed:
        job.status, job.closed_at, job.closed_reason = life.status, life.closed_at, life.closed_reason
        ImportRepository(session).show(job, is_open=False)
    announce(session, job.source, tally)
    if job.private_to is None:
        count_demand(session)


def about_import(session: Session, job: Job, text: JobText, actor: User) -> dict[str, object]:
    """What a posting's page says of its import: the import itself, whether this person may edit it, and the edits."""
    row = ImportRepository(session).get(job.id)
    by_me = row is not None and job.imported_by == actor.id
    told = None
    if row is not None:
        fields = with_edits(row.fields, job, text, WRITTEN if by_me else ANOTHERS)
        told = {"at": row.at, "by_me": by_me, "method": row.method, "fields": fields}
    return {"imported": told, "editable": may_edit(job, row, actor), "edited": [*job.edits]}
