"""Filters as lexemes: what a posting can be filtered by lies among its words, so that one index answers everything."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import pycountry

from app.jobs.posting.words import LONGEST_WORD, STOP_WORDS, quoted, tokens, words
from app.ml.lexicon.concepts import lexicon
from app.ml.places.reading import Place, read_places

NEVER = "'@never'"
# Steps of yearly pay: a posting is marked with each one it reaches, so the word index knows roughly who pays enough.
PAY_STEPS = tuple(round(5_000 * 1.5**step) for step in range(30))


def mark(kind: str, value: str) -> str:
    """The lexeme of one value of one filter; no word of a text can look like it."""
    return f"@{kind}={value}"


def place_marks(location: str, places: Iterable[Place]) -> Iterator[str]:
    """What a posting's places are found by: the words of the source, the names they mean, the country."""
    yield from (mark("at", word) for word in _name_words(location))
    for place in places:
        for name in (place.city, place.region, place.group, _country_name(place.country)):
            yield from (mark("at", word) for word in _name_words(name or ""))
        if place.country:
            yield mark("country", place.country.lower())


@lru_cache(maxsize=8_192)
def _name_words(text: str) -> tuple[str, ...]:
    found = (part.replace("'", "")[:LONGEST_WORD] for token in tokens(text) for part in token.split("-"))
    return tuple(dict.fromkeys(word for word in found if word not in STOP_WORDS))


@cache
def _country_name(code: str | None) -> str | None:
    country = pycountry.countries.get(alpha_2=code) if code else None
    return getattr(country, "common_name", country.name) if country else None


def one_of(kind: str, values: Iterable[str]) -> str:
    """The query for any of these values."""
    return _either(quoted(mark(kind, value)) for value in values)


def at_one_of(locations: Sequence[str]) -> str:
    """The query for postings at any of these places, however a place is written."""
    return _either(_at(location) for location in locations)


def _at(location: str) -> str:
    spellings = []
    for place in read_places(location):
        narrow = [name for name in (place.city, place.region) if name]
        if narrow:
            spellings.append(_all(quoted(mark("at", word)) for name in narrow for word in _name_words(name)))
        elif place.country:
            spellings.append(quoted(mark("country", place.country.lower())))
    spellings.append(_begun("at", _name_words(location)))
    return _either(dict.fromkeys(spellings))


def company_marks(company: str) -> Iterator[str]:
    """What a posting's company is found by: the words of its name."""
    yield from (mark("company", word) for word in _name_words(company))


def of_company(companies: Sequence[str]) -> str:
    """The query for postings of any of these companies: all words of the name, the last one perhaps unfinished."""
    return _either(_begun("company", _name_words(company)) for company in companies)


def pay_marks(annual: int | None) -> Iterator[str]:
    """The steps of pay that a posting reaches."""
    yield from (mark("pay", str(step)) for step in PAY_STEPS if annual is not None and annual >= step)


def paid(least: int) -> str | None:
    """The query for postings that may pay so much a year; null below the lowest step."""
    reached = [step for step in PAY_STEPS if step <= least]
    return quoted(mark("pay", str(reached[-1]))) if reached else None


def with_skill(skills: Sequence[str]) -> str:
    """The query for postings that name any of these skills, by id or by any of their names."""
    return _either(_skill(skill) for skill in skills)


def _skill(skill: str) -> str:
    known = lexicon().get(skill) or lexicon().by_name(skill)
    return quoted(mark("skill", known.id)) if known else _all(quoted(word.stem) for word in words(skill))


def _begun(kind: str, typed: Sequence[str]) -> str:
    if not typed:
        return NEVER
    return _all([*(quoted(mark(kind, word)) for word in typed[:-1]), f"{quoted(mark(kind, typed[-1]))}:*"])


def _all(parts: Iterable[str]) -> str:
    joined = " & ".join(parts)
    return f"({joined})" if joined else NEVER


def _either(parts: Iterable[str]) -> str:
    joined = " | ".join(parts)
    return f"({joined})" if joined else NEVER
