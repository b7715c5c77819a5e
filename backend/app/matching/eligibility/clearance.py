"""Security clearance."""

import re
from collections.abc import Iterator

from app.matching.detail import PostingDetail
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.matching.wording import sentences_with
from app.ml.terms.clearance import CLEARANCE, demands_clearance
from app.ml.text.folding import fold

_HINTS = ("clearance", "cleared", "ts/sci")
_HELD = re.compile(r"\b(?:security|secret|SC|DV|BPSS|CTC|NATO)\b.*\bclear(?:ance|ed)\b|TS/SCI", re.IGNORECASE)


class Clearance(Rule):
    """A security clearance the posting demands."""

    slug = "clearance"
    label = "Security clearance"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """The first demand, answered by a clearance among the person's credentials."""
        if not any(hint in posting.lowered for hint in _HINTS):
            return
        demand = next((said for said in sentences_with(CLEARANCE, posting.text) if demands_clearance(fold(said))), None)
        if demand is None:
            return
        held = next((held for held in person.credentials if _is_clearance(held)), None)
        if held:
            yield Finding(Eligibility.eligible, f"You hold {held.name}; check that the level fits.", demand)
        else:
            yield Finding(Eligibility.unclear, "Your profile names no security clearance.", demand)


def _is_clearance(held: PersonCredential) -> bool:
    return held.type == "security-clearance" or bool(_HELD.search(held.name))
