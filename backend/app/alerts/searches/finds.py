"""What is new for a saved search: positions it has not told of.

Of postings, those that came behind a mark; of matches, those that meet the query and did not before. Which of them were
told is kept by position, so that a copy of a posting is no news.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Select, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.alerts.models import SavedSearch, SearchHit
from app.alerts.searches.queries import criteria, filters
from app.alerts.types import SearchKind
from app.core.clock import now
from app.core.types import JsonObject
from app.jobs.models import Job
from app.jobs.search.arrivals import Arrivals, siblings
from app.matching.listing import wanted_by
from app.matching.models import Match, Scoring
from app.matching.ranking import conditions

# More at once are only said to be more; they are not told one by one anyway.
MOST_FOUND = 1_001
# All matches that are kept of a person, and those they touched.
MOST_MATCHES = 5_000


@dataclass(frozen=True, slots=True)
class Find:
    """A position, under the posting it is told by; `positions` are all the names it goes by."""

    job_id: uuid.UUID
    match_id: uuid.UUID | None
    positions: frozenset[uuid.UUID]


def postings(arrivals: Arrivals, user_id: uuid.UUID, query: JsonObject, after: uuid.UUID) -> list[Find]:
    """The postings that came behind a mark and meet a query, the newest first; raises `Invalid`."""
    found = arrivals.of(replace(criteria(query), after=after), user_id, MOST_FOUND)
    others = siblings(arrivals.session, [one.cluster_id for one in found if one.cluster_id])
    return [
        Find(
            one.job_id,
            None,
            frozenset({one.job_id, *([one.cluster_id, *others.get(one.cluster_id, ())] if one.cluster_id else ())}),
        )
        for one in found
    ]


def matches(session: Session, user_id: uuid.UUID, query: JsonObject) -> list[Find]:
    """All matches of a person that meet a query, the best first; raises `Invalid`."""
    wanted = wanted_by(filters(query))
    asked: Select[tuple[uuid.UUID, uuid.UUID, uuid.UUID | None]] = select(Match.id, Match.job_id, Match.position)
    asked = asked.join(Job, Job.id == Match.job_id).where(
        Match.user_id == user_id,
        Match.tenths >= wanted.least,
        Job.private_to.is_(None) | (Job.private_to == user_id),
        *conditions(wanted),
    )
    rows = session.execute(asked.order_by(Match.tenths.desc(), Match.id).limit(MOST_MATCHES)).all()
    return [
        Find(job_id, match_id, frozenset({job_id, *([position] if position else ())}))
        for match_id, job_id, position in rows
    ]


def revision(session: Session, user_id: uuid.UUID) -> int | None:
    """How often a person's matches have changed; null before the first scoring."""
    return session.scalar(select(Scoring.revision).where(Scoring.user_id == user_id))


def untold(session: Session, search_id: uuid.UUID, found: Sequence[Find]) -> list[Find]:
    """Those that a search has not told of; of two names of one position, the first."""
    names = {name for one in found for name in one.positions}
    query = select(SearchHit.position).where(SearchHit.search_id == search_id, SearchHit.position.in_(names))
    known = set(session.scalars(query)) if names else set()
    fresh = []
    for one in found:
        if not one.positions & known:
            fresh.append(one)
            known |= one.positions
    return fresh


def note_told(session: Session, search_id: uuid.UUID, found: Iterable[Find]) -> None:
    """Write down that these positions are told."""
    moment = now()
    names = sorted({name for one in found for name in one.positions})
    rows = [{"search_id": search_id, "position": name, "at": moment} for name in names]
    if rows:
        session.execute(insert(SearchHit).values(rows).on_conflict_do_nothing())


def known_already(session: Session, search: SavedSearch) -> None:
    """Begin anew: what meets the query now is no news, what comes from now on is; `search.seen_to` is the mark."""
    if search.kind is SearchKind.matches:
        search.seen_revision = revision(session, search.user_id)
        note_told(session, search.id, matches(session, search.user_id, search.query))
    else:
        note_told(session, search.id, postings(Arrivals(session), search.user_id, search.query, search.seen_to))
