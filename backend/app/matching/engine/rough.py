"""What retrieval makes of a segment, whoever looks: who asks for which skill, and which rows are alike to a factor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from app.matching.corpus.rarity import Rarity
from app.matching.engine.segment import Mask, Segment
from app.matching.engine.titles import Titles, read_stored
from app.matching.engine.view import View
from app.matching.engine.workplaces import Workplaces
from app.matching.factor import Factor
from app.matching.fields import of_postings, tells
from app.matching.postings import FIRMNESS, Coded, IntArray, PostingTable
from app.ml.titles.reading import TitleFacts
from app.ml.vectors import LENGTH

T = TypeVar("T")
Floats = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int32]
# Factors are asked about combinations of their columns together, as long as there are no more of them.
MOST_COMBINED = 100_000
# So many rows at a time: what is worked out of them stays near the processor.
ROWS = 16_384


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for which skill how firmly: the rows of each place and firmness, one list after the other."""

    starts: npt.NDArray[np.int64]
    rows: Codes


@dataclass(frozen=True, slots=True)
class Alike:
    """Rows that are alike to some factors: the group of each row, and for each factor one row to ask about.

    `standing` gives a row for each of the factor's own groups, `of_group` which of these each common group is of.
    """

    codes: Codes
    standing: Mapping[str, IntArray]
    of_group: Mapping[str, Codes]

    @property
    def size(self) -> int:
        """How many common groups there are."""
        return len(next(iter(self.of_group.values())))


def standing_for(segment: Segment, slug: str, rows: IntArray) -> PostingTable:
    """The rows that stand for the others to a factor, as a table; day and rarity are set by the scoring."""
    return _kept(segment, f"standing:{slug}", lambda: segment.table.take(rows))


def asking(segment: Segment) -> Asking:
    """The inverted lists of a segment."""

    def make() -> Asking:
        keys = segment.places.astype(np.int32) * len(FIRMNESS) + segment.firmness
        owners = np.repeat(np.arange(len(segment), dtype=np.int32), np.diff(segment.starts))
        return Asking(np.concatenate([[0], np.cumsum(np.bincount(keys))]), owners[np.argsort(keys, kind="stable")])

    return _kept(segment, "asking", make)


def totals(segment: Segment, rarity: Rarity) -> Floats:
    """What the skills weigh that each posting asks for."""
    version, kept = segment.derived.get("totals", (None, None))
    if version != rarity.version:
        weights = (FIRMNESS[:, None] * rarity.column).astype(np.float64)
        blocks = [_totals(segment, weights, start) for start in range(0, len(segment), ROWS)]
        kept = np.concatenate(blocks).astype(np.float32)
        segment.derived["totals"] = rarity.version, kept
    return cast(Floats, kept)


def fields(view: View, number: int) -> tuple[npt.NDArray[np.int8], Mask]:
    """The direction of each posting among the fields of work, as bytes of length 127, and where it has one.

    Shape (fields, postings): a person is at home in few fields.
    """
    segment, version = view.segments[number], view.ground.corpus.rarity.version
    made_of, kept = segment.derived.get("fields", (None, None))
    if made_of != version:
        blocks = [np.arange(start, min(start + ROWS, len(segment))) for start in range(0, len(segment), ROWS)]
        found = np.concatenate([directions(of_postings(_told_by_title(view, number, rows))) for rows in blocks])
        kept = np.ascontiguousarray(found.T), np.asarray(found.any(axis=1))
        segment.derived["fields"] = version, kept
    return cast(tuple[npt.NDArray[np.int8], Mask], kept)


def _told_by_title(view: View, number: int, rows: IntArray) -> PostingTable:
    """Some postings, of whose titles only that is left which tells their field: of such titles there are few."""
    segment = view.segments[number]

    def make() -> Coded[TitleFacts]:
        outlines: dict[tuple[str | None, tuple[str, ...]], int] = {}
        stored = map(read_stored, segment.values.plain(segment.coded["title"].keys))
        outline = ((family, tuple(sorted(filter(tells, words)))) for words, family in stored)
        codes = np.array([outlines.setdefault(key, len(outlines)) for key in outline], dtype=np.int32)
        values = tuple(TitleFacts("", "", words, None, family, None) for family, words in outlines)
        return Coded(codes[segment.coded["title"].codes], values)

    column = _kept(segment, "outlines", make)
    return replace(view.table(number, rows), title=column.take(rows))


