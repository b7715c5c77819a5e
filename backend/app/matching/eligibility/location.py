"""Where the posting demands that one lives, and from where remote work may be done."""

import re
from collections.abc import Iterator

from app.matching.detail import PostingDetail
from app.matching.nearness import Nearness, in_scope, nearest, scope_words
from app.matching.person import ProfileFacts
from app.matching.postings import Workplace
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.matching.wording import sentences_with
from app.ml.places.reading import read_place
from app.ml.terms.remote import Remote

_DEMAND = re.compile(
    r"\b(?:must|need to|required to|should)\s+(?:currently\s+)?(?:be\s+(?:based|located|resid\w+)|reside|live)\s+"
    r"(?:with)?in\s+(?:the\s+)?([^.;:,()\n]{2,40})",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\bremot\w*\W+(?:\w+\W+){0,3}(?:in|within|from|across)\b|\b(?:only|remote|anywhere)\b", re.IGNORECASE
)
_HINTS = ("based ", "located ", "resid", "live ")
_SILENT = "Your profile does not say where you live in a way we can compare."


class Location(Rule):
    """The person's places against the places demanded. A workplace alone is no demand: one may move."""

    slug = "location"
    label = "Location"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """The scope of remote work, and the first sentence that demands a residence."""
        workplace = posting.workplace
        if workplace.mode is Remote.REMOTE and workplace.scope and (quote := _scope_quote(posting, workplace)):
            yield _scope(person, workplace, quote)
        if not any(hint in posting.lowered for hint in _HINTS):
            return
        demand = _DEMAND.search(posting.text)
        if demand and (quote := next(sentences_with(_DEMAND, posting.text), None)):
            yield from _residence(person, demand.group(1), quote)


def _scope_quote(posting: PostingDetail, workplace: Workplace) -> str | None:
    """The words that limit remote work; a town beside them is where the office is, no limit."""
    if posting.location and (_LIMIT.search(posting.location) or not any(place.city for place in workplace.places)):
        return posting.location
    return next(sentences_with(_LIMIT, posting.text), None) if not posting.location else None


def _scope(person: ProfileFacts, workplace: Workplace, quote: str) -> Finding:
    within = in_scope(person.places, workplace)
    if within is None:
        return Finding(Eligibility.unclear, _SILENT, quote)
    if within:
        return Finding(Eligibility.eligible, "You may work from your place.", quote)
    return Finding(Eligibility.ineligible, f"It may be done only from {scope_words(workplace)}.", quote)


def _residence(person: ProfileFacts, words: str, quote: str) -> Iterator[Finding]:
    place = read_place(words.strip())
    near = nearest(person.places, [place])[0]
    if not (place.country or place.group):
        return
    if not person.places or near is Nearness.unknown:
        yield Finding(Eligibility.unclear, _SILENT, quote)
    elif near is Nearness.elsewhere:
        yield Finding(Eligibility.ineligible, f"One must live in {place.text}.", quote)
    elif place.city and near is not Nearness.same_city:
        yield Finding(Eligibility.unclear, f"One must live in {place.text}; you may have to move.", quote)
    else:
        yield Finding(Eligibility.eligible, "You live where it demands.", quote)
