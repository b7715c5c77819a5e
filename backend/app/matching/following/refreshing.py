"""Scoring a person against all postings, and keeping the best."""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.types import JsonObject
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.engine import best as engine
from app.matching.engine import features
from app.matching.engine.index import index
from app.matching.facts import Person, person
from app.matching.following import bounds
from app.matching.following.checking import check
from app.matching.following.history import basis
from app.matching.following.history.noting import note_moves
from app.matching.following.people import is_current
from app.matching.models import Scoring
from app.matching.repository import MatchRepository
from app.matching.storing import Scored
from app.matching.types import band_of
from app.matching.version import judges_version

# How often a scoring starts over because postings or weights changed under its hands, before it lets others go first.
MOST_STARTS = 5
Say = Callable[[int, int | None, str], None]
OpenSession = Callable[[], AbstractContextManager[Session]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a scoring came to; a job on several boards is compared once."""

    compared: int
    stored: Sequence[Scored]

    def summary(self) -> JsonObject:
        """Counts for the person: compared, stored, by band, by eligibility."""
        bands = Counter(band_of(match.tenths / 10).value for match in self.stored)
        states = Counter(match.eligibility.value for match in self.stored)
        return {
            "compared": self.compared,
            "stored": len(self.stored),
            "bands": dict(bands),
            "eligibility": dict(states),
        }


class Superseded(Exception):
    """The profile has a newer version: its own scoring is under way, and this one would be thrown away."""


class Restless(Exception):
    """Postings or weights changed each time before the scoring was stored."""


class Overtaken(Exception):
    """Something the scoring stands on changed before it was stored: score again."""


@dataclass(frozen=True, slots=True)
class Found:
    """A scoring before it is stored: the best and what the person touched; `through` is the mark of what it saw."""

    who: Person
    ground: Ground
    compared: int
    scored: Sequence[Scored]
    through: int

    @property
    def stored(self) -> int:
        """How many of the best there are."""
        return sum(match.best for match in self.scored)

    @property
    def least(self) -> Scored | None:
        """The last of the best, where there is more than is kept."""
        return self.scored[self.stored - 1] if self.compared > self.stored > 0 else None

    @property
    def is_whole(self) -> bool:
        """Whether as many are there as should be: else some went while they were scored."""
        return self.stored == min(self.compared, bounds.KEPT)


def refresh(open_session: OpenSession, user_id: uuid.UUID, say: Say = lambda *_: None) -> Outcome | None:
    """Score all postings for a person and store the best; null where the profile says nothing to match on.

    Raises `Superseded` where a newer profile waits to be scored, `Restless` where it could not be finished in peace.
    """
    for _ in range(MOST_STARTS):
        features.catch_up(open_session, say)
        with open_session() as session:
            found = find(session, user_id, say)
            if found is None:
                _forget(session, user_id)
                return None
        try:
            with open_session() as session:
                store_found(session, found)
        except Overtaken:
            continue
        return Outcome(found.compared, found.scored)
    raise Restless


def _forget(session: Session, user_id: uuid.UUID) -> None:
    """Drop the matches of somebody who has nothing to match on."""
    repository = MatchRepository(session, user_id)
    repository.lock()
    repository.drop_untouched_but([])
    repository.bump()


def find(session: Session, user_id: uuid.UUID, say: Say = lambda *_: None) -> Found | None:
    """Score everything for a person, and store nothing; null where the profile says nothing to match on."""
    who, ground = person(session, user_id), keeping.current(session)
    if who is None:
        return None
    say(0, None, "Reading the postings")
    view = index().look(session, ground)
    touched = MatchRepository(session, user_id).touched()
    best = engine.best(session, view, who, keep=touched, limit=bounds.KEPT)
    say(0, best.compared, f"Compared {best.compared:,} postings")

    def still_wanted(done: int) -> None:
        if not is_current(session, who):
            raise Superseded
        say(done, len(best.job_ids), "Checking what the best ones demand")

    scored = list(check(who, ground, best, still_wanted))
    return Found(who, ground, best.compared, scored, view.through)


def store_found(session: Session, found: Found) -> None:
    """Store what was found in place of what is stored; raises `Superseded` or `Overtaken` where it should not be."""
    who, user_id, moment = found.who, found.who.facts.user_id, now()
    repository = MatchRepository(session, user_id)
    repository.lock()
    last = repository.scoring()
    if not is_current(session, who) or (last and last.profile_version > who.facts.version):
        raise Superseded
    if not found.is_whole or _is_overtaken(session, found, last):
        raise Overtaken
    stored = repository.of_jobs([match.job_id for match in found.scored])
    note_moves(session, who, found.ground, last, stored, found.scored, moment)
    repository.store(found.scored, moment)
    repository.drop_untouched_but([match.job_id for match in found.scored])
    repository.arrange()
    repository.note_scoring(
        {
            "profile_version": who.facts.version,
            "as_of": found.ground.as_of,
            "rarity_version": found.ground.corpus.version,
            "compared": found.compared,
            "stored": found.stored,
            "finished_at": moment,
            "followed_to": found.through,
            "judged_by": judges_version(),
            "weights": who.weights.version,
            "least": found.least.tenths if found.least else None,
            "least_job_id": found.least.job_id if found.least else None,
            "sealed_basis": basis.sealed(who),
        }
    )


def _is_overtaken(session: Session, found: Found, last: Scoring | None) -> bool:
    """Whether matches of the person already stand on postings this scoring had not seen, or other weights count now."""
    seen_more = last is not None and last.followed_to is not None and last.followed_to > found.through
    present = person(session, found.who.facts.user_id)
    return seen_more or (present is not None and present.weights.version != found.who.weights.version)
