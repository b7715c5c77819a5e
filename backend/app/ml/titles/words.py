"""Titles as normalised words: abbreviations spelt out, plurals and small words gone."""

import re
from functools import cache, lru_cache

from app.ml.text.folding import fold
from app.ml.text.tables import rows, word_list

_WORD = re.compile(r"[a-z0-9][a-z0-9+#&/.'-]*")
_SMALL = word_list("title_small")
_KEEP_S = word_list("title_ends_in_s")
_LONGEST_PHRASE = 3


@cache
def _meanings() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {tuple(row["words"].split()): tuple(row["meaning"].split()) for row in rows("title_words")}


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss") or word in _KEEP_S:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def normalise(title: str) -> tuple[str, ...]:
    """Return the words of a title in order: "Sr. SWE II" -> ("senior", "software", "engineer", "ii")."""
    found = [part for word in _WORD.findall(fold(title)) for part in _split(word.rstrip(".-/'&"))]
    # Twice, because "full-stack dev" is first a fullstack developer and then a fullstack engineer.
    for _ in range(2):
        found = _spelt_out(found)
    return tuple(_singular(word) for word in found if word not in _SMALL)


def _spelt_out(words: list[str]) -> list[str]:
    found: list[str] = []
    index = 0
    while index < len(words):
        length, meaning = _meaning(words, index)
        found.extend(meaning)
        index += length
    return found


def _split(word: str) -> list[str]:
    """Cut "frontend/backend" and "customer-facing", but not "ui/ux", "front-end" or "co-op"."""
    if (word,) in _meanings() or ("/" not in word and "-" not in word):
        return [word.replace(".", "") if word.replace(".", "").isalpha() else word]
    return [part for part in re.split(r"[/-]", word) if part]


def _meaning(words: list[str], index: int) -> tuple[int, tuple[str, ...]]:
    for length in range(min(_LONGEST_PHRASE, len(words) - index), 0, -1):
        meaning = _meanings().get(tuple(words[index : index + length]))
        if meaning:
            return length, meaning
    return 1, (words[index],)
