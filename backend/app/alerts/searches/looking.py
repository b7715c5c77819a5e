"""Looking through one person's searches that are due: each local day once, whoever else looks too.

The claim, what was found, what is told of it, and when it is due next are one transaction: a worker that is killed has
done all of it or nothing.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import structlog
from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from app.alerts.models import SavedSearch, SearchOccurrence
from app.alerts.notices import Ways, hold, tell_all
from app.alerts.searches import finds
from app.alerts.searches.finding import MOST_TOLD, Asked, in_words, news
from app.alerts.searches.times import frequency_of, looked_through, next_run, present_day
from app.alerts.types import Frequency, SearchKind
from app.alerts.wishes import Wishes, quiet_of, wishes_of
from app.auth.models import User
from app.core.clock import now
from app.core.errors import AppError
from app.core.horizon import horizon
from app.jobs.search.arrivals import Arrivals, newest
from app.matching.models import Scoring

log = structlog.get_logger(__name__)

# What could not be looked through is tried again after this.
AGAIN = timedelta(minutes=10)
TOO_SLOW = "It took too long. Narrow it down."
Pair = tuple[uuid.UUID, uuid.UUID]


@dataclass(frozen=True, slots=True)
class Sight:
    """Up to where there is something to see: the mark for the next time, and the posting that came last."""

    mark: uuid.UUID
    newest: uuid.UUID | None


def sight(session: Session) -> Sight:
    """The present sight; the mark is asked for first, so that nothing lies between the two."""
    mark = horizon(session)
    return Sight(mark, newest(session))


def due(session: Session, seen: Sight, after: Pair | None, limit: int) -> list[Pair]:
    """Searches to look through now, as (person, search), in their order behind `after`."""
    here = (SavedSearch.user_id, SavedSearch.id)
    query = select(*here).join(User, User.id == SavedSearch.user_id)
    query = query.outerjoin(Scoring, Scoring.user_id == SavedSearch.user_id).where(User.active, _is_due(seen))
    if after:
        query = query.where(
            or_(SavedSearch.user_id > after[0], and_(SavedSearch.user_id == after[0], SavedSearch.id > after[1]))
        )
    return list(session.execute(query.order_by(*here).limit(limit)).tuples())


def _is_due(seen: Sight) -> ColumnElement[bool]:
    """A time has come; or, where none is set, something has: a posting, or new scores."""
    comes = and_(
        SavedSearch.next_due_at.is_(None),
        or_(
            and_(SavedSearch.kind == SearchKind.jobs, SavedSearch.seen_to < seen.newest) if seen.newest else False,
            and_(SavedSearch.kind == SearchKind.matches, SavedSearch.seen_revision.is_distinct_from(Scoring.revision)),
        ),
    )
    return and_(~SavedSearch.paused, or_(SavedSearch.next_due_at <= now(), comes))


def look_through(session: Session, user_id: uuid.UUID, search_ids: Sequence[uuid.UUID], seen: Sight) -> int:
    """Look through searches of one person; returns how many things were told. Others who do the same wait."""
    hold(session, user_id)
    query = select(SavedSearch).where(SavedSearch.id.in_(search_ids), SavedSearch.user_id == user_id)
    query = query.outerjoin(Scoring, Scoring.user_id == SavedSearch.user_id).where(_is_due(seen))
    rows = session.scalars(
        query.order_by(SavedSearch.id).with_for_update(of=SavedSearch), execution_options={"populate_existing": True}
    ).all()
    if not rows:
        return 0
    user, wishes, arrivals = session.get_one(User, user_id), wishes_of(session, user_id), Arrivals(session)
    return sum(Looking(session, user, wishes, arrivals, seen).at(search) for search in rows)


@dataclass(frozen=True, slots=True)
class Looking:
    """One look through the searches of a person."""

    session: Session
    user: User
    wishes: Wishes
    arrivals: Arrivals
    seen: Sight

    def at(self, search: SavedSearch) -> int:
        """Look through one search; where that fails, it is tried again later and the others go on."""
        try:
            with self.session.begin_nested():
                told = self._told(search)
                search.problem = None
        except AppError as problem:
            self._again_later(search, problem.detail)
            return 0
        except OperationalError as problem:
            if not _is_too_slow(problem):
                raise
            self._again_later(search, TOO_SLOW)
            return 0
        return told

    def _told(self, search: SavedSearch) -> int:
        day = None if looked_through(search) is Frequency.instant else self._day(search)
        if day is not None and not self._claimed(search, str(day)):
            self._next(search)
            return 0
        found = finds.untold(self.session, search.id, self._found(search))
        finds.note_told(self.session, search.id, found)
        occurrence = str(day) if day else now().isoformat()
        self._note(search, occurrence, len(found), claimed=day is not None)
        told = self._tell(search, found, occurrence, day) if found else 0
        self._next(search)
        return told

    def _day(self, search: SavedSearch) -> date:
        return present_day(search, self.wishes.digests, now())

    def _claimed(self, search: SavedSearch, key: str) -> bool:
        """Whether this local day is ours: the row's key is the only gate."""
        claim = insert(SearchOccurrence).values(search_id=search.id, key=key, at=now(), found=0)
        made = claim.on_conflict_do_nothing().returning(SearchOccurrence.search_id)
        return self.session.scalar(made) is not None

    def _found(self, search: SavedSearch) -> list[finds.Find]:
        if search.kind is SearchKind.matches:
            search.seen_revision = finds.revision(self.session, self.user.id)
            return finds.matches(self.session, self.user.id, search.query)
        found = finds.postings(self.arrivals, self.user.id, search.query, search.seen_to)
        search.seen_to = max(search.seen_to, self.seen.mark)
        return found

    def _note(self, search: SavedSearch, key: str, found: int, *, claimed: bool) -> None:
        search.last_run_at = now()
        if found:
            search.last_found, search.last_found_at = found, now()
        if claimed:
            here = SearchOccurrence.search_id == search.id, SearchOccurrence.key == key
            self.session.execute(update(SearchOccurrence).where(*here).values(found=found))
        elif found:
            row = insert(SearchOccurrence).values(search_id=search.id, key=key, at=now(), found=found)
            self.session.execute(row.on_conflict_do_nothing())

    def _tell(self, search: SavedSearch, found: Sequence[finds.Find], occurrence: str, day: date | None) -> int:
        asked = Asked(search.name, search.kind, search.query)
        told = in_words(self.session, self.user, asked, found[:MOST_TOLD])
        more = max(0, len(found) - MOST_TOLD)
        ways = Ways(
            {channel: frequency_of(search, channel) for channel in search.channels},
            quiet_of(search.quiet_from, search.quiet_to),
            day,
        )
        made = tell_all(self.session, self.user.id, news(search.id, asked, told, more, occurrence), ways)
        return len(made)

    def _next(self, search: SavedSearch) -> None:
        search.next_due_at = next_run(search, self.wishes.digests, now())

    def _again_later(self, search: SavedSearch, reason: str) -> None:
        log.warning("search_not_looked_through", search_id=str(search.id), reason=reason)
        search.problem, search.next_due_at = reason, now() + AGAIN


def _is_too_slow(problem: DBAPIError) -> bool:
    return getattr(problem.orig, "pgcode", None) == "57014"
