"""The words of a text for what was found in it: a sentence, cut around the find where it is long, never changed."""

import re

from app.ml.text.passage import Passage

# What fits on a line or two of the screen.
LONGEST_QUOTE = 200
_WORD = re.compile(r"\S+")


def quote_around(prepared: Passage, start: int, end: int) -> str:
    """The segment around a span, or whole words of it near the span; always a substring of the text."""
    index = prepared.segment_at(start)
    if index < 0:
        return prepared.text[start:end]
    segment = prepared.segments[index]
    if len(segment.text) <= LONGEST_QUOTE:
        return segment.text
    end = min(end, segment.end)
    room = max(0, LONGEST_QUOTE - (end - start)) // 2
    words = [word.span() for word in _WORD.finditer(prepared.text, segment.start, segment.end)]
    inside = [span for span in words if span[0] >= start - room and span[1] <= end + room]
    return prepared.text[min(inside[0][0], start) : max(inside[-1][1], end)] if inside else prepared.text[start:end]


def cut(quote: str) -> str:
    """The beginning of a quote that is long: whole words of it."""
    return quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE + 1].rsplit(None, 1)[0][:LONGEST_QUOTE]
