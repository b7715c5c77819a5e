"""Work permits: the right to work in a country, and visas the employer sponsors."""

import re
from collections.abc import Iterator

from app.matching.countries import countries_named, country_name
from app.matching.detail import PostingDetail
from app.matching.person import ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.matching.wording import sentences_with
from app.ml.sponsorship import Sponsorship, sponsorship_of

# A posting without any of these states no such demand; looking for them is far cheaper than the patterns.
_HINTS = ("to work", "sponsor", "citizen", "authorization", "authorisation", "permit")
_DEMAND = re.compile(
    r"(?:must|need to|required to|should)\s+(?:already\s+)?(?:have|be|hold|possess|provide proof of)\b[^.]{0,60}"
    r"(?:authori[sz]\w+|eligib\w+|right|permi\w+)\s+to\s+(?:live and\s+)?work\b"
    r"|\b(?:legally\s+)?(?:authori[sz]ed|eligible)\s+to\s+work\s+in\b"
    r"|\bwork\s+(?:authori[sz]ation|permit)\s+(?:is\s+)?required\b"
    r"|\b(?:must be|only)\s+(?:an?\s+)?(?:\w+\.?\s+){1,3}citizens?\b"
    r"|\bcitizens?(?:hip)?\s+(?:is\s+)?(?:only|required)\b"
    r"|\b(?:no|not|unable|cannot|can't|without)\b[^.]{0,50}\bsponsor",
    re.IGNORECASE,
)


class WorkPermit(Rule):
    """The right to work where the posting demands it."""

    slug = "work_permit"
    label = "Work permit"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """The first demand for a right to work, answered by where the person may work."""
        if not any(hint in posting.lowered for hint in _HINTS):
            return
        demand = next(sentences_with(_DEMAND, posting.text), None)
        if demand is None:
            return
        said = sponsorship_of(posting.text)
        offered = said.quote if said and said.kind is Sponsorship.OFFERED else None
        yield _answer(person, _countries(demand, posting), demand, offered)


def _countries(demand: str, posting: PostingDetail) -> frozenset[str]:
    """The country or group the sentence names, else the only country the posting lies in."""
    lies_in = frozenset(place.country for place in posting.workplace.places if place.country)
    return countries_named(demand) or (lies_in if len(lies_in) == 1 else frozenset())


def _answer(person: ProfileFacts, countries: frozenset[str], demand: str, offered: str | None) -> Finding:
    if countries & set(person.work_authorization):
        return Finding(Eligibility.eligible, "You may work there.", demand)
    if offered is not None:
        return Finding(Eligibility.eligible, "They sponsor visas.", offered)
    if not person.work_authorization:
        return Finding(Eligibility.unclear, "Your profile does not say where you may work.", demand)
    if not countries:
        return Finding(Eligibility.unclear, "The posting does not say which country it means.", demand)
    own = ", ".join(country_name(code) for code in person.work_authorization)
    return Finding(Eligibility.ineligible, f"You may work only in {own}.", demand)
