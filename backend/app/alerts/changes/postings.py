"""Postings that were edited, and copies of them that were found."""

import uuid
from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.changes.followers import Follower, of_jobs
from app.alerts.changes.walking import AT_ONCE, Batch
from app.alerts.notices import NewNotice
from app.alerts.types import NoticeKind
from app.jobs.chronicle import changes_of, in_words, lines_of
from app.jobs.models import Job, JobEvent
from app.jobs.types import JobEventKind

TOLD = (JobEventKind.changed, JobEventKind.joined)


def read(session: Session, mark: uuid.UUID) -> Batch:
    """What happened to postings behind a mark, for those who follow them."""
    query = select(JobEvent).where(JobEvent.id > mark).order_by(JobEvent.id).limit(AT_ONCE)
    events = session.scalars(query).all()
    told = [event for event in events if event.kind in TOLD]
    followers: dict[uuid.UUID, list[Follower]] = defaultdict(list)
    for one in of_jobs(session, list({event.job_id for event in told})) if told else ():
        followers[one.job_id].append(one)
    jobs = {job.id: job for job in session.scalars(select(Job).where(Job.id.in_(followers)))} if followers else {}
    news = [
        (one.user_id, notice)
        for event in told
        for one in followers[event.job_id]
        if event.at >= one.since and (job := jobs.get(event.job_id)) is not None
        for notice in _notices(event, job, one)
    ]
    return news, [event.id for event in events]


def _notices(event: JobEvent, job: Job, follower: Follower) -> Iterator[NewNotice]:
    edited = event.kind is JobEventKind.changed
    what = "was edited" if edited else "was posted elsewhere too"
    yield NewNotice(
        kind=NoticeKind.posting_edited if edited else NoticeKind.duplicate_found,
        key=f"posting:{event.id}",
        title=f"“{job.title}” at {job.company} {what}",
        body=in_words(event, follower.user_id),
        why=follower.why,
        path=follower.path,
        job_id=job.id,
        application_id=follower.application_id,
        changes=[(one.name, one.before, one.after) for one in changes_of(event.detail)],
        diff=[(line.sign, line.text) for line in lines_of(event.detail)],
    )
