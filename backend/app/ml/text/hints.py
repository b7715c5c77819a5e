"""Find the segments worth a reader's patterns: one pass over a text for all the words without which none can match."""

from collections.abc import Iterable
from functools import cached_property

import ahocorasick

from app.ml.text.passage import Passage


class Hints:
    """Folded words or parts of words; a segment that holds none of them is not worth looking at."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def segments(self, prepared: Passage) -> list[int]:
        """Return the indexes of the segments in which one of the words ends, in order, each once."""
        found: list[int] = []
        segment_at = prepared.segment_at
        for end, _ in self._machine.iter(prepared.folded):
            index = segment_at(end)
            if index >= 0 and (not found or found[-1] != index):
                found.append(index)
        return found

    def within(self, folded: str) -> bool:
        """Say whether folded words hold one of them."""
        return next(self._machine.iter(folded), None) is not None

    @cached_property
    def _machine(self) -> ahocorasick.Automaton:
        machine = ahocorasick.Automaton()
        for word in self._words:
            machine.add_word(word, len(word))
        machine.make_automaton()
        return machine
