"""Read stored postings again with today's readers, from what is stored of them: nothing is fetched.

What was read by the present readers is left alone, so work that was cut short goes on where it ended.
"""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Nothing, Payload
from app.background.service import enqueue
from app.core.clock import now
from app.core.types import JsonObject
from app.jobs.assisted.keeping import ModelReadings
from app.jobs.assisted.merging import read_with
from app.jobs.assisted.proposals import from_stored
from app.jobs.dedupe.duplicates import join_clusters, take_turn
from app.jobs.errors import JobNotFound
from app.jobs.imported import ImportRepository, from_json
from app.jobs.ingest import OpenSession
from app.jobs.models import Job, JobText
from app.jobs.news import announce, count_demand
from app.jobs.posting.edits import read_over, stated_over
from app.jobs.posting.normalise import READERS_VERSION, Unusable, read
from app.jobs.posting.rows import STATED, Row, job_row, running_words, search_row, text_row
from app.jobs.posting.upsert import upsert
from app.jobs.repository import JobRepository
from app.jobs.source import PostedPay, Posting
from app.jobs.tally import Tally
from app.jobs.types import JobStatus
from app.ml.terms.remote import Remote

log = structlog.get_logger(__name__)

ENRICH_ALL, ENRICH_ONE = "jobs.enrich_all", "jobs.enrich_one"
BATCH = 100
# No readers have this version, so a row that names it is written again.
UNREAD = ""
# From this version on `extra` keeps what the source's fields stated.
_KEEPS_STATED = 4
# What reading again never changes: what the source said of the posting's life, and whose it is.
_KEPT = (
    "feed_id", "private_to", "demo", "status", "closed_at", "closed_reason", "posted_at", "expires_at", "last_seen_at",
    "updated_at", "listing_hash",
)  # fmt: skip


class EnrichOne(Payload):
    """Read one posting again."""

    job_id: uuid.UUID


def start_one(session: Session, job_id: uuid.UUID, actor: User) -> TaskRun:
    """Start reading a posting again; raises `JobNotFound`."""
    if JobRepository(session).get(job_id, actor.id) is None:
        raise JobNotFound
    return enqueue(session, ENRICH_ONE, EnrichOne(job_id=job_id), user_id=actor.id, dedupe_key=f"{actor.id}:{job_id}")


def start_all(session: Session, actor: User) -> TaskRun:
    """Start reading again all postings that older readers read."""
    return enqueue(session, ENRICH_ALL, Nothing(), user_id=actor.id, dedupe_key="all")


def enrich_one(open_session: OpenSession, job_id: uuid.UUID) -> Tally:
    """Read one posting again, whichever readers read it."""
    with open_session() as session:
        tally = _read_again(session, [job_id])
        _tell(session, tally)
    return tally


def enrich_these(open_session: OpenSession, job_ids: Sequence[uuid.UUID]) -> Tally:
    """Read these postings again, batch by batch, whichever readers read them."""
    tally = Tally()
    for start in range(0, len(job_ids), BATCH):
        with open_session() as session:
            tally.add(_read_again(session, job_ids[start : start + BATCH]))
    with open_session() as session:
        _tell(session, tally)
    return tally


def enrich_behind(open_session: OpenSession, progress: Callable[[int, int], None]) -> Tally:
    """Read again, batch by batch, what older readers read."""
    tally, last = Tally(), None
    with open_session() as session:
        total = session.scalar(select(func.count()).where(Job.enrichment_version != READERS_VERSION)) or 0
    while True:
        with open_session() as session:
            job_ids = _behind(session, last)
            tally.add(_read_again(session, job_ids))
        if not job_ids:
            break
        last = job_ids[-1]
        progress(tally.reread + tally.bad, total)
    with open_session() as session:
        _tell(session, tally)
    return tally


def _behind(session: Session, after: uuid.UUID | None) -> list[uuid.UUID]:
    query = select(Job.id).where(Job.enrichment_version != READERS_VERSION).order_by(Job.id).limit(BATCH)
    return list(session.scalars(query.where(Job.id > after) if after else query))


