"""Tell the other domains what became of postings."""

import uuid

from sqlalchemy.orm import Session

from app.background.service import publish
from app.core.cache import cached, forget
from app.core.db import after_commit
from app.core.types import JsonObject
from app.jobs.events import JobsIngested
from app.jobs.repository import JobRepository
from app.jobs.tally import Tally
from app.skills.service import set_demand

OPEN_BY_SOURCE = "jobs:open_by_source"
OPEN_FOR_S = 60


def announce(
    session: Session, source: str, tally: Tally, *, run_id: uuid.UUID | None = None, scheduled: bool = False
) -> None:
    """Say that a reading or an import ended, if it changed anything."""
    if tally.changed:
        after_commit(session, lambda: forget(OPEN_BY_SOURCE))
        event = JobsIngested(
            source=source, run_id=run_id, new=tally.new, updated=tally.updated + tally.reread, closed=tally.closed
        )
        publish(session, event, scheduled=scheduled)


def open_by_source(session: Session) -> dict[str, int]:
    """How many open common postings each source has; counting a large table takes longer than anyone waits."""

    def count() -> JsonObject:
        return dict(JobRepository(session).open_by_source().items())

    return {source: int(str(number)) for source, number in cached(OPEN_BY_SOURCE, OPEN_FOR_S, count).items()}


def count_demand(session: Session) -> None:
    """Tell the skills how many open postings ask for each."""
    set_demand(session, JobRepository(session).skill_demand())
