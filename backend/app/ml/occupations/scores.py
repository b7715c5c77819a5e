"""How well each occupation fits a title."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from app.ml.label_index import LabelIndex
from app.ml.occupations.index import Index
from app.ml.title_parts import split_title
from app.ml.title_words import normalise
from app.ml.vectors import Floats, embed

# Nearness to the preferred label and to all labels counts one each; beside it words shared with the likest label,
# and with the preferred one, count so much.
_ANY_LABEL: Final = 0.5
_PREFERRED: Final = 0.2
MOST: Final = 2 + _ANY_LABEL + _PREFERRED


def scores_of(title: str, index: Index) -> Floats:
    """Return the score of every occupation for a title, up to `MOST`."""
    vector = embed([title])[0]
    scores: Floats = index.names @ vector + index.means @ vector
    readings = dict.fromkeys((normalise(title), normalise(split_title(title).core)))
    for words in readings:
        scores += word_scores(index.index.by_label(words), index.index) / np.float32(len(readings))
    return scores


def word_scores(by_label: Floats, index: LabelIndex) -> Floats:
    """Return what shared words add to each occupation."""
    added: Floats = _ANY_LABEL * index.best(by_label) + _PREFERRED * by_label[index.starts]
    return added


def label_words(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the words of the labels of an occupation, those of the preferred label first."""
    return list(dict.fromkeys(normalise(label) for label in labels))
