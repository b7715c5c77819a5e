"""Find the occupation a title names."""

from functools import lru_cache
from math import exp

import numpy as np

from app.ml.occupations.index import Index, occupations
from app.ml.occupations.scores import scores_of
from app.ml.occupations.types import Occupation
from app.ml.tables import word_list
from app.ml.titles import read_title

# Below this chance the nearest occupation is a guess, and nothing is said.
SURE = 0.5
# A title that names no field of work ("Team Lead", "General Application") has to be met almost word for word.
_SURE_WITHOUT_FIELD = 0.75
_HEADS = word_list("title_heads")


def occupation_of(title: str, limit: int = 5) -> tuple[Occupation, ...] | None:
    """Return the occupations a title may name, likeliest first; None where the likeliest is no more than a guess."""
    facts = read_title(title)
    needed = _SURE_WITHOUT_FIELD if facts.family is None or _HEADS.issuperset(facts.tokens) else SURE
    found = nearest(title, limit)
    if found and found[0].score < needed and facts.unit:
        # A ward, a team or a region beside the occupation ("Cook, Evening Events") leads away from it.
        found = nearest(facts.core, limit)
    return found if found and found[0].score >= needed else None


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
