"""Words as they are compared: a letter says "led", its CV "leading"; German glues them together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from app.ml.text.folding import fold
from app.ml.text.stemming import stem

_WORD = re.compile(r"[^\W_]+(?:[.&+#/'’-]*[^\W_]+)*[+#]*|[^\W_][+#]*")
_PARTS = re.compile(r"[-/&’'.]+")
_ENGLISH = re.compile(
    r"(?:ization|isation|ations?|ments?|ings?|ions?|ities|ity|anc(?:es?|y)?|enc(?:es?|y)?|ers?|ors?|ists?|ants?|"
    r"ents?|"
    r"ally|al|ively|ives?|ly|ness|ful|ed|es|e|s|y|i)$"
)
_GERMAN = re.compile(
    r"(?:ungen|ung|innen|in|lich(?:e[mnrs]?)?|keiten?|heiten?|ischen?|ische[rs]?|erin|ern|ens|en|em|er|es|e|n|s|t)$"
)
# What is left of a word must still tell it from others.
_SHORTEST = 4
# Two words that begin alike for so long are forms of one.
_ALIKE, _ALIKE_SHARE = 5, 0.7
# So long a word may be a part of a longer one: "Intensivstation" of "Intensivpflege" and "Station".
_GLUED, _PART, _MOSTLY = 6, 4, 0.6
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Word:
    """One word at `[start, end)` of its text, folded."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_name_like(self) -> bool:
        """Whether it is written as names and abbreviations are: with a capital or a digit in it."""
        return any(char.isupper() for char in self.text)

    @property
    def has_digit(self) -> bool:
        """Whether a digit is part of it."""
        return bool(_DIGIT.search(self.text))


def listed(words: str) -> list[str]:
    """The words of a table of ours that are written one after the other."""
    return words.split()


def words_in(text: str) -> list[Word]:
    """The words of a text; a hyphen, slash or apostrophe inside one does not part it."""
    return [Word(found[0], fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def parts_of(folded: str) -> list[str]:
    """The words that a hyphen, slash or apostrophe joined."""
    return [part for part in _PARTS.split(folded) if part]


@lru_cache(maxsize=65_536)
def root(folded: str) -> str:
    """What forms of one word share: "managed", "management" and "manager" are "manag"; rough on purpose."""
    english = english_root(folded)
    return english if english != folded else _stripped(_GERMAN, folded)


@lru_cache(maxsize=65_536)
def english_root(folded: str) -> str:
    """The root of an English word."""
    return _stripped(_ENGLISH, stem(folded) or folded)


def _stripped(ending: re.Pattern[str], word: str) -> str:
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    short = ending.sub("", word)
    return short if len(short) >= _SHORTEST else word


class Vocabulary:
    """The words of a text, asked for by any of their forms; with `glued` also by the parts of long German ones."""

    def __init__(self, text: str, *, glued: bool = False) -> None:
        parts = {part for word in words_in(text) for part in (word.folded, *parts_of(word.folded))}
        self._exact = frozenset(parts)
        self._roots = frozenset(root(part) for part in parts)
        self._by_start: dict[str, list[str]] = {}
        for known in self._roots:
            if len(known) >= _SHORTEST:
                self._by_start.setdefault(known[:_SHORTEST], []).append(known)
        self._long = tuple(known for known in self._roots if len(known) >= _GLUED) if glued else ()

    def says(self, folded: str) -> bool:
        """Whether the text has this word, in this very form."""
        return folded in self._exact

    def knows(self, folded: str) -> bool:
        """Whether the text has this word in any form, or glued together with others."""
        return all(self._knows(part) for part in parts_of(folded))

    def _knows(self, part: str) -> bool:
        mine = root(part)
        if part in self._exact or mine in self._roots:
            return True
        if len(mine) < _SHORTEST or not mine.isalpha():
            return False
        return any(alike(mine, other) for other in self._by_start.get(mine[:_SHORTEST], ())) or self._glued(mine)

    def _glued(self, mine: str) -> bool:
        """Whether it is a part of a longer word of the text, or for the most part made of one."""
        body = mine[: max(_PART, round(_ALIKE_SHARE * len(mine)))]
        return any(
            other.startswith(mine)
            or other.endswith(mine)
            or (len(body) > _PART and body in other)
            or (other in mine and len(other) >= _MOSTLY * len(mine))
            for other in self._long
        )


def alike(one: str, other: str) -> bool:
    """Whether two roots are forms of one word: they begin alike for most of their length."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= _ALIKE and shared >= _ALIKE_SHARE * max(len(one), len(other))


_BARE = re.compile(r"(?:tet|ten|te|en|em|er|es|st|e|n|s|t)$")


@dataclass(frozen=True, slots=True)
class _General:
    exact: frozenset[str]
    english: frozenset[str]
    german: frozenset[str]


@cache
def _general() -> _General:
    text = files("app.llm.grounding").joinpath("general_words.txt").read_text(encoding="utf-8")
    english, _, german = text.partition("# --- German")
    first, second = (_words_of(part) for part in (english, german))
    return _General(
        first | second, frozenset(map(english_root, first)), frozenset(_stripped(_BARE, word) for word in second)
    )


def _words_of(text: str) -> frozenset[str]:
    lines = (line.partition("#")[0] for line in text.split("\n"))
    return frozenset(fold(word) for line in lines for word in listed(line))


@lru_cache(maxsize=65_536)
def is_general(folded: str) -> bool:
    """Whether a word is one of those that any letter may use; it claims nothing by itself."""
    known = _general()
    return all(
        part in known.exact or english_root(part) in known.english or _stripped(_BARE, part) in known.german
        for part in parts_of(folded)
    )


def content_roots(text: str) -> Iterator[str]:
    """The roots of the words of a text that are not general."""
    for word in words_in(text):
        for part in parts_of(word.folded):
            if len(part) > 1 and not is_general(part):
                yield root(part)
