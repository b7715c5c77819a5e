"""Which of the things that changed moved which score, by scoring again with one change at a time.

A cause is named only where it is known: from the profile each change is applied alone; from the world, the day is told
apart by the factor that reads it, and what is left is named after everything that did change.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from app.matching.explaining import scored
from app.matching.facts import Person
from app.matching.following.history.differences import differences
from app.matching.loaded import factors
from app.matching.postings import PostingTable
from app.matching.scoring import Steps, Weighed, weigh
from app.matching.snapshot import profile_facts
from app.matching.weights import Weights
from app.profile.types import ProfileSnapshot

# With more changes than this at once (another CV), they are counted and not told one by one.
MOST_TOLD = 12
DAY = "freshness"
WEIGHTS = "you changed what counts"
DRIFT = "it moved by less than a point at a time before"
Tenths = npt.NDArray[np.int64]
Stood = tuple[ProfileSnapshot, Weights]
Parts = list[tuple[str, Tenths]]


@dataclass(frozen=True, slots=True)
class Before:
    """The scores of some postings as they were stored; `noted` is what the history said last."""

    tenths: Tenths
    noted: Tenths
    steps: Sequence[Sequence[int]]
    judged_by: Sequence[str]
    fingerprints: Sequence[str]


@dataclass(frozen=True, slots=True)
class World:
    """What changed beside the profile: days that passed, the statistics, and the judges by their version."""

    days: int
    statistics: bool
    judged_by: str


@dataclass(slots=True)
class Causes:
    """Causes in words, and for each posting the places of those that moved it, what moved it most first."""

    texts: list[str] = field(default_factory=list)
    of_rows: list[list[int]] = field(default_factory=list)

    def place(self, text: str) -> int:
        """The place of a cause in the list."""
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)


def attribute(
    stood: Stood | None, who: Person, table: PostingTable, before: Before, fingerprints: Sequence[str], world: World
) -> Causes:
    """Why the scores of these postings are other than before; without `stood` only what the world did is known."""
    now = scored(who.facts, table, who.weights)
    before = _under_own_weights(before, stood[1], world) if stood else before
    own, base = _own_parts(stood, who, table, now) if stood else ([], now)
    outer = _outer_parts(before, base, (stood[1] if stood else who.weights), fingerprints, world)
    causes = Causes()
    for row in range(len(table)):
        parts = [(text, int(moved[row])) for text, moved in own]
        parts += outer[row] + [(DRIFT, int(before.tenths[row] - before.noted[row]))]
        total = int(now.tenths[row] - before.noted[row])
        # What moved it the way it went comes first; what held against it after that.
        parts = sorted((part for part in parts if part[1]), key=lambda part: -part[1] if total > 0 else part[1])
        causes.of_rows.append([causes.place(text) for text, _ in parts])
    return causes


def _under_own_weights(before: Before, weights: Weights, world: World) -> Before:
    """The scores under the weights they were made with: what is stored may have been weighed by newer ones since."""
    tenths = before.tenths.copy()
    for row, steps in enumerate(before.steps):
        if before.judged_by[row] == world.judged_by and len(steps) == len(weights.of_factors):
            column: Steps = np.array(steps, dtype=np.int64).reshape(-1, 1)
            tenths[row] = weigh(weights.of_factors, column)[0]
    return replace(before, tenths=tenths)


def _own_parts(
    stood: Stood, who: Person, table: PostingTable, now: Weighed
) -> tuple[list[tuple[str, Tenths]], Weighed]:
    """What each change of profile or weights does alone, in today's world; and the scores without any of them."""
    snapshot, weights = stood
    base = scored(profile_facts(snapshot), table, weights)
    found = differences(snapshot, who.snapshot)
    changes: list[tuple[str, Callable[[], Tenths]]] = [
        (change.text, _alone(change.apply(snapshot), table, weights)) for change in found
    ]
    if len(found) > MOST_TOLD:
        changes = [(f"your profile changed in {len(found)} places", _alone(who.snapshot, table, weights))]
    if who.weights.of_factors != weights.of_factors:
        changes.append((WEIGHTS, lambda: weigh(who.weights.of_factors, base.steps)))
    if len(changes) == 1:
        return [(changes[0][0], now.tenths - base.tenths)], base
    return [(text, tenths() - base.tenths) for text, tenths in changes], base


def _alone(snapshot: ProfileSnapshot, table: PostingTable, weights: Weights) -> Callable[[], Tenths]:
    return lambda: scored(profile_facts(snapshot), table, weights).tenths


def _outer_parts(
    before: Before, base: Weighed, weights: Weights, fingerprints: Sequence[str], world: World
) -> list[list[tuple[str, int]]]:
    """What the world did to each score: a day that passed, and the rest of what changed."""
    found = []
    for row in range(len(fingerprints)):
        moved = int(base.tenths[row] - before.tenths[row])
        same_judges = before.judged_by[row] == world.judged_by
        aged = _aged(before, base, weights, row) if world.days and same_judges else 0
        changed = {
            "the posting": before.fingerprints[row] not in {"", fingerprints[row]},
            "the way we score": not same_judges,
            "what the market asks for": world.statistics,
        }
        names = [name for name, is_so in changed.items() if is_so]
        parts = [(_days(world.days), aged)]
        if names:
            parts.append((f"{_listed(names)} changed", moved - aged))
        elif world.days and not same_judges:
            parts = [(_days(world.days), moved)]
        found.append(parts)
    return found


def _aged(before: Before, base: Weighed, weights: Weights, row: int) -> int:
    """What the day alone did: the score with nothing new but the factor that reads the day."""
    steps = list(before.steps[row])
    place = list(factors()).index(DAY) if DAY in factors() else None
    if place is None or len(steps) != len(base.slugs):
        return 0
    steps[place] = int(base.steps[place, row])
    column: Steps = np.array(steps, dtype=np.int64).reshape(-1, 1)
    return int(weigh(weights.of_factors, column)[0] - before.tenths[row])


def _days(days: int) -> str:
    return "it is a day older" if days == 1 else f"it is {days} days older"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
