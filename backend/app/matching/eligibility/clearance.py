"""Security clearance."""

import re
from collections.abc import Iterator

from app.matching.detail import PostingDetail
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.matching.wording import sentences_with

_HINTS = ("clearance", "cleared", "ts/sci")
# What is cleared for the country, a school or a ward is no security clearance.
_OTHER = re.compile(
    r"(?:entry|customs|import|health|medical|DBS|disclosure|criminal|police|child|background|CRB)\W+(?:\w+\W+)?clearance"
    r"|clearance (?:sale|rate|house)",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?:security|government|secret|top secret|TS/SCI|public trust|NATO|SC|DV|BPSS|CTC|NPPV\d?|baseline|NV[12])\b"
    r"[^.]{0,40}\bclear(?:ance|ed)\b|\bTS/SCI\b|\bclearance\b[^.]{0,30}\b(?:required|needed|mandatory|essential)\b",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\b(?:no|not|without|or)\b[^.]{0,25}\bclearance|\b(?:nice to have|preferred|desirable|a plus|bonus|advantage)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:security|secret|SC|DV|BPSS|CTC|NATO)\b.*\bclear(?:ance|ed)\b|TS/SCI", re.IGNORECASE)


class Clearance(Rule):
    """A security clearance the posting demands."""

    slug = "clearance"
    label = "Security clearance"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """The first demand, answered by a clearance among the person's credentials."""
        if not any(hint in posting.lowered for hint in _HINTS):
            return
        demands = (said for said in sentences_with(_DEMAND, posting.text) if not _beside(said))
        demand = next(demands, None)
        if demand is None:
            return
        held = next((held for held in person.credentials if _is_clearance(held)), None)
        if held:
            yield Finding(Eligibility.eligible, f"You hold {held.name}; check that the level fits.", demand)
        else:
            yield Finding(Eligibility.unclear, "Your profile names no security clearance.", demand)


def _beside(sentence: str) -> bool:
    return bool(_OTHER.search(sentence) or _SOFT.search(sentence))


def _is_clearance(held: PersonCredential) -> bool:
    return held.type == "security-clearance" or bool(_HELD.search(held.name))
