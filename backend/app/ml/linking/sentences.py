"""Link a whole sentence, which may ask for several skills: each short run of its words is tried."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from app.ml.linking.concepts import Link, concepts, small_words
from app.ml.linking.phrases import phrase_scores
from app.ml.text.folding import fold
from app.ml.vectors import Floats, embed

_LONGEST = 5
# A skill that several overlapping runs point at is likelier than one that a single run resembles by chance.
_RUNS = 3
_WHOLE = 0.4
_BREAK = re.compile(r"[;:•*()]|(?<=\w)\. ")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_MOST_RUNS = 160


@lru_cache(maxsize=512)
def link_sentence(sentence: str, limit: int = 5, spans: tuple[str, ...] = ()) -> tuple[Link, ...]:
    """Return the ESCO skills a sentence asks for, best first; `spans` are phrases known to name skills."""
    runs = [*spans, *runs_of(sentence)][:_MOST_RUNS]
    if limit < 1 or not runs:
        return ()
    scores = np.stack([phrase_scores(run) for run in runs])
    whole = concepts().vectors @ embed([sentence])[0]
    return concepts().best((_strongest(scores) + _WHOLE * whole) / (1 + _WHOLE), limit)


def _strongest(scores: Floats) -> Floats:
    """Return the mean of the best few runs per skill."""
    few = min(_RUNS, len(scores))
    best: Floats = np.partition(scores, len(scores) - few, axis=0)[-few:].mean(axis=0)
    return best


def runs_of(sentence: str) -> list[str]:
    """Return the runs of one to five words that neither begin nor end with a word that says nothing, each once."""
    found: dict[str, None] = {}
    for piece in _BREAK.split(sentence):
        words = piece.split()
        telling = [fold(word).strip(" .,/") not in small_words() for word in words]
        for start, size in _places(telling):
            run = " ".join(words[start : start + size]).strip(" .,/")
            if _HAS_LETTER.search(run):
                found[run] = None
    return list(found)


def _places(telling: Sequence[bool]) -> list[tuple[int, int]]:
    return [
        (start, size)
        for size in range(1, _LONGEST + 1)
        for start in range(len(telling) - size + 1)
        if telling[start] and telling[start + size - 1]
    ]
