"""What a position says, as words to learn from: title, text, place and terms; numbers that may be pay are left out."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from app.ml.places.reading import Place, read_places
from app.ml.salary.types import SalaryQuestion
from app.ml.text.folding import fold
from app.ml.titles.parts import without_places
from app.ml.titles.reading import read_title
from app.ml.titles.words import normalise

# The words of a position by kind, each word as a number.
Document = dict[str, NDArray[np.uint32]]

# An amount of money, or any number that might be one: all of two digits or more, and "5k". "Band 5" and "8a" stay.
_AMOUNT = re.compile(r"[£$€¥₹]\s?\d[\d.,']*\s?k?\b|\d[\d.,']*\d\w*|\d\s?k\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*")
# A text is read as far as this many characters: what is asked stands before the notices.
_LONGEST_TEXT = 4_000
_LONGEST = 200
_GRAMS = (3, 4, 5)
# A word of every position, in each kind: so none is empty, and to say nothing of a kind is told from saying much.
_EVERYWHERE = 0
# What goes without saying counts as not said: which sets of postings say it tells more of the set than of the pay.
_UNSAID = ("onsite", "full_time")
# What names the occupation as a whole is told from its words by this mark.
WHOLE = "="


def without_amounts(text: str) -> str:
    """Return a text without what may be a figure of pay."""
    return _AMOUNT.sub(" ", text)


def bare_title(question: SalaryQuestion) -> str:
    """Return the title without amounts and places, cut to a sane length."""
    return _apart(question.title)[0]


@lru_cache(maxsize=4096)
def _apart(title: str) -> tuple[str, tuple[str, ...]]:
    return without_places(without_amounts(title[:_LONGEST]))


def place_of(question: SalaryQuestion) -> Place:
    """Return where the position is: by its location, else by a place that its title names."""
    named = (without_amounts(question.location[:_LONGEST]), *_apart(question.title)[1])
    places = (place for text in named for place in read_places(text))
    return next((place for place in places if place.city or place.region or place.country), Place(question.location))


def core(question: SalaryQuestion) -> str:
    """Return the normalised title without level, unit, place and decoration: by it titles are alike."""
    return " ".join(read_title(bare_title(question)).tokens)


def family(question: SalaryQuestion) -> str:
    """Return the family of occupations of the title, empty where it is of none."""
    return read_title(bare_title(question)).family or ""


def title_words(question: SalaryQuestion) -> Iterator[str]:
    """Yield the words of the title, their pairs, and the occupation as a whole."""
    words = normalise(bare_title(question))
    yield from words
    yield from map("_".join, pairwise(words))
    yield WHOLE + core(question)


def title_grams(question: SalaryQuestion) -> Iterator[str]:
    """Yield the runs of 3 to 5 characters of the title's words."""
    for word in _WORD.findall(fold(bare_title(question))):
        padded = f" {word} "
        for size in _GRAMS:
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


def text_words(question: SalaryQuestion) -> Iterator[str]:
    """Yield the words of the text and their pairs."""
    words = _WORD.findall(fold(without_amounts(question.text[:_LONGEST_TEXT])))
    yield from words
    yield from map("_".join, pairwise(words))


def fact_words(question: SalaryQuestion) -> Iterator[str]:
    """Yield terms, level, family, place, words of the company's name, skills and the source's facts, each by kind."""
    yield from (f"{name}={value}" for name, value in _slots(question))
    yield f"family={family(question) or None}"
    for place in (question.location, *_apart(question.title)[1]):
        yield from _by_word("place", place)
    yield from _by_word("company", question.company or "")
    yield from (f"skill={skill}" for skill in question.skills)
    for name, value in sorted(question.facts.items()):
        yield from _by_word(name, value)


def crossings(question: SalaryQuestion) -> Iterator[str]:
    """Yield each two facts together, the occupation among them: a level is worth more in one country than another."""
    slots = [("title", core(question)), *_slots(question)]
    told = [f"{name}={value}" for name, value in slots if value is not None]
    yield from map("|".join, combinations(told, 2))
    yield "|".join(told)


def _slots(question: SalaryQuestion) -> list[tuple[str, str | None]]:
    level, place = question.seniority or read_title(bare_title(question)).seniority, place_of(question)
    named = place.city or place.region or without_amounts(question.location[:_LONGEST])
    return [
        ("level", str(level) if level else None),
        ("remote", None if question.remote in _UNSAID else question.remote),
        ("type", None if question.employment_type in _UNSAID else question.employment_type),
        ("country", question.country or place.country),
        ("place", fold(named).strip() or None),
        *((name, value[:_LONGEST]) for name, value in sorted(question.facts.items())),
    ]


def _by_word(kind: str, text: str) -> Iterator[str]:
    words = _WORD.findall(fold(without_amounts(text[:_LONGEST])))
    yield from (f"{kind}:{word}" for word in words)
    if kind == "company" and words:
        yield f"company={' '.join(words)}"


# Each kind is weighed on its own, so that a long text does not drown a short title.
KINDS: dict[str, Callable[[SalaryQuestion], Iterator[str]]] = {
    "title": title_words, "grams": title_grams, "facts": fact_words, "crossings": crossings, "text": text_words,
}  # fmt: skip


def numbered(word: str) -> int:
    """Return the number that stands for a word: 32 bits, so that two of 100,000 words seldom share one."""
    return crc32(word.encode())


def document(question: SalaryQuestion) -> Document:
    """Return the words of a position by kind, as numbers and in order, after one that every position has."""
    return {
        kind: np.asarray([_EVERYWHERE, *(numbered(word) for word in words(question))], np.uint32)
        for kind, words in KINDS.items()
    }
