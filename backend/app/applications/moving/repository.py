"""Queries over imports, and over what they made."""

import uuid
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.moving.keys import Known
from app.applications.moving.models import BoardImport, ImportedCard
from app.background.models import TaskRun
from app.background.types import LIVE
from app.core.text import fold

KNOWN = (
    Application.id, Application.title, Application.company, Application.url, Application.applied_at, Application.job_id
)  # fmt: skip


class BoardImportRepository:
    """The imports of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id
        self._live = (Application.user_id == user_id) & Application.deleted_at.is_(None)

    def add(self, row: BoardImport | ImportedCard) -> None:
        """Insert a row."""
        self._session.add(row)
        self._session.flush()

    def get(self, import_id: uuid.UUID, *, locked: bool = False) -> BoardImport | None:
        """An import."""
        query = select(BoardImport).where(BoardImport.id == import_id, BoardImport.user_id == self._user_id)
        return self._session.scalar(query.with_for_update() if locked else query)

    def all(self) -> Sequence[BoardImport]:
        """All imports, the oldest first."""
        query = select(BoardImport).where(BoardImport.user_id == self._user_id)
        return self._session.scalars(query.order_by(BoardImport.id)).all()

    def delete(self, row: BoardImport) -> None:
        """Delete an import; the cards it made stay."""
        self._session.delete(row)
        self._session.flush()

    def made(self, import_id: uuid.UUID) -> dict[int, uuid.UUID]:
        """The cards an import made, by the number of their line."""
        query = select(ImportedCard.number, ImportedCard.application_id).where(ImportedCard.import_id == import_id)
        return {row[0]: row[1] for row in self._session.execute(query)}

    def made_cards(self, import_id: uuid.UUID) -> list[tuple[Application, int]]:
        """The same that are still on the board, each with the version it was made with."""
        query = (
            select(Application, ImportedCard.version)
            .join(ImportedCard, ImportedCard.application_id == Application.id)
            .where(ImportedCard.import_id == import_id, self._live)
            .order_by(Application.id)
        )
        fresh = query.with_for_update(of=Application).execution_options(populate_existing=True)
        return [(row[0], row[1]) for row in self._session.execute(fresh)]

    def forget_made(self, import_id: uuid.UUID) -> None:
        """Forget which cards an import made."""
        self._session.execute(delete(ImportedCard).where(ImportedCard.import_id == import_id))

    def known(self) -> list[Known]:
        """What is compared of all cards on the board, the oldest first."""
        query = select(*KNOWN).where(self._live).order_by(Application.id)
        return [Known(*row) for row in self._session.execute(query)]

    def like(self, titles: Collection[str], urls: Collection[str]) -> list[Known]:
        """The cards on the board with one of these titles or addresses."""
        alike = or_(Application.title_key.in_([fold(title) for title in titles]), Application.url.in_(urls))
        return [Known(*row) for row in self._session.execute(select(*KNOWN).where(self._live, alike))]


def imports_before(session: Session, moment: datetime) -> Iterator[BoardImport]:
    """The imports of everybody that are older, and that no task works on."""
    working = select(TaskRun.id).where(TaskRun.id == BoardImport.run_id, TaskRun.state.in_(LIVE)).exists()
    yield from session.scalars(select(BoardImport).where(BoardImport.created_at < moment, ~working)).all()


def import_ids(session: Session) -> set[uuid.UUID]:
    """The ids of all imports."""
    return set(session.scalars(select(BoardImport.id)))
