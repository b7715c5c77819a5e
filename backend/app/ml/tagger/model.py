"""The shipped tagger: phrases of skill and of knowledge in the sentences of a text."""

from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.ml.registry import load_arrays
from app.ml.tagger.decode import BEGINS, OUTSIDE, best_path, spans_of
from app.ml.tagger.network import Floats, Ints, Layer, encode, normalise
from app.ml.tagger.words import features_of, hashed

MODEL = "tagger"
_HEAD = ("matrix", "row", "moves", "opening")
# Rows of words are remembered; so many differ in all texts of a day that the memory is begun anew at times.
_MOST_WORDS = 60_000
_GROWTH = 2
# By so much a token's score must be for no phrase to be settled without its neighbours.
_CERTAIN = 3.0
# Odds (as their logarithm) from which a phrase is a soft skill; a duty is easily half of one.
_SOFT = 1.8
_NEVER = np.float32(-1e4)


class Tagged(NamedTuple):
    """A phrase in tokens `[start, end)` of a text; `sure` 0 to 1, the mean share of its labels' likelihood."""

    start: int
    end: int
    sure: float


class Head(NamedTuple):
    """What turns a token's row into the scores of one style's labels, and how well one label follows another."""

    matrix: Floats
    row: Floats
    into: list[list[float]]
    opening: list[float]
    places: Floats | None


class Tagger:
    """A network with the rows of the words it has met."""

    def __init__(self, arrays: dict[str, NDArray[np.generic]]) -> None:
        self._tables, self._table_scales = arrays["tables"], arrays["table.scales"]
        self._known = {word: place for place, word in enumerate(_text(arrays["words"]).split("\n"))}
        self._vectors, self._scales = arrays["vectors"], arrays["vector.scales"]
        self._bias = arrays["vector.row"].astype(np.float32)
        self._input = (arrays["input.scale"].astype(np.float32), arrays["input.shift"].astype(np.float32))
        self._context = (arrays["context.matrix"].astype(np.float32), arrays["context.row"].astype(np.float32))
        depth = sum(name.startswith("block") and name.endswith(".matrix") for name in arrays)
        self._layers = tuple(
            Layer(
                *(
                    arrays[f"{part}{index}.{kind}"].astype(np.float32)
                    for part, kind in (("block", "matrix"), ("block", "row"), ("norm", "scale"), ("norm", "shift"))
                )
            )
            for index in range(depth)
        )
        nothing = np.zeros(self._tables.shape[1], np.float32), np.zeros(1, np.float32)
        self._kind = (arrays.get("kind.matrix", nothing[0]), arrays.get("kind.row", nothing[1]))
        self._heads = {name.partition(".")[0]: _head(arrays, name) for name in arrays if name.endswith(".moves")}
        # Threads that answer requests share the remembered rows.
        self._lock = Lock()
        self._places: dict[str, int] = {}
        self._rows = np.empty((0, self._tables.shape[1]), np.float32)

    @property
    def styles(self) -> tuple[str, ...]:
        """The styles of marking it has learnt."""
        return tuple(sorted(self._heads))

    def encode(self, words: Sequence[str], starts: Ints) -> Floats:
        """Return one row a token of the sentences that begin at `starts`."""
        return encode(normalise(self._rows_of(words), *self._input), starts, self._context, self._layers)

    def read(self, rows: Floats, starts: Ints, style: str) -> list[Tagged]:
        """Return the phrases of a style in the sentences, in order of place."""
        head = self._heads[style]
        scores = self._scores(rows, starts, head)
        labels = np.zeros(len(rows), np.int64)
        for piece in _pieces(scores, starts, head):
            labels[piece] = best_path(scores[piece].tolist(), head.into, head.opening)
        found = spans_of(labels.tolist()) if labels.any() else []
        likely = _softmax(scores)[np.arange(len(labels)), labels] if found else scores
        return [Tagged(start, end, float(likely[start:end].mean())) for start, end in found]

    def _scores(self, rows: Floats, starts: Ints, head: Head) -> Floats:
        scores: Floats = rows @ head.matrix + head.row
        if head.places is not None:
            lengths = np.diff(starts, append=len(rows))
            scores += _ends(lengths, head.places)
            # A sentence of such a style was cut out around one phrase: it never ends before it.
            scores[starts + lengths - 1, OUTSIDE] = _NEVER
        return scores

    def rows(self, words: Sequence[str]) -> Floats:
        """Return the rows of words by themselves, `(words, width)`."""
        return self._rows_of(words)

    def is_soft(self, words: Sequence[str]) -> bool:
        """Say whether a phrase is a soft skill, by its words."""
        matrix, row = self._kind
        return bool(self._rows_of([word.lower() for word in words]).mean(0) @ matrix + row[0] > _SOFT)

    def _rows_of(self, words: Sequence[str]) -> Floats:
        with self._lock:
            places = self._places
            if new := dict.fromkeys(word for word in words if word not in places):
                if len(places) > _MOST_WORDS:
                    places.clear()
                    new = dict.fromkeys(words)
                self._learn(new)
            return self._rows[[places[word] for word in words]]

    def _learn(self, words: dict[str, None]) -> None:
        """Work out the rows of words not met before."""
        needed = len(self._places) + len(words)
        if needed > len(self._rows):
            grown = np.empty((_GROWTH * needed, self._rows.shape[1]), np.float32)
            grown[: len(self._rows)] = self._rows
            self._rows = grown
        for word in words:
            features = features_of(word)
            row = self._tables[list(hashed(features))].sum(0, dtype=np.float32) * self._table_scales + self._bias
            known = self._known.get(features.norm)
            if known is not None:
                row = row + self._vectors[known] * self._scales
            self._rows[len(self._places)] = row
            self._places[word] = len(self._places)


