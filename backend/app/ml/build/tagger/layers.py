"""The layers of the tagger's network, forwards and backwards, in numpy."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.ml.tagger.network import Floats

Back = Callable[[Floats], Floats]
Gradients = dict[str, Floats]
_TINY = 1e-5


def normalise(x: Floats, scale: Floats, shift: Floats, name: str, into: Gradients) -> tuple[Floats, Back]:
    """Bring every row to mean 0 and variance 1, then stretch and shift it."""
    centred = x - x.mean(1, keepdims=True)
    spread = 1 / np.sqrt((centred**2).mean(1, keepdims=True) + _TINY)
    unit = centred * spread

    def back(dy: Floats) -> Floats:
        into[f"{name}.scale"] = into.get(f"{name}.scale", 0) + (dy * unit).sum(0)
        into[f"{name}.shift"] = into.get(f"{name}.shift", 0) + dy.sum(0)
        inner = dy * scale
        result: Floats = spread * (inner - inner.mean(1, keepdims=True) - unit * (inner * unit).mean(1, keepdims=True))
        return result

    return unit * scale + shift, back


def window(x: Floats, opens: NDArray[np.bool_]) -> tuple[Floats, Back]:
    """Put every row beside the one before and after it in its sentence; `opens` marks where sentences begin."""
    width = x.shape[1]
    wide = np.zeros((len(x), 3 * width), np.float32)
    follows = ~opens[1:, None]
    wide[:, width : 2 * width] = x
    wide[1:, :width] = x[:-1] * follows
    wide[:-1, 2 * width :] = x[1:] * follows

    def back(dy: Floats) -> Floats:
        dx = dy[:, width : 2 * width].copy()
        dx[:-1] += dy[1:, :width] * follows
        dx[1:] += dy[:-1, 2 * width :] * follows
        return dx

    return wide, back


def dense(x: Floats, weights: dict[str, Floats], name: str, into: Gradients) -> tuple[Floats, Back]:
    """Multiply by a matrix and add a row."""

    def back(dy: Floats) -> Floats:
        into[f"{name}.matrix"] = into.get(f"{name}.matrix", 0) + x.T @ dy
        into[f"{name}.row"] = into.get(f"{name}.row", 0) + dy.sum(0)
        return dy @ weights[f"{name}.matrix"].T

    return x @ weights[f"{name}.matrix"] + weights[f"{name}.row"], back


def positive(x: Floats) -> tuple[Floats, Back]:
    """Leave out what is negative."""
    kept = x > 0
    return x * kept, lambda dy: dy * kept


def drop(x: Floats, rate: float, random: np.random.Generator) -> tuple[Floats, Back]:
    """Leave out a share of the values at random, and scale the rest up."""
    if rate <= 0:
        return x, lambda dy: dy
    kept = (random.random(x.shape, np.float32) >= rate) / np.float32(1 - rate)
    return x * kept, lambda dy: dy * kept


def spread_means(x: Floats, opens: NDArray[np.bool_]) -> tuple[Floats, Back]:
    """Return for every row the mean of the rows of its sentence."""
    starts = np.flatnonzero(opens)
    lengths = np.diff(np.append(starts, len(x)))
    which = np.repeat(np.arange(len(starts)), lengths)
    means = np.add.reduceat(x, starts, axis=0) / lengths[:, None].astype(np.float32)

    def back(dy: Floats) -> Floats:
        grown: Floats = (np.add.reduceat(dy, starts, axis=0) / lengths[:, None].astype(np.float32))[which]
        return grown

    return means[which], back
