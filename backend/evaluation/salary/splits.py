"""Who is held out: whole employers where they are known, whole chains of copied texts where they are not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold, KFold

from app.ml.salary.training import grouped
from app.ml.salary.types import PaidPosting

Places = NDArray[np.intp]

# Two postings that share a run of so many words come from one hand.
_RUN = 20
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Plan:
    """One measurement: a set in one currency, at most `most` rows of it, `taken` of `parts` parts held out in turn."""

    name: str
    currency: str
    goal: float
    parts: int
    taken: int
    most: int | None = None
    by_employer: bool = True


def sample(rows: Sequence[PaidPosting], most: int | None) -> list[PaidPosting]:
    """Return `most` of the rows, drawn with a fixed seed, in their order."""
    if most is None or len(rows) <= most:
        return list(rows)
    kept = np.random.default_rng(8).choice(len(rows), most, replace=False)
    return [rows[place] for place in sorted(kept)]


def held_out(plan: Plan, rows: Sequence[PaidPosting]) -> Iterator[tuple[Places, Places]]:
    """Yield what is learnt from and what is asked, as places in the rows."""
    if plan.by_employer:
        folds = GroupKFold(plan.parts, shuffle=True, random_state=8).split(rows, groups=grouped(rows))
    else:
        folds = KFold(plan.parts, shuffle=True, random_state=8).split(rows)
    for _, part in zip(range(plan.taken), folds, strict=False):
        yield part


def by_one_hand(rows: Sequence[PaidPosting]) -> list[PaidPosting]:
    """Return the rows with postings of no known employer grouped by the runs of words they share with others."""
    parents = list(range(len(rows)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    first: dict[str, int] = {}
    for place, row in enumerate(rows):
        for key in _keys(row):
            parents[root(place)] = root(first.setdefault(key, place))
    return [replace(row, group=str(root(place))) for place, row in enumerate(rows)]


def _keys(row: PaidPosting) -> Iterator[str]:
    if row.group:
        yield f"employer {row.group}"
    words = _WORD.findall(row.question.text.lower())
    for start in range(len(words) - _RUN + 1):
        yield " ".join(words[start : start + _RUN])
