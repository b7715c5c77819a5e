"""The tagger's network, forwards only: rows of words through windows of three, a few layers deep."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.int64]
_TINY = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Layer:
    """One window of three: a matrix (3 * width, width), and what brings its sum with the input back to measure."""

    matrix: Floats
    row: Floats
    scale: Floats
    shift: Floats


def normalise(x: Floats, scale: Floats, shift: Floats) -> Floats:
    """Bring every row to mean 0 and variance 1, then stretch and shift it; `x` is written over."""
    width = np.float32(x.shape[1])
    x -= (np.add.reduce(x, 1) / width)[:, None]
    x *= (1 / np.sqrt(np.einsum("ij,ij->i", x, x) / width + _TINY))[:, None]
    x *= scale
    x += shift
    return x


def encode(x: Floats, starts: Ints, context: tuple[Floats, Floats], layers: tuple[Layer, ...]) -> Floats:
    """Return one row a token; `x` holds the normalised rows of the words, `starts` where each sentence begins."""
    count, width = x.shape
    lengths = np.diff(starts, append=count)
    means = np.add.reduceat(x, starts, axis=0) / lengths[:, None].astype(np.float32)
    x = x + np.repeat(means @ context[0] + context[1], lengths, axis=0)
    wide = np.empty((count, 3 * width), np.float32)
    for layer in layers:
        wide[:, width : 2 * width] = x
        wide[1:, :width] = x[:-1]
        wide[:-1, 2 * width :] = x[1:]
        wide[starts, :width] = 0
        wide[starts[1:] - 1, 2 * width :] = 0
        wide[-1, 2 * width :] = 0
        inner = wide @ layer.matrix
        inner += layer.row
        np.maximum(inner, 0, out=inner)
        inner += x
        x = normalise(inner, layer.scale, layer.shift)
    return x
