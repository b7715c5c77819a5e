"""Queries of kept recommendations: every one takes the person whose rows they are."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.insights.advice.models import AdviceDismissal, AdviceSnapshot


class AdviceRepository:
    """Snapshots and dismissals of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def add(self, snapshot: AdviceSnapshot) -> None:
        """Keep a snapshot."""
        self._session.add(snapshot)
        self._session.flush()

    def get(self, snapshot_id: uuid.UUID) -> AdviceSnapshot | None:
        """A snapshot of this person."""
        return self._session.scalar(self._mine().where(AdviceSnapshot.id == snapshot_id))

    def listed(self) -> Select[tuple[AdviceSnapshot]]:
        """All of them, the latest first."""
        return self._mine().order_by(AdviceSnapshot.id.desc())

    def all(self) -> Sequence[AdviceSnapshot]:
        """All of them, the oldest first."""
        return self._session.scalars(self._mine().order_by(AdviceSnapshot.id)).all()

    def delete(self, snapshot: AdviceSnapshot) -> None:
        """Forget a snapshot."""
        self._session.delete(snapshot)
        self._session.flush()

    def dismissed(self) -> dict[str, datetime]:
        """What was put away, and when."""
        mine = AdviceDismissal.user_id == self._user_id
        return {row.advice_id: row.dismissed_at for row in self._session.scalars(select(AdviceDismissal).where(mine))}

    def dismiss(self, advice_id: str, moment: datetime) -> None:
        """Put one away; once more changes nothing."""
        row = insert(AdviceDismissal).values(user_id=self._user_id, advice_id=advice_id, dismissed_at=moment)
        self._session.execute(row.on_conflict_do_nothing())

    def restore(self, advice_id: str) -> None:
        """Take it back."""
        mine = AdviceDismissal.user_id == self._user_id
        self._session.execute(delete(AdviceDismissal).where(mine, AdviceDismissal.advice_id == advice_id))

    def erase(self) -> None:
        """Delete everything."""
        for table in (AdviceSnapshot, AdviceDismissal):
            self._session.execute(delete(table).where(table.user_id == self._user_id))

    def _mine(self) -> Select[tuple[AdviceSnapshot]]:
        return select(AdviceSnapshot).where(AdviceSnapshot.user_id == self._user_id)
