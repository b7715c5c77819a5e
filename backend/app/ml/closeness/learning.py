"""Learn a basis from texts."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.ml.closeness.basis import DIMENSIONS, Basis
from app.ml.closeness.terms import Numbers, columns

MOST_TERMS: Final = 30_000
_LEAST_TEXTS: Final = 3
# What stands in more than this share of the texts tells none of them apart.
_MOST_SHARE: Final = 0.3
_LARGEST: Final = 32_767
_SEED: Final = 20261130
_ROUNDS: Final = 6
Floats = NDArray[np.float64]


def fit(texts: Sequence[bytes], most_terms: int = MOST_TERMS) -> Basis:
    """Return the basis of texts (packed terms); texts that have too little in common give one that knows nothing."""
    numbers, counts = columns(b"".join(texts))
    owners = np.repeat(np.arange(len(texts)), [len(text) // 4 for text in texts])
    known, texts_with = _vocabulary(numbers, len(texts), most_terms)
    if min(len(known), len(texts)) <= DIMENSIONS + 1:
        return Basis(np.zeros(0, np.uint32), np.zeros((0, DIMENSIONS), np.int16))
    weights = np.log((1 + len(texts)) / (1 + texts_with)) + 1
    places = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
    kept = known[places] == numbers
    told = (1 + np.log(counts[kept])) * weights[places[kept]]
    directions = _directions((told, owners[kept], places[kept]), (len(texts), len(known)))
    return Basis(known, _whole(directions * weights[:, None]))


def _vocabulary(numbers: Numbers, texts: int, most: int) -> tuple[Numbers, Floats]:
    """Return the terms that tell texts apart, rising, and how many texts hold each; of too many the commonest."""
    found, texts_with = np.unique(numbers, return_counts=True)
    fit_for = np.flatnonzero((texts_with >= _LEAST_TEXTS) & (texts_with <= max(_MOST_SHARE * texts, _LEAST_TEXTS)))
    commonest = fit_for[np.lexsort((found[fit_for], -texts_with[fit_for]))][:most]
    chosen = np.sort(commonest)
    return found[chosen], texts_with[chosen].astype(np.float64)


def _directions(cells: tuple[Floats, NDArray[Any], NDArray[Any]], shape: tuple[int, int]) -> Floats:
    """Return the direction of each term (terms, DIMENSIONS): the same on one machine, however many cores it has."""
    # scikit-learn takes long to import: only what learns a basis pays for it.
    from scipy import sparse  # noqa: PLC0415  # see above
    from sklearn.preprocessing import normalize  # noqa: PLC0415  # see above
    from sklearn.utils.extmath import randomized_svd  # noqa: PLC0415  # see above
    from threadpoolctl import threadpool_limits  # noqa: PLC0415  # see above

    told, owners, places = cells
    matrix = normalize(sparse.csr_matrix((told, (owners, places)), shape=shape))
    with threadpool_limits(1):
        _, _, found = randomized_svd(matrix, DIMENSIONS + 1, n_iter=_ROUNDS, random_state=_SEED)
    # The first direction is what all texts have in common, and tells none of them apart.
    directions: Floats = found[1:].T
    return directions


def _whole(directions: Floats) -> NDArray[np.int16]:
    whole: NDArray[np.int16] = np.rint(directions * (_LARGEST / np.abs(directions).max())).astype(np.int16)
    return whole
