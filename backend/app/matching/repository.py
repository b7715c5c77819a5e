"""Queries over matches. Every read takes the person whose rows they are."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.jobs.boards.whereabouts import is_at
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.arranging import arrange
from app.matching.models import Match, Scoring
from app.matching.ranking import Counts, Spot, Wanted, conditions
from app.matching.storing import Scored, lock, store
from app.matching.types import Sort, Status


class MatchRepository:
    """The matches of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id
        self._mine = Match.user_id == user_id

    def get(self, match_id: uuid.UUID) -> Match | None:
        """A match of this person."""
        return self._session.scalar(select(Match).where(Match.id == match_id, Match.user_id == self._user_id))

    def of_jobs(self, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Match]:
        """The stored matches with these postings."""
        query = select(Match).where(Match.user_id == self._user_id, Match.job_id.in_(job_ids))
        return {match.job_id: match for match in self._session.scalars(query)}

    def page(
        self, wanted: Wanted, sort: Sort, after: Spot | None, limit: int
    ) -> tuple[list[Match], Counts, Scoring | None]:
        """A page of matches, the counts that go with it, and the last scoring: in one round trip if there are any."""
        by = Match.tenths if sort is Sort.score else Match.posted
        # One falling key, so that a page is continued by comparing rows, and read from the end of an index.
        key: tuple[Any, ...] = (Match.rank, by, Match.id)
        counts = self._counts(wanted).subquery()
        query = (
            select(Match, *counts.c, Scoring)
            .select_from(Match)
            .join(counts, literal(True))
            .outerjoin(Scoring, Scoring.user_id == Match.user_id)
            .where(self._mine, Match.tenths >= wanted.least, *conditions(wanted), *_still_open(wanted))
            .order_by(*(part.desc() for part in key))
            .limit(limit)
        )
        if after:
            values = zip((after.rank, after.by, after.id), key, strict=True)
            query = query.where(tuple_(*key) < tuple_(*(literal(value, part.type) for value, part in values)))
        rows = self._session.execute(query, execution_options={"populate_existing": True}).all()
        if not rows:
            return [], self.counts(wanted), self.scoring()
        return [row[0] for row in rows], Counts(*rows[0][1:4]), rows[0][4]

    def counts(self, wanted: Wanted) -> Counts:
        """How many matches there are."""
        return Counts(*self._session.execute(self._counts(wanted)).one())

    def _counts(self, wanted: Wanted) -> Select[tuple[int, int, int]]:
        hidden = select(func.count()).where(self._mine, Match.status == Status.hidden, ~Match.shadowed)
        reached = func.count().filter(Match.tenths >= wanted.least).label("total")
        everything = func.count().label("at_any_score")
        query = select(reached, everything, hidden.scalar_subquery().label("hidden"))
        return query.where(self._mine, *conditions(wanted))

    def many(self, match_ids: Sequence[uuid.UUID]) -> list[Match]:
        """Matches by id, in the order asked."""
        query = select(Match).where(Match.user_id == self._user_id, Match.id.in_(match_ids))
        found = {match.id: match for match in self._session.scalars(query)}
        return [found[match_id] for match_id in match_ids if match_id in found]

    def lock(self) -> None:
        """Let one scoring of this person write at a time; held until the transaction ends."""
        lock(self._session, [self._user_id])

    def touched(self) -> list[uuid.UUID]:
        """The postings the person did something about."""
        query = select(Match.job_id).where(Match.user_id == self._user_id, Match.touched_at.is_not(None))
        return list(self._session.scalars(query))

    def store(self, scored: Sequence[Scored], moment: datetime) -> None:
        """Insert or renew matches; rows whose score stands on the same facts are left as they are."""
        store(self._session, [(self._user_id, match) for match in scored], moment)

    def drop_untouched_but(self, job_ids: Sequence[uuid.UUID]) -> None:
        """Delete what fell out of the best, unless the person did something about it."""
        fallen = (Match.user_id == self._user_id) & Match.touched_at.is_(None) & Match.job_id.not_in(job_ids)
        self._session.execute(delete(Match).where(fallen))

    def arrange(self) -> None:
        """Bring the copies that the list is read from up to date, after matches were stored, marked or dropped."""
        arrange(self._session, self._user_id)

    def bump(self) -> None:
        """Let those who watch the person's matches know that they are other than before."""
        query = update(Scoring).where(Scoring.user_id == self._user_id)
        self._session.execute(query.values(revision=Scoring.revision + 1))

    def scoring(self) -> Scoring | None:
        """The last scoring of this person."""
        return self._session.get(Scoring, self._user_id, populate_existing=True)

    def note_scoring(self, values: Mapping[str, object]) -> None:
        """Write down a scoring."""
        query = insert(Scoring).values(user_id=self._user_id, revision=1, **values)
        fresh = {**values, "revision": Scoring.revision + 1}
        self._session.execute(query.on_conflict_do_update(index_elements=["user_id"], set_=fresh))


def _still_open(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What closed a moment ago is not shown, though the copy kept for the index may not know yet."""
    if wanted.status:
        return []
    return [select(Job.id).where(Job.id == Match.job_id, Job.status == JobStatus.open).exists()]


class PostingRepository:
    """What matching asks of postings one by one: only those the person may see."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._mine = Match.user_id == user_id
        self._visible = or_(Job.private_to.is_(None), Job.private_to == user_id)

    def at(self, url: str) -> Job | None:
        """The posting at an address, an open one first."""
        query = select(Job).where(is_at(url), self._visible)
        return self._session.scalar(query.order_by(Job.status == JobStatus.closed, Job.id).limit(1))

    def shown_instead(self, job: Job) -> Job | None:
        """The posting of the same cluster that the list shows in place of this one, if another."""
        if job.cluster_id is None:
            return None
        rank = (Match.touched_at.is_not(None).desc().nulls_last(), Match.tenths.desc().nulls_last(), Job.id)
        query = select(Job).outerjoin(Match, (Match.job_id == Job.id) & self._mine).order_by(*rank).limit(1)
        query = query.where(Job.cluster_id == job.cluster_id, Job.status == JobStatus.open, self._visible)
        shown = self._session.scalar(query)
        return shown if shown and shown.id != job.id else None
