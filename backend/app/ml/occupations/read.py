"""Find the occupation a title names."""

from functools import lru_cache
from math import exp

import numpy as np

from app.ml.occupations.aliases import bare_readings, meaning_of
from app.ml.occupations.index import Index, occupations
from app.ml.occupations.scores import names, scores_of
from app.ml.occupations.types import Occupation
from app.ml.text.tables import word_list
from app.ml.titles.reading import read_title

# Below this chance the nearest occupation is a guess, and nothing is said. A title that is one of the names of the
# occupation needs least, one that ends with a name ("Banqueting Waiter") more; most needs one that is only near, or
# that names no field of work ("Team Lead").
SURE = 0.5
_SURE_IF_LAST = 0.6
_SURE_IF_NEAR = 0.75
_HEADS = word_list("title_heads")


def occupation_of(title: str, limit: int = 5) -> tuple[Occupation, ...] | None:
    """Return the occupations a title may name, likeliest first; None where the likeliest is no more than a guess."""
    found = nearest(title, limit)
    if found and _is_sure(title, found[0]):
        return found
    facts = read_title(title)
    if facts.unit:
        # A ward, a team or a region beside the occupation ("Cook, Evening Events") leads away from it.
        found = nearest(facts.core, limit)
        return found if found and _is_sure(facts.core, found[0]) else None
    return None


def _is_sure(title: str, found: Occupation) -> bool:
    if found.score < SURE or found.score >= _SURE_IF_NEAR:
        return found.score >= SURE
    if _HEADS.issuperset(read_title(title).tokens):
        return False
    index = occupations()
    place = index.uuids.index(found.uuid)
    read = tuple(bare_readings(title))
    if meaning_of(title, index.aliases) == place or any(names(words, place, index) for words in read):
        return True
    if found.score < _SURE_IF_LAST:
        return False
    ends = {words[start:] for words in read for start in range(1, len(words))}
    return any(names(words, place, index) for words in ends if not _HEADS.issuperset(words))


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
