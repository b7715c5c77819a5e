"""How senior a position is, and how many years it asks for."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Seniority(StrEnum):
    """Levels in rising order."""

    INTERN = "intern"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


@dataclass(frozen=True, slots=True)
class SeniorityFact:
    """A level and the words that say so."""

    level: Seniority
    quote: str


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years of experience asked for; `max` is None for an open range."""

    min: int | None
    max: int | None
    quote: str


_TITLE = (
    (Seniority.INTERN, re.compile(r"\b(?:intern|internship|trainee)\b", re.IGNORECASE)),
    (Seniority.ENTRY, re.compile(r"\b(?:junior|jr|graduate|entry[- ]level)\b", re.IGNORECASE)),
    (Seniority.EXECUTIVE, re.compile(r"\b(?:chief|vp|vice president|c[etofi]o)\b", re.IGNORECASE)),
    (Seniority.DIRECTOR, re.compile(r"\b(?:director|head of)\b", re.IGNORECASE)),
    (Seniority.LEAD, re.compile(r"\b(?:lead|principal)\b", re.IGNORECASE)),
    (Seniority.SENIOR, re.compile(r"\b(?:senior|sr|snr)\b", re.IGNORECASE)),
)
_YEARS = re.compile(r"\b(\d{1,2})\s*\+?\s*(?:(?:-|–|to)\s*(\d{1,2})\s*)?years?['’]?\s+(?:of\s+)?(?:\w+\s+){0,4}experience", re.IGNORECASE)


def seniority_of(title: str, text: str = "") -> SeniorityFact | None:
    """Return the level the title states, else the one the years asked for in the text suggest."""
    for level, pattern in _TITLE:
        if found := pattern.search(title):
            return SeniorityFact(level, found.group())
    years = years_required(text)
    return SeniorityFact(_level_of_years(years.min), years.quote) if years and years.min is not None else None


def years_required(text: str) -> YearsAsked | None:
    """Return the years of experience a posting asks for."""
    found = _YEARS.search(text)
    if not found:
        return None
    return YearsAsked(int(found[1]), int(found[2]) if found[2] else None, found.group())


def _level_of_years(years: int) -> Seniority:
    if years < 2:
        return Seniority.ENTRY
    return Seniority.MID if years < 5 else Seniority.SENIOR
