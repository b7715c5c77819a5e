"""What a complete reading closes: the postings it did not show; in doubt, those missing twice in a row."""

import uuid
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.core.clock import now
from app.jobs.readings.outcome import Outcome
from app.jobs.repository import JobRepository
from app.jobs.runs import RunRepository

# A board that lost more than half of at least so many postings is more likely broken than empty.
PLAUSIBLE_FROM = 20


@dataclass(frozen=True, slots=True)
class Judgement:
    """The source's ids of postings to close, those to wait for once more, and why."""

    close: frozenset[str]
    held: frozenset[str] = frozenset()
    reason: str | None = None


def judge(listed: AbstractSet[str], missing: AbstractSet[str], held_before: AbstractSet[str], bad: int) -> Judgement:
    """Decide on the `missing` of the postings that were `listed` as open.

    `held_before` were missing in the last complete reading too; of `bad` entries nobody knows which posting they are.
    """
    again = frozenset(missing & held_before)
    fresh, rest = frozenset(missing - again), len(listed) - len(again)
    if rest >= PLAUSIBLE_FROM and len(fresh) > rest / 2:
        reason = f"{len(fresh)} of {rest} jobs were missing: too many to believe, so they stay open"
    elif fresh and bad:
        reason = f"{_jobs(len(fresh))} missing, and {bad} of its entries could not be read: they stay open"
    else:
        return Judgement(again | fresh)
    return Judgement(again, fresh, f"{reason} unless the next reading misses them too.")


def _jobs(count: int) -> str:
    return "1 job was" if count == 1 else f"{count} jobs were"


def close_missing(session: Session, feed_id: uuid.UUID | None, outcome: Outcome) -> Outcome:
    """Close what a complete reading of a source or board did not show; returns its outcome with what came of it."""
    jobs, tally = JobRepository(session), outcome.tally
    listed = jobs.open_of(outcome.source, feed_id)
    held_before = RunRepository(session).held(outcome.source, feed_id)
    judgement = judge(listed, listed - tally.seen, held_before, tally.bad)
    tally.closed += jobs.close_missing(outcome.source, feed_id, sorted(judgement.close), now())
    if not judgement.held:
        return outcome
    return replace(outcome, complete=False, held=tuple(sorted(judgement.held)), error=judgement.reason)
