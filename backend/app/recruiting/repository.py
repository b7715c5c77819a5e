"""Queries over a desk's candidates, notes, groups and log; every read takes the desk."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, undefer

from app.auth.models import User
from app.auth.types import Role
from app.background.models import TaskRun
from app.background.types import FINISHED
from app.core.clock import now
from app.core.ids import new_id
from app.profile.models import Profile
from app.recruiting.models import Candidate, CandidateGroups, CandidateNote, DeskWeights, Intake, LogEntry
from app.recruiting.types import CandidateSource

_INSERTED = (
    "id", "desk_id", "source", "fingerprint", "words", "taken_from", "kind", "size", "pages", "hidden_text",
    "sealed_name", "sealed_facts", "sealed_consent", "version", "created_at",
)  # fmt: skip


def still_open() -> ColumnElement[bool]:
    """That a candidate is the desk's own, or a person whose profile is open at this very moment."""
    consents = exists().where(
        Profile.user_id == Candidate.person_id,
        Profile.open_to_recruiters,
        Profile.matchable,
        User.id == Candidate.person_id,
        User.active,
    )
    return or_(Candidate.person_id.is_(None), consents)


class CandidateRepository:
    """The rows of one desk."""

    def __init__(self, session: Session, desk_id: uuid.UUID) -> None:
        self._session = session
        self._desk_id = desk_id

    def _mine(self) -> Select[tuple[Candidate]]:
        opened = undefer(Candidate.sealed_facts), undefer(Candidate.sealed_edits), undefer(Candidate.sealed_consent)
        return select(Candidate).where(Candidate.desk_id == self._desk_id, still_open()).options(*opened)

    def get(self, candidate_id: uuid.UUID) -> Candidate | None:
        """A candidate of the desk; null too for one whose profile is closed."""
        return self._session.scalar(self._mine().where(Candidate.id == candidate_id))

    def locked(self, candidate_id: uuid.UUID) -> Candidate | None:
        """The same, which nobody else changes until the transaction ends."""
        query = self._mine().where(Candidate.id == candidate_id).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def of_ids(self, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, Candidate]:
        """Candidates by id; those who are gone are left out."""
        return {row.id: row for row in self._session.scalars(self._mine().where(Candidate.id.in_(list(ids))))}

    def pool(self) -> Select[tuple[Candidate]]:
        """All candidates, the newest first."""
        return self._mine().order_by(Candidate.id.desc())

    def ids(self) -> Sequence[uuid.UUID]:
        """The ids of all candidates, the oldest first."""
        query = select(Candidate.id).where(Candidate.desk_id == self._desk_id, still_open())
        return self._session.scalars(query.order_by(Candidate.id)).all()

    def versions(self, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
        """The present version of each candidate's facts: of a file's row, or of the open profile."""
        number = func.coalesce(Profile.version, Candidate.version)
        query = select(Candidate.id, number).outerjoin(Profile, Profile.user_id == Candidate.person_id)
        query = query.where(Candidate.desk_id == self._desk_id, Candidate.id.in_(list(ids)))
        return dict(self._session.execute(query).tuples().all())

    def add(self, candidate: Candidate) -> bool:
        """Insert a CV; false where the desk has the same file already."""
        values = {name: getattr(candidate, name) for name in _INSERTED}
        query = insert(Candidate).values(**values).on_conflict_do_nothing().returning(Candidate.id)
        return self._session.scalar(query) is not None

    def with_fingerprint(self, fingerprint: str) -> Candidate | None:
        """The candidate of a file."""
        return self._session.scalar(self._mine().where(Candidate.fingerprint == fingerprint))

    def with_words(self, words: str) -> Candidate | None:
        """The first candidate whose CV has the same words."""
        return self._session.scalar(self._mine().where(Candidate.words == words).order_by(Candidate.id).limit(1))

    def admit(self) -> None:
        """Make candidates of all who opened their profile and are none yet; a desk is no candidate of its own."""
        known = exists().where(Candidate.desk_id == self._desk_id, Candidate.person_id == Profile.user_id)
        query = (
            select(Profile.user_id)
            .join(User, User.id == Profile.user_id)
            .where(Profile.open_to_recruiters, Profile.matchable, User.active, User.id != self._desk_id, ~known)
            .order_by(Profile.user_id)
        )
        rows = [self._of_person(person_id) for person_id in self._session.scalars(query)]
        if rows:
            self._session.execute(insert(Candidate).on_conflict_do_nothing(), rows)

    def _of_person(self, person_id: uuid.UUID) -> dict[str, object]:
        return {
            "id": new_id(), "desk_id": self._desk_id, "person_id": person_id, "version": 1, "fingerprint": "",
            "words": "", "source": CandidateSource.open_profile, "hidden_text": False, "created_at": now(),
        }  # fmt: skip

    def delete(self, candidate: Candidate) -> None:
        """Delete a candidate with everything that hangs on it."""
        self._session.delete(candidate)
        self._session.flush()

    def groups(self, ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, CandidateGroups]:
        """The groups recorded for candidates."""
        query = select(CandidateGroups).where(
            CandidateGroups.desk_id == self._desk_id, CandidateGroups.candidate_id.in_(list(ids))
        )
        return {row.candidate_id: row for row in self._session.scalars(query)}

    def put_groups(self, groups: CandidateGroups | None, candidate_id: uuid.UUID) -> None:
        """Keep the groups of a candidate in place of what was kept, or none."""
        mine = and_(CandidateGroups.desk_id == self._desk_id, CandidateGroups.candidate_id == candidate_id)
        self._session.execute(delete(CandidateGroups).where(mine))
        if groups is not None:
            self._session.add(groups)
        self._session.flush()

    def note(self, note_id: uuid.UUID, candidate_id: uuid.UUID) -> CandidateNote | None:
        """A note on a candidate."""
        return self._session.scalar(self._notes(candidate_id).where(CandidateNote.id == note_id))

    def _notes(self, candidate_id: uuid.UUID) -> Select[tuple[CandidateNote]]:
        return select(CandidateNote).where(
            CandidateNote.desk_id == self._desk_id, CandidateNote.candidate_id == candidate_id
        )

    def notes(self, candidate_id: uuid.UUID, job_id: uuid.UUID) -> Sequence[CandidateNote]:
        """The notes on a candidate for a job and for all jobs, the newest first."""
        query = self._notes(candidate_id).where(or_(CandidateNote.job_id == job_id, CandidateNote.job_id.is_(None)))
        return self._session.scalars(query.order_by(CandidateNote.id.desc())).all()


class LogRepository:
    """The log of one desk."""

    def __init__(self, session: Session, desk_id: uuid.UUID) -> None:
        self._session = session
        self._desk_id = desk_id

    def add(self, entry: LogEntry) -> LogEntry:
        """Add an entry."""
        self._session.add(entry)
        self._session.flush()
        return entry

    def of_job(self, job_id: uuid.UUID) -> Sequence[LogEntry]:
        """All entries for a job, oldest first."""
        return self._session.scalars(self._mine().where(LogEntry.job_id == job_id).order_by(LogEntry.id)).all()

    def of_candidate(self, candidate_id: uuid.UUID) -> Sequence[LogEntry]:
        """All entries on a candidate, oldest first."""
        query = self._mine().where(LogEntry.candidate_id == candidate_id).order_by(LogEntry.id)
        return self._session.scalars(query).all()

    def _mine(self) -> Select[tuple[LogEntry]]:
        return select(LogEntry).where(LogEntry.desk_id == self._desk_id)

    def listing(self, job_id: uuid.UUID | None) -> Select[tuple[LogEntry]]:
        """Entries, the newest first; of one job or of all."""
        query = self._mine().order_by(LogEntry.id.desc())
        return query.where(LogEntry.job_id == job_id) if job_id else query

    def forget(self, entries: Sequence[LogEntry]) -> None:
        """Take the reasons and the candidate out of entries about somebody who is erased; what was done stays."""
        ids = [entry.id for entry in entries]
        values = {"sealed_reason": None, "candidate_id": None}
        self._session.execute(update(LogEntry).where(LogEntry.id.in_(ids)).values(**values))

    def drop(self, entries: Sequence[LogEntry]) -> None:
        """Take entries away that are about somebody who withdrew."""
        self._session.execute(delete(LogEntry).where(LogEntry.id.in_([entry.id for entry in entries])))


class IntakeRepository:
    """Files on their way in; a desk sees its own."""

    def __init__(self, session: Session, desk_id: uuid.UUID) -> None:
        self._session = session
        self._desk_id = desk_id

    def add(self, intake: Intake) -> Intake:
        """Insert an intake."""
        self._session.add(intake)
        self._session.flush()
        return intake

    def get(self, intake_id: uuid.UUID) -> Intake | None:
        """An intake of the desk."""
        return self._session.scalar(select(Intake).where(Intake.id == intake_id, Intake.desk_id == self._desk_id))

    def delete(self, intake: Intake) -> None:
        """Delete the row; its files are the caller's business."""
        self._session.delete(intake)
        self._session.flush()


def intakes_left_over(session: Session, before: datetime) -> Sequence[Intake]:
    """Intakes of all desks whose reading has ended without taking them away, for the task that clears up."""
    working = exists().where(TaskRun.id == Intake.run_id, TaskRun.state.not_in(FINISHED))
    query = select(Intake).where(Intake.sent_at < before, ~working)
    return session.scalars(query.with_for_update(skip_locked=True)).all()


def stored_ids(session: Session) -> tuple[set[uuid.UUID], set[uuid.UUID]]:
    """The ids of all candidates with a file and of all intakes, for the task that clears up."""
    files = session.scalars(select(Candidate.id).where(Candidate.person_id.is_(None))).all()
    return set(files), set(session.scalars(select(Intake.id)).all())


def of_person(session: Session, person_id: uuid.UUID) -> Sequence[Candidate]:
    """Every desk's candidate that is this person, for one who withdraws."""
    return session.scalars(select(Candidate).where(Candidate.person_id == person_id)).all()


def of_desk(session: Session, desk_id: uuid.UUID) -> Sequence[Candidate]:
    """Every candidate of a desk, for one that closes."""
    return session.scalars(select(Candidate).where(Candidate.desk_id == desk_id)).all()


def weights_of(desk_id: uuid.UUID) -> Select[tuple[DeskWeights]]:
    """How a desk weighs, job by job."""
    return select(DeskWeights).where(DeskWeights.desk_id == desk_id).order_by(DeskWeights.job_id)


def log_of(desk_id: uuid.UUID) -> Select[tuple[LogEntry]]:
    """What a desk did, in order."""
    return select(LogEntry).where(LogEntry.desk_id == desk_id).order_by(LogEntry.id)


def desks(session: Session, besides: uuid.UUID, limit: int) -> tuple[Sequence[User], int]:
    """The accounts that may look at open profiles, and how many there are."""
    query = select(User).where(User.role.in_([Role.recruiter, Role.admin]), User.active, User.id != besides)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    return session.scalars(query.order_by(User.id).limit(limit)).all(), total
