"""Queries over letters and highlights. Every read takes the person whose rows they are."""

import uuid

from sqlalchemy import Select, bindparam, delete, func, select
from sqlalchemy.orm import Session

from app.applications.models import HighlightSet, Letter

# Put together once: it is asked for each time a letter is looked at.
_KEPT = (
    select(Letter.id, Letter.version)
    .where(
        Letter.user_id == bindparam("user_id"),
        Letter.job_id == bindparam("job_id"),
        Letter.facts_version == bindparam("facts"),
        Letter.options_hash == bindparam("options"),
    )
    .order_by(Letter.id.desc())
    .limit(1)
)


class LetterRepository:
    """The letters of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def get(self, letter_id: uuid.UUID) -> Letter | None:
        """A letter of this person."""
        return self._session.scalar(self._mine().where(Letter.id == letter_id))

    def locked(self, letter_id: uuid.UUID) -> Letter | None:
        """The same, which nobody else changes until the transaction ends."""
        query = self._mine().where(Letter.id == letter_id).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def of_job(self, job_id: uuid.UUID) -> Select[tuple[Letter]]:
        """The letters for a posting, the newest first."""
        return self._mine().where(Letter.job_id == job_id).order_by(Letter.id.desc())

    def kept(self, job_id: uuid.UUID, facts_version: str, options_hash: str) -> Letter | None:
        """The newest letter written on these facts with these options."""
        same = (Letter.facts_version == facts_version) & (Letter.options_hash == options_hash)
        return self._session.scalar(self.of_job(job_id).where(same).limit(1))

    def kept_version(self, job_id: uuid.UUID, facts_version: str, options_hash: str) -> str | None:
        """Which letter that is, and its present state; one look at an index, nothing is opened."""
        at = {"user_id": self._user_id, "job_id": job_id, "facts": facts_version, "options": options_hash}
        found = self._session.execute(_KEPT, at).first()
        return f"{found[0]}.{found[1]}" if found else None

    def newest_by_model(self, job_id: uuid.UUID) -> Letter | None:
        """The last letter a model wrote for a posting, on whatever facts."""
        return self._session.scalar(self.of_job(job_id).where(Letter.prompt.is_not(None)).limit(1))

    def next_number(self, job_id: uuid.UUID) -> int:
        """The number of the next letter for a posting."""
        query = select(func.coalesce(func.max(Letter.number), 0) + 1)
        return self._session.scalar(query.where(Letter.user_id == self._user_id, Letter.job_id == job_id)) or 1

    def all(self) -> Select[tuple[Letter]]:
        """All letters of the person, the oldest first."""
        return self._mine().order_by(Letter.id)

    def erase(self) -> None:
        """Delete every letter of the person."""
        self._session.execute(delete(Letter).where(Letter.user_id == self._user_id))

    def _mine(self) -> Select[tuple[Letter]]:
        return select(Letter).where(Letter.user_id == self._user_id)


class HighlightRepository:
    """The highlights of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def kept(self, job_id: uuid.UUID, facts_version: str, options_hash: str) -> HighlightSet | None:
        """The newest highlights chosen on these facts with these options."""
        query = self._of_job(job_id).where(
            HighlightSet.facts_version == facts_version, HighlightSet.options_hash == options_hash
        )
        return self._session.scalar(query.limit(1))

    def kept_id(self, job_id: uuid.UUID, facts_version: str, options_hash: str) -> uuid.UUID | None:
        """Which those are; one look at an index, nothing is opened."""
        query = select(HighlightSet.id).where(
            HighlightSet.user_id == self._user_id,
            HighlightSet.job_id == job_id,
            HighlightSet.facts_version == facts_version,
            HighlightSet.options_hash == options_hash,
        )
        return self._session.scalar(query.order_by(HighlightSet.id.desc()).limit(1))

    def count(self, job_id: uuid.UUID) -> int:
        """How many sets there are for a posting."""
        query = select(func.count()).where(HighlightSet.user_id == self._user_id, HighlightSet.job_id == job_id)
        return self._session.scalar(query) or 0

    def newest_by_model(self, job_id: uuid.UUID) -> HighlightSet | None:
        """The last highlights a model chose for a posting, on whatever facts."""
        return self._session.scalar(self._of_job(job_id).where(HighlightSet.prompt.is_not(None)).limit(1))

    def all(self) -> Select[tuple[HighlightSet]]:
        """All highlights of the person, the oldest first."""
        return select(HighlightSet).where(HighlightSet.user_id == self._user_id).order_by(HighlightSet.id)

    def erase(self) -> None:
        """Delete all highlights of the person."""
        self._session.execute(delete(HighlightSet).where(HighlightSet.user_id == self._user_id))

    def _of_job(self, job_id: uuid.UUID) -> Select[tuple[HighlightSet]]:
        mine = (HighlightSet.user_id == self._user_id) & (HighlightSet.job_id == job_id)
        return select(HighlightSet).where(mine).order_by(HighlightSet.id.desc())
