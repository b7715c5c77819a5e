"""Looking through all searches that are due: person by person, each in a transaction of its own."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import groupby

import structlog
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.alerts.searches.looking import Pair, Sight, due, look_through, sight
from app.alerts.searches.rezoning import moved, reckon_anew

log = structlog.get_logger(__name__)

AT_ONCE = 1_000
MOVED_AT_ONCE = 500
OpenSession = Callable[[], AbstractContextManager[Session]]
Say = Callable[[int], None]


def sweep(open_session: OpenSession, say: Say = lambda _: None) -> tuple[int, int]:
    """Look through what is due now; returns how many searches those were, and how many things were told."""
    _reckon(open_session)
    with open_session() as session:
        seen = sight(session)
    searches, told = 0, 0
    for batch in _batches(open_session, seen):
        for user_id, pairs in groupby(batch, key=lambda pair: pair[0]):
            search_ids = [search_id for _, search_id in pairs]
            told += _look(open_session, user_id, search_ids, seen)
            searches += len(search_ids)
            say(searches)
    return searches, told


def _reckon(open_session: OpenSession) -> None:
    with open_session() as session:
        people = moved(session, MOVED_AT_ONCE)
    for user_id in people:
        with open_session() as session:
            reckon_anew(session, user_id)


def _batches(open_session: OpenSession, seen: Sight) -> Iterator[Sequence[Pair]]:
    last: Pair | None = None
    while True:
        with open_session() as session:
            batch = due(session, seen, last, AT_ONCE)
        if not batch:
            return
        yield batch
        last = batch[-1]


def _look(open_session: OpenSession, user_id: uuid.UUID, search_ids: Sequence[uuid.UUID], seen: Sight) -> int:
    try:
        with open_session() as session:
            return look_through(session, user_id, search_ids, seen)
    except OperationalError:
        raise
    except Exception as error:
        # A fault of ours in one person's search must not keep the others from being told.
        log.error("searches_not_looked_through", user_id=str(user_id), exc_info=error)
        return 0
