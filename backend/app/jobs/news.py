"""Tell the other domains what became of postings."""

import uuid

from sqlalchemy.orm import Session

from app.background.service import publish
from app.jobs.events import JobsIngested
from app.jobs.ingest import Tally
from app.jobs.repository import JobRepository
from app.skills.service import set_demand


def announce(
    session: Session, source: str, tally: Tally, *, run_id: uuid.UUID | None = None, scheduled: bool = False
) -> None:
    """Say that a reading or an import ended, if it changed anything."""
    if tally.changed:
        event = JobsIngested(
            source=source, run_id=run_id, new=tally.new, updated=tally.updated + tally.reread, closed=tally.closed
        )
        publish(session, event, scheduled=scheduled)


def count_demand(session: Session) -> None:
    """Tell the skills how many open postings ask for each."""
    set_demand(session, JobRepository(session).skill_demand())
