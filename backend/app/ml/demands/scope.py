"""From where remote work may be done, where words limit it."""

import re
from collections.abc import Sequence

from app.ml.demands.types import ScopeDemand
from app.ml.places.reading import Place
from app.ml.terms.remote_scope import remote_scope, scope_of
from app.ml.text.folding import fold
from app.ml.text.passage import passage
from app.ml.text.quoting import cut, quote_around

WORLDWIDE = "worldwide"
_SAYS_REMOTE = re.compile(
    r"\bremot\w*|\banywhere\b|\bonly\b|\bhome[- ]?based\b|\bwork from\b|\bvirtual\b|\btelework\w*"
)
_LIMITS = re.compile(
    r"\bremot\w*\W+(?:\w+\W+){0,3}(?:in|within|from|across)\b|\bremot\w*,? ?[(/|,-]|\bonly\b|\banywhere in\b|"
    r"\bhire remote\b|\bfor candidates\b"
)
# Where colleagues, offices and customers are limits nobody.
_OTHERS = re.compile(
    r"\b(?:members|all of us|some of us|we are|we're|our (?:\w+ ){0,2}team|teammates|colleagues|company based|"
    r"offices?|"
    r"headquarter\w*|founders?|clients?|customers?|employees|people)\b(?! (?:only|must))"
)


def scope_demand(location: str, text: str, places: Sequence[Place], scope: str | None) -> ScopeDemand | None:
    """The stated scope of remote work with the words that limit it.

    A town in the location is where the office is, no limit, unless the location itself speaks of remote work.
    """
    if not scope or scope.casefold() == WORLDWIDE:
        return None
    if any(place.country or place.group for place in places):
        whole_countries = not any(place.city for place in places)
        return ScopeDemand(scope, cut(location)) if whole_countries or _SAYS_REMOTE.search(fold(location)) else None
    stated = scope_of("", text)
    if stated is None or WORLDWIDE in stated[0].split(","):
        return None
    start = text.find(stated[1])
    quote = quote_around(passage(text), start, start + len(stated[1]))
    folded = fold(quote)
    limited = _LIMITS.search(folded) and not _OTHERS.search(folded)
    return ScopeDemand(remote_scope("", quote) or scope, quote) if limited else None
