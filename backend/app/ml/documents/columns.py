"""Where a page is set in columns: the white gutter between text that does not share its rows."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.ml.documents.section_names import section_named
from app.ml.documents.segments import Segment

STEP = 2.0
EDGE = 0.12
MIN_GUTTER = 4.0
MIN_ROWS = 3
SAME_ROW = 0.3
# Shares of rows; found on the two-column files of the shared CVs.
MOSTLY = 0.6
SHARED_ROWS = 0.75
FEW_ROWS = 5
SHARED_FEW = 0.3
RAIL_WIDTH = 0.34
HEADER_ROWS = 5
HEADER_GAP = 1.9
DATE_OR_PLACE = re.compile(
    r"(?:^|\W)(?:(?:19|20)\d\d|\d{1,2}/\d{2,4}|present|current|heute|actualidad|now|ongoing)\W*$"
    r"|^\W*(?:\d{1,2}[/.])?(?:19|20)\d\d\b|^[\w .'’-]{2,25},\s*[\w .]{2,18}$|^(?:remote|on-?site|hybrid)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Split:
    """A gutter at `x` that holds between two heights of the page."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands left and right of one candidate between two full-width pieces of text."""

    left: list[Segment]
    right: list[Segment]

    @property
    def gutter(self) -> float:
        return min(s.x0 for s in self.right) - max(s.x1 for s in self.left)

    @property
    def weight(self) -> float:
        """How much text the band sets side by side."""
        sides = (self.left, self.right)
        return min(sum(s.x1 - s.x0 for s in side) for side in sides) + 0.1 * sum(
            s.x1 - s.x0 for s in self.left + self.right
        )


def find_split(segments: Sequence[Segment]) -> Split | None:
    """Return the gutter that sets the most text in columns, or None where rows run across."""
    if len(segments) < 2 * MIN_ROWS:
        return None
    left, right = min(s.x0 for s in segments), max(s.x1 for s in segments)
    edge = EDGE * (right - left)
    ordered = sorted(segments, key=lambda s: (s.base, s.x0))
    best: tuple[float, Split] | None = None
    # A gutter begins where some text ends, so nothing in between needs to be tried.
    for x in sorted({round(s.x1 / STEP) * STEP + STEP for s in segments}):
        if not left + edge < x < right - edge:
            continue
        for band in _bands(ordered, x):
            score = band.weight
            if (best is None or score > best[0]) and _are_columns(band, right - left):
                best = (score, _split(band))
    return best[1] if best else None


def _split(band: _Band) -> Split:
    rows = band.left + band.right
    x = (max(s.x1 for s in band.left) + min(s.x0 for s in band.right)) / 2
    return Split(x, min(s.base - s.size for s in rows), max(s.base for s in rows) + 0.5)


def _bands(ordered: Sequence[Segment], x: float) -> list[_Band]:
    """Return the stretches between text that crosses x, where both sides hold enough rows."""
    bands: list[_Band] = []
    inside: list[Segment] = []
    for segment in ordered:
        if segment.x0 < x < segment.x1:
            _add_band(bands, inside, x)
            inside = []
        else:
            inside.append(segment)
    _add_band(bands, inside, x)
    return bands


def _add_band(bands: list[_Band], inside: list[Segment], x: float) -> None:
    if len(inside) < 2 * MIN_ROWS:
        return
    inside = _above_section(_below_header(inside), x)
    band = _Band([s for s in inside if s.x1 <= x], [s for s in inside if s.x0 >= x])
    if min(len(band.left), len(band.right)) < MIN_ROWS or band.gutter < MIN_GUTTER:
        return
    if len(rows_of(band.left)) >= MIN_ROWS and len(rows_of(band.right)) >= MIN_ROWS:
        bands.append(band)


