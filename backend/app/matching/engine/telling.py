"""What skills, titles, places and meanings say of all rows of a segment at once, as their factors would.

Everything is worked out per distinct value where there is one, and in whole numbers or in one order, so that the order
of the rows decides nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt

from app.matching.engine import rough
from app.matching.engine.rough import Codes, Floats
from app.matching.engine.segment import Mask, Segment
from app.matching.engine.view import View
from app.matching.factors.closeness import FULL
from app.matching.factors.industry import UNKNOWN, fields_of
from app.matching.factors.place import PlaceFit
from app.matching.factors.skills import ENOUGH, bent
from app.matching.factors.title import NEAREST, WHOLE, WORDS, nearness_of
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import FIRMNESS, Coded, Workplace
from app.ml.lexicon.concepts import lexicon
from app.ml.vectors import LENGTH

# As many rows of a matrix as a processor keeps near itself.
AT_ONCE = 4_096
NOTHING = np.float32(np.nan)
# How coverage counts, by finely divided coverage: powers of a million numbers take longer than all the rest.
_FINE = 32_768
_BENT = bent(np.arange(_FINE + 1) / _FINE).astype(np.float32)


@dataclass(frozen=True, slots=True)
class ByCode:
    """An answer per distinct value, NaN where the factor abstains, and which value each row has."""

    codes: Codes
    answers: Floats


@dataclass(frozen=True, slots=True)
class ByRow:
    """An answer per row, asked for some rows at a time, and where the factor speaks at all."""

    answers: Callable[[slice], Floats]
    spoke: Mask


@dataclass(frozen=True, slots=True)
class Asked:
    """One person and a segment."""

    view: View
    number: int
    people: PersonTable

    @property
    def segment(self) -> Segment:
        """The postings."""
        return self.view.segments[self.number]

    @property
    def person(self) -> ProfileFacts:
        """The person."""
        return self.people.people[0]


def of_skills(asked: Asked) -> ByRow:
    """How much of what each posting asks for is held."""
    segment, rarity = asked.segment, asked.view.ground.corpus.rarity
    total, met = rough.totals(segment, rarity), _met(asked)

    def answers(rows: slice) -> Floats:
        covered = met[rows] / np.maximum(total[rows], np.float32(ENOUGH))
        return _BENT.take((covered * np.float32(_FINE) + np.float32(0.5)).astype(np.int32), mode="clip")

    return ByRow(answers, rough.asks(segment))


def _met(asked: Asked) -> Floats:
    """What the skills weigh of each posting that are held."""
    lists, rarity = rough.asking(asked.segment), asked.view.ground.corpus.rarity
    met = np.zeros(len(asked.segment), dtype=np.float32)
    held = ((lexicon().place_of(skill_id), how.level) for skill_id, how in asked.person.held.items())
    for place, level in sorted((place, level) for place, level in held if place is not None):
        for firmness in range(len(FIRMNESS)):
            key = place * len(FIRMNESS) + firmness
            if key + 1 < len(lists.starts) and lists.starts[key] < lists.starts[key + 1]:
                # A posting names a skill once, so that no row comes twice.
                rows = lists.rows[lists.starts[key] : lists.starts[key + 1]]
                met[rows] += np.float32(FIRMNESS[firmness] * rarity.column[place] * level)
    return met


def of_title(asked: Asked) -> ByCode:
    """How close each distinct title is to the person's, with its occupation."""
    ways = rough.named(asked.segment)
    words = np.maximum(_by_words(asked)[ways.title], _by_occupation(asked)[ways.occupation])
    return ByCode(ways.codes, np.float32(WORDS) * words + _by_meaning(asked)[ways.meaning])


def of_place(asked: Asked) -> ByCode:
    """How each distinct workplace suits the person."""
    segment, known = asked.segment, rough.workplaces(asked.segment)
    own = asked.people.whereabouts.at(0)
    bare = Coded(np.arange(len(known.bare), dtype=np.int32), known.bare)
    answers = _fits(asked, bare)[known.stands_for]
    close = known.close_to(own)
    if len(close):
        values = [segment.table.workplace.values[one] for one in close.tolist()]
        answers[close] = _fits(asked, Coded(np.arange(len(close), dtype=np.int32), values))
    return ByCode(segment.coded["workplace"].codes, answers)


