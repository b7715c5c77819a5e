"""Queries of gaps: a person's best matches, and the days that are kept of them."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.gaps.models import GapDay
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.models import Match, Scoring
from app.matching.ranking import Wanted, conditions
from app.matching.types import Eligibility, Status
from app.profile.models import Profile


@dataclass(frozen=True, slots=True)
class Best:
    """One of a person's best matches, as it is stored."""

    match_id: uuid.UUID
    job_id: uuid.UUID
    eligibility: Eligibility
    status: Status
    tenths: int


class GapRepository:
    """Matches and days of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def best(self, n: int) -> list[Best]:
        """The first n of the person's list, in its order."""
        order = (Match.rank.desc(), Match.tenths.desc(), Match.id.desc())
        seen = or_(Job.private_to.is_(None), Job.private_to == self._user_id)
        query = (
            select(Match.id, Match.job_id, Match.eligibility, Match.status, Match.tenths)
            .join(Job, Job.id == Match.job_id)
            .where(Match.user_id == self._user_id, *conditions(Wanted()), Job.status == JobStatus.open, seen)
        )
        return [Best(*row) for row in self._session.execute(query.order_by(*order).limit(n))]

    def scoring(self) -> Scoring | None:
        """The last scoring of this person."""
        return self._session.get(Scoring, self._user_id)

    def days(self, since: date) -> Sequence[GapDay]:
        """The days that are kept, the first one first."""
        query = select(GapDay).where(GapDay.user_id == self._user_id, GapDay.day >= since)
        return self._session.scalars(query.order_by(GapDay.day)).all()

    def put_day(self, values: dict[str, object]) -> None:
        """Write down a day, or write it anew."""
        row = insert(GapDay).values(user_id=self._user_id, **values)
        fresh = {name: value for name, value in values.items() if name != "day"}
        self._session.execute(row.on_conflict_do_update(index_elements=["user_id", "day"], set_=fresh))

    def erase(self) -> None:
        """Delete every day."""
        self._session.execute(delete(GapDay).where(GapDay.user_id == self._user_id))


def waiting(session: Session, day: date, after: uuid.UUID, limit: int) -> list[uuid.UUID]:
    """People behind an id who have matches, and no row of a day or one of an older profile; in the order of ids."""
    there = select(GapDay.user_id).where(
        GapDay.user_id == Scoring.user_id, GapDay.day == day, GapDay.profile_version >= Scoring.profile_version
    )
    query = select(Scoring.user_id).join(Profile, Profile.user_id == Scoring.user_id)
    query = query.join(User, User.id == Scoring.user_id)
    query = query.where(User.active, Profile.matchable, Scoring.stored > 0, Scoring.user_id > after, ~there.exists())
    return list(session.scalars(query.order_by(Scoring.user_id).limit(limit)))


def forget_before(session: Session, day: date, limit: int) -> int:
    """Delete at most so many rows of earlier days; how many they were."""
    old = select(GapDay.user_id, GapDay.day).where(GapDay.day < day).limit(limit)
    found = session.execute(old).all()
    if found:
        key = tuple_(GapDay.user_id, GapDay.day)
        session.execute(delete(GapDay).where(key.in_([tuple(row) for row in found])))
    return len(found)
