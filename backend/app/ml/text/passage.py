"""A text prepared once for all readers: folded, cut into segments, with its boilerplate known."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from app.ml.text.folding import fold
from app.ml.text.notices import notices_of
from app.ml.text.sentences import Segment, segments

# Where a source sends a book, the job is described in its first part; every reader stays linear all the same.
LONGEST = 200_000
# What is said of a word stands near it; a bound also keeps a text without full stops linear.
_REACH = 240
_WEB = r"https?://[^\s<>\"]{1,500}|www\.[^\s<>\"]{1,500}"
_WEB_ADDRESS = re.compile(_WEB)
_ADDRESS = re.compile(rf"{_WEB}|[\w.+-]{{1,64}}@[\w-]{{1,63}}\.[\w.-]{{1,100}}")


@dataclass(frozen=True, slots=True)
class Passage:
    """`folded` is as long as `text`; `masked` is folded with web and mail addresses blanked out."""

    text: str
    folded: str
    masked: str
    segments: tuple[Segment, ...]
    boilerplate: frozenset[int]
    starts: tuple[int, ...]

    def segment_at(self, offset: int) -> int:
        """Return the index of the segment an offset lies in (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1

    def is_boilerplate(self, offset: int) -> bool:
        """Say whether the offset lies in an equal-opportunity, privacy or like notice."""
        return self.segment_at(offset) in self.boilerplate

    def around(self, start: int, end: int) -> tuple[str, str]:
        """Return the folded words of the same segment before and after a span, at most `_REACH` characters each."""
        index = self.segment_at(start)
        if index < 0:
            return "", ""
        segment = self.segments[index]
        before = self.folded[max(segment.start, start - _REACH) : start]
        return before, self.folded[end : min(end + _REACH, max(end, segment.end))]


@lru_cache(maxsize=8)
def passage(text: str) -> Passage:
    """Prepare a text; the last few are remembered, because several readers look at the same one."""
    text = text[:LONGEST]
    folded = fold(text)
    parts = tuple(segments(text))
    starts = tuple(part.start for part in parts)
    return Passage(text, folded, masked(folded), parts, notices_of(parts, folded), starts)


def masked(folded: str) -> str:
    """Blank out the web and mail addresses of a folded text."""
    if "@" not in folded and "http" not in folded and "www." not in folded:
        return folded
    pattern = _ADDRESS if "@" in folded else _WEB_ADDRESS
    return pattern.sub(lambda found: " " * len(found.group()), folded)
