"""What each of many changes would do to the scores of many postings: the same scores as one supposed change at a time.

A change of skills leaves most factors where they are, so those are asked once for all changes.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from app.auth.models import User
from app.matching.columns import posting_table
from app.matching.corpus import keeping
from app.matching.explaining import scored
from app.matching.facts import Person, details, person
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.person import ProfileFacts
from app.matching.postings import PostingTable
from app.matching.scoring import Steps, Weighed, in_steps, weigh
from app.matching.snapshot import profile_facts
from app.matching.what_if import Change, supposed

Tenths = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Supposed:
    """Scores in tenths: `before` a column a posting, `after` a row a change. `job_ids` are the postings."""

    job_ids: Sequence[uuid.UUID]
    before: Tenths
    after: Tenths

    @property
    def rises(self) -> Tenths:
        """By how much each score would rise, in tenths; below 0 where it would fall."""
        rises: Tenths = self.after - self.before[None, :]
        return rises


def suppose_many(session: Session, actor: User, job_ids: Sequence[uuid.UUID], changes: Sequence[Change]) -> Supposed:
    """What each change would do to the scores of postings; those that are gone are left out.

    Without a profile there are none. A change of the pay floor needs a currency.
    """
    who = person(session, actor.id)
    if who is None:
        return Supposed((), np.zeros(0, dtype=np.int64), np.zeros((len(changes), 0), dtype=np.int64))
    ground = keeping.of_person(session, actor.id)
    known = dict(details(session, list(dict.fromkeys(job_ids)), ground))
    table = posting_table([posting.row for posting in known.values()], ground.corpus, ground.as_of)
    return suppose(who, table, changes)


def suppose(who: Person, table: PostingTable, changes: Sequence[Change]) -> Supposed:
    """The same for postings that have been read."""
    now = scored(who.facts, table, who.weights)
    steps = [_steps(who, table, change, now) for change in changes]
    together = np.hstack(steps) if steps else np.zeros((len(now.slugs), 0), dtype=np.int64)
    after = weigh(who.weights.of_factors, together).reshape(len(changes), len(table))
    return Supposed(table.ids.all(), now.tenths, after)


def _steps(who: Person, table: PostingTable, change: Change, now: Weighed) -> Steps:
    facts = profile_facts(supposed(who.snapshot, change, None))
    if not change.touches_skills_alone:
        return scored(facts, table, who.weights).steps
    return _with_skills(facts, table, now)


def _with_skills(facts: ProfileFacts, table: PostingTable, now: Weighed) -> Steps:
    """What the factors say after a change of skills: only those that skills can move are asked again."""
    pairs, steps = Pairs.of(facts, table), now.steps.copy()
    for place, factor in enumerate(factors().values()):
        if factor.of_skills:
            steps[place] = in_steps(pairs.spread(factor.scores(pairs)))
    return steps
