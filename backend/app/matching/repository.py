"""Queries over matches. Every read takes the person whose rows they are."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Row, bindparam, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.jobs.boards.whereabouts import is_at
from app.jobs.models import Job, JobModelReading
from app.jobs.types import JobStatus
from app.matching.arranging import arrange
from app.matching.models import Match, Scoring
from app.matching.storing import Scored, lock, store
from app.profile.models import Profile


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

    def locked_of_jobs(self, job_ids: Sequence[uuid.UUID]) -> Sequence[Match]:
        """The same, which nobody else changes until the transaction ends."""
        query = select(Match).where(Match.user_id == self._user_id, Match.job_id.in_(job_ids)).order_by(Match.id)
        return self._session.scalars(query.with_for_update().execution_options(populate_existing=True)).all()

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
        # None of them is looked at again, so nobody compares them with what the session holds.
        self._session.execute(delete(Match).where(fallen).execution_options(synchronize_session=False))

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


# The words of a posting, the readers that read them, what people put right, and what a model read in which words.
PostingState: TypeAlias = tuple[str, str, JsonObject, str, datetime | None]
_STATE = (
    Job.content_hash,
    Job.enrichment_version,
    Job.edits,
    JobModelReading.content_hash.label("read_of"),
    JobModelReading.read_at,
)
# A reading that proposes nothing, failed or is still awaited changes nothing.
_COUNTS = (
    (JobModelReading.job_id == Job.id)
    & JobModelReading.read_at.is_not(None)
    & JobModelReading.problem.is_(None)
    & (JobModelReading.proposals != [])
)
OfMatch: TypeAlias = tuple[uuid.UUID, str | None, str, str, JsonObject, str, datetime | None, int, uuid.UUID | None]
# Put together once: it is asked for each time a letter is looked at.
_OF_MATCH = (
    select(
        Match.job_id,
        Job.language,
        *_STATE,
        Profile.version,
        Profile.active_document_id,
    )
    .join(Job, Job.id == Match.job_id)
    .outerjoin(JobModelReading, _COUNTS)
    .outerjoin(Profile, Profile.user_id == Match.user_id)
    .where(
        Match.id == bindparam("match_id"),
        Match.user_id == bindparam("user_id"),
        or_(Job.private_to.is_(None), Job.private_to == bindparam("user_id")),
    )
)


class PostingRepository:
    """What matching asks of postings one by one: only those the person may see."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id
        self._mine = Match.user_id == user_id
        self._visible = or_(Job.private_to.is_(None), Job.private_to == user_id)

    def at(self, url: str) -> Job | None:
        """The posting at an address, an open one first."""
        query = select(Job).where(is_at(url), self._visible)
        return self._session.scalar(query.order_by(Job.status == JobStatus.closed, Job.id).limit(1))

    def state(self, job_id: uuid.UUID) -> Row[PostingState] | None:
        """What names the words of a posting and what was read in them; null where there is none to see."""
        query = select(*_STATE).outerjoin_from(Job, JobModelReading, _COUNTS).where(Job.id == job_id, self._visible)
        return self._session.execute(query).first()

    def of_match(self, match_id: uuid.UUID) -> Row[OfMatch] | None:
        """The posting of a match of this person with its language, and what names its words and the profile's.

        Where there is no profile, its version is null.
        """
        return self._session.execute(_OF_MATCH, {"match_id": match_id, "user_id": self._user_id}).first()

    def shown_instead(self, job: Job) -> Job | None:
        """The posting of the same cluster that the list shows in place of this one, if another."""
        if job.cluster_id is None:
            return None
        rank = (Match.touched_at.is_not(None).desc().nulls_last(), Match.tenths.desc().nulls_last(), Job.id)
        query = select(Job).outerjoin(Match, (Match.job_id == Job.id) & self._mine).order_by(*rank).limit(1)
        query = query.where(Job.cluster_id == job.cluster_id, Job.status == JobStatus.open, self._visible)
        shown = self._session.scalar(query)
        return shown if shown and shown.id != job.id else None
