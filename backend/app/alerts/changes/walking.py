"""Going once through what happened, in order: everything behind a mark, and the mark moved on with what is told of it.

What happened while it was looked at has an id beyond the horizon and is looked at again; notices are told once.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.alerts.models import WatchMark
from app.alerts.notices import NewNotice, tell_all
from app.core.horizon import horizon

AT_ONCE = 500
OpenSession = Callable[[], AbstractContextManager[Session]]
# What there is to tell whom, and the last of what was looked at; at most `AT_ONCE` behind a mark.
Batch = tuple[list[tuple[uuid.UUID, NewNotice]], Sequence[uuid.UUID]]
Read = Callable[[Session, uuid.UUID], Batch]


def walk(open_session: OpenSession, name: str, read: Read) -> int:
    """Go through all that is new; returns how many notices were made."""
    told, place = 0, None
    while True:
        with open_session() as session:
            mark = _mark(session, name)
            ahead = horizon(session)
            news, seen = read(session, max(mark.mark, place or mark.mark))
            told += tell_each(session, news)
            place = seen[-1] if seen else None
            mark.mark = max(mark.mark, min(ahead, place) if len(seen) == AT_ONCE and place else ahead)
        if len(seen) < AT_ONCE:
            return told


def tell_each(session: Session, news: Iterable[tuple[uuid.UUID, NewNotice]]) -> int:
    """Tell several people, in the order of their ids, so that nobody waits for somebody who waits for them."""
    of: dict[uuid.UUID, list[NewNotice]] = defaultdict(list)
    for user_id, notice in news:
        of[user_id].append(notice)
    return sum(len(tell_all(session, user_id, of[user_id])) for user_id in sorted(of))


def _mark(session: Session, name: str) -> WatchMark:
    """The mark of a walk, held; where there is none yet, what happened before is history."""
    query = select(WatchMark).where(WatchMark.name == name).with_for_update()
    options = {"populate_existing": True}
    mark = session.scalar(query, execution_options=options)
    if mark is None:
        session.execute(insert(WatchMark).values(name=name, mark=horizon(session)).on_conflict_do_nothing())
        mark = session.scalars(query, execution_options=options).one()
    return mark
