"""What closing each gap would change: every match scored again with the missing thing supposed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from app.insights.gaps.lacking import Lacking, lacking
from app.insights.gaps.looking import Look
from app.insights.gaps.types import GapKind, GapSort
from app.matching.gaining import suppose
from app.matching.judging import judge
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.matching.what_if import Change, supposed
from app.skills import service as skills

# Trying a thing scores every match again; what only one match in hundreds asks for would not come up.
MOST_TRIED = 120
Tenths = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Gap:
    """A missing thing with what having it would change: `rises` in tenths by match, `opened` rows of the look."""

    lacking: Lacking
    rises: Tenths
    opened: tuple[int, ...]
    demand: int
    closeness: float

    @property
    def gain(self) -> int:
        """Tenths, added up over all matches."""
        return int(self.rises.sum())

    @property
    def raised(self) -> int:
        """How many matches would score higher."""
        return int((self.rises > 0).sum())

    @property
    def worth(self) -> int:
        """The gain in tenths x the demand."""
        return self.gain * self.demand


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gaps that were tried, in the order of ids, and how many missing things were not."""

    found: tuple[Gap, ...] = ()
    not_tried: int = 0
    before: Tenths = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


def gaps_of(session: Session, found: Look, most: int = MOST_TRIED) -> Gaps:
    """The gaps over a look: at most so many things are tried, those that most matches ask for."""
    if not found.matches:
        return Gaps()
    missing = lacking(found.who.facts, found.table, found.postings)
    tried, left_out = _tried(missing, most)
    result = suppose(found.who, found.table, [one.change for one in tried])
    demand = skills.demand_of(session, [one.id for one in tried])
    before = tuple(judge(found.who.facts, one.demands, one.as_of).state for one in found.postings)
    return Gaps(
        found=tuple(
            Gap(
                lacking=one,
                rises=rises,
                opened=opened(found, one.change, before),
                demand=max(demand.get(one.id, 0), len(one.asked)),
                closeness=found.who.facts.holding(one.id).level,
            )
            for one, rises in zip(tried, result.rises, strict=True)
        ),
        not_tried=left_out,
        before=result.before,
    )


def _tried(missing: Sequence[Lacking], most: int) -> tuple[list[Lacking], int]:
    """What most matches ask for, licences and languages before skills; in the order of ids, and how many are left."""
    ranked = sorted(missing, key=lambda one: (one.kind is GapKind.skill, -len(one.asked), -one.musts, one.id))
    return sorted(ranked[:most], key=lambda one: one.id), max(0, len(ranked) - most)


def opened(found: Look, change: Change, before: Sequence[Eligibility]) -> tuple[int, ...]:
    """The matches of which it would become clear that the person may take them."""
    if not change.touches_demands:
        return ()
    after = profile_facts(supposed(found.who.snapshot, change, None))
    return tuple(
        row
        for row, posting in enumerate(found.postings)
        if before[row] is not Eligibility.eligible
        and judge(after, posting.demands, posting.as_of).state is Eligibility.eligible
    )


def ordered(found: Iterable[Gap], sort: GapSort) -> list[Gap]:
    """Gaps in an order; equals by the firmest asked, then by id."""
    by: dict[GapSort, Callable[[Gap], tuple[float, ...]]] = {
        GapSort.worth: lambda gap: (-gap.worth, -gap.gain, -len(gap.opened)),
        GapSort.gain: lambda gap: (-gap.gain, -gap.demand, -len(gap.opened)),
        GapSort.demand: lambda gap: (-gap.demand, -gap.gain, -len(gap.opened)),
        GapSort.effort: lambda gap: (-gap.closeness, -gap.worth, -len(gap.opened)),
    }
    key = by[sort]
    return sorted(found, key=lambda gap: (*key(gap), -gap.lacking.musts, gap.lacking.id))
