"""The first look: a nearly exact score of all postings for one person, from which the candidates are taken.

Factors that name the columns they read are asked themselves, once for all rows that are alike to them; what skills,
titles, places and meanings say is worked out for all rows at once. What is no candidate is never looked at again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.matching.engine.rough import ROWS, Codes, Floats, alike
from app.matching.engine.segment import Mask
from app.matching.engine.telling import TELLING, Asked
from app.matching.engine.view import Eyes, View
from app.matching.factor import Factor
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
    """What some factors say: weighted answers and the weight of those that answered, a group of rows or a row each."""

    codes: Codes | None
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
    by_slug = dict(zip(factors(), weights.of_factors, strict=True))
    judges = {slug: factor for slug, factor in factors().items() if by_slug[slug]}
    parts = [*_of_columns(view, number, people, judges, by_slug), *_of_telling(view, number, people, by_slug)]
    size = len(view.segments[number])
    scores = np.empty(size, dtype=np.float32)
    for start in range(0, size, ROWS):
        block = slice(start, min(start + ROWS, size))
        told, judged = np.zeros((2, block.stop - start), dtype=np.float32)
        for part in parts:
            told += _rows(part.codes, part.told, block)
            judged += _rows(part.codes, part.judged, block)
        np.divide(told, np.maximum(judged, 1.0), out=scores[block])
    return scores


def _rows(codes: Codes | None, answers: Floats, block: slice) -> Floats:
    # Codes are always in range; saying so spares a look at each of them.
    return answers[block] if codes is None else answers.take(codes[block], mode="clip")


def _of_columns(
    view: View, number: int, people: PersonTable, judges: Mapping[str, Factor], weights: Mapping[str, int]
) -> Iterator[Part]:
    for group in alike(view.segments[number], {slug: one for slug, one in factors().items() if slug not in TELLING}):
        size = int(group.codes.max(initial=-1)) + 1
        told, judged = np.zeros((2, size), dtype=np.float32)
        for slug in sorted(group.standing.keys() & judges.keys()):
            pairs = Pairs(people, view.table(number, group.standing[slug]))
            answers = np.asarray(pairs.spread(judges[slug].scores(pairs)))[group.of_group[slug]]
            spoke = ~np.isnan(answers)
            told += np.where(spoke, answers, 0.0) * weights[slug]
            judged += spoke * np.float32(weights[slug])
        yield Part(group.codes, told, judged)


def _of_telling(view: View, number: int, people: PersonTable, weights: Mapping[str, int]) -> Iterator[Part]:
    asked = Asked(view, number, people)
    for slug, telling in TELLING.items():
        if weights.get(slug):
            codes, answers = telling(asked)
            spoke = ~np.isnan(answers)
            weight = np.float32(weights[slug])
            yield Part(codes, np.where(spoke, answers, np.float32(0.0)) * weight, spoke * weight)


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
