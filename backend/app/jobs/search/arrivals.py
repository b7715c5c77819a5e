"""What is new for a search that goes on by itself: the positions that came after a mark.

A few new postings are looked at one by one; of many, the words are asked for as in any search. So the cost is that of
what came, not of what there is.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, literal, select, text
from sqlalchemy.orm import Session

from app.core.clock import now
from app.jobs.search.criteria import SEARCH, Criteria, Wanted
from app.jobs.search.query import TextQuery, read_query
from app.jobs.search.search import SLOWEST_MS
from app.jobs.search.walk import Part, first_matches

# So many new postings are looked at one by one for each search.
FEW = 3_000
KNOWN_TEXTS = 10_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """A posting that is new for a search, and the cluster it is in."""

    job_id: uuid.UUID
    cluster_id: uuid.UUID | None


def newest(session: Session) -> uuid.UUID | None:
    """The posting that came last."""
    return session.scalar(select(SEARCH.c.job_id).order_by(SEARCH.c.job_id.desc()).limit(1))


@dataclass(slots=True)
class Arrivals:
    """Asks for many searches in one transaction; what is the same for several is asked for once."""

    session: Session
    _few: dict[uuid.UUID, bool] = field(default_factory=dict)

    def of(self, criteria: Criteria, user_id: uuid.UUID, limit: int) -> list[Arrival]:
        """The new positions that a person may see, at most `limit`, the newest first; `criteria.after` is set."""
        wanted = self._wanted(criteria, user_id)
        if wanted is None or criteria.after is None:
            return []
        if self._are_few(criteria.after):
            return self._one_by_one(wanted, limit)
        job_ids = [match.job_id for match in first_matches(self.session, wanted, "posted_at", Part(), limit, limit)]
        return self._with_clusters(job_ids)

    def _wanted(self, criteria: Criteria, user_id: uuid.UUID) -> Wanted | None:
        self.session.execute(text(f"SET LOCAL statement_timeout = {SLOWEST_MS}"))
        query = _read(self.session, criteria.q)
        if criteria.q.strip() and query.match is None and query.exact is None:
            return None
        return Wanted(criteria, query, user_id, now())

    def _are_few(self, after: uuid.UUID) -> bool:
        if after not in self._few:
            rows = select(literal(1)).select_from(SEARCH).where(SEARCH.c.job_id > after).limit(FEW + 1).subquery()
            self._few[after] = (self.session.scalar(select(func.count()).select_from(rows)) or 0) <= FEW
        return self._few[after]

    def _one_by_one(self, wanted: Wanted, limit: int) -> list[Arrival]:
        # The offset keeps the planner from asking the index of words, which knows all postings.
        new = select(SEARCH).where(SEARCH.c.job_id > wanted.criteria.after).offset(0).subquery("new")
        query = select(new.c.job_id, new.c.cluster_id).where(
            wanted.state(new), wanted.worded(new), wanted.matching(new), wanted.first_of_cluster(new)
        )
        found = self.session.execute(query.order_by(new.c.job_id.desc()).limit(limit))
        return [Arrival(*row) for row in found]

    def _with_clusters(self, job_ids: Sequence[uuid.UUID]) -> list[Arrival]:
        query = select(SEARCH.c.job_id, SEARCH.c.cluster_id).where(SEARCH.c.job_id.in_(job_ids))
        return [Arrival(*row) for row in self.session.execute(query.order_by(SEARCH.c.job_id.desc()))]


_texts: dict[str, TextQuery] = {}


def _read(session: Session, typed: str) -> TextQuery:
    """A text as queries: the same text always reads the same, and is asked for again and again."""
    if typed not in _texts:
        if len(_texts) >= KNOWN_TEXTS:
            _texts.clear()
        _texts[typed] = read_query(session, typed)
    return _texts[typed]


def siblings(session: Session, cluster_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """The postings of clusters."""
    found: dict[uuid.UUID, list[uuid.UUID]] = {}
    query = select(SEARCH.c.cluster_id, SEARCH.c.job_id).where(SEARCH.c.cluster_id.in_(cluster_ids))
    for cluster_id, job_id in session.execute(query) if cluster_ids else ():
        found.setdefault(cluster_id, []).append(job_id)
    return found
