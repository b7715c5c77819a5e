"""The words of a posting as compared: its runs of four words."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.jobs.posting.words import fold

RUN = 4
# Shorter texts that end in the middle of a sentence are taken for excerpts, in characters.
EXCERPT = 2_000
_ENDS = (".", "!", "?", ")", ":", ";", "。", "*", "”", '"')
_WORD = re.compile(r"[^\W_]+")


class Shared(NamedTuple):
    """What two texts have in common: the share of all runs, that of the shorter text, and the shorter one's words."""

    share: float
    contained: float
    words: int


@dataclass(frozen=True)
class Wording:
    """The text of a posting."""

    text: str

    @cached_property
    def _words(self) -> list[str]:
        return _WORD.findall(fold(self.text))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self._words)

    @property
    def breaks_off(self) -> bool:
        """Whether it is the beginning of a longer text, by its end: some sources send only that."""
        end = self.text.rstrip()[-3:]
        return end.endswith(("..", "…")) or (len(self.text) < EXCERPT and not end.endswith(_ENDS))

    @cached_property
    def digest(self) -> int:
        """A hash of its words, for this process only."""
        return hash(tuple(self._words))

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of four words."""
        words = self._words
        return frozenset(tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))

    def shared(self, other: "Wording") -> Shared:
        """What it has in common with another text."""
        mine, yours = self.runs, other.runs
        if not mine or not yours:
            return Shared(0.0, 0.0, 0)
        common = len(mine & yours)
        contained = common / min(len(mine), len(yours))
        return Shared(common / (len(mine) + len(yours) - common), contained, min(self.words, other.words))
