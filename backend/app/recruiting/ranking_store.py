"""Queries over rankings, their repeats, weights, and who looked at open profiles; every read takes the desk."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.clock import now, today
from app.matching.types import Eligibility
from app.recruiting.models import Candidate, CandidateView, DeskWeights, Ranking, RankingRepeat, RankingRow
from app.recruiting.repository import still_open
from app.recruiting.types import ViewKind

# Older rankings of a job are of no use to anyone.
KEPT = 20


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate's place in a ranking."""

    candidate_id: uuid.UUID
    tenths: int
    eligibility: Eligibility
    facts_version: int
    score_version: str


class RankingStore:
    """The rankings of one desk."""

    def __init__(self, session: Session, desk_id: uuid.UUID) -> None:
        self._session = session
        self._desk_id = desk_id

    def _mine(self) -> Select[tuple[Ranking]]:
        return select(Ranking).where(Ranking.desk_id == self._desk_id)

    def add(self, ranking: Ranking) -> Ranking:
        """Insert a ranking, and let go of the oldest of its job."""
        self._session.add(ranking)
        self._session.flush()
        old = self._mine().where(Ranking.job_id == ranking.job_id).order_by(Ranking.id.desc()).offset(KEPT)
        self._session.execute(delete(Ranking).where(Ranking.id.in_(old.with_only_columns(Ranking.id))))
        return ranking

    def get(self, ranking_id: uuid.UUID) -> Ranking | None:
        """A ranking of the desk."""
        return self._session.scalar(self._mine().where(Ranking.id == ranking_id))

    def latest(self, job_id: uuid.UUID) -> Ranking | None:
        """The last ranking of a job that was made to the end."""
        query = self._mine().where(Ranking.job_id == job_id, Ranking.finished_at.is_not(None))
        return self._session.scalar(query.order_by(Ranking.id.desc()).limit(1))

    def listing(self, job_id: uuid.UUID | None) -> Select[tuple[Ranking]]:
        """Rankings, the newest first; of one job or of all."""
        query = self._mine().order_by(Ranking.id.desc())
        return query.where(Ranking.job_id == job_id) if job_id else query

    def put_rows(self, ranking: Ranking, rows: Sequence[RankingRow]) -> None:
        """Keep the rows of a ranking in place of those an earlier attempt left."""
        self._session.execute(delete(RankingRow).where(RankingRow.ranking_id == ranking.id))
        self._session.add_all(rows)
        self._session.flush()

    def placed(self, ranking: Ranking) -> list[Placed]:
        """Who is in a ranking and still there to see, in no order."""
        query = (
            select(
                RankingRow.candidate_id,
                RankingRow.tenths,
                RankingRow.eligibility,
                RankingRow.facts_version,
                RankingRow.score_version,
            )
            .join(Candidate, Candidate.id == RankingRow.candidate_id)
            .where(RankingRow.ranking_id == ranking.id, still_open())
        )
        return [Placed(*row) for row in self._session.execute(query)]

    def put_repeat(self, repeat: RankingRepeat) -> None:
        """Keep a repeat, in place of one that an earlier attempt left."""
        self._session.execute(
            delete(RankingRepeat).where(
                RankingRepeat.ranking_id == repeat.ranking_id, RankingRepeat.number == repeat.number
            )
        )
        self._session.add(repeat)
        self._session.flush()

    def repeats(self, ranking_id: uuid.UUID) -> Sequence[RankingRepeat]:
        """The repeats of a ranking in order."""
        query = select(RankingRepeat).where(RankingRepeat.ranking_id == ranking_id).order_by(RankingRepeat.number)
        return self._session.scalars(query).all()

    def weights(self, job_id: uuid.UUID) -> DeskWeights | None:
        """The desk's own weights for a job."""
        return self._session.get(DeskWeights, (self._desk_id, job_id), populate_existing=True)

    def put_weights(self, job_id: uuid.UUID, weights: dict[str, int]) -> None:
        """Keep the desk's weights for a job; none at all means the default."""
        values = insert(DeskWeights).values(desk_id=self._desk_id, job_id=job_id, weights=weights, version=1)
        update = {"weights": values.excluded.weights, "version": DeskWeights.version + 1}
        self._session.execute(values.on_conflict_do_update(index_elements=["desk_id", "job_id"], set_=update))


class ViewStore:
    """Who looked at open profiles."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, people: Sequence[uuid.UUID], desk_id: uuid.UUID, kind: ViewKind, job_id: uuid.UUID | None) -> None:
        """Note that a desk looked; the same look on one day is one line."""
        same_day = (
            CandidateView.desk_id == desk_id,
            CandidateView.kind == kind,
            CandidateView.job_id.is_not_distinct_from(job_id),
            CandidateView.day == today(),
        )
        query = select(CandidateView).where(CandidateView.person_id.in_(people), *same_day)
        known = {view.person_id: view for view in self._session.scalars(query)}
        for person_id in people:
            if person_id in known:
                known[person_id].at = now()
            else:
                self._session.add(self._view(person_id, desk_id, kind, job_id))
        self._session.flush()

    @staticmethod
    def _view(person_id: uuid.UUID, desk_id: uuid.UUID, kind: ViewKind, job_id: uuid.UUID | None) -> CandidateView:
        return CandidateView(person_id=person_id, desk_id=desk_id, kind=kind, job_id=job_id, day=today(), at=now())

    def of_person(self, person_id: uuid.UUID) -> Select[tuple[CandidateView]]:
        """Who looked at a person's profile, the last first."""
        query = select(CandidateView).where(CandidateView.person_id == person_id)
        return query.order_by(CandidateView.at.desc(), CandidateView.id.desc())

    def count(self, person_id: uuid.UUID) -> int:
        """How often somebody looked."""
        counted = select(func.count()).select_from(self.of_person(person_id).order_by(None).subquery())
        return self._session.scalar(counted) or 0

    def forget(self, person_id: uuid.UUID, before: datetime | None = None) -> None:
        """Drop what is noted about a person."""
        query = delete(CandidateView).where(CandidateView.person_id == person_id)
        self._session.execute(query.where(CandidateView.at < before) if before else query)
