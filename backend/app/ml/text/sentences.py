"""Cut a posting into headings, bullets and sentences, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SegmentKind = Literal["heading", "bullet", "sentence"]


@dataclass(frozen=True, slots=True)
class Segment:
    """One heading, bullet or sentence; `text == source[start:end]`, `block` numbers the line it stands in."""

    text: str
    start: int
    end: int
    kind: SegmentKind
    block: int


_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-*•·●▪◦‣–—✓✔➢►]|\(?\d{1,2}[.)])\s+")
_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|sr|jr|dr|mr|mrs|ms|st|no|vs|inc|ltd|co|approx|etc|incl|min|max|dept|"
    r"prof|bzw|ca|mind|inkl|ggf|evtl|z\.b|usw|u\.s|u\.k|p\.a)|\b[A-Z])\.\s*$",
    re.IGNORECASE,
)


def segments(text: str) -> list[Segment]:
    """Return the segments of a text in order."""
    found: list[Segment] = []
    for block, line in enumerate(_LINE.finditer(text)):
        found.extend(_of_line(text, line.start(), line.end(), block))
    return found


def _of_line(text: str, start: int, end: int, block: int) -> Iterator[Segment]:
    bullet = _BULLET.match(text, start, end)
    first = bullet.end() if bullet else start
    pieces = list(_pieces(text, first, end))
    for left, right in pieces:
        kind: SegmentKind = "bullet" if bullet else "sentence"
        if len(pieces) == 1 and not bullet and _is_heading(text[left:right]):
            kind = "heading"
        yield Segment(text[left:right], left, right, kind, block)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for stop in _END.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(left, stop.start() - 8), stop.start() + 1):
            continue
        yield from _trimmed(text, left, stop.end())
        left = stop.end()
    yield from _trimmed(text, left, end)


def _trimmed(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if left < right:
        yield left, right


def _is_heading(line: str) -> bool:
    return len(line) <= 80 and (line.endswith(":") or (line[-1] not in ".!?;," and len(line.split()) <= 7))
