"""From where remote work may be done."""

import re
from collections.abc import Iterable, Iterator

from app.ml.places.reading import read_places
from app.ml.text.passage import passage

_ONLY = re.compile(
    r"\b(?P<only>[a-z.]{2,14}(?: [a-z]{2,12})?)[ -](?:only|based only|residents only|candidates only)\b|"
    r"\bremote(?:ly)?,? ?(?:(?:-|\(|in|within|from|across|anywhere in|"
    r",) ?)+(?:the )?(?P<dash>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})|"
    r"\b(?:based|located|reside|residing|residents?|live|living|anywhere|candidates|"
    r"applicants)(?: \w{1,12})? (?:in|within|of|from) (?:the )?"
    r"(?P<based>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})"
)
_MOST_SCOPES = 12
# Every statement holds one of these.
_WORDS = (
    "only", "remote", "based", "located", "resid", "living", "live ", "anywhere", "candidates", "applicants",
)  # fmt: skip


def remote_scope(location: str, text: str = "") -> str | None:
    """Return from where remote work may be done, as codes and group names joined by commas; None where not stated."""
    stated = scope_of(location, text)
    return stated[0] if stated else None


def scope_of(location: str, text: str = "") -> tuple[str, str] | None:
    """Return from where remote work may be done, and the words of the location or the text that state it."""
    named = [scope for place in read_places(location) if (scope := place.country or place.group)]
    if named:
        return _joined(named), location.strip()
    prepared = passage(text)
    found = list(_scopes_in(prepared.folded))
    if not found:
        return None
    # The words of the first statement: one quote is enough to check by.
    start, end = found[0][1]
    return _joined(scope for scope, _ in found), prepared.text[start:end].strip()


def _joined(scopes: Iterable[str]) -> str:
    return ",".join(list(dict.fromkeys(scopes))[:_MOST_SCOPES])


def _scopes_in(folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
    if not any(word in folded for word in _WORDS):
        return
    for found in _ONLY.finditer(folded):
        group = next(name for name, words in found.groupdict().items() if words)
        words = found[group].split()
        for length in (3, 2, 1):
            places = read_places(" ".join(words[:length])) if len(words) >= length else ()
            sure = [place for place in places if place.city is None and (place.country or place.group)]
            if sure:
                yield from ((place.country or place.group or "", found.span()) for place in sure)
                break
