"""Scoring everybody: in shards of people, as background runs on any number of workers.

A new day, new statistics, a new version of a factor. Whoever stands on today's ground already is passed over, so a
shard that was cut short goes on where it ended.
"""

import uuid
from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.background.children import carry_out
from app.background.registry import Payload
from app.background.run import Run
from app.core.types import JsonObject
from app.matching.corpus import keeping
from app.matching.engine import features
from app.matching.facts import person
from app.matching.following import bounds, rows
from app.matching.following.people import ranges
from app.matching.following.refreshing import OpenSession, Restless, Say, Superseded, refresh
from app.matching.following.requests import request_refresh
from app.matching.payloads import Shard
from app.matching.repository import MatchRepository
from app.matching.version import judges_version
from app.profile import service as profiles

SHARD = "matching.score_shard"


def score_all(run: Run) -> JsonObject:
    """Score everybody; the result counts people."""
    features.catch_up(run.session, run.progress)
    results = carry_out(run, lambda session: list(_all(session)), "Scoring everybody's matches")
    return {"parts": len(results), "scored": sum(int(str(result.get("scored", 0))) for result in results)}


def _all(session: Session) -> Iterator[tuple[str, Payload]]:
    """The shards of everybody; what changed in postings so far is handed on with them."""
    rows.mark_of(session)
    rows.set_mark(session, features.changed_since(session, rows.last_change(session)).mark)
    yield from shards(session)


def shards(session: Session) -> Iterator[tuple[str, Payload]]:
    """One shard for each range of people, to be scored with all changes of postings that there are."""
    through = rows.last_change(session)
    for first, last in ranges(session, bounds.PEOPLE_IN_SHARD):
        yield SHARD, Shard(first=first, last=last, through=through)


def score_shard(open_session: OpenSession, shard: Shard, say: Say) -> JsonObject:
    """Score the people of a shard, each in transactions of their own."""
    with open_session() as session:
        people = people_of(session, shard.first, shard.last)
    scored = 0
    for number, user_id in enumerate(people):
        say(number, len(people), "Scoring matches")
        with open_session() as session:
            done = is_up_to_date(session, user_id, shard.through)
        if done:
            continue
        try:
            refresh(open_session, user_id)
            scored += 1
        except Superseded:
            continue  # the newer profile's own scoring is under way
        except Restless:
            with open_session() as session:
                request_refresh(session, user_id, scheduled=True)
    return {"people": len(people), "scored": scored}


def people_of(session: Session, first: uuid.UUID, last: uuid.UUID) -> list[uuid.UUID]:
    """The active people of a range."""
    return [user_id for user_id in profiles.active_profiles(session) if first <= user_id <= last]


def is_up_to_date(session: Session, user_id: uuid.UUID, through: int) -> bool:
    """Whether a person's matches stand on what is true now, with all postings up to a mark."""
    who, last = person(session, user_id), MatchRepository(session, user_id).scoring()
    if who is None or last is None or last.followed_to is None:
        return False
    ground = keeping.current(session)
    present = (who.facts.version, who.weights.version, judges_version(), ground.as_of, ground.corpus.version)
    stands_on = (last.profile_version, last.weights, last.judged_by, last.as_of, last.rarity_version)
    return stands_on == present and last.followed_to >= through
