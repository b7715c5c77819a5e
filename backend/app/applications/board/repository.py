"""Queries over cards, steps, lines and files; every one takes the person whose rows they are."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, aliased

from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Board, Step
from app.applications.board.types import ENDED, EventKind, Stage
from app.jobs.models import Job

LIVE = Application.deleted_at.is_(None)


class CardRepository:
    """The cards of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id
        self._mine = Application.user_id == user_id

    def board(self) -> Board | None:
        """What the person made of the stages; null while that is nothing."""
        return self._session.get(Board, self._user_id, populate_existing=True)

    def lock(self) -> Board:
        """Let nobody else move a card of this board until the transaction ends."""
        query = select(Board).where(Board.user_id == self._user_id).with_for_update()
        fresh = query.execution_options(populate_existing=True)
        found = self._session.scalar(fresh)
        if found is None:
            new = insert(Board).values(user_id=self._user_id, stages=[], version=1)
            self._session.execute(new.on_conflict_do_nothing())
            found = self._session.scalars(fresh).one()
        return found

    def live(self) -> Select[tuple[Application]]:
        """All that are not deleted."""
        return select(Application).where(self._mine, LIVE)

    def get(self, application_id: uuid.UUID, *, locked: bool = False) -> Application | None:
        """One that is not deleted; with `locked` nobody else changes it until the transaction ends."""
        query = self.live().where(Application.id == application_id)
        query = query.with_for_update().execution_options(populate_existing=True) if locked else query
        return self._session.scalar(query)

    def locked(self, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Application]:
        """These, deleted or not, by id; nobody else changes them until the transaction ends."""
        query = select(Application).where(self._mine, Application.id.in_(ids)).order_by(Application.id)
        query = query.with_for_update().execution_options(populate_existing=True)
        return {card.id: card for card in self._session.scalars(query)}

    def active(self) -> Sequence[Application]:
        """Those of which something is still expected, the oldest first."""
        query = self.live().where(Application.stage.not_in(ENDED)).order_by(Application.id)
        return self._session.scalars(query).all()

    def newest_first(self) -> Sequence[Application]:
        """All that are not deleted."""
        return self._session.scalars(self.live().order_by(Application.id.desc())).all()

    def count(self) -> int:
        """How many there are, deleted ones not counted."""
        query = select(func.count()).select_from(Application).where(self._mine, LIVE)
        return self._session.scalar(query) or 0

    def of_jobs(self, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Application]:
        """The card of each posting, or of another posting of the same position; the oldest where there are several."""
        asked, own = aliased(Job), aliased(Job)
        same = or_(own.id == asked.id, own.cluster_id == asked.cluster_id)
        query = (
            select(asked.id, Application)
            .join(own, same)
            .join(Application, Application.job_id == own.id)
            .where(asked.id.in_(job_ids), self._mine, LIVE)
            .order_by(Application.id.desc())
        )
        return {row[0]: row[1] for row in self._session.execute(query)}

    def add(self, row: Application | Step | ApplicationEvent | ApplicationFile) -> None:
        """Insert a row."""
        self._session.add(row)
        self._session.flush()

    def delete(self, row: Application | ApplicationEvent | ApplicationFile) -> None:
        """Delete a row with what hangs on it."""
        self._session.delete(row)
        self._session.flush()

    # Places in a column.

    def place_of(self, stage: Stage, application_id: uuid.UUID) -> int | None:
        """Where a card stands in a column; null where it does not."""
        query = select(Application.position).where(self._in(stage), Application.id == application_id)
        return self._session.scalar(query)

    def top(self, stage: Stage, besides: uuid.UUID | None = None) -> int | None:
        """The least place of a column."""
        return self._session.scalar(select(func.min(Application.position)).where(self._in(stage, besides)))

    def above(self, stage: Stage, place: int, besides: uuid.UUID) -> int | None:
        """The place right above one."""
        query = select(func.max(Application.position))
        return self._session.scalar(query.where(self._in(stage, besides), Application.position < place))

    def below(self, stage: Stage, place: int, besides: uuid.UUID) -> int | None:
        """The place right below one."""
        query = select(func.min(Application.position))
        return self._session.scalar(query.where(self._in(stage, besides), Application.position > place))

    def spread(self, stage: Stage, gap: int) -> None:
        """Number the places of a column anew, in the order they have, with room between them."""
        order = func.row_number().over(order_by=(Application.position, Application.id))
        numbered = select(Application.id, (order * gap).label("place")).where(self._in(stage)).subquery()
        query = update(Application).where(Application.id == numbered.c.id).values(position=numbered.c.place)
        # The places are no news to reminders. Cards in hand forget theirs: a new one equal to it would not be written.
        quiet = query.values(remind_at=Application.remind_at).execution_options(synchronize_session="fetch")
        self._session.execute(quiet)

    def _in(self, stage: Stage, besides: uuid.UUID | None = None) -> ColumnElement[bool]:
        column = self._mine & LIVE & (Application.stage == stage)
        return column & (Application.id != besides) if besides else column

    # Steps, lines, files.

    def steps(self, application_id: uuid.UUID) -> Sequence[Step]:
        """The steps of a card that are not taken off, by date."""
        query = self._steps(application_id).where(Step.cancelled_at.is_(None))
        return self._session.scalars(query.order_by(Step.starts_at, Step.id)).all()

    def count_steps(self, application_id: uuid.UUID) -> int:
        """How many steps a card ever had."""
        return self._counted(self._steps(application_id))

    def next_step(self, application_id: uuid.UUID) -> Step | None:
        """The first step that is neither done nor taken off."""
        query = self._steps(application_id).where(Step.cancelled_at.is_(None), Step.done_at.is_(None))
        return self._session.scalar(query.order_by(Step.starts_at, Step.id).limit(1))

    def step(self, application_id: uuid.UUID, step_id: uuid.UUID) -> Step | None:
        """A step that is not taken off."""
        query = self._steps(application_id).where(Step.id == step_id, Step.cancelled_at.is_(None))
        return self._session.scalar(query.with_for_update().execution_options(populate_existing=True))

    def touch_steps(self, ids: Sequence[uuid.UUID], moment: datetime) -> None:
        """Give the steps of cards a new version: calendars are to look at them again."""
        query = update(Step).where(Step.user_id == self._user_id, Step.application_id.in_(ids))
        changed = query.values(version=Step.version + 1, changed_at=moment)
        self._session.execute(changed.execution_options(synchronize_session="fetch"))

    def events(self, application_id: uuid.UUID) -> Select[tuple[ApplicationEvent]]:
        """The lines of a card, the newest first."""
        mine = ApplicationEvent.application_id == application_id, ApplicationEvent.user_id == self._user_id
        return select(ApplicationEvent).where(*mine).order_by(ApplicationEvent.at.desc(), ApplicationEvent.id.desc())

    def event(self, application_id: uuid.UUID, event_id: uuid.UUID, kind: EventKind) -> ApplicationEvent | None:
        """A line of a kind."""
        same = ApplicationEvent.id == event_id, ApplicationEvent.kind == kind
        return self._session.scalar(self.events(application_id).where(*same))

    def count_events(self, application_id: uuid.UUID, kind: EventKind) -> int:
        """How many lines of a kind there are."""
        return self._counted(self.events(application_id).where(ApplicationEvent.kind == kind))

    def last_moves(self, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, ApplicationEvent]:
        """The newest move of each card."""
        query = (
            select(ApplicationEvent)
            .where(ApplicationEvent.application_id.in_(ids), ApplicationEvent.user_id == self._user_id)
            .where(ApplicationEvent.kind == EventKind.moved)
            .distinct(ApplicationEvent.application_id)
            .order_by(ApplicationEvent.application_id, ApplicationEvent.at.desc(), ApplicationEvent.id.desc())
        )
        return {event.application_id: event for event in self._session.scalars(query)}

    def is_bare(self, application_id: uuid.UUID) -> bool:
        """Whether nothing ever happened to a card but that it was made."""
        made = ApplicationEvent.kind == EventKind.created
        others = self.events(application_id).where(~made).order_by(None)
        return not self._counted(others) and not self.count_steps(application_id)

    def files(self, application_id: uuid.UUID) -> Sequence[ApplicationFile]:
        """The files of a card, the oldest first."""
        return self._session.scalars(self._files(application_id).order_by(ApplicationFile.id)).all()

    def file(self, application_id: uuid.UUID, file_id: uuid.UUID) -> ApplicationFile | None:
        """A file of a card."""
        return self._session.scalar(self._files(application_id).where(ApplicationFile.id == file_id))

    def _files(self, application_id: uuid.UUID) -> Select[tuple[ApplicationFile]]:
        mine = ApplicationFile.application_id == application_id, ApplicationFile.user_id == self._user_id
        return select(ApplicationFile).where(*mine)

    def _steps(self, application_id: uuid.UUID) -> Select[tuple[Step]]:
        return select(Step).where(Step.application_id == application_id, Step.user_id == self._user_id)

    def _counted(self, query: Select[tuple[Step]] | Select[tuple[ApplicationEvent]]) -> int:
        return self._session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0


class KeptRepository:
    """Everything the board keeps of one person, deleted cards too: for handing out and erasing."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def cards(self) -> Sequence[Application]:
        """All cards, column by column, from the top."""
        query = select(Application).where(Application.user_id == self._user_id)
        return self._session.scalars(query.order_by(Application.stage, Application.position, Application.id)).all()

    def steps(self) -> Sequence[Step]:
        """All steps, in the order they were made."""
        return self._session.scalars(select(Step).where(Step.user_id == self._user_id).order_by(Step.id)).all()

    def events(self) -> Sequence[ApplicationEvent]:
        """All lines, in the order they were made."""
        query = select(ApplicationEvent).where(ApplicationEvent.user_id == self._user_id)
        return self._session.scalars(query.order_by(ApplicationEvent.id)).all()

    def files(self) -> Sequence[ApplicationFile]:
        """All files, in the order they came."""
        query = select(ApplicationFile).where(ApplicationFile.user_id == self._user_id)
        return self._session.scalars(query.order_by(ApplicationFile.id)).all()

    def erase(self) -> None:
        """Delete all of it."""
        for table in (ApplicationFile, ApplicationEvent, Step, Application, Board):
            self._session.execute(delete(table).where(table.user_id == self._user_id))
