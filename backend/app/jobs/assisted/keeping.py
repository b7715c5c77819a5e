"""The rows of a model's readings: found, written, waiting."""

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.types import JsonObject
from app.jobs.models import Job, JobModelReading, JobText
from app.jobs.types import JobStatus


@dataclass(frozen=True, slots=True)
class ToRead:
    """The words of a posting that a model may read, and the content they belong to."""

    job_id: uuid.UUID
    content_hash: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a model read, to be kept; or the `problem` because of which there is nothing to keep."""

    model: str | None
    prompt: str | None
    proposals: Sequence[JsonObject] = ()
    orders: int = 0
    problem: str | None = None


def content_of(content_hash: str, edits: JsonObject) -> str:
    """The hash of what is read of a posting: what its source states, with what a person put right."""
    if not edits:
        return content_hash
    said = json.dumps(edits, sort_keys=True).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(content_hash.encode() + said, digest_size=16).hexdigest()


class ModelReadings:
    """Queries over what a model read in postings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, job_id: uuid.UUID) -> JobModelReading | None:
        """The reading of a posting, whatever content it is of."""
        return self._session.get(JobModelReading, job_id)

    def current(self, job: Job) -> JobModelReading | None:
        """The reading of a posting as it is now, where it was given."""
        row = self.of(job.id)
        whole = row is not None and row.read_at is not None and row.problem is None
        return row if whole and row and row.content_hash == content_of(job.content_hash, job.edits) else None

    def proposed(self, jobs: Sequence[Job]) -> dict[uuid.UUID, list[JsonObject]]:
        """What a model proposes of these postings as they are now; those without are missing."""
        given = JobModelReading.job_id.in_([job.id for job in jobs]), JobModelReading.proposals != []
        rows = {row.job_id: row for row in self._session.scalars(select(JobModelReading).where(*given))}
        return {
            job.id: row.proposals
            for job in jobs
            if (row := rows.get(job.id)) and row.content_hash == content_of(job.content_hash, job.edits)
        }

    def to_read(self, job: Job) -> ToRead:
        """What a model may read of a posting."""
        text = self._session.scalars(select(JobText.description_text).where(JobText.job_id == job.id)).one()
        return ToRead(job.id, content_of(job.content_hash, job.edits), job.title, text)

    def unread(self, limit: int) -> list[ToRead]:
        """Open common postings that no model has read as they are, the newest first; of copies any one counts."""
        same = JobModelReading.content_hash == Job.content_hash
        query = (
            select(Job.id, Job.content_hash, Job.title, JobText.description_text)
            .join(JobText, JobText.job_id == Job.id)
            .outerjoin(JobModelReading, (JobModelReading.job_id == Job.id) & same)
            .where(Job.status == JobStatus.open, Job.private_to.is_(None), ~Job.demo, Job.edits == {})
            .where(JobModelReading.job_id.is_(None))
            .where((Job.cluster_id.is_(None)) | (Job.cluster_id == Job.id))
            .order_by(Job.first_seen_at.desc(), Job.id.desc())
        )
        return [ToRead(*row) for row in self._session.execute(query.limit(limit))]

    def wait(self, asked: Sequence[ToRead]) -> None:
        """Note that these are being handed over; an older reading of the same posting goes."""
        for one in asked:
            self._write(one, Read(model=None, prompt=None), None)

    def keep(self, asked: ToRead, read: Read) -> None:
        """Keep what a model read of a posting at a content."""
        self._write(asked, read, now())

    def _write(self, asked: ToRead, read: Read, read_at: datetime | None) -> None:
        given = {
            "job_id": asked.job_id,
            "content_hash": asked.content_hash,
            "proposals": [*read.proposals],
            "model": read.model,
            "prompt": read.prompt,
            "orders": read.orders,
            "problem": read.problem,
            "asked_at": now(),
            "read_at": read_at,
        }
        statement = insert(JobModelReading).values(given)
        fresh = {name: statement.excluded[name] for name in given if name != "job_id"}
        self._session.execute(statement.on_conflict_do_update(index_elements=["job_id"], set_=fresh))

    def unchanged(self, contents: Mapping[uuid.UUID, str]) -> list[ToRead]:
        """Those of these postings, given with the content that was read, that are still as they were."""
        query = (
            select(Job.id, Job.content_hash, Job.title, JobText.description_text)
            .join(JobText, JobText.job_id == Job.id)
            .where(Job.id.in_(contents), Job.edits == {})
            .order_by(Job.id)
        )
        found = (ToRead(*row) for row in self._session.execute(query.with_for_update(of=Job)))
        return [one for one in found if one.content_hash == contents[one.job_id]]

    def stop_waiting(self, job_ids: Iterable[uuid.UUID]) -> None:
        """Forget that these were handed over, so that they are asked about some other night."""
        waiting = JobModelReading.job_id.in_([*job_ids]), JobModelReading.read_at.is_(None)
        self._session.execute(delete(JobModelReading).where(*waiting))

    def forget_before(self, moment: datetime) -> None:
        """Forget what was handed over so long ago that nobody will answer any more."""
        stale = JobModelReading.read_at.is_(None), JobModelReading.asked_at < moment
        self._session.execute(delete(JobModelReading).where(*stale))
