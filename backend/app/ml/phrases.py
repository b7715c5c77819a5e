"""Names that are whole words: of several words by their stems ("managing our staff" is "manage staff"), or of one."""

import re
from collections.abc import Callable
from functools import cache
from itertools import accumulate, compress
from sys import intern
from typing import NamedTuple

from app.ml.passage import Passage
from app.ml.stemming import ARTICLES, singular, stem
from app.ml.tables import packed_text

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


class _Words:
    """The words of a text that carry meaning, as a name may open with them and as it may go on; where they stand."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text
        self.parts = _BETWEEN.split(passage.masked)
        self.all = self.parts[::2]
        self._told = list(map(_SINGULARS.__getitem__, self.all))
        self.rest = list(filter(None, self._told))
        self.firsts = list(compress(map(_HEADS.__getitem__, self.all), self._told))

    def locate(self) -> None:
        """Work out the offsets; few texts of no interest need them."""
        self.starts = list(accumulate(map(len, self.parts), initial=0))
        self.kept = list(compress(range(0, len(self.parts), 2), self._told))

    def is_one(self, at: int, end: int) -> bool:
        """Say whether nothing but spaces, hyphens and articles stands between the words of a stretch."""
        between = self.parts[self.kept[at] + 1 : self.kept[end - 1] : 2]
        return all(gap == " " or _GAP.match(gap) for gap in between)

    def is_verb(self, end: int) -> bool:
        """Say whether the last word goes on as a verb: "a team building the platform" is no team building."""
        last = self.kept[end - 1]
        after = self.parts[last + 1 : last + 3]
        return self.parts[last].endswith("ing") and len(after) > 1 and after[0] == " " and after[1] in _GOES_ON

    def span(self, at: int, end: int) -> tuple[int, int]:
        """Return where the words from `at` to before `end` stand."""
        last = self.kept[end - 1]
        return self.starts[self.kept[at]], self.starts[last] + len(self.parts[last])


def phrase_hits(passage: Passage) -> list[Found]:
    """Return the names of one and of several words; a name of one word has yet to be looked at where it ends."""
    tables, words = _tables(), _Words(passage)
    pairs, forms = tables.pairs, tables.forms
    firsts, rest = words.firsts, words.rest
    begin = [at for at in compress(range(len(rest) - 1), firsts) if (firsts[at], rest[at + 1]) in pairs]
    alone = [index for index, word in enumerate(words.all) if word in forms]
    if not begin and not alone:
        return []
    words.locate()
    found = [hit for at in begin if (hit := _longest(words, at))]
    for index in alone:
        name, start = forms[words.all[index]], words.starts[2 * index]
        found.append(Found(start, start + len(name), -1, name))
    return found


def _longest(words: _Words, at: int) -> Found | None:
    for length, tails in _rests((words.firsts[at], words.rest[at + 1])):
        end = at + 2 + length
        known = tails.get(" ".join(words.rest[at + 2 : end]))
        if known and end <= len(words.rest) and words.is_one(at, end) and not words.is_verb(end):
            place, proper = known
            start, stop = words.span(at, end)
            if not proper or (words.text[start].isupper() and words.text[words.span(end - 1, end)[0]].isupper()):
                return Found(start, stop, place)
    return None
