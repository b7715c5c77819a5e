"""How well each occupation fits a title."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.ml.label_index import LabelIndex
from app.ml.occupations.index import Index
from app.ml.title_parts import split_title
from app.ml.title_words import normalise
from app.ml.titles import read_title
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


def scores_of(title: str, index: Index) -> Floats:
    """Return the score of every occupation for a title."""
    tokens = read_title(title).tokens
    written, spelt = embed([title, " ".join(tokens)])
    # Of "LPN" or "Krankenschwester" nothing is left once it is spelt out: what was written says nothing then.
    share = 0.0 if _openings(words_of(title)).isdisjoint(_openings(tokens)) else _AS_WRITTEN
    scores = near(normal((share * written + spelt)[None])[0], index.names, index.means)
    readings = dict.fromkeys((normalise(title), normalise(split_title(title).core), tokens))
    for words in readings:
        scores += word_scores(*index.index.by_label(words), index.index) / np.float32(len(readings))
    return scores


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
