"""Vectors of phrases: near in meaning is near in direction, from a table of words that ships with the project.

A phrase is the sum of the vectors of its words and word pairs; a word the table lacks is put together from pieces of
three to five letters. The table is learnt by `app.ml.build.vectors`.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.ml.registry import load_arrays
from app.ml.text.folding import fold

Floats = NDArray[np.float32]

_WORD = re.compile(r"\.?[a-z0-9][a-z0-9+#]*")
_PIECES = (3, 4, 5)


def words_of(text: str) -> list[str]:
    """Return the words of a text as the table knows them: "C#/.NET developers" -> c#, .net, developers."""
    return _WORD.findall(fold(text).replace("'s", ""))


@lru_cache(maxsize=16_384)
def pieces_of(word: str, buckets: int) -> tuple[int, ...]:
    """Return the buckets of a word's pieces, each once."""
    marked = f"<{word}>"
    pieces = {marked[start : start + size] for size in _PIECES for start in range(len(marked) - size + 1)}
    return tuple(sorted({zlib.crc32(piece.encode()) % buckets for piece in pieces}))


def parts_of(text: str, known: dict[str, int], buckets: int) -> tuple[list[int], list[float]]:
    """Return rows of the table and their weights for a text; the rows of the pieces follow those of the words."""
    words = words_of(text)
    rows: list[int] = []
    weights: list[float] = []
    for word in words:
        if (row := known.get(word)) is not None:
            rows.append(row)
            weights.append(1.0)
        else:
            pieces = pieces_of(word, buckets)
            rows.extend(len(known) + piece for piece in pieces)
            weights.extend([1 / max(len(pieces), 1)] * len(pieces))
    pairs = [row for pair in pairwise(words) if (row := known.get(" ".join(pair))) is not None]
    return [*rows, *pairs], [*weights, *[1.0] * len(pairs)]


@dataclass(frozen=True, slots=True)
class _Table:
    known: dict[str, int]
    rows: NDArray[np.int8]
    scales: Floats

    @property
    def buckets(self) -> int:
        return len(self.rows) - len(self.known)


@cache
def _table() -> _Table:
    arrays = load_arrays("vectors")
    words = arrays["words"].tobytes().decode().split("\n")
    known = {word: row for row, word in enumerate(words)}
    return _Table(known, arrays["table"].astype(np.int8, copy=False), arrays["scales"].astype(np.float32))


def dimensions() -> int:
    """Return how long a vector is."""
    return int(_table().rows.shape[1])


def embed(texts: Sequence[str]) -> Floats:
    """Return one vector of unit length per text, shape (texts, dimensions); all zeros where a text has no word."""
    found = np.zeros((len(texts), dimensions()), np.float32)
    for place, text in enumerate(texts):
        found[place] = _vector(text)
    return found


@lru_cache(maxsize=8192)
def _vector(text: str) -> Floats:
    table = _table()
    rows, weights = parts_of(text, table.known, table.buckets)
    if not rows:
        return np.zeros(table.rows.shape[1], np.float32)
    scaled = table.scales[rows] * np.asarray(weights, np.float32)
    summed: Floats = scaled @ table.rows[rows].astype(np.float32)
    vector: Floats = normal(summed[None])[0]
    return vector


Bytes = NDArray[np.int8]
# The length of a vector of bytes, and how finely sums are counted before they are brought to it.
LENGTH = 127
_FINELY = 1 << 20


def whole(texts: Sequence[str]) -> Bytes:
    """Return the vectors of `embed` as bytes of length 127, shape (texts, dimensions): the same on any machine."""
    found = np.zeros((len(texts), dimensions()), np.int8)
    for place, text in enumerate(texts):
        found[place] = _whole(text)
    return found


@lru_cache(maxsize=32_768)
def _whole(text: str) -> Bytes:
    """Add up row by row and round before the length is taken: no order of adding, no processor makes a difference."""
    table = _table()
    rows, weights = parts_of(text, table.known, table.buckets)
    if not rows:
        return np.zeros(table.rows.shape[1], np.int8)
    scaled = table.scales[rows].astype(np.float64) * np.asarray(weights, np.float64)
    summed = (table.rows[rows].astype(np.float64) * scaled[:, None]).sum(axis=0)
    steps = np.rint(summed * (_FINELY / max(float(np.abs(summed).max()), 1e-12))).astype(np.int64)
    length = np.sqrt(np.float64((steps * steps).sum()))
    rounded: Bytes = np.rint(steps * (LENGTH / length)).astype(np.int8)
    return rounded


def normal(vectors: Floats) -> Floats:
    """Return vectors of unit length in the same directions; zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Floats = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return result


def packed(vectors: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return vectors as bytes and one scale a row."""
    scales = np.abs(vectors).max(axis=1) / 127
    whole = np.round(vectors / np.maximum(scales, 1e-9)[:, None]).astype(np.int8)
    return whole, scales.astype(np.float16)


def unpacked(rows: NDArray[np.generic], scales: NDArray[np.generic]) -> Floats:
    """Return the vectors that `packed` was given."""
    result: Floats = rows.astype(np.float32) * scales.astype(np.float32)[:, None]
    return result