def of_closeness(asked: Asked) -> ByRow:
    """How near each posting's duties are to the person's work history."""
    theirs, own = asked.segment.arrays["meaning"], asked.people.meaning(asked.view.ground.corpus.basis)

    def answers(rows: slice) -> Floats:
        near: Floats = np.clip(_dots(theirs[rows], own)[0] / np.float32(LENGTH**2 * FULL), 0.0, 1.0)
        return near

    return ByRow(answers, rough.meant(asked.segment))


def of_industry(asked: Asked) -> ByRow:
    """How near each posting's field of work is to the person's."""
    theirs, spoke = rough.fields(asked.view, asked.number)
    [own] = rough.directions(np.array([fields_of(asked.person.titles)]))

    def answers(rows: slice) -> Floats:
        size = len(spoke[rows])
        if not own.any():
            return np.full(size, UNKNOWN, dtype=np.float32)
        near = np.zeros(size, dtype=np.float32)
        for place in np.flatnonzero(own).tolist():
            near += theirs[place, rows] * np.float32(own[place])
        near /= np.float32(LENGTH**2)
        return near

    return ByRow(answers, spoke)


def _by_words(asked: Asked) -> Floats:
    known = rough.titles(asked.segment)
    best = np.zeros(len(known), dtype=np.float32)
    for own in asked.person.titles:
        np.maximum(best, np.float32(own.weight) * known.similarity(own.facts), out=best)
    return np.where(known.masses > 0, best, NOTHING)


def _by_occupation(asked: Asked) -> Floats:
    occupations = asked.segment.table.occupation.values
    own = {title.occupation: title.weight for title in reversed(asked.person.titles) if title.occupation}
    answers = np.zeros(len(occupations), dtype=np.float32)
    for code in range(len(occupations)):
        theirs = occupations[code]
        if theirs:
            answers[code] = max((weight * _near(name, theirs) for name, weight in own.items()), default=0.0)
    return answers


@cache
def _near(one: str, other: str) -> float:
    return nearness_of(one, other)


def _by_meaning(asked: Asked) -> Floats:
    column, own = asked.segment.table.title_meaning, asked.people.title_meaning
    near = _dots(np.asarray(column.values), own.vectors)
    np.clip(near / np.float32(LENGTH**2), 0.0, 1.0, out=near)
    nearest, whole = np.zeros((2, near.shape[1]), dtype=np.float32)
    share = np.float32(own.shares.sum() or 1.0)
    for row, (weight, part) in enumerate(zip(own.weights.tolist(), own.shares.tolist(), strict=True)):
        np.maximum(nearest, near[row] * np.float32(weight), out=nearest)
        whole += near[row] * (np.float32(part) / share)
    return np.float32(NEAREST) * nearest + np.float32(WHOLE) * whole


def _fits(asked: Asked, column: Coded[Workplace]) -> Floats:
    """What the factor says of workplaces; it reads nothing else of a posting."""
    some = asked.view.table(asked.number, np.zeros(len(column), dtype=np.int64))
    pairs = Pairs(asked.people, replace(some, workplace=column))
    return np.asarray(PlaceFit().scores(pairs), dtype=np.float32)


def _dots(rows: npt.NDArray[np.int8], own: npt.NDArray[np.int8]) -> Floats:
    """The product of some vectors with each row of bytes, shape (vectors, rows); sums this small are exact."""
    found = np.empty((len(own), len(rows)), dtype=np.float32)
    vectors = own.astype(np.float32)
    block = np.empty((min(AT_ONCE, len(rows)), rows.shape[1]), dtype=np.float32)
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        np.copyto(block[: len(some)], some)
        for place, vector in enumerate(vectors):
            np.dot(block[: len(some)], vector, out=found[place, start : start + AT_ONCE])
    return found


TELLING: Mapping[str, Callable[[Asked], ByCode | ByRow]] = {
    "skills": of_skills,
    "title": of_title,
    "place": of_place,
    "closeness": of_closeness,
    "industry": of_industry,
}
