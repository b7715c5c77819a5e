"""Comparing places."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from app.matching.postings import Workplace
from app.ml.folding import squeeze
from app.ml.places import Place, read_place


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Countries of the groups that postings name as the scope of remote work (ISO 3166 alpha-2).
_EU = _codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
_EUROPE = _EU | _codes("AL BA CH GB IS LI MD ME MK NO RS TR UA")
_MIDDLE_EAST_AFRICA = _codes("AE BH EG IL JO KE KW LB MA NG OM QA SA TN ZA GH ET TZ UG")
_AMERICAS = _codes("AR BO BR CA CL CO CR DO EC GT MX PA PE PY US UY VE")
_ASIA_PACIFIC = _codes("AU BD CN HK ID IN JP KR LK MY NZ PH PK SG TH TW VN")
GROUPS = {
    "eu": _EU,
    "eea": _EU | {"IS", "LI", "NO"},
    "europe": _EUROPE,
    "emea": _EUROPE | _MIDDLE_EAST_AFRICA,
    "uk": frozenset({"GB"}),
    "americas": _AMERICAS,
    "north america": frozenset({"US", "CA", "MX"}),
    "latam": _AMERICAS - {"US", "CA"},
    "latin america": _AMERICAS - {"US", "CA"},
    "dach": frozenset({"DE", "AT", "CH"}),
    "apac": _ASIA_PACIFIC,
    "asia": _ASIA_PACIFIC - {"AU", "NZ"},
}
ANYWHERE = frozenset({"worldwide", "anywhere", "global", "world"})


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
    scopes = list(_scopes(workplace))
    if not scopes or any(_words(scope) & ANYWHERE for scope in scopes):
        return True
    answers = [_within(mine, scope) for mine in own for scope in scopes]
    if any(answers):
        return True
    return False if answers and all(answer is False for answer in answers) else None


def countries_of(place: Place) -> frozenset[str]:
    """The countries a place stands for: its own, or those of its group; none where unknown."""
    if place.country:
        return frozenset({place.country})
    return GROUPS.get(squeeze(place.group or ""), frozenset())


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


def _scopes(workplace: Workplace) -> Iterator[Place]:
    if workplace.scope:
        yield read_place(workplace.scope)
    else:
        yield from workplace.places


def _words(scope: Place) -> set[str]:
    return {squeeze(scope.group or ""), squeeze(scope.text)}


def _within(mine: Place, scope: Place) -> bool | None:
    ours, others = countries_of(mine), countries_of(scope)
    return bool(ours & others) if ours and others else None
