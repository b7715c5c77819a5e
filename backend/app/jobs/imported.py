"""Queries over postings that people brought in."""

import uuid
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.jobs.models import Feed, Job, JobImport, JobSearch, JobText
from app.jobs.posting.upsert import Known
from app.jobs.repository import visible_to
from app.jobs.source import Board, Posting
from app.jobs.types import JobStatus

_POSTINGS = TypeAdapter(Posting)


def as_json(posting: Posting) -> JsonObject:
    """A posting as it is kept."""
    kept: JsonObject = _POSTINGS.dump_python(posting, mode="json")
    return kept


def from_json(kept: JsonObject) -> Posting:
    """The posting that was kept: equal to the one it came from, its hash too."""
    posting = _POSTINGS.validate_python(kept, strict=False)
    values = {name: getattr(posting, name) for name in Posting.__dataclass_fields__}
    moments = {name: value.astimezone(UTC) for name, value in values.items() if isinstance(value, datetime)}
    return Posting(**{**values, **moments})


class ImportRepository:
    """The imports, and the postings they are about."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self, source: str, source_id: str) -> None:
        """Let nobody else import this posting until the transaction ends."""
        key = f"import:{source}:{source_id}"
        self._session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:key))"), {"key": key})

    def by_address(self, url_keys: Collection[str], user_id: uuid.UUID | None) -> Job | None:
        """The posting at one of these addresses that this person sees: open ones and common ones first."""
        query = select(Job).where(Job.url_key.in_(url_keys), visible_to(user_id))
        order = (Job.status == JobStatus.open).desc(), Job.private_to.is_(None).desc(), Job.id
        return self._session.scalar(query.order_by(*order).limit(1))

    def of_source(self, source: str, source_id: str) -> Job | None:
        """The posting of a source."""
        return self._session.scalar(select(Job).where(Job.source == source, Job.source_id == source_id))

    def feed_of(self, source: str, board: Board | None) -> uuid.UUID | None:
        """The row of a board, where it is followed."""
        if board is None:
            return None
        return self._session.scalar(select(Feed.id).where(Feed.source == source, Feed.url == board.address))

    def get(self, job_id: uuid.UUID) -> JobImport | None:
        """The import of a posting."""
        return self._session.get(JobImport, job_id)

    def words(self, job_id: uuid.UUID) -> JobText:
        """The words of a posting."""
        return self._session.scalars(select(JobText).where(JobText.job_id == job_id)).one()

    def add(self, row: JobImport) -> None:
        """Insert an import."""
        self._session.add(row)
        self._session.flush()

    def make_common(self, job: Job, source_id: str) -> None:
        """Show a posting of one person to everybody, under the id its source knows it by."""
        # Without readers it is read again, which finds its copies and tells those who wait for new postings.
        job.private_to, job.source_id, job.enrichment_version = None, source_id, ""
        self._session.execute(update(JobSearch).where(JobSearch.job_id == job.id).values(private_to=None))
        self._session.flush()

    def show(self, job: Job, *, is_open: bool) -> None:
        """Write down for searching whether a posting is open."""
        self._session.execute(update(JobSearch).where(JobSearch.job_id == job.id).values(open=is_open))

    def forget(self, job: Job) -> None:
        """Take a posting's import back; the posting stays."""
        self._session.execute(delete(JobImport).where(JobImport.job_id == job.id))

    def delete(self, job: Job) -> None:
        """Remove a posting and everything about it."""
        self._session.execute(delete(Job).where(Job.id == job.id))
        self._session.expunge(job)

    def note_listed(self, known: Mapping[str, Known], seen: Collection[str], changed: Mapping[str, Posting]) -> None:
        """Note which imports a reading of their source has shown, and how it states those that changed."""
        imported = {
            source_id: known[source_id].id for source_id in seen if source_id in known and known[source_id].imported
        }
        if not imported:
            return
        rows = update(JobImport).where(JobImport.job_id.in_(imported.values()), JobImport.listed.is_(False))
        self._session.execute(rows.values(listed=True))
        for source_id, job_id in imported.items():
            if source_id in changed:
                stated = as_json(changed[source_id])
                self._session.execute(update(JobImport).where(JobImport.job_id == job_id).values(posting=stated))
