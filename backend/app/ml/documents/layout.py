"""A page of segments into lines in the order a person reads them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from app.ml.documents.bullets import split_bullet
from app.ml.documents.columns import find_split, rows_of
from app.ml.documents.document import Box, Line, Part
from app.ml.documents.segments import Segment, parts_of

MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines that run down one column of one page; `x0` and `x1` say which column."""

    lines: list[Line]
    x0: float
    x1: float
    depth: int


def read_flows(segments: Sequence[Segment], page: int) -> list[Flow]:
    """Return the columns of a page in reading order: what stands above, left, right, what stands below."""
    return [
        Flow(_lines(group, page, column), min(s.x0 for s in group), max(s.x1 for s in group), depth)
        for column, (group, depth) in enumerate(_groups(segments, 0))
    ]


def _groups(segments: Sequence[Segment], depth: int) -> list[tuple[Sequence[Segment], int]]:
    if not segments:
        return []
    split = find_split(segments) if depth < MAX_DEPTH else None
    if split is None:
        return [(segments, depth)]
    above = [s for s in segments if s.base < split.top]
    below = [s for s in segments if s.base > split.bottom]
    inside = [s for s in segments if split.top <= s.base <= split.bottom]
    left = [s for s in inside if (s.x0 + s.x1) / 2 < split.x]
    right = [s for s in inside if (s.x0 + s.x1) / 2 >= split.x]
    return [found for piece in (above, left, right, below) for found in _groups(piece, depth + 1)]


def _lines(segments: Sequence[Segment], page: int, column: int) -> list[Line]:
    lines: list[Line] = []
    last_base: float | None = None
    right = max(segment.x1 for segment in segments)
    for row in rows_of(segments):
        line = _line(row, page, column, last_base)
        if line:
            lines.append(replace(line, room=right - row[-1].x1))
            last_base = max(segment.base for segment in row)
    return lines


def _line(row: list[Segment], page: int, column: int, last_base: float | None) -> Line | None:
    parts = [part for at, segment in enumerate(row) for part in parts_of(segment, gap=at > 0)]
    bullet, parts = _without_bullet(parts)
    if not parts:
        return None
    text = "".join((" " if part.gap and at else "") + part.text for at, part in enumerate(parts)).strip()
    boxes = [part.box for part in parts if part.box]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    size = max(part.size or 0.0 for part in parts)
    gap = None if last_base is None else row[0].base - last_base - size
    return Line(
        text,
        page,
        _round(box),
        round(size, 1),
        bold=all(part.bold for part in parts),
        column=column,
        bullet=bullet,
        gap_above=gap,
        parts=tuple(parts),
    )


def _without_bullet(parts: list[Part]) -> tuple[bool, list[Part]]:
    if not parts:
        return False, parts
    first, *rest = parts
    if first.text.strip() in {"-", "–", "—", "*"} and rest:
        return True, rest
    bullet, text = split_bullet(first.text)
    if not bullet:
        return False, parts
    if not text:
        return True, rest
    return True, [_without_mark(first, text), *rest]


def _without_mark(part: Part, text: str) -> Part:
    """Return a part without the list mark it opened with; its box is that of the words that are left."""
    count = len(text.split())
    words = part.words[-count:] if count <= len(part.words) else ()
    box = Box(words[0][0], part.box.y0, part.box.x1, part.box.y1) if words and part.box else part.box
    return replace(part, text=text, box=box, words=words)


def _round(box: Box) -> Box:
    return Box(round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1))


def join_pages(pages: list[list[Flow]]) -> list[Line]:
    """Return the lines of all pages, a column of one page going on in the same column of the next."""
    ordered: list[Flow] = []
    open_columns: list[Flow] = []
    for flows in pages:
        if _continue_columns(open_columns, flows):
            for column, flow in zip(open_columns, flows, strict=True):
                column.lines.extend(flow.lines)
            continue
        ordered.extend(flows)
        open_columns = flows[-2:] if len(flows) >= 2 and flows[-1].depth and flows[-2].depth else []
    return [line for flow in ordered for line in flow.lines]


def _continue_columns(before: list[Flow], flows: list[Flow]) -> bool:
    """Tell whether a page is set in the two columns that the page before ended with."""
    if len(before) != 2 or len(flows) != 2:
        return False
    return all(abs(one.x0 - other.x0) < 12 for one, other in zip(before, flows, strict=True))


def body_size(lines: Sequence[Line]) -> float:
    """Return the size most text is set in, in points."""
    sizes = [line.size for line in lines if line.size for _ in range(len(line.text))]
    return median(sizes) if sizes else 10.0