def _tell(session: Session, tally: Tally) -> None:
    announce(session, "readers", tally, scheduled=True)
    if tally.changed:
        count_demand(session)


def _read_again(session: Session, job_ids: Sequence[uuid.UUID]) -> Tally:
    tally, moment = Tally(), now()
    if not job_ids:
        return tally
    take_turn(session)
    query = select(Job, JobText).join(JobText, JobText.job_id == Job.id).where(Job.id.in_(job_ids)).order_by(Job.id)
    rows = list(_rows(session, [(job, words) for job, words in session.execute(query.with_for_update(of=Job))], tally))
    written = [job_id for job_id, _ in rows]
    session.execute(update(Job).where(Job.id.in_(written)).values(enrichment_version=UNREAD))
    for _, row in rows:
        # Row by row: the postings of a batch are of several sources and need not have one id each.
        upsert(session, [row], moment)
    join_clusters(session, [job_id for job_id, row in rows if row[0]["private_to"] is None], moment)
    tally.reread = len(rows)
    return tally


def _rows(
    session: Session, stored: Sequence[tuple[Job, JobText]], tally: Tally
) -> Iterator[tuple[uuid.UUID, tuple[Row, Row, Row]]]:
    moment, proposed = now(), ModelReadings(session).proposed([job for job, _ in stored])
    for job, words in stored:
        try:
            yield job.id, _row(_posting(session, job, words), job, words, proposed.get(job.id, []), moment)
        except Unusable as problem:
            tally.note_bad(str(problem))
        except Exception as error:
            # A fault of ours in one posting must not cost the others.
            log.error("posting_not_read_again", job_id=str(job.id), exc_info=error)
            tally.note_bad(f"{job.title[:80]} could not be read ({type(error).__name__}).")


def _row(
    posting: Posting, job: Job, words: JobText, proposed: Sequence[JsonObject], moment: datetime
) -> tuple[Row, Row, Row]:
    reading = read(job.source, stated_over(posting, job.edits) if job.edits else posting, job.content_hash, moment)
    reading = read_with(reading, from_stored(proposed)) if proposed else reading
    reading = read_over(reading, job.edits) if job.edits else reading
    running = running_words(reading)
    kept: Row = {name: getattr(job, name) for name in _KEPT}
    search = {"open": job.status is JobStatus.open, "posted_at": job.posted_at}
    texts = {**text_row(reading, running), "extra": words.extra}
    return {**job_row(reading), **kept}, texts, {**search_row(reading, running), **search}


def _posting(session: Session, job: Job, words: JobText) -> Posting:
    """The posting as its source stated it, as far as that is stored."""
    imported = ImportRepository(session).get(job.id)
    if imported is not None:
        return from_json(imported.posting)
    said = {name: value for name, value in words.extra.items() if isinstance(value, str)}
    return Posting(
        source_id=job.source_id,
        url=job.url,
        title=job.title,
        company=job.company,
        description_html=words.description_html,
        locations=tuple(job.location.split("; ")) if job.location else (),
        employment_type=said.get("employment_type") or job.employment_type,
        seniority=said.get("seniority"),
        pay_text=said.get("pay"),
        language=said.get("language"),
        posted_at=job.posted_at,
        expires_at=job.expires_at,
        **_stated(job, words.extra),
    )


def _stated(job: Job, extra: Mapping[str, Any]) -> dict[str, Any]:
    """What fields stated; of postings stored before that was kept, what they say stays as it is."""
    if _keeps_stated(job.enrichment_version):
        known = dict(extra.get(STATED) or {})
        pay = PostedPay(*known["pay"]) if known.get("pay") else None
        return known | {"pay": pay, "skills": tuple(known.get("skills", ()))}
    mode = None if job.remote is Remote.UNKNOWN else job.remote.value
    period: Any = job.pay_period
    pay = PostedPay(job.pay_min, job.pay_max, job.pay_currency, period) if job.pay_currency else None
    return {"work_mode": mode, "remote_scope": job.remote_scope, "pay": pay}


def _keeps_stated(version: str) -> bool:
    number = version.partition(".")[0]
    return number.isdigit() and int(number) >= _KEEPS_STATED
