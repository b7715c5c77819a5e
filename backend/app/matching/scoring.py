"""Weighing verdicts. Whole numbers all through, so that the parts shown add up to the score shown, to the last digit.

Factor scores are thousandths, weights ten-thousandths, the score tenths of a point.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.matching.factor import Factor
from app.matching.pairs import Pairs
from app.matching.postings import FloatArray

WHOLE = 10_000
STEPS = 1_000
ABSTAINED = -1
Steps = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The scores of pairs: `tenths` per pair, `steps` (thousandths, -1 = abstained) per factor and pair."""

    slugs: tuple[str, ...]
    steps: Steps
    tenths: npt.NDArray[np.int64]

    def at(self, pair: int) -> tuple[int, list[int]]:
        """The score of one pair in tenths, and the steps it is made of."""
        return int(self.tenths[pair]), self.steps[:, pair].tolist()


def score(factors: Mapping[str, Factor], pairs: Pairs, weights: Sequence[int]) -> Weighed:
    """Ask every factor about every pair and weigh the answers; `weights` in the order of the factors."""
    answers = [in_steps(pairs.spread(factor.scores(pairs))) for factor in factors.values()]
    steps = np.stack(answers) if answers else np.zeros((0, len(pairs)), dtype=np.int64)
    return Weighed(tuple(factors), steps, weigh(weights, steps))


def in_steps(scores: FloatArray) -> Steps:
    """Scores (0-1, NaN = abstained) as thousandths."""
    whole = np.rint(np.clip(np.nan_to_num(scores), 0.0, 1.0) * STEPS).astype(np.int64)
    return np.where(np.isnan(scores), ABSTAINED, whole)


def weigh(weights: Sequence[int], steps: Steps) -> npt.NDArray[np.int64]:
    """Each pair's score in tenths; the weights of factors that abstained go to the others."""
    judged = steps != ABSTAINED
    patterns = (judged * (1 << np.arange(len(weights)))[:, None]).sum(axis=0)
    tenths = np.zeros(steps.shape[1], dtype=np.int64)
    for pattern in np.unique(patterns):
        rows = patterns == pattern
        shares = np.array(effective(weights, [bool(pattern >> factor & 1) for factor in range(len(weights))]))
        tenths[rows] = (shares @ np.maximum(steps[:, rows], 0) + WHOLE // 2) // WHOLE
    return tenths


def effective(weights: Sequence[int], judged: Sequence[bool]) -> list[int]:
    """The weights of the factors that judged, scaled to add up to exactly 10,000; the others get 0."""
    total = sum(weight for weight, spoke in zip(weights, judged, strict=True) if spoke)
    if not total:
        return [0] * len(weights)
    exact = [weight * WHOLE / total if spoke else 0.0 for weight, spoke in zip(weights, judged, strict=True)]
    shares = [int(share) for share in exact]
    # The largest remainders take what rounding down has left over.
    by_remainder = sorted(range(len(weights)), key=lambda factor: (shares[factor] - exact[factor], factor))
    for factor in by_remainder[: WHOLE - sum(shares)]:
        shares[factor] += 1
    return shares
