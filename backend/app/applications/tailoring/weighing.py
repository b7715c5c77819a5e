"""How much a line of the CV says of what a posting asks for. Pure; the same lines always weigh the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.applications.tailoring.stored import Content, Keyword
from app.applications.tailoring.types import Importance
from app.ml.text.folding import fold
from app.ml.text.stemming import stem

_WORTH = {Importance.must: 3.0, Importance.nice: 2.0, Importance.generic: 1.0}
# Two shared words may be chance, three of them say the same thing; figures show what came of it.
FEWEST_SHARED, SHARED, MOST_SHARED, FIGURES = 2, 0.3, 1.2, 0.4
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_EVERYDAY = frozenset(
    [
        "with",
        "from",
        "that",
        "this",
        "have",
        "your",
        "will",
        "work",
        "team",
        "experience",
        "including",
        "years",
        "using",
    ]
)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a line is worth for the posting: the keywords it names, the posting's words it comes near to."""

    worth: float
    keywords: tuple[Keyword, ...] = ()
    near: str | None = None
    figures: bool = False

    @property
    def speaks(self) -> bool:
        """Whether the line answers anything the posting says."""
        return bool(self.keywords) or self.near is not None

    @property
    def firmest(self) -> Importance | None:
        """How firmly the firmest of its keywords is asked for."""
        order = list(Importance)
        return min((keyword.importance for keyword in self.keywords), key=order.index, default=None)


@dataclass(frozen=True, slots=True)
class Scale:
    """Weighs the lines of one CV for one posting; `said` are lines of the posting."""

    keywords: Mapping[str, Keyword]
    said: Sequence[str]

    @classmethod
    def of(cls, content: Content, said: Sequence[str]) -> "Scale":
        """The scale for a CV and what its posting says."""
        return cls({keyword.key: keyword for keyword in content.keywords}, said)

    def weigh(self, text: str, names: Sequence[str]) -> Weight:
        """What a text is worth that names these keywords."""
        keywords = tuple(self.keywords[key] for key in names if key in self.keywords)
        near, shared = self._near(text)
        figures = bool(_DIGIT.search(text))
        worth = sum(_WORTH[keyword.importance] for keyword in keywords)
        worth += min(shared * SHARED, MOST_SHARED) + (FIGURES if figures else 0.0)
        return Weight(round(worth, 3), keywords, near, figures)

    def _near(self, text: str) -> tuple[str | None, int]:
        """The line of the posting that shares most telling words with a text, and how many."""
        own = _stems(text)
        best, most = None, 0
        for line in self.said:
            shared = len(own & _stems(line))
            if shared > most:
                best, most = line, shared
        return (best, most) if most >= FEWEST_SHARED else (None, 0)


@lru_cache(maxsize=8_192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(fold(text)) if word not in _EVERYDAY) - {""}
