"""The first look: a nearly exact score of all postings for one person, from which the candidates are taken.

Factors that name the columns they read are asked themselves, once for all rows that are alike to them; what skills,
titles, places and meanings say is worked out for all rows at once. What is no candidate is never looked at again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.matching.engine.rough import ROWS, Codes, Floats, alike, standing_for
from app.matching.engine.segment import Mask
from app.matching.engine.telling import TELLING, Asked, ByCode, ByRow
from app.matching.engine.view import Eyes, View
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import IntArray
from app.matching.weights import Weights

# So many postings are scored exactly; up to this many, all are.
CANDIDATES = 20_000
HIDDEN = np.float32(-1.0)


@dataclass(frozen=True, slots=True)
class Part:
    """Weighted answers per group of rows, and the weight of those that answered."""

    codes: Codes
    told: Floats
    judged: Floats


def candidates(
    view: View, person: ProfileFacts, weights: Weights, eyes: Eyes, limit: int = CANDIDATES
) -> list[IntArray]:
    """The rows of each segment worth an exact score: the best `limit` by a nearly exact one, of equal ones by id."""
    seen = [view.visible(number, eyes) for number in range(len(view.segments))]
    if sum(int(mask.sum()) for mask in seen) <= limit:
        return [np.flatnonzero(mask) for mask in seen]
    people = PersonTable((person,))
    scores = [_masked(rough_scores(view, number, people, weights), mask) for number, mask in enumerate(seen)]
    return _best(view, scores, limit)


def rough_scores(view: View, number: int, people: PersonTable, weights: Weights) -> Floats:
    """The nearly exact score of one person for all rows of a segment, 0 to 1."""
    by_slug = {slug: weight for slug, weight in zip(factors(), weights.of_factors, strict=True) if weight}
    asked = Asked(view, number, people)
    telling = {slug: tell(asked) for slug, tell in TELLING.items() if slug in by_slug}
    by_code = [_part(one, by_slug[slug]) for slug, one in telling.items() if isinstance(one, ByCode)]
    by_code += _of_columns(asked, by_slug)
    by_row = [(one, np.float32(by_slug[slug])) for slug, one in telling.items() if isinstance(one, ByRow)]
    scores = np.empty(len(asked.segment), dtype=np.float32)
    for start in range(0, len(scores), ROWS):
        rows = slice(start, min(start + ROWS, len(scores)))
        told, judged = np.zeros((2, rows.stop - start), dtype=np.float32)
        for part in by_code:
            # Codes are always in range; saying so spares a look at each of them.
            codes = part.codes[rows]
            told += part.told.take(codes, mode="clip")
            judged += part.judged if part.judged.size == 1 else part.judged.take(codes, mode="clip")
        for one, weight in by_row:
            spoke = one.spoke[rows] * weight
            told += one.answers(rows) * spoke
            judged += spoke
        np.divide(told, np.maximum(judged, 1.0), out=scores[rows])
    return scores


def _part(one: ByCode, weight: int) -> Part:
    spoke = ~np.isnan(one.answers)
    told = np.where(spoke, one.answers, np.float32(0.0)) * np.float32(weight)
    return Part(one.codes, told, _simplified(spoke * np.float32(weight)))


def _simplified(judged: Floats) -> Floats:
    """One weight, where it is the same for all."""
    return judged[:1] if len(judged) and (judged == judged[0]).all() else judged


def _of_columns(asked: Asked, weights: Mapping[str, int]) -> Iterator[Part]:
    """What factors say that name the columns they read."""
    for group in alike(asked.segment, {slug: one for slug, one in factors().items() if slug not in TELLING}):
        told, judged = np.zeros((2, group.size), dtype=np.float32)
        for slug in sorted(group.standing.keys() & weights.keys()):
            postings = asked.view.on_ground(standing_for(asked.segment, slug, group.standing[slug]))
            pairs = Pairs(asked.people, postings)
            answers = np.asarray(pairs.spread(factors()[slug].scores(pairs)))[group.of_group[slug]]
            spoke = ~np.isnan(answers)
            told += np.where(spoke, answers, 0.0) * weights[slug]
            judged += spoke * np.float32(weights[slug])
        yield Part(group.codes, told, _simplified(judged))


def _masked(scores: Floats, seen: Mask) -> Floats:
    return np.where(seen, scores, HIDDEN)


def _best(view: View, scores: Sequence[Floats], limit: int) -> list[IntArray]:
    everything = np.concatenate(scores)
    least = np.partition(everything, len(everything) - limit)[len(everything) - limit]
    sure = [np.flatnonzero(own > least) for own in scores]
    even = [np.flatnonzero(own == least) for own in scores]
    ids = np.concatenate([view.segments[number].ids[rows] for number, rows in enumerate(even)])
    home = np.repeat(np.arange(len(even)), [len(rows) for rows in even])
    first = np.lexsort((ids[:, 1], ids[:, 0]))[: limit - sum(map(len, sure))]
    rows = np.concatenate(even)
    return [
        np.sort(np.concatenate([own, rows[first][home[first] == number]])).astype(np.int64)
        for number, own in enumerate(sure)
    ]
