"""The security clearance a posting demands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.ml.text.passage import Passage, passage
from app.ml.text.quoting import quote_around

__all__ = ["CLEARANCE", "LEVELS", "ClearanceFact", "clearance_of", "demanded_clearances", "demands_clearance"]


@dataclass(frozen=True, slots=True)
class ClearanceFact:
    """The level as it is usually called, and the sentence that demands it."""

    name: str
    quote: str


_HINTS = ("clearance", "cleared", "ts/sci")
# What is cleared for the country, a school or a ward is no security clearance.
_OTHER = re.compile(
    r"(?:entry|customs|import|health|medical|dbs|disclosure|criminal|police|child|background|"
    r"crb)\W+(?:\w+\W+)?clearance"
    r"|clearance (?:sale|rate|house)"
)
CLEARANCE = re.compile(
    r"\b(?:security|government|secret|top secret|ts/sci|public trust|nato|sc|dv|bpss|ctc|nppv\d?|baseline|nv[12])\b"
    r"[^.]{0,40}\bclear(?:ance|ed)\b|\bts/sci\b|\bclearance\b[^.]{0,30}\b(?:required|needed|mandatory|essential)\b",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\bnone is (?:required|needed)\b|\bmay (?:also )?ask\b|"
    r"\bclearance ?:? ?(?:none|n/a|not (?:required|needed)|no)\b|\bmay (?:also )?(?:be required|require|need|"
    r"vary)\b|\bcan vary\b|"
    r"\b(?:no|not|without|or)\b[^.]{0,25}\bclearance|\b(?:nice to have|preferred|desirable|a plus|bonus|advantage)\b"
)
# The highest first: a sentence that names two asks for the higher, or explains it.
LEVELS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("TS/SCI", r"\bts ?/ ?sci\b|\btop[- ]secret ?/ ?sci\b"),
        ("Top Secret", r"\btop[- ]secret\b"),
        ("NATO Secret", r"\bnato\b"),
        ("Secret", r"\bsecret\b"),
        ("Developed Vetting (DV)", r"\bdv\b|\bdeveloped vetting\b"),
        ("Security Check (SC)", r"\bsc\b"),
        ("Counter-Terrorist Check (CTC)", r"\bctc\b"),
        ("BPSS", r"\bbpss\b"),
        ("NPPV", r"\bnppv"),
        ("Negative Vetting 2", r"\bnv2\b"),
        ("Negative Vetting 1", r"\bnv1\b"),
        ("Baseline", r"\bbaseline\b"),
        ("Public Trust", r"\bpublic trust\b"),
    )
)
_ANY = "Security clearance"


def demands_clearance(folded: str) -> bool:
    """Say whether a folded sentence demands a security clearance; one that would be welcome is no demand."""
    return bool(CLEARANCE.search(folded)) and not _OTHER.search(folded) and not _SOFT.search(folded)


def clearance_of(text: str) -> ClearanceFact | None:
    """Return the first security clearance a posting demands."""
    return next(demanded_clearances(passage(text)), None)


def demanded_clearances(prepared: Passage) -> Iterator[ClearanceFact]:
    """Yield the clearances a text demands, one a sentence."""
    if not any(hint in prepared.folded for hint in _HINTS):
        return
    for segment in prepared.segments:
        folded = prepared.folded[segment.start : segment.end]
        if any(hint in folded for hint in _HINTS) and demands_clearance(folded):
            name = next((name for name, pattern in LEVELS if pattern.search(folded)), _ANY)
            said = CLEARANCE.search(folded)
            start, end = said.span() if said else (0, 0)
            yield ClearanceFact(name, quote_around(prepared, segment.start + start, segment.start + end))
