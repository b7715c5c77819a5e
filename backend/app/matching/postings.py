"""What factors and rules may ask about postings: columns over all of them.

Everything is an array, so that one profile meets a million postings in a few passes. What can't be compared by
arithmetic (titles, places) is stored once per distinct value and judged once per distinct value.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from app.ml.closeness.basis import Basis
from app.ml.places.reading import Place
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.titles.reading import TitleFacts

FloatArray = npt.NDArray[np.floating]
Vectors = npt.NDArray[np.int8]
IntArray = npt.NDArray[np.integer]
V = TypeVar("V")
# How firmly a skill is asked for, by its code: must, nice, generic.
MUST, NICE, GENERIC = 0, 1, 2
FIRMNESS = np.array([1.0, 0.6, 0.5])


@dataclass(frozen=True, slots=True)
class Coded(Generic[V]):
    """A column of values that repeat: a code per row, and the distinct values."""

    codes: IntArray
    values: Sequence[V]

    def __len__(self) -> int:
        return len(self.codes)

    def judge(self, question: Callable[[V], float]) -> FloatArray:
        """The answer for each row, asking once per distinct value that occurs."""
        answers = np.full(len(self.values), np.nan)
        for code in np.flatnonzero(np.bincount(self.codes, minlength=len(self.values))).tolist():
            answers[code] = question(self.values[code])
        return answers[self.codes]

    def at(self, row: int) -> V:
        """The value of one row."""
        return self.values[int(self.codes[row])]

    def take(self, rows: IntArray) -> "Coded[V]":
        """The same column for some of the rows."""
        return Coded(self.codes[rows], self.values)


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids as pairs of 64-bit numbers, shape (n, 2): they sort as the ids do."""

    halves: npt.NDArray[np.uint64]

    @classmethod
    def of(cls, ids: Sequence[uuid.UUID]) -> "Ids":
        """The column of these ids."""
        flat = np.frombuffer(b"".join(one.bytes for one in ids), dtype=">u8")
        return cls(flat.astype(np.uint64).reshape(-1, 2))

    def __len__(self) -> int:
        return len(self.halves)

    def at(self, row: int) -> uuid.UUID:
        """The id of one row."""
        high, low = self.halves[row]
        return uuid.UUID(int=int(high) << 64 | int(low))

    def all(self) -> list[uuid.UUID]:
        """The ids of all rows."""
        return [uuid.UUID(int=high << 64 | low) for high, low in self.halves.tolist()]

    def take(self, rows: IntArray) -> "Ids":
        """The same column for some of the rows."""
        return Ids(self.halves[rows])


@dataclass(frozen=True, slots=True)
class SkillsAsked:
    """The skills each posting asks for, as one flat list cut at `starts` (one more than postings).

    `codes` are places in the lexicon, `firmness` says how firmly (`MUST`, `NICE`, `GENERIC`); `rarity` 0-1 is per
    place in the lexicon.
    """

    starts: IntArray
    codes: IntArray
    firmness: IntArray
    rarity: FloatArray

    @property
    def owners(self) -> IntArray:
        """The row each entry belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    @property
    def weights(self) -> FloatArray:
        """What each entry weighs: how firmly it is asked, and how rare it is."""
        return FIRMNESS[self.firmness] * self.rarity[self.codes]

    def of(self, row: int) -> list[tuple[int, float]]:
        """The skills of one posting (places in the lexicon) with what each weighs, heaviest first."""
        entries = slice(int(self.starts[row]), int(self.starts[row + 1]))
        weights = FIRMNESS[self.firmness[entries]] * self.rarity[self.codes[entries]]
        pairs = zip(self.codes[entries].tolist(), weights.tolist(), strict=True)
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def take(self, rows: IntArray) -> "SkillsAsked":
        """The same for some of the postings."""
        lengths = np.diff(self.starts)[rows]
        starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        offsets = np.arange(starts[-1], dtype=np.int32) - np.repeat(starts[:-1], lengths)
        entries = np.repeat(self.starts[:-1][rows], lengths) + offsets
        return SkillsAsked(starts, self.codes[entries], self.firmness[entries], self.rarity)


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the work of a posting is done."""

    mode: Remote
    scope: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of a job by their English names, each once: what it is written in and demands, and wishes for."""

    firm: tuple[str, ...]
    wished: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, the firm ones first."""
        return (*self.firm, *self.wished)


@dataclass(frozen=True, slots=True)
class PostingTable:
    """Postings as columns, as of a day. Absent numbers are NaN, absent ranks -1; pay is a year's.

    `positions` names what a posting is one of: its cluster, or itself.
    """

    as_of: date
    ids: Ids
    positions: Ids
    skills: SkillsAsked
    title: Coded[TitleFacts]
    # The ESCO occupation the title names, by its URI.
    occupation: Coded[str | None]
    level: IntArray
    years_min: FloatArray
    pay_min: FloatArray
    pay_max: FloatArray
    currency: Coded[str | None]
    workplace: Coded[Workplace]
    employment: Coded[EmploymentType | None]
    # The language it is written in, ISO 639-1; and all languages of the job.
    language: Coded[str | None]
    tongues: Coded[Tongues]
    # The day it was posted, as an ordinal.
    posted: IntArray
    # Vectors of bytes: of the title (`app.ml.vectors`; the distinct ones are rows of one matrix), and of what is done
    # and firmly asked, in terms of `basis`. All zeros where nothing is known.
    title_meaning: Coded[Vectors]
    meaning: Vectors
    basis: Basis

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: Sequence[int] | IntArray) -> "PostingTable":
        """The table of some of the postings, in the order given."""
        index = np.asarray(rows, dtype=np.int64)
        # Some columns are arrays, the others take rows by themselves; day and basis are the same for all.
        taken = {name: _taken(getattr(self, name), index) for name in self.__slots__}
        return replace(self, **taken)


def _taken(column: Any, rows: IntArray) -> Any:  # columns of several kinds, each taken as its own kind
    if isinstance(column, date | Basis):
        return column
    return column[rows] if isinstance(column, np.ndarray) else column.take(rows)
