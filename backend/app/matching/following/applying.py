"""Writing an increment: for each person, what enters their best, what leaves, and whether that can be known from here.

What lies below the stored best is not known. Where something of the best leaves or sinks, and nothing new takes its
place, the person is scored anew instead: nothing is guessed.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from app.matching.corpus.statistics import Ground
from app.matching.facts import Person
from app.matching.following import bounds
from app.matching.following.checking import match
from app.matching.following.increment import ABSENT, Affected, Answered, Crowd, Winners
from app.matching.models import Scoring
from app.matching.storing import Scored


@dataclass(frozen=True, slots=True)
class Near:
    """A stored match with one of the affected postings, as it is now."""

    match_id: uuid.UUID
    user_id: uuid.UUID
    job_id: uuid.UUID
    tenths: int
    best: bool
    touched: bool
    fingerprint: str
    score_version: str
    noted: int
    noted_at: datetime

    def says(self, fresh: Scored) -> bool:
        """Whether it is stored just so: the version names all that it was computed from."""
        return (self.score_version, self.tenths, self.best) == (fresh.score_version, fresh.tenths, fresh.best)


@dataclass(slots=True)
class Writing:
    """What is to be written for one person; `trim` is how many of the lowest of the best fall out."""

    fresh: list[Scored] = field(default_factory=list)
    dropped: list[uuid.UUID] = field(default_factory=list)
    # Touched matches that stay, but are no longer among the best.
    demoted: list[uuid.UUID] = field(default_factory=list)
    entered: int = 0
    left: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether everything may stay as it is."""
        return not (self.fresh or self.dropped or self.demoted)


@dataclass(frozen=True, slots=True)
class Increment:
    """Affected postings with what everybody scores on them, on one ground."""

    ground: Ground
    affected: Affected
    crowd: Crowd
    answered: dict[uuid.UUID, Answered]
    winners: Winners

    def writing(self, who: Person, scoring: Scoring, near: Sequence[Near]) -> Writing:
        """What the increment means for one person."""
        place = self.crowd.places[who.facts.user_id]
        found, known = Writing(), {one.job_id for one in near}
        for stored in near:
            self._renew(found, who, place, stored)
        for job_id in self._entering(place, scoring):
            if job_id not in known:
                found.fresh.append(self._match(who, place, job_id, best=True))
                found.entered += 1
        return found

    def _renew(self, found: Writing, who: Person, place: int, stored: Near) -> None:
        """A stored match: scored anew where its posting is open to the person, else it leaves the best."""
        answered = self.answered.get(stored.job_id)
        shown = answered is not None and answered.tenths[place] != ABSENT
        wins = shown and self._wins(place, stored.job_id)
        found.left += stored.best and not wins
        found.entered += wins and not stored.best
        if shown and (wins or stored.touched):
            fresh = self._match(who, place, stored.job_id, best=wins)
            found.fresh += [] if stored.says(fresh) else [fresh]
        elif not stored.touched:
            found.dropped.append(stored.job_id)
        elif stored.best:
            found.demoted.append(stored.job_id)

    def _wins(self, place: int, job_id: uuid.UUID) -> bool:
        number = int(self.winners.best[self.affected.open[job_id].position][place])
        return number != ABSENT and self.winners.job_ids[number] == job_id

    def _entering(self, place: int, scoring: Scoring) -> list[uuid.UUID]:
        """The postings that stand for their position with a person and are good enough to be kept."""
        found = []
        for position, best in self.winners.best.items():
            number, tenths = int(best[place]), int(self.winners.tenths[position][place])
            if number != ABSENT and is_above(scoring, tenths, self.winners.job_ids[number]):
                found.append(self.winners.job_ids[number])
        return found

    def _match(self, who: Person, place: int, job_id: uuid.UUID, *, best: bool) -> Scored:
        answered, one = self.answered[job_id], self.affected.open[job_id]
        steps = [int(step) for step in answered.steps[:, place]]
        demands = self.affected.demands.get(job_id, {})
        tenths = int(answered.tenths[place])
        return match(who, self.ground, job_id, tenths, steps, one.fingerprint, demands, best=best)

    def concerned(self, scorings: Sequence[tuple[int, Scoring]]) -> set[int]:
        """The places of those people for whom some posting is good enough to be kept; most are not, of many."""
        if not scorings or not self.winners.best:
            return set()
        places = np.array([place for place, _ in scorings])
        least = np.array([scoring.least if scoring.least is not None else ABSENT for _, scoring in scorings])
        reach = np.zeros(len(places), dtype=bool)
        for tenths in self.winners.tenths.values():
            reach |= (tenths[places] != ABSENT) & (tenths[places] >= least)
        return set(places[reach].tolist())


def is_above(scoring: Scoring, tenths: int, job_id: uuid.UUID) -> bool:
    """Whether a posting ranks before the last of a person's best; always so where all are kept."""
    if scoring.least is None or scoring.least_job_id is None:
        return True
    return (-tenths, job_id) < (-scoring.least, scoring.least_job_id)


def surplus(scoring: Scoring, writing: Writing) -> int | None:
    """How many of the best fall out at the lower end; null where what should come in is not known from here."""
    more = writing.entered - writing.left
    if scoring.least is None:
        return max(0, scoring.stored + more - bounds.KEPT)
    return more if more >= 0 else None
