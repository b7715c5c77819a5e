"""How fresh the counts are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, true
from sqlalchemy.orm import Session

from app.insights.market.models import MarketChange, MarketFact, MarketSource, MarketState
from app.insights.market.schemas import Freshness, SourceRead
from app.jobs.models import ScrapeRun
from app.jobs.types import RunState

MOST_WAITING = 10_000
# The newest finished reading that went well is among the last so many, or it is not news.
LAST_RUNS = 200


@dataclass(frozen=True, slots=True)
class Fresh:
    """The freshness of the counts, and their version: the same version, the same counts."""

    version: int
    shown: Freshness


def fresh(session: Session) -> Fresh:
    """How fresh the counts are."""
    waiting = select(func.count()).select_from(select(MarketChange.job_id).limit(MOST_WAITING).subquery())
    newest = select(func.max(MarketFact.posted_at)).where(MarketFact.stands, MarketFact.open)
    runs = select(ScrapeRun.completed_at, ScrapeRun.state).order_by(ScrapeRun.id.desc()).limit(LAST_RUNS).subquery()
    read = select(func.max(runs.c.completed_at)).where(runs.c.state == RunState.ok)
    state = (select(MarketState.version), select(MarketState.counted_at), select(MarketState.last_seen_at))
    parts: tuple[Select[Any], ...] = (waiting, newest, read, *state)
    row = session.execute(select(*(part.scalar_subquery() for part in parts))).one()
    changes, posted, completed, version, counted, seen = row
    shown = Freshness(
        counted_at=counted, waiting=changes, newest_posted_at=posted, last_seen_at=_later(seen, completed)
    )
    return Fresh(version or 0, shown)


def readings(session: Session) -> list[SourceRead]:
    """The last finished reading of each source that postings come from; one that was never read is left out."""
    ended = (ScrapeRun.source == MarketSource.source, ScrapeRun.completed_at.is_not(None))
    last = select(ScrapeRun.state, ScrapeRun.completed_at).where(*ended).order_by(ScrapeRun.started_at.desc())
    newest = last.limit(1).correlate(MarketSource).lateral()
    query = select(MarketSource.source, newest.c.state, newest.c.completed_at).join(newest, true())
    rows = session.execute(query.where(MarketSource.open > 0).order_by(MarketSource.source))
    return [SourceRead(source=source, state=state, at=at) for source, state, at in rows]


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((moment for moment in (one, other) if moment is not None), default=None)
