"""What is kept of the postings a person brought in: handed out, taken in again, and gone with their account.

Those only they see are theirs. What they brought in for everyone, the duplicates they told apart and the boards they
followed stay for the others, without their name.
"""

import uuid
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, TypeAdapter
from sqlalchemy import cast, delete, select, update
from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.db import Json
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject, JsonValue
from app.jobs.carrying import address_of, own_page
from app.jobs.imported import from_json
from app.jobs.imports.editing import read_again
from app.jobs.models import Feed, Job, JobEvent, JobImport, NotDuplicate
from app.jobs.news import announce
from app.jobs.tally import Tally

# What a posting is called by elsewhere is no id of ours; it stands under another name in an export.
_NUMBER = ("requisition_id", "requisition")


class BroughtIn(Strict):
    """A posting only its person sees, as it was read, and what they put right."""

    job_id: uuid.UUID
    at: UtcDatetime
    method: Annotated[Text, Field(max_length=500)]
    fields: Annotated[list[JsonObject], Field(max_length=50)]
    posting: JsonObject
    edits: JsonObject


_ROWS = TypeAdapter(list[BroughtIn])


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """The postings that only this person sees."""
    query = select(Job, JobImport).join(JobImport, JobImport.job_id == Job.id).where(Job.private_to == user_id)
    rows = session.execute(query.order_by(JobImport.at, Job.title, Job.id))
    return {"private_postings": [_row(job, brought) for job, brought in rows]}


def shared_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """What this person did for everyone: postings brought in, copies told apart, boards followed."""
    common = select(Job, JobImport).join(JobImport, JobImport.job_id == Job.id)
    common = common.where(Job.imported_by == user_id, Job.private_to.is_(None)).order_by(JobImport.at, Job.id)
    apart = select(NotDuplicate).where(NotDuplicate.said_by == user_id).order_by(NotDuplicate.said_at)
    feeds = select(Feed).where(Feed.added_by == user_id).order_by(Feed.id)
    return {
        "postings_brought_in": [
            {"job_id": str(job.id), "title": job.title, "at": brought.at.isoformat(), "edits": job.edits}
            for job, brought in session.execute(common)
        ],
        "not_duplicates": [
            {"job_id": str(one.job_id), "other_id": str(one.other_id), "at": one.said_at.isoformat()}
            for one in session.scalars(apart)
        ],
        "boards_followed": [
            {"source": one.source, "address": one.url, "label": one.label} for one in session.scalars(feeds)
        ],
    }


def _row(job: Job, brought: JobImport) -> JsonObject:
    kept = {name: value for name, value in brought.posting.items() if name not in {"source_id", _NUMBER[0]}}
    url = address_of(job.id, str(kept["url"]))
    return {
        "job_id": str(job.id),
        "at": brought.at.isoformat(),
        "method": brought.method,
        "fields": [*brought.fields],
        "posting": {**kept, "url": url, _NUMBER[1]: brought.posting.get(_NUMBER[0])},
        "edits": job.edits,
    }


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Give the person's postings, which have been made from their words, all that was known of them."""
    for row in _ROWS.validate_python(data.get("private_postings", [])):
        job = session.scalar(select(Job).where(Job.id == row.job_id, Job.private_to == user_id))
        brought = session.get(JobImport, row.job_id) if job else None
        if job is None or brought is None:
            raise ValueError("A private posting is not among the postings of the export.")
        brought.at, brought.method, brought.fields = row.at, row.method, row.fields
        brought.posting = _stated(job, row.posting)
        job.edits = row.edits
        read_again(session, job, brought)


def _stated(job: Job, told: JsonObject) -> JsonObject:
    kept: dict[str, JsonValue] = {name: value for name, value in told.items() if name != _NUMBER[1]}
    kept |= {"source_id": job.source_id, "url": told.get("url") or own_page(job.id), _NUMBER[0]: told.get(_NUMBER[1])}
    # Whether it is a posting at all.
    from_json(kept)
    return kept


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete the postings only they saw."""
    sources = session.scalars(delete(Job).where(Job.private_to == user_id).returning(Job.source)).all()
    for source in sorted(set(sources)):
        announce(session, source, Tally(closed=sources.count(source)))


def forget_name(session: Session, user_id: uuid.UUID) -> None:
    """Take their name off what they did for everyone."""
    session.execute(update(Job).where(Job.imported_by == user_id).values(imported_by=None))
    session.execute(update(NotDuplicate).where(NotDuplicate.said_by == user_id).values(said_by=None))
    session.execute(update(Feed).where(Feed.added_by == user_id).values(added_by=None))
    theirs = JobEvent.detail["by"].as_string() == str(user_id)
    nobody = JobEvent.detail.op("||")(cast({"by": None}, Json))
    session.execute(update(JobEvent).where(theirs).values(detail=nobody))


personal_data.register("postings", exporter=export_of, eraser=erase, importer=take_in)
personal_data.register(
    "shared_postings",
    exporter=shared_of,
    eraser=forget_name,
    record="What you brought in for everyone stays there; your board's postings come along as your own.",
)