def _below_header(segments: list[Segment]) -> list[Segment]:
    """Drop contact rows on top that only happen to leave the gutter free: white space sets them off."""
    rows = rows_of(segments)
    for at, (row, below) in enumerate(pairwise(rows[: HEADER_ROWS + 1])):
        if any(section_named(segment.text) for segment in row):
            return segments
        gap = below[0].base - row[0].base
        if gap > HEADER_GAP * max(below[0].size, row[0].size) and any(len(r) > 1 for r in rows[: at + 1]):
            return [segment for later in rows[at + 1 :] for segment in later]
    return segments


def _above_section(segments: list[Segment], x: float) -> list[Segment]:
    """Drop what follows from a heading on that stands below the end of the other side."""
    if not segments:
        return segments
    ends = [max((s.base for s in segments if (s.x0 >= x) == right), default=0.0) for right in (False, True)]
    named = [s for s in segments if section_named(s.text) is not None]
    if len({s.x0 >= x for s in named}) == 2:
        # With sections on both sides these are columns, however long each is.
        return segments
    heads = [s.base for s in named if s.base > min(ends)]
    return [s for s in segments if s.base < min(heads) - 1] if heads else segments


def rows_of(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Return the segments by baseline, top to bottom, each row left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.base, s.x0)):
        if rows and segment.base - rows[-1][0].base <= SAME_ROW * max(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in rows]


def _are_columns(band: _Band, width: float) -> bool:
    left, right = rows_of(band.left), rows_of(band.right)
    if any(_share(side, _is_date_or_place) >= MOSTLY for side in (left, right)):
        return False
    if _share(left, _is_label) >= MOSTLY:
        return False
    heads_left, heads_right = _headings(left), _headings(right)
    if heads_right and (heads_left or not _same_row_text(right, left, heads_right)):
        return True
    if heads_left >= MOSTLY * len(left):
        return False
    shared = _shared_rows(left, right)
    if _is_rail(band, left, right, width) and shared >= SHARED_ROWS:
        return False
    few = min(len(left), len(right)) < FEW_ROWS
    return shared < (SHARED_FEW if few else SHARED_ROWS) or _is_list_pair(band)


def _share(rows: list[list[Segment]], test: Callable[[list[Segment]], bool]) -> float:
    return sum(test(row) for row in rows) / len(rows)


def _is_date_or_place(row: list[Segment]) -> bool:
    text = " ".join(segment.text for segment in row)
    return len(text) <= 40 and bool(DATE_OR_PLACE.search(text))


def _is_label(row: list[Segment]) -> bool:
    return row[-1].text.endswith(":")


def _headings(rows: list[list[Segment]]) -> int:
    return sum(len(row) == 1 and section_named(row[0].text) is not None for row in rows)


def _same_row_text(rows: list[list[Segment]], others: list[list[Segment]], headings: int) -> bool:
    """Tell whether every heading of one side merely labels a row of the other."""
    labelled = 0
    for row in rows:
        if section_named(row[0].text) is not None:
            labelled += any(_same_base(row[0], other[0]) for other in others)
    return labelled >= headings and headings < 2


def _same_base(one: Segment, other: Segment) -> bool:
    return abs(one.base - other.base) <= SAME_ROW * max(one.size, other.size)


def _shared_rows(left: list[list[Segment]], right: list[list[Segment]]) -> float:
    """Return the share of the shorter side's rows that stand on a row of the other side."""
    few, many = sorted((left, right), key=len)
    return sum(any(_same_base(row[0], other[0]) for other in many) for row in few) / len(few)


def _is_rail(band: _Band, left: list[list[Segment]], right: list[list[Segment]], width: float) -> bool:
    """Tell a narrow run of labels (dates, section names) beside the text they label."""
    narrow = max(s.x1 for s in band.left) - min(s.x0 for s in band.left) < RAIL_WIDTH * width
    return narrow and len(left) <= len(right)


def _is_list_pair(band: _Band) -> bool:
    """Tell two lists side by side (long rows on both sides) from a table of short cells."""
    widths = [sorted(s.x1 - s.x0 for s in side) for side in (band.left, band.right)]
    return all(side[len(side) // 2] > 150 for side in widths)
