"""Postings for tests, stored as a reading would store them."""

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.ingest import Origin, ingest
from app.jobs.models import Job
from app.jobs.source import Posting
from app.jobs.tally import Tally

TEXT = "You plan the work of a small team and see it through. " * 6


def posting(number: int = 1, **fields: Any) -> Posting:
    """A posting as a source gives it; the higher its number, the older it is."""
    given: Mapping[str, Any] = {
        "source_id": f"p{number}",
        "url": f"https://board.example/jobs/{number}",
        "title": f"Planner {number}",
        "company": f"Company {number}",
        "description_text": f"{TEXT} Reference {number}.",
        "posted_at": now() - timedelta(hours=number),
    }
    return Posting(**{**given, **fields})


def store(*postings: Posting, origin: Origin | None = None) -> Tally:
    """Store postings; gives what became of them."""
    tally = Tally()
    for _ in ingest(unit_of_work, origin or Origin("board"), postings, tally):
        pass
    return tally


def ids_of(source: str = "board") -> dict[str, uuid.UUID]:
    """The ids of stored postings by the source's own."""
    with unit_of_work() as session:
        rows = session.execute(select(Job.source_id, Job.id).where(Job.source == source))
        return {row[0]: row[1] for row in rows}


def stored(source_id: str = "p1", source: str = "board") -> Job:
    """One stored posting."""
    with unit_of_work() as session:
        return session.scalars(select(Job).where(Job.source == source, Job.source_id == source_id)).one()
