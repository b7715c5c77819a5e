"""Whether a position is remote, hybrid or on site, and from where remote work may be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ml.terms.remote_phrases import (
    ALONE,
    AMONG_OPTIONS,
    LONGEST_LINE,
    NOT_WORK,
    OF_MOST,
    PHRASES,
    Phrase,
    Remote,
)
from app.ml.terms.remote_scope import remote_scope, scope_of
from app.ml.text.folding import fold
from app.ml.text.near import all_near
from app.ml.text.passage import Passage, passage

__all__ = ["Remote", "RemoteFact", "remote_of", "remote_scope"]


@dataclass(frozen=True, slots=True)
class RemoteFact:
    """The mode, the words that say so, and for remote work from where.

    `scope` is a comma-separated list of ISO country codes and group names ("US,CA", "EU"); None = not stated.
    `scope_quote` are the words of the location or the text that state it.
    """

    mode: Remote
    quote: str | None
    scope: str | None = None
    scope_quote: str | None = None


# How a location, a title or a tag says it: bare words.
_LABELS = (
    (
        Remote.HYBRID,
        re.compile(r"\bhybrid\w{0,3}\b(?! ?(?:cloud|vehicle|car|app|mobile|app\w*))|\bteilweise homeoffice\b"),
    ),
    (
        Remote.REMOTE,
        re.compile(
            rf"\bremot(?:e|o|ely)\b{NOT_WORK}|\btelecommut\w{{1,3}}|\btele-?work\w{{0,3}}\b|"
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


def remote_of(location: str, title: str, text: str, tags: Sequence[str] = ()) -> RemoteFact:
    """Return where the work is done: the location speaks before tags, title and text."""
    labelled = (found for source in (location, *tags, title) if (found := _label(source)))
    mode, quote = next(labelled, None) or _phrase(text)
    scope, words = (scope_of(location, text) if mode is Remote.REMOTE else None) or (None, None)
    return RemoteFact(mode, quote, scope, words)


def _label(source: str) -> tuple[Remote, str] | None:
    folded = fold(source[:500])
    for mode, pattern in _LABELS:
        found = pattern.search(folded)
        if found:
            return mode, source[found.start() : found.end()]
    return None


# Every phrase holds one of these; most postings hold none, and looking for a word is cheap.
_WORDS = frozenset(word for phrase in PHRASES for word in phrase.words)
# What is surer than this speaks of this position whatever stands around it.
_SURE = 6
_NAMES = frozenset({"remote", "hybrid", "site"})
_NOTHING: tuple[int, Remote, str | None] = (0, Remote.UNKNOWN, None)


def _phrase(text: str) -> tuple[Remote, str | None]:
    prepared = passage(text)
    folded = prepared.folded
    there = frozenset(word for word in _WORDS if word in folded)
    best: tuple[int, Remote, str | None] = _alone(prepared) if there & _NAMES else _NOTHING
    for phrase in PHRASES:
        words = [word for word in phrase.words if word in there]
        if phrase.weight > best[0] and words and (found := _said(phrase, words, folded)):
            best = (phrase.weight, phrase.mode, text[found.start() : found.end()])
    return best[1], best[2]


def _alone(prepared: Passage) -> tuple[int, Remote, str | None]:
    """Return the mode that is a line of its own."""
    for segment in prepared.segments:
        if len(segment.text) <= LONGEST_LINE and (found := ALONE.match(prepared.folded[segment.start : segment.end])):
            return _SURE, Remote(str(found.lastgroup)), segment.text
    return _NOTHING


def _said(phrase: Phrase, words: Sequence[str], folded: str) -> re.Match[str] | None:
    for found in all_near(phrase.pattern, words, folded):
        before, after = folded[max(0, found.start() - 150) : found.start()], folded[found.end() : found.end() + 100]
        if phrase.weight >= _SURE or not (AMONG_OPTIONS.search(before) or OF_MOST.match(after)):
            return found
    return None
