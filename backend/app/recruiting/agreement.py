"""Whether two rankings of the same candidates agree: the same numbers, and if not, how far the order moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """What two rankings have in common: scores in tenths; `version` names what each score was computed from."""

    compared: int
    identical: bool
    correlation: float | None
    largest_change: int


def compare(first: Mapping[K, object], again: Mapping[K, object], tenths: Mapping[K, tuple[int, int]]) -> Outcome[K]:
    """Compare results by candidate; `tenths` holds the pair of scores of those that are in both."""
    shared = list(tenths)
    return Outcome(
        compared=len(shared),
        identical=all(first[key] == again[key] for key in shared),
        correlation=spearman([tenths[key] for key in shared]),
        largest_change=max((abs(one - other) for one, other in tenths.values()), default=0),
    )


def spearman(pairs: list[tuple[int, int]]) -> float | None:
    """The rank correlation of pairs of scores, equal ones sharing their rank; null for fewer than two.

    Where one side is all equal there is no order to correlate: 1 if both are, else 0.
    """
    if len(pairs) < 2:
        return None
    table = np.array(pairs, dtype=np.int64)
    one, other = ranks(table[:, 0]), ranks(table[:, 1])
    if np.array_equal(one, other):
        return 1.0
    spread = float(one.std() * other.std())
    if not spread:
        return 0.0
    return round(float(((one - one.mean()) * (other - other.mean())).mean() / spread), 6)


def ranks(values: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """The rank of each value from 1; equal values get the mean of theirs."""
    _, group, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[group], dtype=np.float64)