def directions(vectors: npt.NDArray[np.floating]) -> npt.NDArray[np.int8]:
    """Vectors brought to length 127 and rounded; zeros stay zeros."""
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    scaled: npt.NDArray[np.int8] = np.rint(vectors / np.maximum(lengths, 1e-9) * LENGTH).astype(np.int8)
    return scaled


@dataclass(frozen=True, slots=True)
class Named:
    """The distinct ways positions are named: which one each row has, and of each the codes of what it is made of."""

    codes: Codes
    title: Codes
    occupation: Codes
    meaning: Codes


def named(segment: Segment) -> Named:
    """How the positions of a segment are named."""

    def make() -> Named:
        columns = ("title", "occupation", "title_meaning")
        codes, standing = _combined(segment, columns)
        return Named(codes, *(segment.coded[name].codes[standing] for name in columns))

    return _kept(segment, "named", make)


def asks(segment: Segment) -> Mask:
    """Which rows ask for skills."""
    return _kept(segment, "asks", lambda: np.diff(segment.starts) > 0)


def meant(segment: Segment) -> Mask:
    """Which rows have a meaning."""
    return _kept(segment, "meant", lambda: np.asarray(segment.arrays["meaning"].any(axis=1)))


def titles(segment: Segment) -> Titles:
    """The distinct titles of a segment."""
    return _kept(segment, "titles", lambda: Titles.of(segment.values.plain(segment.coded["title"].keys)))


def workplaces(segment: Segment) -> Workplaces:
    """The distinct workplaces of a segment."""
    return _kept(segment, "workplaces", lambda: Workplaces.of(segment.values.plain(segment.coded["workplace"].keys)))


def alike(segment: Segment, factors: Mapping[str, Factor]) -> list[Alike]:
    """The rows that are alike to these factors by the columns they name, several factors in one where that is cheap."""

    def make() -> list[Alike]:
        own = {slug: _combined(segment, factor.reads) for slug, factor in factors.items() if factor.reads}
        found: list[Alike] = []
        for slug, (codes, standing) in sorted(own.items(), key=lambda item: (len(item[1][1]), item[0])):
            one = Alike(codes, {slug: standing}, {slug: np.arange(len(standing), dtype=np.int32)})
            last = found.pop() if found else None
            found += [one] if last is None else _together(last, one)
        return found

    return _kept(segment, "alike", make)


def _kept(segment: Segment, name: str, make: Callable[[], T]) -> T:
    if name not in segment.derived:
        segment.derived[name] = make()
    return cast(T, segment.derived[name])


def _totals(segment: Segment, weights: npt.NDArray[np.float64], start: int) -> npt.NDArray[np.float64]:
    starts = segment.starts[start : start + ROWS + 1]
    entries = slice(int(starts[0]), int(starts[-1]))
    owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    told = weights[segment.firmness[entries], segment.places[entries]]
    return np.bincount(owners, told, minlength=len(starts) - 1).astype(np.float64)


def _combined(segment: Segment, columns: tuple[str, ...]) -> tuple[Codes, IntArray]:
    """The combinations of some columns: which one each row has, and a row for each."""
    codes = np.zeros(len(segment), dtype=np.int64)
    for name in columns:
        own = _codes(segment, name)
        codes = codes * (int(own.max(initial=0)) + 1) + own
        # Pressed together after each column, so that many columns do not overflow.
        codes = np.unique(codes, return_inverse=True)[1]
    _, standing = np.unique(codes, return_index=True)
    return codes.astype(np.int32), standing


def _codes(segment: Segment, name: str) -> npt.NDArray[Any]:
    if name in segment.coded:
        return segment.coded[name].codes.astype(np.int64)
    return np.unique(segment.arrays[name], return_inverse=True)[1].astype(np.int64)


def _together(one: Alike, other: Alike) -> list[Alike]:
    """Two as one, where their combinations are few enough; else both."""
    size = int(other.codes.max(initial=0)) + 1
    pairs, codes = np.unique(one.codes.astype(np.int64) * size + other.codes, return_inverse=True)
    if len(pairs) > MOST_COMBINED:
        return [one, other]
    mine, theirs = pairs // size, pairs % size
    groups = {slug: of[mine] for slug, of in one.of_group.items()}
    groups |= {slug: of[theirs] for slug, of in other.of_group.items()}
    return [Alike(codes.astype(np.int32), {**one.standing, **other.standing}, groups)]
