"""Whether a position is remote, hybrid or on site, and from where remote work may be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.ml.folding import fold
from app.ml.near import search_near
from app.ml.passage import passage
from app.ml.remote_scope import remote_scope

__all__ = ["Remote", "RemoteFact", "remote_of", "remote_scope"]


class Remote(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RemoteFact:
    """The mode, the words that say so, and for remote work from where.

    `scope` is a comma-separated list of ISO country codes and group names ("US,CA", "EU"); None = not stated.
    """

    mode: Remote
    quote: str | None
    scope: str | None = None


_NOT_WORK = (
    r"(?! ?-?(?:sens|monitor|control|area|communit|patient|desktop|support|access|diagnos|"
    r"server|site|system|device|triage|deposit|start))"
)
# How a location, a title or a tag says it: bare words.
_LABELS = (
    (
        Remote.HYBRID,
        re.compile(r"\bhybrid\w{0,3}\b(?! ?(?:cloud|vehicle|car|app|mobile|app\w*))|\bteilweise homeoffice\b"),
    ),
    (
        Remote.REMOTE,
        re.compile(
            rf"\bremot(?:e|o|ely)\b{_NOT_WORK}|\btelecommut\w{{1,3}}|\btele-?work\w{{0,3}}\b|"
            rf"\bwork(?:ing)? from (?:home|anywhere)\b|\bwfh\b|"
            r"\bhome[- ]?based\b|\bhome ?office\b|\bvirtual\b(?= position| role| opportunity|$)|"
            r"\b(?:anywhere|worldwide)\b|\bwork at home\b|\bteletravail\b"
        ),
    ),
    (
        Remote.ONSITE,
        re.compile(
            r"\bon-? ?site\b|\bin-? ?office\b|\bin-? ?person\b|\boffice[- ]based\b|\bvor ort\b|"
            r"\bsur site\b"
        ),
    ),
)
_ROLE = (
    r"(?:role|position|job|opportunity|vacancy|work|arrangement|opening|team|contract|"
    r"employees?|candidates?|company|culture|environment|setup)"
)
_DAYS = (
    r"(?:\d|one|two|three|four|five|1-2|2-3|3-4|zwei|drei)\+?(?: ?(?:-|to|or) ?(?:\d|two|three|"
    r"four|five))? days?"
)
# How a description says it, the surest first.
_PHRASES: tuple[tuple[Remote, int, re.Pattern[str]], ...] = tuple(
    (mode, weight, re.compile(pattern))
    for mode, weight, pattern in (
        (
            Remote.ONSITE,
            9,
            (
                r"\b(?:not|no|never|isn't|aren't|cannot be|can't be)(?: an?| be| currently| possible|"
                r" available| open to| offer\w*| eligible for| considering| fully| for| any|"
                r" a fully)* {0,2}remote(?:ly)?\b"
            ),
        ),
        (
            Remote.ONSITE,
            8,
            (
                r"\bremote (?:work|working|working is|work is|option|options)?(?: is| are)? ?(?:not|"
                r"un)(?: an?)? ?(?:available|possible|offered|option|considered)"
            ),
        ),
        (
            Remote.HYBRID,
            8,
            (
                rf"\b(?:this|the|our) {_ROLE} (?:is|will be|offers|follows|operates)(?: an?| on a|"
                rf" currently| primarily| based on a)* hybrid\b"
            ),
        ),
        (
            Remote.REMOTE,
            8,
            (
                rf"\b(?:this|the) (?:is|{_ROLE} (?:is|will be|can be))(?: an?| currently| performed| done|"
                rf" 100%| fully| completely| open to| primarily| entirely| available|"
                rf" based)*[ -]remote(?:ly)?\b{_NOT_WORK}"
            ),
        ),
        (
            Remote.ONSITE,
            8,
            (
                rf"\b(?:this|the) (?:is|{_ROLE} (?:is|will be))(?: an?| currently| fully| 100%| based|"
                rf" performed| full[- ]time)* ?(?:on-? ?site|in-? ?office|in-? ?person|office[- ]based)\b"
            ),
        ),
        (
            Remote.HYBRID,
            7,
            (
                rf"\b{_DAYS} (?:(?:per|a|each|pro) (?:week|woche),? )?(?:(?:working )?(?:in|from|"
                rf"at) (?:the|our|an?) )?(?:\w+ )?(?:office|on-?site|in-office|in the office|im buro|"
                rf"in office|in-person|hub|homeoffice|home ?office|remote|from home)\b"
            ),
        ),
        (
            Remote.HYBRID,
            6,
            (
                r"\bhybrid(?:es|e)? (?:role|position|job|work\w*|model|schedule|set-?up|"
                r"working environment|work environment|arrangement|policy|basis|opportunity|office|remote|"
                r"arbeit\w*)\b|\bhybrid[: ]*\(|\b(?:location|workplace|work mode|"
                r"workplace type)[^\n.]{0,30}: ?[^\n.]{0,30}\bhybrid\b|#li-hybrid|\bflexible hybrid\b"
            ),
        ),
        (
            Remote.REMOTE,
            6,
            (
                r"\b(?:fully|100 ?%|completely|entirely|permanently|full[- ]time|all)[- ]remote\b|"
                r"\bremote[- ]first\b|\b(?:location|workplace|work mode|"
                r"workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\bremote\b|#li-remote|\bfully distributed\b|"
                r"\bvollstandig remote\b|\bfull remote\b|\b100 ?% (?:homeoffice|teletravail)\b"
            ),
        ),
        (
            Remote.ONSITE,
            6,
            (
                r"\b(?:location|workplace|work mode|"
                r"workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\b(?:on-?site|in-office|in person)\b|"
                r"#li-onsite|\b(?:5|five) days (?:a|per) week (?:in|from|at) (?:the|our)\b|"
                r"\bfully (?:on-?site|in-office|in person)\b|\bon-? ?site (?:role|position|job|only)\b"
            ),
        ),
        (
            Remote.HYBRID,
            6,
            (
                r"\b(?:anteilig|zeitweise|teilweise|gelegentlich|tageweise|partiell)\w{0,2}\b[^.\n]{0,25}"
                r"\bhome[- ]?office\b|"
                r"\bhome[- ]?office[- ]?(?:moglichkeit|option|anteil|tag|regelung)|"
                r"\bmoglichkeit\w{0,2}\b[^.\n]{0,20}\bhome[- ]?office\b|"
                r"\b(?:\d|zwei|drei|vier)(?: ?(?:-|bis) ?(?:\d|drei|vier))? tagen? "
                r"(?:(?:pro|die|in der) woche )?(?:im )?home[- ]?office\b|\bhome[- ]?office oder (?:vor ort|im buro)\b|"
                r"\b(?:vor ort|im buro) oder (?:im )?home[- ]?office\b|"
                rf"\bwork(?:ing)? from home (?:up to )?{_DAYS}"
            ),
        ),
        (
            Remote.REMOTE,
            5,
            (
                rf"\bremote {_ROLE}\b|\bwork(?:ing)? (?:remotely|from (?:home|anywhere))\b|"
                rf"\bremote(?:ly)? from\b|\bwork-from-home\b|\b(?:open to|ability to|able to|can|may|"
                rf"possibility (?:of|to)) (?:work(?:ing)? )?remote(?:ly)?\b{_NOT_WORK}|\bremote (?:within|"
                rf"in|across|\()|\bremote[ -](?:us|uk|eu|usa|emea|canada|europe|germany|india)\b|"
                rf"\btelecommuting\b|\bhomeoffice\b|\bteletravail\b"
            ),
        ),
        (
            Remote.REMOTE,
            4,
            r"(?:^|[|,;(/•] ?)(?:100 ?% )?remote(?= ?[|,;)./•]|$)",
        ),
        (
            Remote.ONSITE,
            3,
            r"(?:^|[|,;(/•] ?)(?:on-? ?site|in-office)(?= ?[|,;)./•]|$)",
        ),
        (
            Remote.ONSITE,
            4,
            (
                r"\boffice[- ]based\b|\bmust (?:be able to )?(?:work|be|commute)[^.\n]{0,20} (?:on-?site|"
                r"in-?office|in person|to (?:the|our) office)\b|\bon-?site (?:presence|attendance|work)\b"
            ),
        ),
    )
)


def remote_of(location: str, title: str, text: str, tags: Sequence[str] = ()) -> RemoteFact:
    """Return where the work is done: the location speaks before tags, title and text."""
    for source in (location, *tags, title):
        found = _label(source)
        if found:
            mode, quote = found
            return RemoteFact(mode, quote, remote_scope(location, text) if mode is Remote.REMOTE else None)
    mode, words = _phrase(text)
    return RemoteFact(mode, words, remote_scope(location, text) if mode is Remote.REMOTE else None)


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
    for (mode, weight, pattern), words in zip(_PHRASES, _HOLDS, strict=True):
        if weight > best[0] and (found := search_near(pattern, words, folded)):
            best = (weight, mode, text[found.start() : found.end()])
    return best[1], best[2]


# What each of the phrases above holds, in their order.
_PLACES = ("site", "office", "person")
_HOLDS: tuple[tuple[str, ...], ...] = (
    ("remote",),
    ("remote",),
    ("hybrid",),
    ("remote",),
    _PLACES,
    (" day",),
    ("hybrid",),
    ("remote", "distributed", "homeoffice", "teletravail"),
    (*_PLACES, " days"),
    ("homeoffice", "home-office", "home office", "from home"),
    ("remot", "from home", "from anywhere", "from-home", "telecommut", "homeoffice", "teletravail"),
    ("remote",),
    ("site", "office"),
    _PLACES,
)
# Every phrase holds one of these; most postings hold none, and looking for a word is cheap.
_WORDS = (
    "remot",
    "hybrid",
    "site",
    "office",
    "person",
    "from home",
    "from anywhere",
    "homeoffice",
    "distributed",
    "telecommut",
    "teletravail",
)
