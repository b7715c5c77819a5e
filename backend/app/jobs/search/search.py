"""Search postings: page by page, without gaps or repeats, by relevance, age or pay.

By relevance means: among the newest thousand matches those whose words fit best, each losing weight with age; behind
them the rest by date. The day is part of the cursor, so a list does not shift while it is read.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.core.clock import now, today
from app.core.pagination import PageParams, Total, bad_cursor
from app.jobs.search.criteria import Criteria, Wanted
from app.jobs.search.cursor import InOrder, InWindow, read_cursor, written
from app.jobs.search.query import TextQuery, read_query
from app.jobs.search.walk import Match, Order, Part, first_matches, total

WINDOW = 1_000
# A walk that finds so many has a window good enough; asking the word index for more would cost more than it gives.
ENOUGH = 300
# Of a posting's weight this share never fades; the rest halves every `HALF_LIFE_DAYS`.
LASTING = 0.3
HALF_LIFE_DAYS = 30.0
SLOWEST_MS = 5_000
# The order below the ranked window, and of the window's bounds.
ORDER: Order = "posted_at"

Ids = list[uuid.UUID]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search: ids in order, where the next page begins, how many there are, and the query as read."""

    job_ids: Sequence[uuid.UUID]
    next_cursor: str | None
    total: Total
    text: TextQuery


def search(session: Session, criteria: Criteria, page: PageParams, user_id: uuid.UUID) -> Found:
    """One page of the postings that meet the criteria and that this person may see."""
    wanted = prepare(session, criteria, user_id)
    cursor = read_cursor(page)
    if wanted is None:
        return Found([], None, Total.of(0), read_query(session, ""))
    ranked = criteria.sort == "relevance" and wanted.text.match is not None
    if ranked and not isinstance(cursor, InOrder):
        job_ids, following = _by_relevance(session, wanted, cursor, page.limit)
    else:
        job_ids, following = _in_order(session, wanted, cursor, page.limit)
    return Found(job_ids, written(following), total(session, wanted), wanted.text)


def prepare(session: Session, criteria: Criteria, user_id: uuid.UUID) -> Wanted | None:
    """A search as conditions; null where its text holds nothing to search for. Bounds the time of what follows."""
    session.execute(text(f"SET LOCAL statement_timeout = {SLOWEST_MS}"))
    query = read_query(session, criteria.q)
    if criteria.q.strip() and query.match is None and query.exact is None:
        return None
    return Wanted(criteria, query, user_id, now())


def _in_order(
    session: Session, wanted: Wanted, cursor: InOrder | InWindow | None, limit: int
) -> tuple[Ids, InOrder | None]:
    order: Order = "pay_rank" if wanted.criteria.sort == "salary" else ORDER
    if isinstance(cursor, InWindow):
        raise bad_cursor()
    part = Part(after=cursor.position(order)) if cursor else Part()
    found = first_matches(session, wanted, order, part, limit + 1, limit + 1)
    following = InOrder.at(order, found[limit - 1].position) if len(found) > limit else None
    return [match.job_id for match in found[:limit]], following


def _by_relevance(
    session: Session, wanted: Wanted, cursor: InWindow | None, limit: int
) -> tuple[Ids, InOrder | InWindow | None]:
    day = cursor.day if cursor else today()
    window = _window(session, wanted, cursor)
    if not window:
        return [], None
    floor = cursor.floor if cursor else InOrder.at(ORDER, window[-1].position)
    # Best first, of equal ones the larger id: compared as one tuple, here and in the cursor.
    ranked = sorted(((_score(match, day), match.job_id) for match in window), reverse=True)
    if cursor:
        ranked = [entry for entry in ranked if entry < (cursor.score, cursor.id)]
    if len(ranked) > limit:
        score, job_id = ranked[limit - 1]
        return [entry[1] for entry in ranked[:limit]], InWindow(day=day, floor=floor, score=score, id=job_id)
    return _and_below(session, wanted, [entry[1] for entry in ranked], floor, limit)


def _window(session: Session, wanted: Wanted, cursor: InWindow | None) -> list[Match]:
    if cursor is None:
        return first_matches(session, wanted, ORDER, Part(), WINDOW, ENOUGH)
    # All down to the floor, with what was posted since: a part of it would leave a gap.
    everything = 2 * WINDOW
    return first_matches(session, wanted, ORDER, Part(until=cursor.floor.position(ORDER)), everything, everything)


def _and_below(session: Session, wanted: Wanted, ranked: Ids, floor: InOrder, limit: int) -> tuple[Ids, InOrder | None]:
    """The last of the ranked postings, and behind them the rest by date."""
    room = limit - len(ranked)
    below = first_matches(session, wanted, ORDER, Part(after=floor.position(ORDER)), room + 1, room + 1)
    if len(below) <= room:
        return ranked + [match.job_id for match in below], None
    last = InOrder.at(ORDER, below[room - 1].position) if room else floor
    return ranked + [match.job_id for match in below[:room]], last


def _score(match: Match, day: date) -> int:
    """How far up a match belongs, in millionths: the fit of its words, fading with its age on that day."""
    age = max(0, (day - match.posted_at.astimezone(UTC).date()).days)
    faded: float = 0.5 ** (age / HALF_LIFE_DAYS)
    return round(match.fit * (LASTING + (1 - LASTING) * faded) * 1_000_000)
