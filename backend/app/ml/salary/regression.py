"""Ridge regressions of words, judged on what was held out; rows that say the same are one row that weighs more."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold

from app.ml.salary.features import Document

Doubles = NDArray[np.float64]
Places = NDArray[np.intp]

# Few rows are held out in more parts, so that what is learnt without a part is nearly what is learnt from all.
_FEW, _PARTS_OF_FEW, _PARTS = 5_000, 10, 4


@dataclass(frozen=True, slots=True)
class Learnt:
    """What each word adds, and the constant."""

    adds: Doubles
    constant: float


@dataclass(frozen=True, slots=True)
class Design:
    """The weighed words of the distinct documents, which document each row has, and the part each is held out with."""

    weighed: Any
    of_row: Places
    part: Places

    def fit(self, target: Doubles, penalty: float, without: int | None = None) -> Learnt:
        """Learn from all rows, or from those outside a part; the same as from the rows one by one, but sooner."""
        rows = np.flatnonzero(self.part != without) if without is not None else np.arange(len(target))
        counts = np.bincount(self.of_row[rows], minlength=self.weighed.shape[0])
        sums = np.bincount(self.of_row[rows], target[rows], minlength=self.weighed.shape[0])
        there = np.flatnonzero(counts)
        ridge = Ridge(alpha=penalty, solver="sparse_cg", tol=1e-3)
        ridge.fit(self.weighed[there], sums[there] / counts[there], sample_weight=counts[there].astype(np.float64))
        return Learnt(ridge.coef_, float(ridge.intercept_))

    def held_out(self, target: Doubles, penalty: float) -> Doubles:
        """Return what is expected of each row by what was learnt without its part."""
        found = np.zeros(len(target))
        for part in np.unique(self.part):
            learnt = self.fit(target, penalty, without=int(part))
            rows = np.flatnonzero(self.part == part)
            found[rows] = (self.weighed @ learnt.adds + learnt.constant)[self.of_row[rows]]
        return found


def distinct(documents: Sequence[Document]) -> tuple[list[int], Places]:
    """Return where each distinct document first stands, and which of these each document is."""
    numbers: dict[bytes, int] = {}
    first: list[int] = []
    found: list[int] = []
    for place, words in enumerate(documents):
        mark = blake2b(b"|".join(words[kind].tobytes() for kind in sorted(words)), digest_size=16).digest()
        if mark not in numbers:
            numbers[mark] = len(first)
            first.append(place)
        found.append(numbers[mark])
    return first, np.asarray(found, np.intp)


def parts(groups: Places) -> Places:
    """Return the part each row is held out with: those of a group together, unless all are of one."""
    if len(np.unique(groups)) < 2:
        groups = np.arange(len(groups))
    number = min(_PARTS_OF_FEW if len(groups) < _FEW else _PARTS, len(np.unique(groups)))
    found = np.zeros(len(groups), np.intp)
    for part, (_, rows) in enumerate(GroupKFold(number, shuffle=True, random_state=0).split(groups, groups=groups)):
        found[rows] = part
    return found


def quantiles(values: Doubles, groups: Places, shares: Sequence[float]) -> list[float]:
    """Return the quantiles of values; a group has the say of the square root of its rows.

    Who is asked about is a new employer more often than one more posting of the largest; comparable postings are
    weighed by the same rule.
    """
    weights = 1 / np.sqrt(np.bincount(groups)[groups])
    order = np.argsort(values, kind="stable")
    passed = np.cumsum(weights[order]) - weights[order] / 2
    return [float(np.interp(share * weights.sum(), passed, values[order])) for share in shares]
