"""From where remote work may be done."""

import re
from collections.abc import Iterator

from app.ml.passage import passage
from app.ml.places import read_places

_ONLY = re.compile(
    r"\b(?P<only>[a-z.]{2,14}(?: [a-z]{2,12})?)[ -](?:only|based only|residents only|candidates only)\b|"
    r"\bremote(?:ly)?,? ?(?:-|\(|in|within|from|across|anywhere in|"
    r",)+ ?(?:the )?(?P<dash>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})|"
    r"\b(?:based|located|reside|residing|residents?|live|living|anywhere|candidates|"
    r"applicants)(?: \w{1,12})? (?:in|within|of|from) (?:the )?"
    r"(?P<based>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})"
)
_MOST_SCOPES = 12


def remote_scope(location: str, text: str = "") -> str | None:
    """Return from where remote work may be done, as codes and group names joined by commas; None where not stated."""
    stated = [place.country or place.group for place in read_places(location) if place.country or place.group]
    if not stated:
        stated = list(_scopes_in(text))
    kept = list(dict.fromkeys(scope for scope in stated if scope))
    return ",".join(kept[:_MOST_SCOPES]) or None


def _scopes_in(text: str) -> Iterator[str]:
    for found in _ONLY.finditer(passage(text).folded):
        words = next(group for group in found.groups() if group).split()
        for length in (3, 2, 1):
            places = read_places(" ".join(words[:length])) if len(words) >= length else ()
            sure = [
                place.country or place.group
                for place in places
                if place.city is None and (place.country or place.group)
            ]
            if sure:
                yield from (scope for scope in sure if scope)
                break
