"""Saved searches of a person: saving, changing, deleting."""

import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.alerts.channels_loaded import kinds
from app.alerts.defaults import INBOX
from app.alerts.errors import SavedSearchNotFound, TooManySearches
from app.alerts.models import AlertSetting, SavedSearch
from app.alerts.paging import page_of
from app.alerts.searches.finds import known_already
from app.alerts.searches.queries import checked
from app.alerts.searches.schemas import SavedSearchIn, SavedSearchOut, SavedSearchPatch
from app.alerts.searches.times import next_run
from app.alerts.times_of_day import QuietHours, quiet_hours
from app.alerts.types import Frequency
from app.alerts.wishes import ensure, wishes_of
from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.horizon import horizon
from app.core.ids import new_id
from app.core.pagination import Page, PageParams

MOST_SEARCHES = 50


def listing(session: Session, user: User, page: PageParams) -> Page[SavedSearchOut]:
    """The saved searches of a person, the newest first."""
    query = select(SavedSearch).where(SavedSearch.user_id == user.id)
    return page_of(session, page, query, SavedSearch.id, search_out)


def read(session: Session, user: User, search_id: uuid.UUID) -> SavedSearchOut:
    """One saved search; raises `SavedSearchNotFound`."""
    return search_out(get(session, user, search_id))


def get(session: Session, user: User, search_id: uuid.UUID, *, lock: bool = False) -> SavedSearch:
    """The row of one saved search; raises `SavedSearchNotFound`."""
    query = select(SavedSearch).where(SavedSearch.id == search_id, SavedSearch.user_id == user.id)
    found = session.scalar(query.with_for_update() if lock else query, execution_options={"populate_existing": True})
    if found is None:
        raise SavedSearchNotFound
    return found


def save(session: Session, user: User, body: SavedSearchIn) -> SavedSearchOut:
    """Save a search: what meets it now is known, what comes from now on is told."""
    _has_room(session, user)
    _refuse_unknown(body.channels, body.channel_frequencies)
    search = SavedSearch(
        id=new_id(),
        user_id=user.id,
        name=body.name,
        kind=body.kind,
        query=checked(body.kind, body.query),
        frequency=body.frequency,
        channels=list(dict.fromkeys(body.channels)),
        channel_frequencies={**body.channel_frequencies},
        paused=body.paused,
        created_at=now(),
    )
    _set_quiet(search, body.quiet_hours)
    _begin(session, search)
    return search_out(search)


def change(
    session: Session, user: User, search_id: uuid.UUID, body: SavedSearchPatch, precondition: Precondition
) -> SavedSearchOut:
    """Change a saved search. With another query, or after a pause, it begins anew."""
    search = get(session, user, search_id, lock=True)
    precondition.check(search.version)
    given = body.model_fields_set
    _refuse_unknown(body.channels or (), body.channel_frequencies or {})
    was_paused, had = search.paused, search.query
    if body.query is not None:
        search.query = checked(search.kind, body.query)
    for name in ("name", "frequency", "paused"):
        if getattr(body, name) is not None:
            setattr(search, name, getattr(body, name))
    if body.channels is not None:
        search.channels = list(dict.fromkeys(body.channels))
    if body.channel_frequencies is not None:
        search.channel_frequencies = {**body.channel_frequencies}
    if "quiet_hours" in given:
        _set_quiet(search, body.quiet_hours)
    search.version += 1
    if search.query != had or (was_paused and not search.paused):
        _begin(session, search)
    _reckon(session, search)
    return search_out(search)


def remove(session: Session, user: User, search_id: uuid.UUID, precondition: Precondition) -> None:
    """Delete a saved search; what it told stays in the inbox."""
    search = get(session, user, search_id, lock=True)
    precondition.check(search.version)
    session.delete(search)
    session.flush()


def _begin(session: Session, search: SavedSearch) -> None:
    search.seen_to, search.problem = horizon(session), None
    session.add(search)
    session.flush()
    known_already(session, search)
    _reckon(session, search)


def _reckon(session: Session, search: SavedSearch) -> None:
    digests = wishes_of(session, search.user_id).digests
    search.next_due_at = None if search.paused else next_run(search, digests, now())
    session.flush()


def _has_room(session: Session, user: User) -> None:
    ensure(session, user.id)
    # Two at the same moment take turns, so that neither counts without the other.
    session.scalar(select(AlertSetting.version).where(AlertSetting.user_id == user.id).with_for_update())
    count = session.scalar(select(func.count()).where(SavedSearch.user_id == user.id)) or 0
    if count >= MOST_SEARCHES:
        raise TooManySearches(f"You have {count} saved searches, which is as many as one account may have.")


def _refuse_unknown(channels: Sequence[str], frequencies: Mapping[str, Frequency]) -> None:
    known = {INBOX, *kinds()}
    for place, names in (("channels", channels), ("channel_frequencies", frequencies)):
        unknown = [name for name in names if name not in known]
        if unknown:
            told = f"There is no channel called {unknown[0]!r}. There are: {', '.join(sorted(known))}"
            raise Invalid.field(["body", place], told, "unknown_channel")


def _set_quiet(search: SavedSearch, quiet: QuietHours | None) -> None:
    search.quiet_from, search.quiet_to = (quiet.from_, quiet.to) if quiet else (None, None)


def search_out(search: SavedSearch) -> SavedSearchOut:
    """A saved search as clients see it."""
    return SavedSearchOut(
        id=search.id,
        name=search.name,
        kind=search.kind,
        query=search.query,
        frequency=search.frequency,
        channels=search.channels,
        channel_frequencies={name: Frequency(str(value)) for name, value in search.channel_frequencies.items()},
        quiet_hours=quiet_hours(search.quiet_from, search.quiet_to),
        paused=search.paused,
        next_run_at=search.next_due_at,
        last_run_at=search.last_run_at,
        last_found=search.last_found,
        last_found_at=search.last_found_at,
        problem=search.problem,
        created_at=search.created_at,
        version=search.version,
    )
