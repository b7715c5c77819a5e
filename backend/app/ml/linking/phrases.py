"""Link one phrase: "handling of complaints" -> manage complaints."""

from functools import lru_cache
from typing import Final

from app.ml.linking.concepts import Link, concepts, telling_stems
from app.ml.vectors import Floats, embed

# How much shared words count beside nearness in meaning.
WORDS: Final = 0.6
# What a sentence around the phrase adds, so that "Spring" among frameworks is no season.
_CONTEXT = 0.15
# From this score on nine of ten links are the one a person would choose (docs/models/linking.md says how it was found).
SURE: Final = 0.86


@lru_cache(maxsize=4096)
def link(phrase: str, limit: int = 5, context: str = "") -> tuple[Link, ...]:
    """Return the ESCO skills nearest to a phrase, best first; empty where no word of it is known.

    `score` is 0 to 1; from `SURE` on the first link can stand without being asked about.
    """
    if limit < 1 or not phrase.strip():
        return ()
    scores = phrase_scores(phrase)
    if not scores.any():
        return ()
    if context:
        scores = scores + _CONTEXT * (concepts().vectors @ embed([context])[0])
        scores /= 1 + _CONTEXT
    return concepts().best(scores, limit)


def phrase_scores(phrase: str) -> Floats:
    """Return how well each skill fits a phrase, 0 to 1."""
    known = concepts()
    words = known.index.likeness(telling_stems(phrase))
    meaning = known.vectors @ embed([phrase])[0]
    scores: Floats = (WORDS * words + meaning) / (1 + WORDS)
    return scores
