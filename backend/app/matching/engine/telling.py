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
from app.matching.engine.rough import ROWS, Codes, Floats
from app.matching.engine.segment import Segment
from app.matching.engine.view import View
from app.matching.factors.closeness import FULL
from app.matching.factors.industry import UNKNOWN, fields_of
from app.matching.factors.place import PlaceFit
from app.matching.factors.skills import BEND, ENOUGH
from app.matching.factors.title import NEAREST, WHOLE, WORDS, nearness_of
from app.matching.likeness import average, greatest
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import FIRMNESS, Coded, Workplace
from app.ml.lexicon.concepts import lexicon
from app.ml.vectors import LENGTH

Answer = tuple[Codes | None, Floats]
NOTHING = np.float32(np.nan)


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


def of_skills(asked: Asked) -> Answer:
    """How much of what each posting asks for is held."""
    segment, rarity = asked.segment, asked.view.ground.corpus.rarity
    lists, met = rough.asking(segment), np.zeros(len(segment), dtype=np.float32)
    held = ((lexicon().place_of(skill_id), how.level) for skill_id, how in asked.person.held.items())
    for place, level in sorted((place, level) for place, level in held if place is not None):
        for firmness in range(len(FIRMNESS)):
            key = place * len(FIRMNESS) + firmness
            if key + 1 < len(lists.starts):
                # A posting names a skill once, so that no row comes twice.
                rows = lists.rows[lists.starts[key] : lists.starts[key + 1]]
                met[rows] += np.float32(FIRMNESS[firmness] * rarity.column[place] * level)
    total = rough.totals(segment, rarity)
    coverage = np.clip(met / np.maximum(total, np.float32(ENOUGH)), 0.0, 1.0)
    return None, np.where(total > 0, coverage ** np.float32(BEND), NOTHING)


def of_title(asked: Asked) -> Answer:
    """How close each distinct title is to the person's, with its occupation."""
    segment, ways = asked.segment, rough.named(asked.segment)
    title = segment.coded["title"].codes[ways.standing]
    occupation = segment.coded["occupation"].codes[ways.standing]
    by_words = _by_words(asked)
    words = np.maximum(by_words[title], _by_occupation(asked)[occupation])
    return ways.codes, np.float32(WORDS) * words + _by_meaning(asked, ways.standing)


def of_place(asked: Asked) -> Answer:
    """How each distinct workplace suits the person."""
    segment, known = asked.segment, rough.workplaces(asked.segment)
    own = asked.people.whereabouts.at(0)
    bare = Coded(np.arange(len(known.bare), dtype=np.int32), known.bare)
    answers = _fits(asked, bare)[known.stands_for]
    close = known.close_to(own)
    if len(close):
        values = [segment.table.workplace.values[one] for one in close.tolist()]
        answers[close] = _fits(asked, Coded(np.arange(len(close), dtype=np.int32), values))
    return segment.coded["workplace"].codes, answers


def of_closeness(asked: Asked) -> Answer:
    """How near each posting's duties are to the person's work history."""
    own = asked.people.meaning(asked.view.ground.corpus.basis)
    near = _dots(asked.segment.arrays["meaning"], own)[:, 0] / np.float32(LENGTH**2)
    near = np.clip(near / np.float32(FULL), 0.0, 1.0)
    return None, np.where(rough.meant(asked.segment), near, NOTHING)


def of_industry(asked: Asked) -> Answer:
    """How near each posting's field of work is to the person's."""
    theirs, own = rough.fields(asked.view, asked.number), rough.directions(np.array([fields_of(asked.person.titles)]))
    near = _dots(theirs, own)[:, 0] / np.float32(LENGTH**2)
    if not own.any():
        near = np.full(len(theirs), UNKNOWN, dtype=np.float32)
    return None, np.where(theirs.any(axis=1), near, NOTHING)


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


def _by_meaning(asked: Asked, standing: npt.NDArray[np.integer]) -> Floats:
    column, own = asked.segment.table.title_meaning, asked.people.title_meaning
    near = np.clip(_dots(np.asarray(column.values), own.vectors).T / np.float32(LENGTH**2), 0.0, 1.0)
    nearest = greatest(near * own.weights[:, None].astype(np.float32), own.starts).ravel()
    whole = average(near, own.shares.astype(np.float32), own.starts).ravel()
    told = (NEAREST * nearest + WHOLE * whole).astype(np.float32)
    answers: Floats = told[column.codes[standing]]
    return answers


def _fits(asked: Asked, column: Coded[Workplace]) -> Floats:
    """What the factor says of workplaces; it reads nothing else of a posting."""
    some = asked.view.table(asked.number, np.zeros(len(column), dtype=np.int64))
    pairs = Pairs(asked.people, replace(some, workplace=column))
    return np.asarray(PlaceFit().scores(pairs), dtype=np.float32)


def _dots(rows: npt.NDArray[np.int8], own: npt.NDArray[np.generic]) -> Floats:
    """The product of each row of bytes with some vectors, shape (rows, vectors); of whole numbers it is exact."""
    found = np.empty((len(rows), len(own)), dtype=np.float32)
    vectors = np.ascontiguousarray(own.astype(np.float32).T)
    for start in range(0, len(rows), ROWS):
        block = rows[start : start + ROWS].astype(np.float32)
        np.matmul(block, vectors, out=found[start : start + ROWS])
    return found


TELLING: Mapping[str, Callable[[Asked], Answer]] = {
    "skills": of_skills,
    "title": of_title,
    "place": of_place,
    "closeness": of_closeness,
    "industry": of_industry,
}
