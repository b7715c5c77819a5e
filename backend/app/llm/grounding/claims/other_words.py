"""The net below the other readers: a telling word said of the person that their CV has in no form."""

import re
from collections.abc import Iterator

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.words import is_general

_LEAST = 4
# How something was done claims nothing by itself.
_MANNER = re.compile(r"(?:ly|lich|weise|self|selves)$")


def read(sentence: Sentence, sides: Sides, taken: list[Read]) -> Iterator[Read]:
    """The words of a sentence that nothing supports and no other reader took."""
    for word in sentence.words:
        if len(word.folded) < _LEAST or word.has_digit or is_general(word.folded) or _MANNER.search(word.folded):
            continue
        if not sentence.own(word.start) or sentence.denied(word.start):
            continue
        if any(one.start < word.end and word.start < one.end for one in taken):
            continue
        if not sides.cv.vocabulary.knows(word.folded):
            yield Read("skill", word.start, word.end, word.text, False, missing(word.text, "The word", own=True))
