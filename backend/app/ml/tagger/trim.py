"""Which tagged phrases are worth showing, and where they begin and end without their frills."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.ml.tables import word_list

LONGEST = 12
# Words that say how well or that something is known, and words that only join others.
_EDGE = word_list("phrase_edges")
_EMPTY = _EDGE | word_list("phrase_fillers")


def bare(words: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    """Return the place of a phrase without signs, articles and praise at its ends; None where nothing is left."""
    while start < end and not _solid(words[start]):
        start += 1
    while end > start and not _solid(words[end - 1]):
        end -= 1
    return (start, end) if 0 < end - start <= LONGEST else None


def _solid(word: str) -> bool:
    return word[0].isalnum() and word.lower() not in _EDGE


def worth(words: Sequence[str], span: tuple[int, int], covered: NDArray[np.bool_]) -> bool:
    """Say whether a phrase says more than the names of the lexicon within it."""
    return any(
        not covered[place] and len(words[place]) > 2 and words[place].lower() not in _EMPTY and words[place].isalpha()
        for place in range(*span)
    )
