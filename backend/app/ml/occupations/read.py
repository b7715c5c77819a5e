"""Find the occupation a title names."""

from functools import lru_cache
from math import exp

import numpy as np

from app.ml.occupations.index import Index, occupations
from app.ml.occupations.scores import scores_of
from app.ml.occupations.types import Occupation

# Below this chance the nearest occupation is a guess, and nothing is said.
_SURE = 0.5


def occupation_of(title: str, limit: int = 5) -> tuple[Occupation, ...] | None:
    """Return the occupations a title may name, likeliest first; None where the likeliest is no more than a guess."""
    found = nearest(title, limit)
    return found if found and found[0].score >= _SURE else None


@lru_cache(maxsize=8192)
def nearest(title: str, limit: int = 5) -> tuple[Occupation, ...]:
    """Return the occupations nearest to a title, however far; empty where no word of it is known."""
    if limit < 1 or not title.strip():
        return ()
    index = occupations()
    scores = scores_of(title[:300], index)
    if not scores.any():
        return ()
    few = min(max(limit, 2), len(scores))
    likely = np.argpartition(-scores, few - 1)[:few]
    order = sorted(likely, key=lambda place: (-scores[place], index.uuids[place]))
    first, second = float(scores[order[0]]), float(scores[order[1]])
    return tuple(
        _occupation(index, place, _chance(index, float(scores[place]), second if place == order[0] else first))
        for place in order[:limit]
    )


def _chance(index: Index, score: float, other: float) -> float:
    slope, lead, start = index.trust
    return 1 / (1 + exp(-(slope * score + lead * (score - other) + start)))


def _occupation(index: Index, place: int, chance: float) -> Occupation:
    onet = int(index.onet[place])
    return Occupation(
        uuid=index.uuids[place],
        label=index.labels[place],
        isco=f"{int(index.isco[place]):04d}",
        onet=index.onet_codes[onet] if onet >= 0 else None,
        onet_title=index.onet_titles[onet] if onet >= 0 else None,
        score=round(chance, 4),
    )
