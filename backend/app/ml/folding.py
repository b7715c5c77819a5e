"""Folding that keeps every character at its place, so that offsets in the folded text are offsets in the text."""

import unicodedata
from functools import lru_cache

_SAME_WIDTH = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ", "\n": " ", "\r": " ",
    "\u2018": "'", "\u2019": "'", "\u00b4": "'", "`": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00ad": "-",
    "\uff0f": "/", "\u2044": "/", "ß": "s", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o",
}  # fmt: skip


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    if char in _SAME_WIDTH:
        return _SAME_WIDTH[char]
    lower = char.lower()[:1]
    base = unicodedata.normalize("NFKD", lower)[:1]
    return _SAME_WIDTH.get(base, base) or char


def fold(text: str) -> str:
    """Lower-case, strip accents and unify spaces, quotes and dashes; the result is exactly as long as the text."""
    if text.isascii():
        return text.lower().translate(_ASCII_SPACES)
    return "".join(map(_fold_char, text))


_ASCII_SPACES = str.maketrans("\t\n\r`", "   '")


def squeeze(text: str) -> str:
    """Fold a name and collapse its white space: the form in which names are compared."""
    return " ".join(fold(text).split())


def compact(text: str) -> str:
    """Fold a name and drop spaces, dots, hyphens and slashes, so that "Node.js", "node js" and "NodeJS" agree."""
    return "".join(char for char in fold(text) if char not in " .-/_'&,()")
