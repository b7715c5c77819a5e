"""Queries over postings. Who asks is part of every query: a private posting exists only for its owner."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, RowMapping, Select, func, select, update
from sqlalchemy.orm import Session

from app.jobs.history import note_closed
from app.jobs.models import Job, JobSearch, JobText
from app.jobs.types import ClosedReason, JobStatus, ScoringRow

# Rows fetched at a time when all are streamed.
BLOCK = 5_000
SNIPPET_FROM = 20_000
SCORING = tuple(getattr(JobText if name == "terms" else Job, name) for name in ScoringRow.__dataclass_fields__)
SUMMARY = (
    Job.id, Job.title, Job.company, Job.location, Job.remote, Job.employment_type, Job.seniority, Job.pay_min,
    Job.pay_max, Job.pay_currency, Job.pay_period, Job.skill_ids, Job.posted_at, Job.source, Job.url, Job.status,
    Job.demo,
)  # fmt: skip


def visible_to(user_id: uuid.UUID | None) -> ColumnElement[bool]:
    """The condition that a posting is common, or this person's own."""
    return Job.private_to.is_(None) | (Job.private_to == user_id) if user_id else Job.private_to.is_(None)


class JobRepository:
    """The rows of postings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, job_id: uuid.UUID, user_id: uuid.UUID) -> tuple[Job, JobText] | None:
        """A posting this person may see, with its words."""
        query = (
            select(Job, JobText).join(JobText, JobText.job_id == Job.id).where(Job.id == job_id, visible_to(user_id))
        )
        row = self._session.execute(query).one_or_none()
        return (row[0], row[1]) if row else None

    def duplicates(self, job: Job, user_id: uuid.UUID) -> Sequence[Job]:
        """The other postings of the same position."""
        if job.cluster_id is None:
            return []
        query = select(Job).where(Job.cluster_id == job.cluster_id, Job.id != job.id, visible_to(user_id))
        return self._session.scalars(query.order_by(Job.posted_at.desc(), Job.id).limit(50)).all()

    def scoring(self, user_id: uuid.UUID | None) -> Iterator[ScoringRow]:
        """All open postings a person may see (only common ones for nobody), streamed in blocks."""
        query = select(*SCORING).join(JobText, JobText.job_id == Job.id).order_by(Job.id)
        query = query.where(Job.status == JobStatus.open, visible_to(user_id))
        for row in self._session.execute(query.execution_options(yield_per=BLOCK)):
            yield ScoringRow(*row)

    def facts(self, job_ids: Sequence[uuid.UUID]) -> Sequence[Row[tuple[object, ...]]]:
        """Postings with their words: the `SCORING` columns, then source, url, status and the text's columns."""
        query = select(
            *SCORING,
            Job.source,
            Job.url,
            Job.status,
            JobText.description_text,
            JobText.requirements,
            JobText.credentials,
            JobText.languages,
            JobText.facts,
        ).join(JobText, JobText.job_id == Job.id)
        return self._session.execute(query.where(Job.id.in_(job_ids))).all()

    def summaries(self, job_ids: Sequence[uuid.UUID], user_id: uuid.UUID) -> Sequence[RowMapping]:
        """The list columns of those of these postings that a person may see."""
        query = select(*SUMMARY).where(Job.id.in_(job_ids), visible_to(user_id))
        return self._session.execute(query).mappings().all()

    def by_address(self, url_keys: Sequence[str], user_id: uuid.UUID) -> dict[str, uuid.UUID]:
        """The posting at each address that this person sees: open ones and common ones first."""
        query = select(Job.url_key, Job.id).where(Job.url_key.in_(url_keys), visible_to(user_id))
        order = (Job.status == JobStatus.open).asc(), Job.private_to.is_(None).asc(), Job.id.desc()
        return {row[0]: row[1] for row in self._session.execute(query.order_by(*order))}

    def texts(self, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
        """The beginnings of the texts of these postings, long enough to find a word in."""
        start = func.left(JobText.description_text, SNIPPET_FROM)
        query = select(JobText.job_id, start).where(JobText.job_id.in_(job_ids))
        return {row[0]: row[1] for row in self._session.execute(query)}

    def skill_demand(self) -> dict[str, int]:
        """How many open common postings name each skill."""
        skill = func.unnest(Job.skill_ids).label("skill")
        named = select(skill).where(Job.status == JobStatus.open, Job.private_to.is_(None)).subquery()
        query: Select[tuple[str, int]] = select(named.c.skill, func.count()).group_by(named.c.skill)
        return {row[0]: row[1] for row in self._session.execute(query)}

    def open_terms(self, most: int) -> list[bytes]:
        """The terms of open common postings; of too many those whose hashes come first, whatever order they came in."""
        kept = select(Job.id).where(Job.status == JobStatus.open, Job.private_to.is_(None))
        kept = kept.order_by(Job.content_hash, Job.id).limit(most)
        query = select(JobText.terms).where(JobText.job_id.in_(kept), JobText.terms != b"")
        return list(self._session.scalars(query))

    def has_terms(self, least: int) -> bool:
        """Whether at least so many open common postings have terms, each text counted once."""
        query = select(JobText.terms).distinct().join(Job, Job.id == JobText.job_id).limit(least)
        query = query.where(Job.status == JobStatus.open, Job.private_to.is_(None), JobText.terms != b"")
        found = self._session.scalar(select(func.count()).select_from(query.subquery()))
        return (found or 0) >= least

    def open_by_source(self) -> dict[str, int]:
        """How many open common postings each source has."""
        query = select(Job.source, func.count()).where(Job.status == JobStatus.open, Job.private_to.is_(None))
        return {row[0]: row[1] for row in self._session.execute(query.group_by(Job.source))}

    def close_expired(self, moment: datetime, limit: int) -> int:
        """Close open postings whose own end date has passed; returns how many, at most `limit`."""
        due = (
            select(Job.id)
            .where(Job.status == JobStatus.open, Job.expires_at <= moment)
            .order_by(Job.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return self._close(due, ClosedReason.expired, moment)

    def close_missing(self, source: str, feed_id: uuid.UUID | None, missing: Sequence[str], moment: datetime) -> int:
        """Close the open postings of a source or board that a complete reading did not show, by the source's ids."""
        gone = select(Job.id).where(*self._listed(source, feed_id), Job.source_id.in_(missing))
        return self._close(gone, ClosedReason.no_longer_listed, moment)

    def open_of(self, source: str, feed_id: uuid.UUID | None) -> set[str]:
        """The source's ids of the open postings of a source or board."""
        return set(self._session.scalars(select(Job.source_id).where(*self._listed(source, feed_id))))

    def mark_listed(self, source: str, feed_id: uuid.UUID | None, since: datetime | None, moment: datetime) -> int:
        """Note that the open postings of a source or board are still there; returns how many.

        With `since`, only those that were seen since then.
        """
        seen = [Job.last_seen_at >= since] if since else []
        there = (*self._listed(source, feed_id), *seen)
        marked = update(Job).where(*there).values(last_seen_at=moment).execution_options(synchronize_session=False)
        return len(self._session.scalars(marked.returning(Job.id)).all())

    def listing_hashes(self, source: str, source_ids: Sequence[str]) -> dict[str, str | None]:
        """The `listing_hash` of those of these postings that are open, by the source's ids."""
        query = select(Job.source_id, Job.listing_hash).where(
            Job.source == source, Job.status == JobStatus.open, Job.source_id.in_(source_ids)
        )
        return {row[0]: row[1] for row in self._session.execute(query)}

    def _listed(self, source: str, feed_id: uuid.UUID | None) -> tuple[ColumnElement[bool], ...]:
        board = Job.feed_id == feed_id if feed_id else Job.feed_id.is_(None)
        return (Job.source == source, Job.status == JobStatus.open, Job.private_to.is_(None), board)

    def _close(self, which: Select[tuple[uuid.UUID]], reason: ClosedReason, moment: datetime) -> int:
        closed_at = func.least(Job.expires_at, moment) if reason is ClosedReason.expired else moment
        values = {"status": JobStatus.closed, "closed_reason": reason, "closed_at": closed_at, "updated_at": moment}
        closed = self._session.scalars(
            update(Job)
            .where(Job.id.in_(which))
            .values(values)
            .returning(Job.id)
            .execution_options(synchronize_session=False)
        ).all()
        self._session.execute(
            update(JobSearch)
            .where(JobSearch.job_id.in_(closed))
            .values(open=False)
            .execution_options(synchronize_session=False)
        )
        note_closed(self._session, closed, reason, moment)
        return len(closed)
