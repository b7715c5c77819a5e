"""Invented postings for trying things out: three hundred, of many trades and countries, the same ones every time."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.core.clock import now
from app.jobs.demo.invented import invented
from app.jobs.ingest import Origin, store
from app.jobs.models import Job
from app.jobs.news import announce, count_demand
from app.jobs.tally import Tally
from app.jobs.types import DEMO


def seed(session: Session) -> int:
    """Store the invented postings unless they are there; returns how many there are."""
    present = session.scalar(select(func.count()).where(Job.demo)) or 0
    if present:
        return present
    tally = Tally()
    store(session, Origin(DEMO, demo=True), list(invented(now())), tally)
    announce(session, DEMO, tally)
    count_demand(session)
    return tally.new


def remove(session: Session) -> int:
    """Remove the invented postings; returns how many there were."""
    removed = session.scalars(delete(Job).where(Job.demo).returning(Job.id)).all()
    if removed:
        announce(session, DEMO, Tally(closed=len(removed)))
        count_demand(session)
    return len(removed)
