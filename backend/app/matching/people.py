"""People as columns: what a factor may ask about one person, or about thousands at once."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from scipy.sparse import csc_matrix

from app.matching.levels import rank_or_none
from app.matching.person import PersonTitle, ProfileFacts
from app.matching.postings import Coded, FloatArray, IntArray, Vectors
from app.ml.closeness.basis import Basis, of_length
from app.ml.lexicon.concepts import lexicon
from app.ml.places.reading import Place
from app.ml.terms.employment import EmploymentType
from app.ml.vectors import whole
from app.profile.types import RemoteWish

K = TypeVar("K", bound=Hashable)
# So many bits finer than bytes sums of vectors are brought to their length.
_FINELY = 12


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a person lives or would live, and how they want to work."""

    places: tuple[Place, ...]
    wish: RemoteWish


@dataclass(frozen=True, slots=True)
class Spread:
    """Vectors of bytes of several people, cut at `starts` (one more than people), each with its weight and share."""

    starts: IntArray
    weights: FloatArray
    shares: FloatArray
    vectors: Vectors


@dataclass(frozen=True)
class PersonTable:
    """People as columns, one row a person. Absent numbers are NaN, absent ranks -1; pay is a year's.

    Columns are made when they are first asked for.
    """

    people: tuple[ProfileFacts, ...]

    @classmethod
    def of(cls, person: ProfileFacts) -> "PersonTable":
        """The table of one person, made once: its columns serve every posting the person is judged for."""
        known = person.remembered.get("table")
        if not isinstance(known, PersonTable):
            known = person.remembered["table"] = cls((person,))
        return known

    def __len__(self) -> int:
        return len(self.people)

    @cached_property
    def levels(self) -> csc_matrix:
        """How far each person holds each skill, 0 to 1: shape (people, places in the lexicon)."""
        rows, places, levels = [], [], []
        for row, person in enumerate(self.people):
            for skill_id, held in person.held.items():
                place = lexicon().place_of(skill_id)
                if place is not None:
                    rows.append(row)
                    places.append(place)
                    levels.append(held.level)
        return csc_matrix((np.array(levels), (rows, places)), shape=(len(self.people), len(lexicon())))

    @cached_property
    def first_levels(self) -> FloatArray:
        """How far the first of the people holds each skill, by place in the lexicon."""
        # Without a sparse table: this is made anew for each skill that is supposed.
        levels = np.zeros(len(lexicon()))
        for skill_id, held in self.people[0].held.items():
            place = lexicon().place_of(skill_id)
            if place is not None:
                levels[place] = held.level
        return levels

    @cached_property
    def titles(self) -> Coded[tuple[PersonTitle, ...]]:
        """The titles each person holds, held or wants."""
        return self._coded(lambda person: person.titles)

    @cached_property
    def title_meaning(self) -> "Spread":
        """The vectors of the titles of all people, one list after the other."""
        titles = [title for person in self.people for title in person.titles]
        return Spread(
            starts=np.cumsum([0, *(len(person.titles) for person in self.people)]),
            weights=np.array([title.weight for title in titles], dtype=np.float64),
            shares=np.array([title.share for title in titles], dtype=np.float64),
            vectors=whole([" ".join(title.facts.tokens) for title in titles]),
        )

    def meaning(self, basis: Basis) -> Vectors:
        """What each person did, as a vector in terms of a basis: shape (people, DIMENSIONS).

        The names of the positions say as much as all that was done there: some CVs tell it in one line, some in fifty.
        """
        if basis.version not in self._meanings:
            names, done = (basis.vectors([person.terms[side] for person in self.people]) for side in (0, 1))
            self._meanings[basis.version] = of_length((names.astype(np.int64) + done) << _FINELY)
        return self._meanings[basis.version]

    @cached_property
    def _meanings(self) -> dict[str, Vectors]:
        return {}

    @cached_property
    def level(self) -> IntArray:
        """The rank of each person's level."""
        return np.array([rank_or_none(person.level) for person in self.people], dtype=np.int8)

    @cached_property
    def years(self) -> FloatArray:
        """Years of experience."""
        return self._numbers(lambda person: person.years)

    @cached_property
    def pay_floor(self) -> FloatArray:
        """The least pay each person wants; NaN where they set no limit, or none that has a currency."""
        return self._numbers(lambda person: (person.pay_floor or None) if person.currency else None)

    @cached_property
    def currency(self) -> Coded[str | None]:
        """The currency of the pay floor."""
        return self._coded(lambda person: person.currency)

    @cached_property
    def whereabouts(self) -> Coded[Whereabouts]:
        """Where each person is or would be, and how they want to work."""
        return self._coded(lambda person: Whereabouts(person.places, person.remote))

    @cached_property
    def employment_types(self) -> Coded[tuple[EmploymentType, ...]]:
        """The kinds of employment each person wants; empty where they have no wish."""
        return self._coded(lambda person: person.employment_types)

    @cached_property
    def tongues(self) -> Coded[tuple[str, ...]]:
        """The languages each person speaks, by their English names."""
        return self._coded(lambda person: person.tongues)

    def _coded(self, value_of: Callable[[ProfileFacts], K]) -> Coded[K]:
        return coded([value_of(person) for person in self.people])

    def _numbers(self, value_of: Callable[[ProfileFacts], float | None]) -> FloatArray:
        values = (value_of(person) for person in self.people)
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def coded(values: Sequence[K]) -> Coded[K]:
    """A column of values that repeat."""
    codes: dict[K, int] = {}
    column = [codes.setdefault(value, len(codes)) for value in values]
    return Coded(np.array(column, dtype=np.int32), tuple(codes))
