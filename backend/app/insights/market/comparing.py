"""Comparing the counts with what they should be, and mending what differs."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

import structlog
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.insights.market.aggregates import AGGREGATES, Aggregate
from app.insights.market.counting import STATE, compare_taken, hashed, stage, take_turn
from app.insights.market.quartiles import remake_pay

log = structlog.get_logger(__name__)

_EVERYTHING = text("CREATE TEMPORARY VIEW market_moves AS SELECT *, 1 AS sign FROM market_facts")
_DROP = text("DROP VIEW market_moves")
# A million postings add to some ninety million counts.
PATIENCE = "3600s"
_ROOM = text("SELECT set_config('work_mem', '256MB', true)")
_ALL = text(
    "INSERT INTO market_taken SELECT id FROM jobs WHERE private_to IS NULL UNION SELECT job_id FROM market_facts"
)
_QUEUE = text(
    "INSERT INTO market_changes SELECT DISTINCT job_id, 0 FROM market_moves ORDER BY 1 ON CONFLICT DO NOTHING"
)
_NOTE = text(
    "UPDATE market_states SET compared_at = :now, differences = :differing,"
    " version = version + CASE WHEN :differing > 0 THEN 1 ELSE 0 END WHERE name = :name"
)


def recount_postings(session: Session, today: date) -> int:
    """Queue the postings that are not counted as they are now; gives how many."""
    take_turn(session, PATIENCE)
    stage(session, _ALL, {})
    compare_taken(session, today)
    return session.connection().execute(_QUEUE).rowcount


def compare_counts(
    sessions: Callable[[], AbstractContextManager[Session]], moment: datetime, tell: Callable[[int, int], None]
) -> int:
    """Compare all counts with those of all counted postings, and mend them; gives how many counts differed.

    Each table of counts is compared in a transaction of its own, while nobody counts.
    """
    differing = 0
    for done, aggregate in enumerate(AGGREGATES, start=1):
        with sessions() as session:
            differing += _mend(session, aggregate)
        tell(done, len(AGGREGATES))
    with sessions() as session:
        take_turn(session, PATIENCE)
        remake_pay(session)
        session.execute(_NOTE, {"now": moment, "differing": differing, "name": STATE})
    return differing


def _mend(session: Session, aggregate: Aggregate) -> int:
    take_turn(session, PATIENCE)
    session.execute(_ROOM)
    session.execute(_EVERYTHING)
    with hashed(session):
        differing = session.scalar(aggregate.differing()) or 0
        if differing:
            log.warning("market_counts_differ", table=aggregate.table.name, counts=differing)
            session.execute(aggregate.mend())
    session.execute(_DROP)
    return differing
