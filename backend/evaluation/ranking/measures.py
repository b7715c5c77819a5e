"""How good an order is: nDCG and average precision, as trec_eval computes them (gains count as they are)."""

from collections.abc import Mapping, Sequence

import numpy as np

from evaluation.ranking.types import FloatArray

DEPTH = 10


def ordered(scores: FloatArray, ids: Sequence[str]) -> list[str]:
    """The ids, best score first; equals by a shuffle that is the same each time and knows nothing of the ids' sets."""
    shuffled = np.random.default_rng(0).permutation(len(ids))
    # Sorting is stable: what is equal stays in the shuffled order.
    return [ids[place] for place in shuffled[np.argsort(-scores[shuffled], kind="stable")]]


def ndcg(order: Sequence[str], gains: Mapping[str, int], depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain of the first `depth`, 0 to 1; 0 where nothing has a gain."""
    discounts = 1 / np.log2(np.arange(2, depth + 2))
    found = [max(gains.get(id_, 0), 0) for id_ in order[:depth]]
    best = sorted((gain for gain in gains.values() if gain > 0), reverse=True)[:depth]
    ideal = float(np.dot(best, discounts[: len(best)]))
    return float(np.dot(found, discounts[: len(found)])) / ideal if ideal else 0.0


def average_precision(order: Sequence[str], gains: Mapping[str, int]) -> float:
    """The mean of the precisions at each relevant one, over the whole order, 0 to 1; 0 where nothing is relevant."""
    relevant = np.array([gains.get(id_, 0) > 0 for id_ in order])
    total = sum(gain > 0 for gain in gains.values())
    if not total:
        return 0.0
    precisions = np.cumsum(relevant) / np.arange(1, len(order) + 1)
    return float(precisions[relevant].sum() / total)
