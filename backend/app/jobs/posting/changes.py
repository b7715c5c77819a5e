"""What a new reading of known postings changes, noted before it is written."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app.core.types import JsonValue
from app.jobs.history import Happening
from app.jobs.models import Job, JobText
from app.jobs.posting.rows import Row
from app.jobs.posting.text_diff import text_diff
from app.jobs.posting.upsert import Known
from app.jobs.posting.wordings import Wording
from app.jobs.types import JobEventKind, JobStatus

_PAY = ("pay_min", "pay_max", "pay_currency", "pay_period")
# What a person sees of a posting, by the name of the field; the text is compared apart.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "company": ("company",),
    "place": ("location",),
    "remote": ("remote",),
    "type": ("employment_type",),
    "level": ("seniority",),
    "pay": _PAY,
    "deadline": ("expires_at",),
    "address": ("url",),
}
_COLUMNS = tuple(dict.fromkeys(name for names in _FIELDS.values() for name in names))


def changes(session: Session, rows: Sequence[tuple[Row, Row, Row]], known: Mapping[str, Known]) -> list[Happening]:
    """What these rows change about the postings that are there, before they are written."""
    found = list(_of_status(rows, known))
    updated = {}
    for job, text, _ in rows:
        before = known.get(str(job["source_id"]))
        if before and before.content_hash != job["content_hash"]:
            updated[before.id] = (job, text)
    return found + [
        Happening(job_id, JobEventKind.changed, {"fields": fields})
        for job_id, old in _stored(session, updated)
        if (fields := list(_differences(old, *updated[job_id])))
    ]


def _of_status(rows: Iterable[tuple[Row, Row, Row]], known: Mapping[str, Known]) -> Iterator[Happening]:
    for job, _, _ in rows:
        before = known.get(str(job["source_id"]))
        if before is None or before.status == job["status"]:
            continue
        if job["status"] is JobStatus.open:
            yield Happening(before.id, JobEventKind.reopened)
        else:
            yield Happening(before.id, JobEventKind.closed, {"reason": _plain(job["closed_reason"])})


def _stored(session: Session, job_ids: Iterable[uuid.UUID]) -> Iterator[tuple[uuid.UUID, RowMapping]]:
    wanted = sorted(job_ids)
    if not wanted:
        return
    columns = [getattr(Job, name) for name in _COLUMNS]
    query = select(Job.id, *columns, JobText.description_text).join(JobText, JobText.job_id == Job.id)
    for row in session.execute(query.where(Job.id.in_(wanted))).mappings():
        yield row["id"], row


def _differences(old: RowMapping, job: Row, text: Row) -> Iterator[JsonValue]:
    for name, columns in _FIELDS.items():
        before, after = ([values[column] for column in columns] for values in (old, job))
        if before != after:
            yield {"name": name, "from": _told(before), "to": _told(after)}
    words, now = Wording(str(old["description_text"])), Wording(str(text["description_text"]))
    if words.text != now.text:
        yield {"name": "text", "same": round(words.shared(now).share, 2), **text_diff(words.text, now.text)}


def _told(values: Sequence[Any]) -> JsonValue:
    return _plain(values[0]) if len(values) == 1 else [_plain(value) for value in values]


def _plain(value: Any) -> JsonValue:
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, int) else str(value)
