"""How a posting is packed: a record of fixed width for its columns, and a list of the skills it asks for.

The form follows the columns of `PostingTable`: a new column is carried without a change here, and changes the version.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from app.matching.columns import posting_table
from app.matching.corpus.statistics import Corpus
from app.matching.engine.values import key_of, written
from app.matching.postings import Coded, Ids, PostingTable, SkillsAsked
from app.ml.lexicon.concepts import lexicon

# Raise it when the same columns are packed in another way.
FORMAT = 1
# Ids and skills have a form of their own; day and basis are those of the scoring.
APART = frozenset({"ids", "skills", "as_of", "basis"})
Records = npt.NDArray[np.void]
# A place in the lexicon and how firmly the skill is asked for.
SKILL = np.dtype([("place", "<u2"), ("firmness", "u1")])
# What a record holds beside the columns: ids as pairs of numbers, no private owner as zeros.
ABOUT = (
    ("id", "<u8", (2,)),
    ("private_to", "<u8", (2,)),
    ("company", "<u8"),
    ("fingerprint", "<u8"),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns by their kinds, and the form of a record."""

    arrays: tuple[str, ...]
    coded: tuple[str, ...]
    ids: tuple[str, ...]
    # Of the coded ones those whose values are the rows of a matrix: their type and width.
    shared: Mapping[str, tuple[Any, int]]
    record: "np.dtype[np.void]"


@dataclass(frozen=True, slots=True)
class Packed:
    """Postings as they are stored; `values` are those their records name."""

    records: Records
    skills: list[bytes]
    values: dict[int, bytes]


@cache
def layout() -> Layout:
    """The layout of the columns there are."""
    empty = posting_table([], Corpus(), date.min)
    columns = {name: getattr(empty, name) for name in empty.__slots__ if name not in APART}
    arrays = {name: column for name, column in columns.items() if isinstance(column, np.ndarray)}
    coded = tuple(name for name, column in columns.items() if isinstance(column, Coded))
    ids = tuple(name for name, column in columns.items() if isinstance(column, Ids))
    if unknown := set(columns) - set(arrays) - set(coded) - set(ids):
        raise TypeError(f"columns of a kind that can't be packed: {sorted(unknown)}")
    fields: list[Any] = [*ABOUT, *((name, "<u8", (2,)) for name in ids), *((name, "<u8") for name in coded)]
    fields += [(name, column.dtype.newbyteorder("<"), column.shape[1:]) for name, column in arrays.items()]
    shared = {name: columns[name].values for name in coded if isinstance(columns[name].values, np.ndarray)}
    shapes = {name: (matrix.dtype, matrix.shape[1]) for name, matrix in shared.items()}
    return Layout(tuple(arrays), coded, ids, shapes, np.dtype(fields))


def version_of(corpus: Corpus) -> str:
    """Names the form, the lexicon that skills are places of, and the basis of vectors."""
    parts = [FORMAT, layout().record.descr, lexicon().version, corpus.basis.version]
    return sha256(repr(parts).encode()).hexdigest()[:16]


def pack(table: PostingTable, about: Sequence[tuple[int, int, str]]) -> Packed:
    """Pack postings; `about` gives the private owner (0 for none), the company's key and the fingerprint of each."""
    form, values = layout(), dict[int, bytes]()
    records = np.zeros(len(table), dtype=form.record)
    records["id"] = table.ids.halves
    for row, (owner, company, fingerprint) in enumerate(about):
        records["private_to"][row] = divmod(owner, 1 << 64)
        records["company"][row], records["fingerprint"][row] = company, int(fingerprint, 16)
    for name in form.ids:
        records[name] = getattr(table, name).halves
    for name in form.arrays:
        records[name] = getattr(table, name)
    for name in form.coded:
        records[name] = _keys(name, getattr(table, name), values)
    return Packed(records, list(_skills(table.skills)), values)


def _keys(name: str, column: Coded[Any], values: dict[int, bytes]) -> npt.NDArray[np.uint64]:
    keys = []
    for value in column.values:
        stored = written(value)
        keys.append(key_of(name, stored))
        values[keys[-1]] = stored
    return np.array(keys, dtype=np.uint64)[column.codes] if keys else np.zeros(0, dtype=np.uint64)


def _skills(skills: SkillsAsked) -> list[bytes]:
    entries = np.zeros(len(skills.codes), dtype=SKILL)
    entries["place"], entries["firmness"] = skills.codes, skills.firmness
    starts = skills.starts.tolist()
    return [entries[start:end].tobytes() for start, end in pairwise(starts)]
