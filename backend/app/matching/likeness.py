"""How alike vectors of bytes are: sums of products small enough for 32-bit floats to hold exactly, on any machine."""

import numpy as np

from app.matching.postings import FloatArray, IntArray, Vectors
from app.ml.vectors import LENGTH


def cosines(left: Vectors, right: Vectors) -> FloatArray:
    """The cosine of each vector of one side with each of the other, not below 0: shape (left, right)."""
    products = left.astype(np.float32) @ right.astype(np.float32).T
    return np.clip(products.astype(np.float64) / LENGTH**2, 0.0, 1.0)


def greatest(values: FloatArray, starts: IntArray) -> FloatArray:
    """The greatest of the rows of each part that is cut at `starts`; 0 where a part has none."""
    found = np.zeros((len(starts) - 1, values.shape[1]))
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        found[filled] = np.maximum.reduceat(values, starts[filled], axis=0)
    return found


def average(values: FloatArray, weights: FloatArray, starts: IntArray) -> FloatArray:
    """The weighted average of the rows of each part that is cut at `starts`; 0 where a part has none."""
    found = np.zeros((len(starts) - 1, values.shape[1]))
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        totals = np.add.reduceat(weights, starts[filled])
        found[filled] = (
            np.add.reduceat(values * weights[:, None], starts[filled], axis=0) / np.maximum(totals, 1e-9)[:, None]
        )
    return found
