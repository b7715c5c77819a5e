"""Link a phrase only where the link is sure: far cheaper than ranking, for readers of whole postings."""

from functools import lru_cache

import numpy as np

from app.ml.linking.concepts import Link, concepts, telling_stems
from app.ml.linking.phrases import SURE, WORDS
from app.ml.vectors import embed


@lru_cache(maxsize=4096)
def sure_link(phrase: str, least: float = SURE) -> Link | None:
    """Return the likeliest ESCO skill of a phrase where its score is at least `least`, the same score `link` gives."""
    known = concepts()
    words = known.index.likeness(telling_stems(phrase))
    # Whatever a phrase means, a score this high needs so many words of the label.
    likely = np.flatnonzero(words >= (least * (1 + WORDS) - 1) / WORDS)
    if not len(likely):
        return None
    meaning = known.vectors[likely] @ embed([phrase])[0]
    scores = (WORDS * words[likely] + meaning) / (1 + WORDS)
    first = min(range(len(likely)), key=lambda place: (-scores[place], known.uuids[likely[place]]))
    score = round(min(1.0, float(scores[first])), 4)
    return Link(known.uuids[likely[first]], known.labels[likely[first]], score) if score >= least else None
