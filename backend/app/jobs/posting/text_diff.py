"""What changed in a text, line by line: enough to be shown, not a copy of the text."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from app.core.text import one_line
from app.core.types import JsonObject, JsonValue

MOST_LINES = 40
MOST_BYTES = 4_000
LONGEST_LINE = 400
# Beyond so many sentences the comparison would take longer than its result is worth.
MOST_COMPARED = 3_000
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\sa-z])")


def text_diff(before: str, after: str) -> JsonObject:
    """The sentences that went ("-") and came ("+"), in order, as `lines`; `more` is how many are left out."""
    lines = list(_changed(_sentences(before), _sentences(after)))
    kept = list(_bounded(lines))
    shown: list[JsonValue] = [[sign, words] for sign, words in kept]
    return {"lines": shown, "more": len(lines) - len(kept)} if shown else {}


def _sentences(text: str) -> list[str]:
    """A text as its sentences; a line break ends one."""
    found = (one_line(part, LONGEST_LINE) for line in text.splitlines() for part in _SENTENCE.split(line))
    return [sentence for sentence in found if sentence][:MOST_COMPARED]


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after).get_opcodes():
        if tag != "equal":
            yield from (("-", line) for line in before[start:end])
            yield from (("+", line) for line in after[new_start:new_end])


def _bounded(lines: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = MOST_BYTES
    for sign, words in lines[:MOST_LINES]:
        room -= len(words.encode())
        if room < 0:
            return
        yield sign, words
