"""Words as search knows them: folded, technical names whole, reduced to their stems.

Postings and queries pass through the same functions, so that any PostgreSQL finds the same things. Accents are
folded here and not by an extension of the database.
"""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

import snowballstemmer

# Words that stand in nearly every posting and tell nothing. "it" and "us" are missing on purpose: IT, US.
STOP_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "of", "on", "or", "our",
    "that", "the", "their", "this", "to", "we", "will", "with", "you", "your",
})  # fmt: skip
LONGEST_WORD = 40
# PostgreSQL's own bounds: the last place it counts, and how many places of one word it keeps.
LAST_POSITION = 16_383
MOST_PLACES = 255
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "þ": "th", "ð": "d"})
_MARKS = re.compile("[\u0300-\u036f]")
_TECHNICAL = re.compile(
    r"\b[a-z]{1,3}(?:\+\+|#)|(?<![\w.])\.net\b|\b[a-z0-9]+\.(?:js|net|io)\b|\b(?:[a-z]\.){2,}[a-z]?|\b[a-z]&[a-z]\b"
)
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*(?:-[^\W_]+(?:'[^\W_]+)*)*")
_SUFFIXES = {"++": "plusplus", "#": "sharp", ".js": "js", ".net": "dotnet", ".io": "io"}
# Of words that lose this many letters the whole is indexed too, for the word that is still being typed.
_WHOLE_FROM = 3
# What is longer is no word that comes again.
_LONGEST_KEPT = 200
_NUMERALS = dict(enumerate(map(str, range(LAST_POSITION + 1))))


class Word(NamedTuple):
    """A word of a text, what it is found by, and its place. (A tuple: a batch of postings holds a million.)"""

    raw: str
    stem: str
    position: int


class Piece(NamedTuple):
    """What stands between two spaces. Texts share most of theirs, so that each is taken apart once."""

    folded: str
    # Of the folded form, 64 bits.
    hash: int
    # Raw form, stem and offset of the words in it, and how many places they take.
    forms: tuple[tuple[str, str, int], ...]
    width: int
    # The stems, and the wholes of words that lose much.
    found_by: tuple[str, ...]


FOLDED, HASH = itemgetter(0), itemgetter(1)
_WIDTH, _FOUND_BY = itemgetter(3), itemgetter(4)


class _Numerals(dict[int, str]):
    """Places as written, also beyond the last one."""

    def __missing__(self, position: int) -> str:
        return _NUMERALS[min(position, LAST_POSITION)]


@lru_cache(maxsize=1)
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a folded word: nurse, nurses and nursing share one."""
    return str(_stemmer().stemWord(word))


def fold(text: str) -> str:
    """Lower case, without accents."""
    if text.isascii():
        return text.lower()
    # Twice: letters of other shapes have a lower case only once they are taken apart, and some of it comes apart again.
    lower = unicodedata.normalize("NFKD", text).casefold()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", lower))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def _technical(found: re.Match[str]) -> str:
    name = found[0]
    for suffix, spelled in _SUFFIXES.items():
        if name.endswith(suffix):
            return f" {name.removesuffix(suffix)}{spelled} "
    # R.N. and U.S. are words, and so are R&D and A&E.
    return f" {name.replace('.', '').replace('&', 'and')} "


def tokens(text: str) -> Iterator[str]:
    """The words of a text in order, folded; C++ is `cplusplus`, .NET `dotnet`, Node.js `nodejs`. Hyphens are kept."""
    yield from _TOKEN.findall(_TECHNICAL.sub(_technical, fold(text)).replace("’", "'"))


@lru_cache(maxsize=4)
def pieces(text: str) -> tuple[Piece, ...]:
    """A text in pieces; the last few are remembered, because a posting is looked at from several sides."""
    return tuple([_piece(part) if len(part) <= _LONGEST_KEPT else _piece.__wrapped__(part) for part in text.split()])


@lru_cache(maxsize=65_536)
def _piece(written: str) -> Piece:
    folded = " ".join(fold(written).split())
    digest = hashlib.blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest()
    forms: list[tuple[str, str, int]] = []
    width = 0
    for token in tokens(written):
        own, places = _forms(token)
        forms += [(raw, base, width + offset) for raw, base, offset in own]
        width += places
    found_by = dict.fromkeys(name for raw, base, _ in forms for name in _names(raw, base))
    return Piece(folded, int.from_bytes(digest, "big"), tuple(forms), width, tuple(found_by))


def _names(raw: str, base: str) -> Iterator[str]:
    yield base
    if len(raw) - len(base) >= _WHOLE_FROM:
        yield raw


def words(text: str, first: int = 1) -> list[Word]:
    """The words of a text that carry meaning, numbered from `first`. A hyphenated word is its parts and the whole."""
    found: list[Word] = []
    position = first
    for piece in pieces(text):
        found += [Word(raw, base, min(position + offset, LAST_POSITION)) for raw, base, offset in piece.forms]
        position += piece.width
    return found


@lru_cache(maxsize=65_536)
def _forms(token: str) -> tuple[tuple[tuple[str, str, int], ...], int]:
    """What a token is found by: raw form, stem and offset of each; and how many places it takes."""
    parts = [part for part in token.split("-") if part not in STOP_WORDS]
    forms = [(raw, stem(raw), offset) for offset, raw in enumerate(map(_bare, parts))]
    if "-" in token:
        joined = _bare(token.replace("-", ""))
        forms.insert(0, (joined, stem(joined), 0))
    return tuple(forms), len(parts)


def _bare(token: str) -> str:
    return token.removesuffix("'s").replace("'", "")[:LONGEST_WORD]


class Vector:
    """The text form of a tsvector, built here because the database's own parser is what makes loading slow."""

    def __init__(self, placed: Mapping[str, dict[int, str]] | None = None) -> None:
        self._placed: dict[str, dict[int, str]] = dict(placed or {})
        self._running: dict[str, list[str]] = {}
        self._strewn: dict[str, None] = {}
        self._marks: dict[str, None] = {}

    def begun(self) -> "Vector":
        """Another vector with the same placed words."""
        return Vector(self._placed)

    def place(self, found: Iterable[Word], weight: str) -> None:
        """Add words with their places, as stems and whole; `weight` is A (most) to C."""
        for raw, base, position in found:
            for lexeme in (base, raw):
                self._placed[lexeme] = {position: weight} | self._placed.get(lexeme, {})

    def follow(self, text: Sequence[Piece], first: int) -> None:
        """Add the stems of running text with their places, numbered from `first`, so that phrases can be told."""
        running: dict[str, list[str]] = defaultdict(list)
        fits = first + sum(map(_WIDTH, text)) <= LAST_POSITION
        numerals = _NUMERALS if fits else _Numerals()
        position = first
        for _, _, forms, width, _ in text:
            for _, base, offset in forms:
                running[base].append(numerals[position + offset])
            position += width
        self._running = running

    def strew(self, text: Sequence[Piece]) -> None:
        """Add words without places: they weigh least and take little room."""
        self._strewn = dict.fromkeys(chain.from_iterable(map(_FOUND_BY, text)))

    def mark(self, lexeme: str) -> None:
        """Add a value to filter by."""
        self._marks[lexeme] = None

    def __str__(self) -> str:
        head, running = self._placed, self._running
        placed = [f"{quoted(name)}:{_places(where, running.get(name, []))}" for name, where in head.items() if name]
        # Words hold neither quotes nor backslashes and need no `quoted`.
        placed += [
            f"'{name}':{','.join(where[:MOST_PLACES])}" for name, where in running.items() if name not in head and name
        ]
        placed += [f"'{name}'" for name in self._strewn if name not in head and name]
        placed += map(quoted, self._marks)
        return " ".join(placed)


def _places(where: dict[int, str], running: Sequence[str]) -> str:
    return ",".join([*[f"{position}{weight}" for position, weight in sorted(where.items())], *running][:MOST_PLACES])


def quoted(lexeme: str) -> str:
    """A lexeme as it is written in a tsvector or tsquery."""
    escaped = lexeme[:200].replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
