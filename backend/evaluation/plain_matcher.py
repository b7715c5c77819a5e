"""The plainest reader of skills, for comparison: every name of the lexicon, as whole words, longest first."""

from collections.abc import Sequence
from functools import cache

from app.ml.lexicon.concepts import lexicon
from app.ml.tagger.words import TOKEN
from app.ml.text.folding import fold


@cache
def _names() -> tuple[frozenset[tuple[str, ...]], int]:
    names = {
        tuple(TOKEN.findall(fold(name))) for skill in lexicon() for name in (skill.name, *skill.aliases, *skill.labels)
    } - {()}
    return frozenset(names), max(map(len, names))


def plain_spans(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Return the `[start, end)` places of names among the tokens."""
    names, longest = _names()
    folded = [fold(token) for token in tokens]
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(folded):
        ends = range(min(len(folded), place + longest), place, -1)
        end = next((end for end in ends if tuple(folded[place:end]) in names), 0)
        if end:
            found.append((place, end))
        place = end or place + 1
    return found
