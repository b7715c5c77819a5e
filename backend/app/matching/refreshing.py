"""Scoring a person against all postings, and keeping the best."""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.types import JsonObject
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.explaining import judge, scored
from app.matching.facts import Person, candidates, details, person
from app.matching.postings import PostingTable
from app.matching.repository import MatchRepository, Scored
from app.matching.scoring import Weighed
from app.matching.types import Eligibility, band_of
from app.matching.version import judges_version, score_version

KEPT = 2_000
Say = Callable[[int, int | None, str], None]


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


def refresh(session: Session, user_id: uuid.UUID, say: Say) -> Outcome | None:
    """Score all postings for a person and store the best; null where the profile says nothing to match on."""
    who, ground = person(session, user_id), keeping.current(session)
    repository = MatchRepository(session, user_id)
    if who is None:
        repository.drop_untouched_but([])
        return None
    say(0, None, "Reading the postings")
    table = candidates(session, who, ground)
    weighed = scored(who.facts, table, who.weights)
    say(0, len(table), f"Compared {len(table):,} postings")
    chosen = best(table, weighed, repository.touched())
    outcome = Outcome(len(set(table.positions.all())), _check(session, who, ground, weighed, chosen, say))
    _store(repository, who, ground, outcome)
    return outcome


def best(table: PostingTable, weighed: Weighed, touched: Sequence[uuid.UUID]) -> list[tuple[uuid.UUID, int]]:
    """The best postings with their rows, one of each cluster, and those the person touched; always the same ones."""
    keep = set(touched)
    seen: set[uuid.UUID] = set()
    chosen: list[tuple[uuid.UUID, int]] = []
    positions = table.positions.all()
    for row in _falling(table, weighed):
        job_id, position = table.ids.at(row), positions[row]
        if job_id in keep or (len(seen) < KEPT and position not in seen):
            seen.add(position)
            chosen.append((job_id, row))
    return chosen


def _falling(table: PostingTable, weighed: Weighed) -> list[int]:
    """Rows by falling score; equal scores by id, so that the order of insertion decides nothing."""
    high, low = table.ids.halves.T
    return [int(row) for row in np.lexsort((low, high, -weighed.tenths))]


def _check(
    session: Session,
    who: Person,
    ground: Ground,
    weighed: Weighed,
    chosen: Sequence[tuple[uuid.UUID, int]],
    say: Say,
) -> list[Scored]:
    """Add to the chosen what their words demand, and what their score stands on."""
    rows, checked = dict(chosen), []
    for job_id, posting in details(session, list(rows), ground):
        state: Eligibility = judge(who.facts, posting).state
        version = score_version(who.facts, who.weights, posting.fingerprint, ground)
        tenths, steps = weighed.at(rows[job_id])
        checked.append(Scored(job_id, tenths, state, version, steps, judges_version()))
        say(len(checked), len(rows), "Checking what the best ones demand")
    return checked


def _store(repository: MatchRepository, who: Person, ground: Ground, outcome: Outcome) -> None:
    repository.lock()
    last = repository.scoring()
    if last and last.profile_version > who.facts.version:
        return  # a scoring of a newer profile was quicker
    repository.store(outcome.stored, now())
    repository.drop_untouched_but([match.job_id for match in outcome.stored])
    repository.arrange()
    repository.note_scoring(
        {
            "profile_version": who.facts.version,
            "as_of": ground.as_of,
            "rarity_version": ground.corpus.version,
            "compared": outcome.compared,
            "stored": len(outcome.stored),
            "finished_at": now(),
        }
    )
