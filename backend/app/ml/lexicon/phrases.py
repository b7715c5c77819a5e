"""Names that are whole words: of several words by their stems ("managing our staff" is "manage staff"), or of one."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate, compress
from sys import intern
from typing import NamedTuple

from app.ml.text.passage import Passage
from app.ml.text.stemming import ARTICLES, singular, stem
from app.ml.text.tables import packed_text

_WORD = re.compile(r"[a-z0-9+#]+")
_IN_WORD = re.compile(r"[a-z0-9+#]")
# Splitting by what stands between words is the fastest way to both the words and their places.
_BETWEEN = re.compile(r"([^a-z0-9+#]+)")
# What may stand between two words of one name, articles left out.
_GAP = re.compile(r"^(?:[ \-/]{1,3}|')$")
_SHORTEST_PLURAL = 3
_MOST_WORDS = 65_536
_GOES_ON = (ARTICLES - {"s", ""}) | {"this", "that", "these", "those", "it", "them"}


class Found(NamedTuple):
    """A name at a place of the text: its place in the lexicon, or the word where it is one of one word."""

    start: int
    end: int
    place: int
    word: str = ""


class Single(NamedTuple):
    """A name of one word: its place in the lexicon, how its owner writes it, what it must meet (see ambiguity)."""

    place: int
    label: str
    policy: str


class _Tables(NamedTuple):
    """What follows a pair of stems ("meet=12|=90"); `place<tab>label<tab>policy` of each single word."""

    pairs: dict[tuple[str, str], str]
    # The first of each pair: most words of a text begin none.
    heads: frozenset[str]
    words: dict[str, str]
    # Each word and its plural, with the word.
    forms: dict[str, str]


@cache
def _tables() -> _Tables:
    pairs: dict[tuple[str, str], str] = {}
    words: dict[str, str] = {}
    for line in packed_text("phrases").split("\n"):
        key, _, value = line.partition("\t")
        one, _, other = key.partition(" ")
        if other:
            pairs[intern(one), intern(other)] = value
        elif one:
            words[one] = value
    plurals = {f"{word}s": word for word in words if len(word) >= _SHORTEST_PLURAL}
    heads = frozenset(one for one, _ in pairs)
    return _Tables(pairs, heads, words, plurals | {word: word for word in words})


def single(word: str) -> Single:
    """Return what is known of a name of one word."""
    place, label, policy = (*_tables().words[word].split("\t"), "", "")[:3]
    return Single(int(place), label, policy)


@cache
def _rests(pair: tuple[str, str]) -> tuple[tuple[int, dict[str, tuple[int, bool]]], ...]:
    """Return what may follow a pair of stems, by the number of further words, longest first."""
    by_length: dict[int, dict[str, tuple[int, bool]]] = {}
    for rest in _tables().pairs[pair].split("|"):
        tail, _, place = rest.rpartition("=")
        length = tail.count(" ") + 1 if tail else 0
        by_length.setdefault(length, {})[tail] = (int(place.removeprefix("^")), place.startswith("^"))
    return tuple(sorted(by_length.items(), reverse=True))


class _Forms(dict[str, str]):
    """A function of a word, worked out once for each; emptied when it has seen too many."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = self._form(word)
        return found


def _head(word: str) -> str:
    """Return the stem of a word that a name may open with, else an empty text."""
    short = stem(word)
    return short if short in _tables().heads else ""


_SINGULARS, _HEADS = _Forms(singular), _Forms(_head)


class _Places:
    """Where the words of a text stand; worked out only for a text that seems to hold a phrase."""

    def __init__(self, passage: Passage, told: list[str]) -> None:
        self._text = passage.text
        self._parts = _BETWEEN.split(passage.masked)
        # A text that opens with a space has an empty first part.
        first = 0 if self._parts[0] else 2
        self._starts = list(accumulate(map(len, self._parts), initial=0))
        self._kept = list(compress(range(first, len(self._parts), 2), told))

    def accept(self, at: int, end: int, *, proper: bool) -> tuple[int, int] | None:
        """Return where the words from `at` to before `end` stand, if they are one phrase there."""
        start, last = self._kept[at], self._kept[end - 1]
        between = self._parts[start + 1 : last : 2]
        if not all(gap == " " or _GAP.match(gap) for gap in between) or self._goes_on(last):
            return None
        begins, ends = self._starts[start], self._starts[last]
        if proper and not (self._text[begins].isupper() and self._text[ends].isupper()):
            return None
        return begins, ends + len(self._parts[last])

    def _goes_on(self, last: int) -> bool:
        """Say whether the last word goes on as a verb: "a team building the platform" is no team building."""
        after = self._parts[last + 1 : last + 3]
        return self._parts[last].endswith("ing") and len(after) > 1 and after[0] == " " and after[1] in _GOES_ON


class _Fit(NamedTuple):
    """Words `at` to before `end` of those that carry meaning spell a name."""

    at: int
    end: int
    place: int
    proper: bool


def phrase_hits(passage: Passage) -> list[Found]:
    """Return the names of one and of several words; a name of one word has yet to be looked at where it ends."""
    tables, words = _tables(), _WORD.findall(passage.masked)
    forms, pairs = tables.forms, tables.pairs
    found = list(_alone(passage.masked, [word for word in words if word in forms], forms))
    told = list(map(_SINGULARS.__getitem__, words))
    rest = list(filter(None, told))
    firsts = list(compress(map(_HEADS.__getitem__, words), told))
    begin = compress(range(len(rest) - 1), firsts)
    fits = [fit for at in begin if (firsts[at], rest[at + 1]) in pairs for fit in _fits(firsts[at], rest, at)]
    if fits:
        places, taken = _Places(passage, told), -1
        for fit in fits:
            # Of names that begin at one word the longest comes first.
            if fit.at != taken and (span := places.accept(fit.at, fit.end, proper=fit.proper)):
                taken = fit.at
                found.append(Found(*span, fit.place))
    return found


def _alone(masked: str, words: list[str], forms: dict[str, str]) -> Iterator[Found]:
    """Yield the names of one word; `words` are their forms in order of place."""
    free_from = 0
    for word in words:
        start = masked.find(word, free_from)
        while _IN_WORD.match(masked[start - 1 : start]) or _IN_WORD.match(masked, start + len(word)):
            start = masked.find(word, start + 1)
        free_from = start + len(word)
        name = forms[word]
        yield Found(start, start + len(name), -1, name)


def _fits(first: str, rest: list[str], at: int) -> Iterator[_Fit]:
    for length, tails in _rests((first, rest[at + 1])):
        end = at + 2 + length
        if (known := tails.get(" ".join(rest[at + 2 : end]))) and end <= len(rest):
            yield _Fit(at, end, *known)
