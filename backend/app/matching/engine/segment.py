"""A part of the index: some postings as columns, by rising id, that never change; which are still open may.

What is derived from the columns is made when it is first asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from app.matching.engine.layout import SKILL, Records, layout
from app.matching.engine.values import Keys, Lazy, Values
from app.matching.postings import Coded, Ids, IntArray, PostingTable, SkillsAsked
from app.ml.closeness.shipped import shipped

Mask = npt.NDArray[np.bool_]
Halves = npt.NDArray[np.uint64]
NO_RARITY = np.zeros(0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values that repeat: a code per row, and the key of each distinct value."""

    codes: npt.NDArray[np.int32]
    keys: Keys

    @classmethod
    def of(cls, keys: Keys) -> "Column":
        """The column whose rows have these keys."""
        distinct, codes = np.unique(keys, return_inverse=True)
        return cls(codes.astype(np.int32), distinct)

    def rows(self) -> Keys:
        """The key of each row."""
        return self.keys[self.codes]


@dataclass(frozen=True)
class Segment:
    """Postings as columns. `alive` says which rows still count; `stamps` are the transactions that wrote them."""

    values: Values
    ids: Halves
    alive: Mask
    stamps: npt.NDArray[np.int64]
    fingerprints: Keys
    company: Column
    # The rows that are somebody's own, and whose.
    private_rows: IntArray
    private_to: Halves
    arrays: Mapping[str, npt.NDArray[Any]]
    coded: Mapping[str, Column]
    other_ids: Mapping[str, Halves]
    # The skills asked for, cut at `starts`.
    starts: npt.NDArray[np.int32]
    places: npt.NDArray[np.uint16]
    firmness: npt.NDArray[np.uint8]
    # What retrieval makes of the columns, by name; it depends on nothing else.
    derived: dict[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def table(self) -> PostingTable:
        """The postings as factors see them; day, rarity and basis are those of the scoring, set by it."""
        columns: dict[str, Any] = dict(self.arrays)
        columns |= {name: Ids(halves) for name, halves in self.other_ids.items()}
        columns |= {name: Coded(column.codes, self._distinct(name)) for name, column in self.coded.items()}
        skills = SkillsAsked(self.starts, self.places, self.firmness, NO_RARITY)
        return PostingTable(as_of=date.min, ids=Ids(self.ids), skills=skills, basis=shipped(), **columns)

    def _distinct(self, name: str) -> Sequence[Any]:
        keys, form = self.coded[name].keys, layout().shared.get(name)
        if form is None:
            return Lazy(self.values, name, keys)
        matrix: Sequence[Any] = self.values.matrix(keys, *form)  # type: ignore[assignment]  # its rows are the values
        return matrix

    def places_of(self, wanted: Halves) -> IntArray:
        """The row of each of these ids, -1 where it is not here."""
        high = self.ids[:, 0]
        found = np.full(len(wanted), -1, dtype=np.int64)
        first, last = (np.searchsorted(high, wanted[:, 0], side) for side in ("left", "right"))
        for number in np.flatnonzero(first < last).tolist():
            span = slice(int(first[number]), int(last[number]))
            hits = np.flatnonzero(self.ids[span, 1] == wanted[number, 1])
            if len(hits):
                found[number] = span.start + int(hits[0])
        return found

    def without(self, rows: IntArray) -> "Segment":
        """The same where these rows no longer count; what was derived stays good."""
        alive = self.alive.copy()
        alive[rows] = False
        other = replace(self, alive=alive)
        # A frozen value keeps what it has already worked out in its dictionary.
        if "table" in self.__dict__:
            other.__dict__["table"] = self.table
        return other


def of_records(values: Values, records: Records, skills: Sequence[bytes], stamps: npt.NDArray[np.int64]) -> Segment:
    """A segment of packed postings, in any order, each once."""
    order = by_id(records["id"])
    lengths = np.array([len(one) for one in skills], dtype=np.int64)[order] // SKILL.itemsize
    entries = np.frombuffer(b"".join([skills[row] for row in order.tolist()]), dtype=SKILL)
    return of_sorted(values, records[order], stamps[order], (_starts(lengths), entries["place"], entries["firmness"]))


def of_sorted(
    values: Values,
    records: Records,
    stamps: npt.NDArray[np.int64],
    skills: tuple[npt.NDArray[np.int32], npt.NDArray[np.uint16], npt.NDArray[np.uint8]],
) -> Segment:
    """A segment of packed postings by rising id, each once."""
    form = layout()
    private = np.flatnonzero(records["private_to"].any(axis=1))
    return Segment(
        values=values,
        ids=np.ascontiguousarray(records["id"]),
        alive=np.ones(len(records), dtype=np.bool_),
        stamps=stamps,
        fingerprints=records["fingerprint"].copy(),
        company=Column.of(records["company"]),
        private_rows=private,
        private_to=records["private_to"][private],
        arrays={name: np.ascontiguousarray(records[name]) for name in form.arrays},
        coded={name: Column.of(records[name]) for name in form.coded},
        other_ids={name: np.ascontiguousarray(records[name]) for name in form.ids},
        starts=skills[0],
        places=np.ascontiguousarray(skills[1]),
        firmness=np.ascontiguousarray(skills[2]),
    )


def joined(segments: Sequence[Segment]) -> Segment:
    """One segment of all that still counts in several."""
    kept = [np.flatnonzero(segment.alive) for segment in segments]
    order = by_id(np.concatenate([segment.ids[rows] for segment, rows in zip(segments, kept, strict=True)]))

    def together(column: str) -> npt.NDArray[Any]:
        parts = [getattr(segment, column)[rows] for segment, rows in zip(segments, kept, strict=True)]
        return np.concatenate(parts)[order]

    def named(group: str, name: str) -> npt.NDArray[Any]:
        parts = [getattr(segment, group)[name][rows] for segment, rows in zip(segments, kept, strict=True)]
        return np.concatenate(parts)[order]

    def keyed(columns: Sequence[Column]) -> Column:
        parts = [column.keys[column.codes[rows]] for column, rows in zip(columns, kept, strict=True)]
        return Column.of(np.concatenate(parts)[order])

    form, taken = layout(), [segment.table.skills.take(rows) for segment, rows in zip(segments, kept, strict=True)]
    lengths = np.concatenate([np.diff(one.starts) for one in taken])
    begins = np.concatenate([[0], np.cumsum(lengths)])[:-1]
    starts = _starts(lengths[order])
    entries = np.repeat(begins[order] - starts[:-1], lengths[order]) + np.arange(starts[-1])
    owners = _owners(segments, kept)[order]
    private = np.flatnonzero(owners.any(axis=1))
    return Segment(
        values=segments[0].values,
        ids=together("ids"),
        alive=np.ones(len(order), dtype=np.bool_),
        stamps=together("stamps"),
        fingerprints=together("fingerprints"),
        company=keyed([segment.company for segment in segments]),
        private_rows=private,
        private_to=owners[private],
        arrays={name: named("arrays", name) for name in form.arrays},
        coded={name: keyed([segment.coded[name] for segment in segments]) for name in form.coded},
        other_ids={name: named("other_ids", name) for name in form.ids},
        starts=starts,
        places=np.concatenate([one.codes for one in taken])[entries],
        firmness=np.concatenate([one.firmness for one in taken])[entries],
    )


def by_id(ids: Halves) -> IntArray:
    """The order of rising ids."""
    return np.lexsort((ids[:, 1], ids[:, 0]))


def _owners(segments: Sequence[Segment], kept: Sequence[IntArray]) -> Halves:
    found = []
    for segment, rows in zip(segments, kept, strict=True):
        owners = np.zeros((len(segment), 2), dtype=np.uint64)
        owners[segment.private_rows] = segment.private_to
        found.append(owners[rows])
    return np.concatenate(found)


def _starts(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
