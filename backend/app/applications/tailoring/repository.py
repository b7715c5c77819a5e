"""Queries over tailored CVs; every one takes the person whose rows they are."""

import uuid
from collections.abc import Sequence

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from app.applications.tailoring.models import TailoredCv


class TailoredCvRepository:
    """The tailored CVs of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def get(self, cv_id: uuid.UUID, *, locked: bool = False) -> TailoredCv | None:
        """A tailored CV of this person; with `locked` nobody else changes it meanwhile."""
        query = select(TailoredCv).where(TailoredCv.id == cv_id, TailoredCv.user_id == self._user_id)
        return self._session.scalar(query.with_for_update() if locked else query)

    def add(self, cv: TailoredCv) -> None:
        """Keep a new one."""
        self._session.add(cv)
        self._session.flush()

    def delete(self, cv: TailoredCv) -> None:
        """Delete one."""
        self._session.delete(cv)
        self._session.flush()

    def erase(self) -> None:
        """Delete every one."""
        self._session.execute(delete(TailoredCv).where(TailoredCv.user_id == self._user_id))

    def count(self) -> int:
        """How many there are."""
        query = select(func.count()).select_from(TailoredCv).where(TailoredCv.user_id == self._user_id)
        return self._session.scalar(query) or 0

    def listed(self, job_id: uuid.UUID | None) -> Select[tuple[TailoredCv]]:
        """All of them, or those for one posting, the newest first."""
        query = select(TailoredCv).where(TailoredCv.user_id == self._user_id)
        query = query.where(TailoredCv.job_id == job_id) if job_id else query
        return query.order_by(TailoredCv.id.desc())

    def all(self) -> Sequence[TailoredCv]:
        """Every one, the oldest first."""
        query = select(TailoredCv).where(TailoredCv.user_id == self._user_id).order_by(TailoredCv.id)
        return self._session.scalars(query).all()
