"""Whether a position is remote, hybrid or on site, and from where remote work may be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.ml.folding import fold
from app.ml.passage import passage
from app.ml.places import read_places


class Remote(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RemoteFact:
    """The mode, the words that say so, and for remote work from where.

    `scope` is a comma-separated list of ISO country codes and group names ("US,CA", "EU", "worldwide"); None = not stated.
    """

    mode: Remote
    quote: str | None
    scope: str | None = None


_NOT_WORK = r"(?! ?-?(?:sens|monitor|control|area|communit|patient|desktop|support|access|diagnos|server|site|system|device|triage|deposit|start))"
# How a location, a title or a tag says it: bare words.
_LABELS = (
    (Remote.HYBRID, re.compile(r"\bhybrid\w{0,3}\b(?! ?(?:cloud|vehicle|car|app|mobile|app\w*))|\bteilweise homeoffice\b")),
    (
        Remote.REMOTE,
        re.compile(
            rf"\bremot(?:e|o|ely)\b{_NOT_WORK}|\btelecommut\w{{1,3}}|\btele-?work\w{{0,3}}\b|\bwork(?:ing)? from (?:home|anywhere)\b|\bwfh\b|"
            r"\bhome[- ]?based\b|\bhome ?office\b|\bvirtual\b(?= position| role| opportunity|$)|\b(?:anywhere|worldwide)\b|\bwork at home\b|\bteletravail\b"
        ),
    ),
    (Remote.ONSITE, re.compile(r"\bon-? ?site\b|\bin-? ?office\b|\bin-? ?person\b|\boffice[- ]based\b|\bvor ort\b|\bsur site\b")),
)
_ROLE = r"(?:role|position|job|opportunity|vacancy|work|arrangement|opening|team|contract|employees?|candidates?|company|culture|environment|setup)"
_DAYS = r"(?:\d|one|two|three|four|five|1-2|2-3|3-4|zwei|drei)\+?(?: ?(?:-|to|or) ?(?:\d|two|three|four|five))? days?"
# How a description says it, the surest first.
_PHRASES: tuple[tuple[Remote, int, re.Pattern[str]], ...] = tuple(
    (mode, weight, re.compile(pattern))
    for mode, weight, pattern in (
        (Remote.ONSITE, 9, rf"\b(?:not|no|never|isn't|aren't|cannot be|can't be)(?: an?| be| currently| possible| available| open to| offer\w*| eligible for| considering| fully| for| any| a fully)* {{0,2}}remote(?:ly)?\b"),
        (Remote.ONSITE, 8, rf"\bremote (?:work|working|working is|work is|option|options)?(?: is| are)? ?(?:not|un)(?: an?)? ?(?:available|possible|offered|option|considered)"),
        (Remote.HYBRID, 8, rf"\b(?:this|the|our) {_ROLE} (?:is|will be|offers|follows|operates)(?: an?| on a| currently| primarily| based on a)* hybrid\b"),
        (Remote.REMOTE, 8, rf"\b(?:this|the) (?:is|{_ROLE} (?:is|will be|can be))(?: an?| currently| performed| done| 100%| fully| completely| open to| primarily| entirely| available| based)*[ -]remote(?:ly)?\b{_NOT_WORK}"),
        (Remote.ONSITE, 8, rf"\b(?:this|the) (?:is|{_ROLE} (?:is|will be))(?: an?| currently| fully| 100%| based| performed| full[- ]time)* ?(?:on-? ?site|in-? ?office|in-? ?person|office[- ]based)\b"),
        (Remote.HYBRID, 7, rf"\b{_DAYS} (?:(?:per|a|each|pro) (?:week|woche),? )?(?:(?:working )?(?:in|from|at) (?:the|our|an?) )?(?:\w+ )?(?:office|on-?site|in-office|in the office|im buro|in office|in-person|hub|homeoffice|home ?office|remote|from home)\b"),
        (Remote.HYBRID, 6, r"\bhybrid(?:es|e)? (?:role|position|job|work\w*|model|schedule|set-?up|working environment|work environment|arrangement|policy|basis|opportunity|office|remote|arbeit\w*)\b|\bhybrid[: ]*\(|\b(?:location|workplace|work mode|workplace type)[^\n.]{0,30}: ?[^\n.]{0,30}\bhybrid\b|#li-hybrid|\bflexible hybrid\b"),
        (Remote.REMOTE, 6, r"\b(?:fully|100 ?%|completely|entirely|permanently|full[- ]time|all)[- ]remote\b|\bremote[- ]first\b|\b(?:location|workplace|work mode|workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\bremote\b|#li-remote|\bfully distributed\b|\bvollstandig remote\b|\bfull remote\b|\b100 ?% (?:homeoffice|teletravail)\b"),
        (Remote.ONSITE, 6, r"\b(?:location|workplace|work mode|workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\b(?:on-?site|in-office|in person)\b|#li-onsite|\b(?:5|five) days (?:a|per) week (?:in|from|at) (?:the|our)\b|\bfully (?:on-?site|in-office|in person)\b|\bon-? ?site (?:role|position|job|only)\b"),
        (Remote.REMOTE, 5, rf"\bremote {_ROLE}\b|\bwork(?:ing)? (?:remotely|from (?:home|anywhere))\b|\bremote(?:ly)? from\b|\bwork-from-home\b|\b(?:open to|ability to|able to|can|may|possibility (?:of|to)) (?:work(?:ing)? )?remote(?:ly)?\b{_NOT_WORK}|\bremote (?:within|in|across|\()|\bremote[ -](?:us|uk|eu|usa|emea|canada|europe|germany|india)\b|\btelecommuting\b|\bhomeoffice\b|\bteletravail\b"),
        (Remote.ONSITE, 4, r"\boffice[- ]based\b|\bmust (?:be able to )?(?:work|be|commute)[^.\n]{0,20} (?:on-?site|in-?office|in person|to (?:the|our) office)\b|\bon-?site (?:presence|attendance|work)\b"),
    )
)  # fmt: skip
_ONLY = re.compile(
    r"\b(?P<only>[a-z.]{2,14}(?: [a-z]{2,12})?)[ -](?:only|based only|residents only|candidates only)\b|"
    r"\bremote(?:ly)?,? ?(?:-|\(|in|within|from|across|anywhere in|,)+ ?(?:the )?(?P<dash>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})|"
    r"\b(?:based|located|reside|residing|residents?|live|living|anywhere|candidates|applicants)(?: \w{1,12})? (?:in|within|of|from) (?:the )?"
    r"(?P<based>[a-z.&]{2,14}(?: [a-z]{2,12}){0,2})"
)


def remote_of(location: str, title: str, text: str, tags: Sequence[str] = ()) -> RemoteFact:
    """Return where the work is done: the location speaks before tags, title and text."""
    for source in (location, *tags, title):
        found = _label(source)
        if found:
            mode, quote = found
            return RemoteFact(mode, quote, remote_scope(location, text) if mode is Remote.REMOTE else None)
    mode, quote = _phrase(text)
    return RemoteFact(mode, quote, remote_scope(location, text) if mode is Remote.REMOTE else None)


def remote_scope(location: str, text: str = "") -> str | None:
    """Return from where remote work may be done, as codes and group names joined by commas; None where not stated."""
    stated = [place.country or place.group for place in read_places(location) if place.country or place.group]
    if not stated:
        stated = list(_scopes_in(text))
    kept = list(dict.fromkeys(scope for scope in stated if scope))
    return ",".join(kept[:_MOST_SCOPES]) or None


_MOST_SCOPES = 12


def _label(source: str) -> tuple[Remote, str] | None:
    folded = fold(source[:500])
    for mode, pattern in _LABELS:
        found = pattern.search(folded)
        if found:
            return mode, source[found.start() : found.end()]
    return None


def _phrase(text: str) -> tuple[Remote, str | None]:
    folded = passage(text).folded
    best: tuple[int, Remote, str | None] = (0, Remote.UNKNOWN, None)
    if not any(word in folded for word in _WORDS):
        return Remote.UNKNOWN, None
    for mode, weight, pattern in _PHRASES:
        if weight > best[0] and (found := pattern.search(folded)):
            best = (weight, mode, text[found.start() : found.end()])
    return best[1], best[2]


# Every phrase holds one of these; most postings hold none, and looking for a word is cheap.
_WORDS = ("remot", "hybrid", "site", "office", "person", "from home", "from anywhere", "distributed", "telecommut", "teletravail")


def _scopes_in(text: str) -> Iterator[str]:
    for found in _ONLY.finditer(passage(text).folded):
        words = next(group for group in found.groups() if group).split()
        for length in (3, 2, 1):
            places = read_places(" ".join(words[:length])) if len(words) >= length else ()
            sure = [place.country or place.group for place in places if place.city is None and (place.country or place.group)]
            if sure:
                yield from (scope for scope in sure if scope)
                break
