"""A person's stored matches as columns: what each factor said of them, ready to be weighed again."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from sqlalchemy import ARRAY, SmallInteger, Uuid, cast, func, select, update
from sqlalchemy.orm import Session

from app.core.clock import now
from app.matching.loaded import factors
from app.matching.models import Match
from app.matching.ranking import Wanted, conditions
from app.matching.scoring import ABSTAINED, STEPS, Steps, weigh
from app.matching.types import Eligibility
from app.matching.version import judges_version
from app.matching.weights import Weights

Tenths = npt.NDArray[np.int64]
# As text: turning thousands of arrays into lists takes longer than weighing them.
STEPS_SAID = func.array_to_string(Match.steps, ",").label("steps")


@dataclass(frozen=True)
class Stored:
    """Matches in the order of their ids. `steps` has a row a factor; `left_out` wait to be scored anew."""

    ids: Sequence[uuid.UUID]
    job_ids: Sequence[uuid.UUID]
    tenths: Tenths
    eligibility: Sequence[Eligibility]
    steps: Steps
    left_out: int

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def rank(self) -> Tenths:
        """-1 for those one may not take, which come last."""
        return np.array([-(state is Eligibility.ineligible) for state in self.eligibility], dtype=np.int64)

    def weighed(self, weights: Weights) -> Tenths:
        """Their scores with other weights."""
        return weigh(weights.of_factors, self.steps)

    def order(self, tenths: Tenths) -> npt.NDArray[np.intp]:
        """Rows as the list shows them, the first one first."""
        # Rows stand in the order of ids, and equal ones come by falling id.
        return np.lexsort((-np.arange(len(self)), -tenths, -self.rank))

    def said(self, row: int) -> dict[str, float | None]:
        """What each factor said of one match, 0 to 1; null where it abstained."""
        steps = zip(factors(), self.steps[:, row].tolist(), strict=True)
        return {slug: None if step == ABSTAINED else step / STEPS for slug, step in steps}


def listed(session: Session, user_id: uuid.UUID, wanted: Wanted) -> Stored:
    """The matches on the person's list, whatever their score."""
    query = select(Match.id, Match.job_id, Match.tenths, Match.eligibility, STEPS_SAID, Match.judged_by)
    rows = session.execute(query.where(Match.user_id == user_id, *conditions(wanted)).order_by(Match.id)).all()
    fresh = [row for row in rows if row.judged_by == judges_version()]
    return Stored(
        ids=[row.id for row in fresh],
        job_ids=[row.job_id for row in fresh],
        tenths=np.array([row.tenths for row in fresh], dtype=np.int64),
        eligibility=[row.eligibility for row in fresh],
        steps=step_table([row.steps for row in fresh]),
        left_out=len(rows) - len(fresh),
    )


def reweigh(session: Session, user_id: uuid.UUID, weights: Weights) -> int:
    """Weigh all stored matches of a person anew; returns how many scores moved."""
    query = select(Match.id, Match.tenths, STEPS_SAID)
    mine = (Match.user_id == user_id) & (Match.judged_by == judges_version())
    rows = session.execute(query.where(mine).order_by(Match.id)).all()
    tenths = weigh(weights.of_factors, step_table([row.steps for row in rows]))
    moved = [(row.id, new) for row, new in zip(rows, tenths.tolist(), strict=True) if row.tenths != new]
    if moved:
        _write(session, moved)
    return len(moved)


def _write(session: Session, moved: Sequence[tuple[uuid.UUID, int]]) -> None:
    ids, tenths = zip(*moved, strict=True)
    columns = (func.unnest(cast(list(ids), ARRAY(Uuid()))), func.unnest(cast(list(tenths), ARRAY(SmallInteger()))))
    new = select(columns[0].label("id"), columns[1].label("tenths")).subquery()
    values = {"tenths": new.c.tenths, "computed_at": now()}
    session.execute(
        update(Match).where(Match.id == new.c.id).values(values).execution_options(synchronize_session=False)
    )


def step_table(steps: Sequence[str]) -> Steps:
    """What was said, match by match (as `STEPS_SAID` gives it), as a table with a row a factor."""
    numbers = np.fromstring(",".join(steps), dtype=np.int64, sep=",")
    return numbers.reshape(len(steps), len(factors())).T
