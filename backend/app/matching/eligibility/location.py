"""Where the posting demands that one lives, and from where remote work may be done."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.matching.nearness import Nearness, in_scope, nearest, scope_words
from app.matching.person import ProfileFacts
from app.matching.postings import Workplace
from app.matching.rule import Finding, Rule, best
from app.matching.types import Eligibility
from app.ml.demands.types import Demands, ResidenceDemand, ScopeDemand
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote

_SILENT = "Your profile does not say where you live in a way we can compare."
_MOST_NAMED = 3


class Location(Rule):
    """The person's places against the places demanded. A workplace alone is no demand: one may move."""

    slug = "location"
    label = "Location"
    version = 2

    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterator[Finding]:  # noqa: ARG002  # the day matters to other rules
        """The scope of remote work, and the residence demanded."""
        if demands.scope:
            yield _scope(person, demands.scope)
        if demands.residence:
            yield best([_residence(person, place, demands.residence) for place in demands.residence.places])


def _scope(person: ProfileFacts, asked: ScopeDemand) -> Finding:
    workplace = Workplace(Remote.REMOTE, asked.scope, ())
    within = in_scope(person.places, workplace)
    if within is None:
        return Finding(Eligibility.unclear, _SILENT, asked.quote)
    if within:
        return Finding(Eligibility.eligible, "You may work from your place.", asked.quote)
    return Finding(Eligibility.ineligible, f"It may be done only from {scope_words(workplace)}.", asked.quote)


def _residence(person: ProfileFacts, place: Place, asked: ResidenceDemand) -> Finding:
    near = nearest(person.places, [place])[0]
    names = _names(asked.places)
    if not person.places or near is Nearness.unknown:
        return Finding(Eligibility.unclear, _SILENT, asked.quote)
    if near is Nearness.elsewhere or (place.region and not place.city and _in_another(person.places, place)):
        return Finding(Eligibility.ineligible, f"One must live in {names}.", asked.quote)
    if place.region and not place.city and near < Nearness.same_region:
        return Finding(Eligibility.unclear, _SILENT, asked.quote)
    if place.city and near is not Nearness.same_city:
        return Finding(Eligibility.unclear, f"One must live in {names}; you may have to move.", asked.quote)
    return Finding(Eligibility.eligible, "You live where it demands.", asked.quote)


def _in_another(own: Sequence[Place], asked: Place) -> bool:
    """Whether each of the person's places in that country is known to lie in another of its regions."""
    there = [mine for mine in own if mine.country == asked.country]
    near = nearest(there, [asked])[0]
    return near < Nearness.same_region and all(mine.region for mine in there)


def _names(places: Sequence[Place]) -> str:
    """The places in words: "Texas, Ohio or Utah"; of many only the first."""
    names = list(dict.fromkeys(place.text.strip() for place in places))
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[:_MOST_NAMED])} or {len(names) - _MOST_NAMED} other places it names"
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
