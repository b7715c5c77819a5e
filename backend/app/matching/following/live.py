"""What a screen watches: the state of a person's matches, and each change of it as an event."""

import uuid
from collections.abc import AsyncIterator, Sequence
from functools import partial

from fastapi import Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.background.models import TaskRun
from app.background.schemas import Progress
from app.background.types import LIVE, State
from app.core import live
from app.core.db import unit_of_work
from app.matching.following.schemas import MatchesState, ReconciliationOut, ScoringNow
from app.matching.models import Reconciliation, Scoring

REFRESH = "matching.refresh"
NIGHTS_SHOWN = 30


def state(session: Session, user_id: uuid.UUID) -> MatchesState:
    """How a person's matches stand."""
    columns = (Scoring.revision, Scoring.finished_at, Scoring.compared, Scoring.stored)
    row = session.execute(select(*columns).where(Scoring.user_id == user_id)).one_or_none()
    revision, scored_at, compared, stored = row or (0, None, 0, 0)
    scoring = _under_way(session, user_id)
    return MatchesState(revision=revision, scored_at=scored_at, compared=compared, stored=stored, scoring=scoring)


def _under_way(session: Session, user_id: uuid.UUID) -> ScoringNow | None:
    """The scoring that runs, else the one that waits longest."""
    mine = select(TaskRun).where(TaskRun.user_id == user_id, TaskRun.type == REFRESH, TaskRun.state.in_(LIVE))
    first = (TaskRun.state == State.running).desc(), TaskRun.id
    run = session.scalar(mine.order_by(*first).limit(1).execution_options(populate_existing=True))
    if run is None:
        return None
    progress = Progress(done=run.progress_done, total=run.progress_total, message=run.progress_message)
    return ScoringNow(task_id=run.id, state="running" if run.state is State.running else "queued", progress=progress)


def stream(user_id: uuid.UUID, last_event_id: str | None) -> Response:
    """The state as server-sent events."""
    return live.stream(partial(_look, user_id), last_event_id)


def follow(user_id: uuid.UUID, seen: str | None) -> AsyncIterator[bytes]:
    """The state now, and each time it has changed."""
    return live.follow(partial(_look, user_id), seen)


def _look(user_id: uuid.UUID) -> tuple[str, MatchesState]:
    with unit_of_work() as session:
        present = state(session, user_id)
    return _name(present), present


def _name(present: MatchesState) -> str:
    """What tells one state from another; progress too, for it is what moves while a scoring runs."""
    scoring = present.scoring
    if scoring is None:
        return str(present.revision)
    return f"{present.revision}-{scoring.task_id.hex[-8:]}-{scoring.state}-{scoring.progress.done}"


def reconciliations(session: Session) -> Sequence[ReconciliationOut]:
    """The last comparisons, newest first."""
    query = select(Reconciliation).order_by(Reconciliation.finished_at.desc(), Reconciliation.id.desc())
    found = session.scalars(query.limit(NIGHTS_SHOWN))
    return [ReconciliationOut.model_validate(one, from_attributes=True) for one in found]
