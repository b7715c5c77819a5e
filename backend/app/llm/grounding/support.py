"""Which pieces of evidence a sentence rests on: those that share its telling words."""

from collections.abc import Sequence
from functools import lru_cache

from app.llm.grounding.reading import Read, Sentence
from app.llm.grounding.types import Evidence
from app.llm.grounding.words import alike, content_roots
from app.ml.text.folding import fold

MOST = 3
_ENOUGH = 2


def support_of(sentence: Sentence, evidence: Sequence[Evidence], reads: Sequence[Read]) -> list[Evidence]:
    """At most `MOST` pieces, what shares most first; the CV's before the posting's where they share as much."""
    mine = frozenset(content_roots(sentence.text))
    named = [fold(one.words) for one in reads if one.supported and len(one.words) > 1]
    scored = [(_score(mine, named, piece), piece) for piece in evidence]
    enough = 1 if len(mine) <= _ENOUGH else _ENOUGH
    good = sorted(
        ((score, piece) for score, piece in scored if score >= enough),
        key=lambda pair: (-pair[0], pair[1].origin != "cv"),
    )
    return [piece for score, piece in good[:MOST] if score * 2 >= good[0][0]]


def _score(mine: frozenset[str], named: Sequence[str], piece: Evidence) -> int:
    theirs = _roots_of(piece.quote)
    shared = sum(1 for word in mine if word in theirs or any(alike(word, other) for other in theirs))
    quote = fold(piece.quote)
    return shared + sum(2 for words in named if words in quote)


@lru_cache(maxsize=2_048)
def _roots_of(quote: str) -> frozenset[str]:
    return frozenset(content_roots(quote))
