"""Search where it may be worth it: a long pattern only around the words without which it can't match."""

import re
from collections.abc import Iterable, Iterator

_BEFORE, _AFTER = 160, 200


def search_near(pattern: re.Pattern[str], words: Iterable[str], text: str) -> re.Match[str] | None:
    """Return the first match of a pattern; every match holds one of the words, and no more than `_BEFORE` before it."""
    return next(all_near(pattern, words, text), None)


def all_near(pattern: re.Pattern[str], words: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Yield a match of a pattern around each of the words; every match holds one of them."""
    for place in places(words, text):
        found = pattern.search(text, max(0, place - _BEFORE), place + _AFTER)
        # What begins behind the word belongs to another word, whose surroundings are not cut off.
        if found and found.start() <= place:
            yield found


def places(words: Iterable[str], text: str) -> list[int]:
    """Return where any of the words begin in a text, in order, each place once."""
    return sorted({place for word in words for place in _of_word(word, text)})


def _of_word(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)
