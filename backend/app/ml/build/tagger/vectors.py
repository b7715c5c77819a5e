"""Word vectors from unlabelled postings: which words stand next to a word, and which stand near it."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.utils.extmath import randomized_svd

from app.ml.tagger.network import Floats
from app.ml.tagger.words import norm_of

_MIN_COUNT = 6
_MOST_WORDS = 24_000
_MOST_CONTEXTS = 5_000
_NEXT = (-2, -1, 1, 2)
_NEAR = tuple(place for place in range(-7, 8) if abs(place) > 2)
_NEXT_WIDTH, _NEAR_WIDTH = 56, 24
_SMOOTHING = 0.75


def vocabulary(sentences: Sequence[Sequence[str]]) -> list[str]:
    """Return the normal forms that occur often enough to have a vector, commonest first."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(map(norm_of, sentence))
    return [word for word, count in counts.most_common(_MOST_WORDS) if count >= _MIN_COUNT]


def word_vectors(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> Floats:
    """Return one vector a word, `(words, 80)`, each half with a mean square of 1."""
    line, text = _as_numbers(sentences, words)
    beside = _factor(_counts(line, text, _NEXT, len(words), apart=True), _NEXT_WIDTH)
    near = _factor(_counts(line, text, _NEAR, len(words), apart=False), _NEAR_WIDTH)
    return np.hstack([beside, near]).astype(np.float32)


def _as_numbers(
    sentences: Sequence[Sequence[str]], words: Sequence[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return for every token the number of its sentence and of its word (-1 = none)."""
    number = {word: index for index, word in enumerate(words)}
    known: dict[str, int] = {}
    for sentence in sentences:
        for token in sentence:
            if token not in known:
                known[token] = number.get(norm_of(token), -1)
    text = np.fromiter((known[token] for sentence in sentences for token in sentence), np.int64)
    line = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
    return line, text


def _counts(
    line: NDArray[np.int64], text: NDArray[np.int64], places: Sequence[int], size: int, *, apart: bool
) -> csr_matrix:
    """Return how often each word has each context word at the places, which count apart or together."""
    contexts = min(size, _MOST_CONTEXTS)
    total = csr_matrix((size, contexts * (len(places) if apart else 1)), dtype=np.float32)
    for index, place in enumerate(places):
        here, there = (text[: -place or None], text[place:]) if place > 0 else (text[-place:], text[:place])
        same = (line[place:] == line[:-place]) if place > 0 else (line[-place:] == line[:place])
        kept = same & (here >= 0) & (there >= 0) & (there < contexts)
        columns = there[kept] + (contexts * index if apart else 0)
        ones = np.ones(int(kept.sum()), np.float32)
        total = total + csr_matrix((ones, (here[kept], columns)), shape=total.shape)
    return total


def _factor(counts: csr_matrix, width: int) -> NDArray[np.float64]:
    """Return the leading factors of the positive pointwise mutual information."""
    table = counts.tocoo()
    rows = np.asarray(counts.sum(axis=1)).ravel()
    columns = np.asarray(counts.sum(axis=0)).ravel() ** _SMOOTHING
    columns = columns / columns.sum()
    information = np.log(table.data / rows[table.row] / columns[table.col])
    positive = csr_matrix((np.maximum(information, 0), (table.row, table.col)), shape=counts.shape)
    left, strengths, _ = randomized_svd(positive, width, n_iter=4, random_state=0)
    vectors = left * np.sqrt(strengths)
    scale: NDArray[np.float64] = vectors / np.sqrt((vectors**2).mean())
    return scale
