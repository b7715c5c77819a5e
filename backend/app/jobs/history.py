"""What happened to a posting, written down as it happens and told in words."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.models import JobEvent
from app.jobs.types import ClosedReason, JobEventKind

KEPT = timedelta(days=365)
MOST_SHOWN = 100
_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a posting."""

    job_id: uuid.UUID
    kind: JobEventKind
    detail: JsonObject = field(default_factory=dict)


def note(session: Session, happenings: Iterable[Happening], moment: datetime) -> None:
    """Write down what happened, in one statement."""
    rows = [
        {"id": new_id(), "job_id": found.job_id, "at": moment, "kind": found.kind, "detail": found.detail}
        for found in happenings
    ]
    if rows:
        session.execute(insert(JobEvent), rows)


def note_closed(session: Session, job_ids: Iterable[uuid.UUID], reason: ClosedReason, moment: datetime) -> None:
    """Write down that postings closed."""
    note(session, (Happening(job_id, JobEventKind.closed, {"reason": reason}) for job_id in job_ids), moment)


def events_of(session: Session, job_id: uuid.UUID) -> Sequence[JobEvent]:
    """What happened to a posting, newest first."""
    query = select(JobEvent).where(JobEvent.job_id == job_id).order_by(JobEvent.at.desc(), JobEvent.id.desc())
    return session.scalars(query.limit(MOST_SHOWN)).all()


def forget_before(session: Session, moment: datetime, limit: int) -> int:
    """Delete a batch of events older than we keep them; returns how many."""
    old = select(JobEvent.id).where(JobEvent.at < moment - KEPT).limit(limit)
    return len(session.scalars(delete(JobEvent).where(JobEvent.id.in_(old)).returning(JobEvent.id)).all())
