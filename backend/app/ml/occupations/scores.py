"""How well each occupation fits a title."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.ml.label_index import LabelIndex
from app.ml.occupations.aliases import meaning_of, readings
from app.ml.occupations.index import Index
from app.ml.titles.reading import read_title
from app.ml.titles.words import normalise
from app.ml.vectors import Floats, embed, normal, words_of

# What nearness in meaning to the preferred label counts, and to the mean of all labels; what words shared with the
# likest label count, and with the preferred one.
_NAME: Final = 0.7
_MEAN: Final = 1.3
_ANY_LABEL: Final = 0.75
_PREFERRED: Final = 0.15
# A title that is the name of an occupation means that one.
_EXACT: Final = 0.2
_ALL: Final = 0.999
# The title as it stands says more than its bare core, which has the abbreviations spelt out.
_AS_WRITTEN: Final = 2.0
# A title that is an alias means the occupation of the alias; the rest of the title then says little.
_ALIAS: Final = 0.3
_BESIDE_ALIAS: Final = 0.5


def scores_of(title: str, index: Index) -> Floats:
    """Return the score of every occupation for a title."""
    tokens = read_title(title).tokens
    read = readings(title)
    meant = meaning_of(title, index.aliases)
    scores = near(_meaning(title, tokens, index, meant), index.names, index.means)
    for words in read:
        scores += word_scores(*index.index.by_label(words), index.index) / np.float32(len(read))
    if meant is not None:
        scores[meant] += _ALIAS
    return scores


def names(words: Sequence[str], place: int, index: Index) -> bool:
    """Say whether some words are all the words of a label of the occupation at a place, no more and no fewer."""
    if any(word not in index.index.words for word in words):
        return False
    return float(index.index.best(*index.index.by_label(words))[place]) > _ALL


def _meaning(title: str, tokens: Sequence[str], index: Index, meant: int | None) -> Floats:
    """Return the vector of a title; where an alias was met, its occupation stands for what is spelt out."""
    written, spelt = embed([title, " ".join(tokens)])
    if meant is not None:
        read: Floats = normal((_BESIDE_ALIAS * written + index.names[meant])[None])[0]
        return read
    # Of "LPN" or "Krankenschwester" nothing is left once it is spelt out: what was written says nothing then.
    share = 0.0 if _openings(words_of(title)).isdisjoint(_openings(tokens)) else _AS_WRITTEN
    vector: Floats = normal((share * written + spelt)[None])[0]
    return vector


def _openings(words: Iterable[str]) -> set[str]:
    return {word[:4] for word in words}


def near(vector: Floats, names: Floats, means: Floats) -> Floats:
    """Return how near in meaning a title is to each occupation."""
    nearness: Floats = np.float32(_NAME) * (names @ vector) + np.float32(_MEAN) * (means @ vector)
    return nearness


def word_scores(by_label: Floats, touched: NDArray[np.int32], index: LabelIndex) -> Floats:
    """Return what shared words add to each occupation."""
    preferred = by_label[index.starts]
    added = _ANY_LABEL * index.best(by_label, touched) + _PREFERRED * preferred + _EXACT * (preferred > _ALL)
    result: Floats = added.astype(np.float32)
    return result


def label_words(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the words of the labels of an occupation, those of the preferred label first."""
    return list(dict.fromkeys(normalise(label) for label in labels))
