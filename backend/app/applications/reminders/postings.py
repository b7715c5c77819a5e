"""What happened to the postings behind cards: reading its history on, and waking the cards it concerns."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.applications.board.models import LOOK_NOW, Application
from app.applications.reminders.card_occasions import NEWS_HOLDS, Happened, Posting
from app.applications.reminders.models import ReminderCursor
from app.core.horizon import horizon
from app.jobs.dedupe.reposts import repeated_by, repetitions_of
from app.jobs.models import Job, JobEvent
from app.jobs.types import ClosedReason, JobEventKind

CURSOR = "job_events"
TELLING = (JobEventKind.closed, JobEventKind.reopened)
# A changed posting may have another last day.
WAKING = (*TELLING, JobEventKind.reposted, JobEventKind.changed, JobEventKind.edited)
_REASONS: Mapping[str, str] = {
    ClosedReason.expired: "Its own last day has passed.",
    ClosedReason.no_longer_listed: "Its source no longer lists it.",
    ClosedReason.removed: "It was taken down.",
}


def wake_by_history(session: Session, after: uuid.UUID | None, limit: int) -> uuid.UUID | None:
    """Read the next part of the history after an event, or on from last time; the last event read, null at the end."""
    whole = horizon(session)
    query = select(JobEvent.id, JobEvent.job_id, JobEvent.kind).where(JobEvent.id > (after or _start(session)))
    rows = session.execute(query.order_by(JobEvent.id).limit(limit)).all()
    if not rows:
        return None
    reposted = {row[1] for row in rows if row[2] is JobEventKind.reposted}
    _wake(session, {row[1] for row in rows if row[2] in WAKING}, reposted)
    _note(session, min(rows[-1][0], whole))
    return rows[-1][0] if len(rows) == limit else None


def _start(session: Session) -> uuid.UUID:
    known = session.get(ReminderCursor, CURSOR)
    return known.seen if known else uuid.UUID(int=0)


def _wake(session: Session, job_ids: Collection[uuid.UUID], reposted: Collection[uuid.UUID]) -> None:
    concerned = {*job_ids, *repeated_by(session, reposted)}
    if concerned:
        session.execute(
            update(Application)
            .where(Application.job_id.in_(concerned), Application.deleted_at.is_(None))
            .values(remind_at=LOOK_NOW),
            execution_options={"synchronize_session": False},
        )


def _note(session: Session, seen: uuid.UUID) -> None:
    row = insert(ReminderCursor).values(name=CURSOR, seen=seen)
    latest = func.greatest(ReminderCursor.seen, row.excluded.seen)
    session.execute(row.on_conflict_do_update(index_elements=["name"], set_={"seen": latest}))


def postings_of(session: Session, cards: Sequence[Application], moment: datetime) -> Mapping[uuid.UUID, Posting]:
    """The postings of cards, with what happened to them lately."""
    job_ids = {card.job_id for card in cards if card.job_id is not None}
    if not job_ids:
        return {}
    since = max(min(card.created_at for card in cards), moment - NEWS_HOLDS)
    happened = _happened(session, job_ids, since)
    rows = session.execute(select(Job.id, Job.status, Job.expires_at).where(Job.id.in_(job_ids)))
    return {row[0]: Posting(row[1], row[2], happened.get(row[0], ())) for row in rows}


def _happened(
    session: Session, job_ids: Collection[uuid.UUID], since: datetime
) -> Mapping[uuid.UUID, Sequence[Happened]]:
    found: dict[uuid.UUID, list[Happened]] = defaultdict(list)
    query = select(JobEvent).where(JobEvent.job_id.in_(job_ids), JobEvent.at > since, JobEvent.kind.in_(TELLING))
    for event in session.scalars(query.order_by(JobEvent.at, JobEvent.id)):
        reason = str(event.detail.get("reason", "")) if event.kind is JobEventKind.closed else ""
        found[event.job_id].append(
            Happened(str(event.id), event.kind, event.at, str(event.job_id), _REASONS.get(reason, ""))
        )
    for again in repetitions_of(session, job_ids, since):
        said = f"{again.words[0].upper()}{again.words[1:]}."
        news = Happened(str(again.event_id), JobEventKind.reposted, again.at, str(again.job_id), said)
        found[again.of].append(news)
    return found
