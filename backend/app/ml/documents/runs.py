"""Text in styles, as word processors keep it, into lines: shared by DOCX, ODT and RTF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.ml.documents.bullets import split_bullet
from app.ml.documents.document import Line, Part

DEFAULT_SIZE = 11.0
TINY = 2.0
HEADING_GROWTH = 4.0
WIDE_SPACE = re.compile(r"\t+| {4,}")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; line breaks are newlines, tabs are tabs."""

    text: str
    size: float
    bold: bool
    italic: bool
    hidden: bool

    def with_text(self, text: str) -> "Run":
        """Return the same style with other text."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is known of a paragraph besides its runs; `heading` is its level from 1, 0 for body text."""

    heading: int = 0
    listed: bool = False
    column: int = 0

    @property
    def growth(self) -> float:
        """Points by which a heading is taken larger than its letters, as its level says more than its font."""
        return max(0.0, HEADING_GROWTH - self.heading) if self.heading else 0.0


def lines_of(runs: Sequence[Run], paragraph: Paragraph) -> Iterator[Line]:
    """Yield the lines of a paragraph; its hidden runs must be gone already."""
    for group in _at_breaks(runs):
        if line := _line(group, paragraph):
            yield line


def _at_breaks(runs: Sequence[Run]) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        group.append(run.with_text(first))
        for text in rest:
            yield group
            group = [run.with_text(text)]
    yield group


def _line(runs: Sequence[Run], paragraph: Paragraph) -> Line | None:
    parts = _parts(runs, paragraph.growth, bold=paragraph.heading > 0)
    if not parts:
        return None
    marked, first = split_bullet(parts[0].text)
    bullet = (marked or paragraph.listed) and not paragraph.heading
    if marked:
        parts = [Part(first, None, parts[0].size, parts[0].bold, parts[0].italic), *parts[1:]] if first else parts[1:]
    if not parts:
        return None
    return joined(tuple(parts), Line("", 1, column=paragraph.column, bullet=bullet, gap_above=0.0))


def _parts(runs: Sequence[Run], growth: float, *, bold: bool) -> list[Part]:
    parts: list[Part] = []
    for run in runs:
        for at, text in enumerate(WIDE_SPACE.split(run.text)):
            gap = at > 0 or (bool(parts) and parts[-1].text == "\t")
            if parts and parts[-1].text == "\t":
                parts.pop()
            same = parts and not gap and parts[-1].bold == (run.bold or bold) and parts[-1].italic == run.italic
            if same and text:
                last = parts.pop()
                parts.append(Part(last.text + text, None, last.size, last.bold, last.italic, last.gap))
            elif text.strip():
                parts.append(Part(text, None, run.size + growth, run.bold or bold, run.italic, gap and bool(parts)))
            elif gap or at > 0:
                parts.append(Part("\t", None, run.size))
    return [part for part in parts if part.text.strip()]


def joined(parts: tuple[Part, ...], like: Line) -> Line:
    """Return a line of these parts that is otherwise like another."""
    text = "".join((" " if part.gap and at else "") + part.text for at, part in enumerate(parts)).strip()
    size = max(part.size or DEFAULT_SIZE for part in parts)
    bold = all(part.bold for part in parts)
    return replace(like, text=text, size=size, bold=bold, parts=parts)


def side_by_side(blocks: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Yield the lines of short table cells as rows, with a gap between the cells."""
    for at in range(max(len(block) for block in blocks)):
        row = [block[at] for block in blocks if at < len(block)]
        parts = tuple(
            replace(part, gap=part.gap or (place > 0 and first == 0))
            for place, line in enumerate(row)
            for first, part in enumerate(line.parts)
        )
        if parts:
            yield joined(parts, row[0])


LONG_CELL_LINES = 3


def table_row(blocks: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Yield a table row: short cells side by side, the lines of long ones cell after cell."""
    filled = sum(len(block) > 0 for block in blocks)
    if filled > 1 and all(len(block) < LONG_CELL_LINES for block in blocks):
        yield from side_by_side(blocks)
        return
    for block in blocks:
        yield from block
