"""Characters into words, and words into segments: stretches of one baseline without a wide space inside."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from app.ml.documents.bullets import ICON, MARKS
from app.ml.documents.clean import clean_text
from app.ml.documents.document import Box, Part
from app.ml.documents.glyphs import Glyph, Style

# In widths of the font size.
BASELINE_DRIFT = 0.3
BACKWARDS = 0.6
WORD_GAP = 0.14
WIDE_GAP = 1.6
# Text drawn at different times is joined only where it stands as close as a word does.
NEAR_GAP = 0.45
ASCENT, DESCENT = 0.8, 0.22
MIN_SPACED_LETTERS = 4
MIN_SAMPLES = 8
MAX_OVERLAP = 0.3
MAX_SLACK = 0.15


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a space between them, in one style."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    style: Style
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one baseline that belong together."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    base: float
    size: float

    @property
    def box(self) -> Box:
        """The place of the segment, by its baseline and font size."""
        return Box(self.x0, self.base - ASCENT * self.size, self.x1, self.base + DESCENT * self.size)

    @property
    def text(self) -> str:
        """The words in order."""
        return "".join((" " if word.spaced and at else "") + word.text for at, word in enumerate(self.words))


def find_segments(glyphs: Sequence[Glyph]) -> list[Segment]:
    """Return the segments of a page, in the order of its content."""
    runs = [run for run in _runs(glyphs) if run]
    slack = _slack(runs)
    segments = [segment for run in runs for segment in _split(_words(run, slack))]
    return _join_neighbours(segments)


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield stretches that move rightwards on one baseline; icons end a stretch and are dropped."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if _is_icon(glyph):
            yield run
            run = []
            continue
        if run and not _follows(run[-1], glyph):
            yield run
            run = []
        run.append(glyph)
    yield run


def _is_icon(glyph: Glyph) -> bool:
    if glyph.char in MARKS:
        return False
    return glyph.style.icon or bool(ICON.match(glyph.char))


def _follows(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    if abs(glyph.base - last.base) > BASELINE_DRIFT * size:
        return False
    # The letters of a ligature share one place, so each may start where the last one did.
    forwards = glyph.x0 >= last.x0 - 0.05 * size or glyph.x0 - last.x1 > -BACKWARDS * size
    return forwards and glyph.x0 - last.x1 < 3 * WIDE_GAP * size


def _slack(runs: Sequence[Sequence[Glyph]]) -> dict[str, float]:
    """Return how far, in font sizes, the letter after each letter usually stands closer than others do.

    An "f" leans over what follows, so the space after one is narrower than other spaces.
    """
    gaps: dict[str, list[float]] = defaultdict(list)
    for run in runs:
        for before, after in pairwise(run):
            gap = (after.x0 - before.x1) / after.size if after.size > 0 else 0.0
            # The letters of a ligature share one place: their overlap says nothing about spaces.
            if gap > -MAX_OVERLAP and not before.char.isspace() and not after.char.isspace():
                gaps[before.char].append(gap)
    everything = sorted(gap for found in gaps.values() for gap in found)
    usual = everything[len(everything) // 2] if everything else 0.0
    lower = {char: sorted(found)[len(found) // 4] for char, found in gaps.items() if len(found) >= MIN_SAMPLES}
    return {char: min(usual - gap, MAX_SLACK) for char, gap in lower.items() if gap < usual}


def segments_of(words: Sequence[Word]) -> list[Segment]:
    """Return the segments of words on one baseline, left to right."""
    return list(_split(list(words)))


def _words(run: list[Glyph], slack: dict[str, float]) -> list[Word]:
    threshold = _space_width(run)
    words: list[Word] = []
    current: list[Glyph] = []
    spaced = True
    for glyph in run:
        if glyph.char.isspace():
            _close(words, current, spaced)
            current, spaced = [], True
            continue
        if current and glyph.x0 - current[-1].x1 > (threshold - slack.get(current[-1].char, 0.0)) * glyph.size:
            _close(words, current, spaced)
            current, spaced = [], True
        elif current and glyph.style is not current[-1].style and _differs(glyph.style, current[-1].style):
            _close(words, current, spaced)
            current, spaced = [], False
        current.append(glyph)
    _close(words, current, spaced)
    return _close_up(words)


def _differs(one: Style, other: Style) -> bool:
    return one.bold != other.bold or one.italic != other.italic


def _close(words: list[Word], glyphs: list[Glyph], spaced: bool) -> None:
    text = clean_text("".join(glyph.char for glyph in glyphs)).strip()
    if text:
        first, last = glyphs[0], glyphs[-1]
        size = max(glyph.size for glyph in glyphs)
        words.append(Word(text, first.x0, max(last.x1, first.x1), first.base, size, first.style, spaced))


def _space_width(run: list[Glyph]) -> float:
    """Return the gap, in font sizes, that ends a word: what is wide beside the usual gap of this run."""
    gaps = [
        (after.x0 - before.x1) / after.size
        for before, after in pairwise(run)
        if after.size > 0 and not before.char.isspace() and not after.char.isspace()
    ]
    usual = median(gaps) if gaps else 0.0
    # Letter-spaced text has wide gaps everywhere; its words are further apart still.
    return usual + max(WORD_GAP, abs(usual) * 0.6 if usual > WORD_GAP else 0.0)


def _close_up(words: list[Word]) -> list[Word]:
    """Join letters that were set apart for looks ("J A N E   D O E") into their words."""
    if len(words) < MIN_SPACED_LETTERS or sum(len(word.text) == 1 for word in words) < 0.8 * len(words):
        return words
    gaps = sorted(after.x0 - before.x1 for before, after in pairwise(words))
    limit = gaps[len(gaps) // 2] * 1.5 + 0.05 * words[0].size
    joined = [words[0]]
    for word in words[1:]:
        last = joined[-1]
        if word.x0 - last.x1 <= limit:
            joined[-1] = Word(last.text + word.text, last.x0, word.x1, last.base, last.size, last.style, last.spaced)
        else:
            joined.append(word)
    return joined


def _split(words: list[Word]) -> Iterator[Segment]:
    group: list[Word] = []
    for word in words:
        if group and word.x0 - group[-1].x1 > WIDE_GAP * max(word.size, group[-1].size):
            yield _segment(group)
            group = []
        group.append(word)
    if group:
        yield _segment(group)


def _segment(words: Sequence[Word]) -> Segment:
    size = max(word.size for word in words)
    base = max(words, key=lambda word: (word.size, len(word.text))).base
    return Segment(tuple(words), min(w.x0 for w in words), max(w.x1 for w in words), base, size)


def _join_neighbours(segments: list[Segment]) -> list[Segment]:
    """Join segments that continue one another although something else was drawn in between."""
    ordered = sorted(segments, key=lambda segment: (round(segment.base, 1), segment.x0))
    joined: list[Segment] = []
    for segment in ordered:
        at = next((i for i in range(len(joined) - 1, -1, -1) if _continues(joined[i], segment)), None)
        if at is None:
            joined.append(segment)
        else:
            joined[at] = _segment((*joined[at].words, *_glued(joined[at], segment)))
    return joined


def _continues(left: Segment, right: Segment) -> bool:
    size = max(left.size, right.size)
    if abs(left.base - right.base) > BASELINE_DRIFT * min(left.size, right.size):
        return False
    return -0.2 * size <= right.x0 - left.x1 <= NEAR_GAP * size


def _glued(left: Segment, right: Segment) -> tuple[Word, ...]:
    first, *rest = right.words
    spaced = first.x0 - left.x1 > WORD_GAP * first.size
    return (Word(first.text, first.x0, first.x1, first.base, first.size, first.style, spaced), *rest)


def parts_of(segment: Segment, *, gap: bool) -> list[Part]:
    """Return the segment as parts of one style each; `gap` marks the first of them."""
    parts: list[Part] = []
    for group in _same_style(segment.words):
        text = "".join((" " if word.spaced and at else "") + word.text for at, word in enumerate(group))
        if parts and group[0].spaced:
            text = f" {text}"
        size = max(word.size for word in group)
        box = Box(group[0].x0, segment.base - ASCENT * size, group[-1].x1, segment.base + DESCENT * size)
        style = group[0].style
        parts.append(Part(text, box, size, style.bold, style.italic, gap and not parts, _extents(group)))
    return parts


def _extents(group: Sequence[Word]) -> tuple[tuple[float, float], ...]:
    """Return where each word begins and ends; pieces without a space between are one word."""
    found: list[tuple[float, float]] = []
    for at, word in enumerate(group):
        if at and not word.spaced:
            found[-1] = (found[-1][0], word.x1)
        else:
            found.append((word.x0, word.x1))
    return tuple(found)


def _same_style(words: Sequence[Word]) -> list[list[Word]]:
    groups: list[list[Word]] = []
    for word in words:
        if groups and not _differs(word.style, groups[-1][-1].style):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups
