"""Names of occupations beside those of ESCO: further labels of its concepts, from the project's own table."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from app.ml.text.tables import rows, word_list
from app.ml.titles.families import is_agent
from app.ml.titles.parts import split_title
from app.ml.titles.reading import plain_core, read_title
from app.ml.titles.words import normalise

_Meaning = TypeVar("_Meaning")
_HEADS = word_list("title_heads")
# Who stands in for somebody does the same work.
_STANDS_IN = frozenset({"deputy", "acting", "interim"})


@cache
def aliases() -> dict[frozenset[str], str]:
    """Return the preferred label each alias stands for, by the normalised words of the alias."""
    return {frozenset(normalise(row["alias"])): row["label"] for row in rows("title_aliases")}


def labels_beside(labels: Sequence[str]) -> list[list[tuple[str, ...]]]:
    """Return, for each preferred label, the words of its aliases in a fixed order."""
    beside: dict[str, list[tuple[str, ...]]] = {label: [] for label in labels}
    for words, label in aliases().items():
        beside[label].append(tuple(sorted(words)))
    return [beside[label] for label in labels]


def readings(title: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a title in up to three readings: as written, its core, and the core without level."""
    return tuple(dict.fromkeys((normalise(title), normalise(split_title(title).core), read_title(title).tokens)))


def bare_readings(title: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of the readings of a title, and of its core without "Band 6" or "Deputy"."""
    yield from readings(title)
    words = normalise(plain_core(split_title(title).core))
    yield words
    yield tuple(word for word in words if word not in _STANDS_IN)


def meaning_of(title: str, known: Mapping[frozenset[str], _Meaning]) -> _Meaning | None:
    """Return what a title stands for that is an alias, or begins with one and names no other calling after it."""
    found = None
    for words in bare_readings(title):
        found = known.get(frozenset(words))
        if found is not None:
            return found
    return _at_start(words, known)


def _at_start(words: Sequence[str], known: Mapping[frozenset[str], _Meaning]) -> _Meaning | None:
    """Read "Bauleiter Hochbau" and "Physiotherapist Stroke Team"; "Nurse Recruiter" is no nurse."""
    for length in range(len(words) - 1, 0, -1):
        if words[length] in _HEADS or is_agent(words[length]):
            return None
        found = known.get(frozenset(words[:length]))
        if found is not None:
            return found
    return None
