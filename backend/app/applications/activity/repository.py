"""Queries of the job-search report; every one takes the person whose rows they are."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Step
from app.applications.board.types import EventKind, Stage, StepKind
from app.jobs.models import Job

TOLD = (EventKind.moved, EventKind.reply, EventKind.letter_sent, EventKind.cv_used)
_BEFORE = frozenset({Stage.saved})
R = TypeVar("R", ApplicationEvent, ApplicationFile, Step)


class ActivityRepository:
    """What one person did about applications."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def cards(self, start: datetime, end: datetime) -> Sequence[Application]:
        """Cards that were applied for, on which something happened in the span, or entered in it without a day."""
        happened = select(ApplicationEvent.id).where(
            ApplicationEvent.application_id == Application.id,
            ApplicationEvent.kind.in_(TOLD),
            ApplicationEvent.at >= start,
            ApplicationEvent.at < end,
        )
        met = select(Step.id).where(
            Step.application_id == Application.id,
            Step.kind == StepKind.interview,
            Step.cancelled_at.is_(None),
            Step.starts_at >= start,
            Step.starts_at < end,
        )
        applied = and_(Application.applied_at >= start, Application.applied_at < end)
        undated = and_(Application.applied_at.is_(None), Application.created_at >= start, Application.created_at < end)
        query = (
            select(Application)
            .where(Application.user_id == self._user_id, Application.deleted_at.is_(None))
            .where(or_(applied, undated, happened.exists(), met.exists()))
            .where(or_(Application.applied_at.is_not(None), Application.stage.not_in(_BEFORE)))
        )
        return self._session.scalars(query.order_by(Application.applied_at.nulls_last(), Application.id)).all()

    def events(self, ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[ApplicationEvent]]:
        """What the report tells of cards, in the order it happened."""
        query = select(ApplicationEvent).where(
            ApplicationEvent.user_id == self._user_id,
            ApplicationEvent.application_id.in_(ids),
            ApplicationEvent.kind.in_(TOLD),
        )
        return _by_card(self._session.scalars(query.order_by(ApplicationEvent.at, ApplicationEvent.id)).all())

    def interviews(self, ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[Step]]:
        """The interviews of cards that were not called off, by date."""
        query = select(Step).where(
            Step.user_id == self._user_id,
            Step.application_id.in_(ids),
            Step.kind == StepKind.interview,
            Step.cancelled_at.is_(None),
        )
        return _by_card(self._session.scalars(query.order_by(Step.starts_at, Step.id)).all())

    def files(self, ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[ApplicationFile]]:
        """The files of cards, the oldest first."""
        query = select(ApplicationFile).where(
            ApplicationFile.user_id == self._user_id, ApplicationFile.application_id.in_(ids)
        )
        return _by_card(self._session.scalars(query.order_by(ApplicationFile.id)).all())

    def sources(self, job_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, str]:
        """Where the postings of cards were read."""
        rows = self._session.execute(select(Job.id, Job.source).where(Job.id.in_(job_ids)))
        return {row[0]: row[1] for row in rows}


def _by_card(rows: Sequence[R]) -> Mapping[uuid.UUID, list[R]]:
    found: dict[uuid.UUID, list[R]] = defaultdict(list)
    for row in rows:
        found[row.application_id].append(row)
    return found
