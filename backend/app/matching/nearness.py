"""Comparing places."""

from collections.abc import Sequence
from enum import IntEnum

from app.matching.countries import country_name
from app.matching.postings import Workplace
from app.ml.places.geography import country_coded
from app.ml.places.reading import Place, group_members, read_place
from app.ml.text.folding import squeeze

WORLDWIDE = "worldwide"


class Nearness(IntEnum):
    """How near two places are, as far as both are known."""

    unknown = 0
    elsewhere = 1
    same_country = 2
    same_region = 3
    same_city = 4


def nearest(own: Sequence[Place], theirs: Sequence[Place]) -> tuple[Nearness, Place | None]:
    """The best pair of places: how near, and which of theirs."""
    pairs = [(_near(mine, place), place) for mine in own for place in theirs]
    return max(pairs, key=lambda pair: pair[0], default=(Nearness.unknown, None))


def in_scope(own: Sequence[Place], workplace: Workplace) -> bool | None:
    """Whether one of the person's places lies in the scope of remote work; null where that can't be told.

    Remote work without a stated scope is open to all.
    """
    scopes = scopes_of(workplace)
    if not scopes or any(scope.group == WORLDWIDE for scope in scopes):
        return True
    answers = [_within(mine, scope) for mine in own for scope in scopes]
    if any(answers):
        return True
    return False if answers and all(answer is False for answer in answers) else None


def scopes_of(workplace: Workplace) -> list[Place]:
    """From where remote work may be done: the codes and names of the stated scope, else the places named."""
    if not workplace.scope:
        return list(workplace.places)
    names = [name.strip() for name in workplace.scope.split(",") if name.strip()]
    return [Place(name, country=name) if country_coded(name) else read_place(name) for name in names]


def scope_words(workplace: Workplace) -> str:
    """The scope of remote work in words: "Ireland or Germany"; empty where none is stated."""
    names = [country_name(scope.country) if scope.country else scope.text for scope in scopes_of(workplace)]
    return " or ".join(dict.fromkeys(names)) if workplace.scope else ""


def countries_of(place: Place) -> frozenset[str]:
    """The countries a place stands for: its own, or those of its group; none where unknown."""
    if place.country:
        return frozenset({place.country})
    return group_members(place.group) if place.group else frozenset()


def _near(mine: Place, theirs: Place) -> Nearness:
    ours, others = countries_of(mine), countries_of(theirs)
    if ours and others and not ours & others:
        return Nearness.elsewhere
    if mine.city and theirs.city and squeeze(mine.city) == squeeze(theirs.city):
        return Nearness.same_city
    if mine.region and theirs.region and squeeze(mine.region) == squeeze(theirs.region):
        return Nearness.same_region
    if ours & others:
        return Nearness.same_country
    return Nearness.unknown


def _within(mine: Place, scope: Place) -> bool | None:
    ours, others = countries_of(mine), countries_of(scope)
    return bool(ours & others) if ours and others else None
