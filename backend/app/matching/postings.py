"""What factors and rules may ask about postings: columns over all of them, and the words of one.

Everything is an array, so that one profile meets a million postings in a few passes. What can't be compared by
arithmetic (titles, places) is stored once per distinct value and judged once per distinct value.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.ml.titles.reading import TitleFacts

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int32]
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Coded(Generic[V]):
    """A column of values that repeat: a code per posting, and the distinct values."""

    codes: IntArray
    values: tuple[V, ...]

    def judge(self, question: Callable[[V], float]) -> FloatArray:
        """The answer for each posting, asking once per distinct value that occurs."""
        answers = np.full(len(self.values), np.nan)
        for code in np.flatnonzero(np.bincount(self.codes, minlength=len(self.values))):
            answers[code] = question(self.values[code])
        return answers[self.codes]

    def at(self, row: int) -> V:
        """The value of one posting."""
        return self.values[int(self.codes[row])]

    def take(self, rows: IntArray) -> "Coded[V]":
        """The same column for some of the postings."""
        return Coded(self.codes[rows], self.values)


@dataclass(frozen=True, slots=True)
class SkillsAsked:
    """The skills each posting asks for, as one flat list cut at `starts` (one more than postings).

    `codes` point into `vocabulary`; `importance` 0-1 says how firmly the posting asks; `rarity` 0-1 is per vocabulary.
    """

    starts: IntArray
    codes: IntArray
    importance: FloatArray
    vocabulary: tuple[str, ...]
    rarity: FloatArray

    @property
    def owners(self) -> IntArray:
        """The row each entry belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def of(self, row: int) -> list[tuple[str, float]]:
        """The skills of one posting with what each weighs, heaviest first."""
        entries = slice(self.starts[row], self.starts[row + 1])
        weights = self.importance[entries] * self.rarity[self.codes[entries]]
        pairs = [
            (self.vocabulary[code], float(weight)) for code, weight in zip(self.codes[entries], weights, strict=True)
        ]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def take(self, rows: IntArray) -> "SkillsAsked":
        """The same for some of the postings."""
        lengths = np.diff(self.starts)[rows]
        starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        offsets = np.arange(starts[-1], dtype=np.int32) - np.repeat(starts[:-1], lengths)
        entries = np.repeat(self.starts[rows], lengths) + offsets
        return SkillsAsked(starts, self.codes[entries], self.importance[entries], self.vocabulary, self.rarity)


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the work of a posting is done."""

    mode: Remote
    scope: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class PostingTable:
    """Postings as columns, as of a day. Absent numbers are NaN, absent ranks -1; pay is a year's."""

    as_of: date
    job_ids: tuple[uuid.UUID, ...]
    clusters: tuple[uuid.UUID | None, ...]
    skills: SkillsAsked
    title: Coded[TitleFacts]
    level: IntArray
    years_min: FloatArray
    pay_min: FloatArray
    pay_max: FloatArray
    currency: Coded[str | None]
    workplace: Coded[Workplace]
    posted: FloatArray

    def __len__(self) -> int:
        return len(self.job_ids)

    def take(self, rows: Sequence[int]) -> "PostingTable":
        """The table of some of the postings, in the order given."""
        index = np.asarray(rows, dtype=np.int32)
        return PostingTable(
            as_of=self.as_of,
            job_ids=tuple(self.job_ids[row] for row in rows),
            clusters=tuple(self.clusters[row] for row in rows),
            skills=self.skills.take(index),
            title=self.title.take(index),
            level=self.level[index],
            years_min=self.years_min[index],
            pay_min=self.pay_min[index],
            pay_max=self.pay_max[index],
            currency=self.currency.take(index),
            workplace=self.workplace.take(index),
            posted=self.posted[index],
        )
