"""Which tagged phrases are worth showing, and where they begin and end without their frills."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.ml.text.tables import word_list

LONGEST = 12
_JOINS = word_list("phrase_joins")
_PRAISE = _JOINS | word_list("phrase_praise")
_EMPTY = _PRAISE | word_list("phrase_fillers")


def bare(words: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    """Return the place of a phrase without signs, articles and praise around it; None where nothing is left."""
    while start < end and not _solid(words[start], _PRAISE):
        start += 1
    while end > start and not _solid(words[end - 1], _JOINS):
        end -= 1
    return (start, end) if 0 < end - start <= LONGEST else None


def _solid(word: str, empty: frozenset[str]) -> bool:
    return word[0].isalnum() and word.lower() not in empty


def worth(words: Sequence[str], span: tuple[int, int], covered: NDArray[np.bool_]) -> bool:
    """Say whether a phrase says more than the names of the lexicon within it."""
    return any(
        not covered[place] and len(words[place]) > 2 and words[place].lower() not in _EMPTY and words[place].isalpha()
        for place in range(*span)
    )