def _text(array: NDArray[np.generic]) -> str:
    return array.astype(np.uint8).tobytes().decode()


def _head(arrays: dict[str, NDArray[np.generic]], name: str) -> Head:
    style = name.partition(".")[0]
    matrix, row, moves, opening = (arrays[f"{style}.{part}"].astype(np.float32) for part in _HEAD)
    places = arrays.get(f"{style}.places")
    return Head(matrix, row, moves.T.tolist(), opening.tolist(), None if places is None else places.astype(np.float32))


def _ends(lengths: Ints, table: Floats) -> Floats:
    """Return what a token's distance from both ends of its sentence adds to its labels."""
    half = len(table) // 2
    place = np.concatenate([np.arange(length) for length in lengths])
    left = np.repeat(lengths, lengths) - 1 - place
    result: Floats = table[np.minimum(place, half - 1)] + table[half + np.minimum(left, half - 1)]
    return result


def _pieces(scores: Floats, starts: Ints, head: Head) -> Iterator[slice]:
    """Yield the stretches of a text where a phrase may stand, each with a token that is surely none at its ends."""
    opens = np.zeros(len(scores), np.bool_)
    opens[starts] = True
    if head.places is None:
        maybe = scores[:, OUTSIDE] - scores[:, BEGINS:].max(1) < _CERTAIN
        near = maybe.copy()
        near[1:] |= maybe[:-1]
        near[:-1] |= maybe[1:]
        kept = np.flatnonzero(near)
        begins = opens[kept]
        begins[1:] |= np.diff(kept) > 1
        begins[:1] = True
    else:
        kept, begins = np.arange(len(scores)), opens
    firsts = np.flatnonzero(begins)
    lengths = np.diff(firsts, append=len(kept))
    for start, length in zip(kept[firsts].tolist(), lengths.tolist(), strict=True):
        yield slice(start, start + length)


def _softmax(scores: Floats) -> Floats:
    likely = np.exp(scores - scores.max(1, keepdims=True))
    shares: Floats = likely / likely.sum(1, keepdims=True)
    return shares


@cache
def tagger() -> Tagger:
    """Return the shipped tagger, read once per process."""
    return Tagger(load_arrays(MODEL))
