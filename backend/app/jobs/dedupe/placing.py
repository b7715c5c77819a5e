"""Whether two postings can be at one place: what they name must meet, and what one leaves out contradicts nothing."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.core.types import JsonObject
from app.jobs.posting.folding import title_places
from app.jobs.posting.words import fold
from app.ml.places.reading import group_members, read_places


class Spot(NamedTuple):
    """One place as compared, each part folded or empty."""

    city: str
    region: str
    country: str
    group: str


def spots_of(places: Sequence[JsonObject]) -> tuple[Spot, ...]:
    """The places of a posting as compared."""
    found = {_spot(*(place.get(name) for name in Spot._fields)) for place in places}
    return tuple(sorted(spot for spot in found if any(spot)))


@lru_cache(maxsize=16_384)
def spots_in(title: str) -> tuple[Spot, ...]:
    """The places that a title names beside the work."""
    told = (read_places(part) for part in title_places(title))
    found = {_spot(place.city, place.region, place.country, place.group) for places in told for place in places}
    return tuple(sorted(spot for spot in found if any(spot)))


def _spot(city: object, region: object, country: object, group: object) -> Spot:
    return Spot(
        fold(str(city or "")).removesuffix(" city"),
        fold(str(region or "")),
        str(country or ""),
        str(group or ""),
    )


def cities(spots: Iterable[Spot]) -> frozenset[str]:
    """The cities among places."""
    return frozenset(spot.city for spot in spots if spot.city)


def meet(one: Sequence[Spot], other: Sequence[Spot]) -> bool:
    """Whether a position could be at both: cities count before countries, and nothing said contradicts nothing."""
    if not one or not other:
        return True
    if cities(one) and cities(other):
        one, other = [spot for spot in one if spot.city], [spot for spot in other if spot.city]
    return any(_agree(a, b) for a in one for b in other)


def same(one: Sequence[Spot], other: Sequence[Spot]) -> bool:
    """Whether two postings of one board are at the same place: they name the same ones, or one of them none."""
    return not one or not other or one == other


def _agree(a: Spot, b: Spot) -> bool:
    parts = zip(a[:3], b[:3], strict=True)
    if any(mine and yours and mine != yours for mine, yours in parts):
        return False
    return _within(a, b) and _within(b, a)


def _within(a: Spot, b: Spot) -> bool:
    """Whether a group of countries holds what the other names."""
    members = group_members(a.group) if a.group else frozenset()
    if not members or not (b.country or b.group):
        return True
    theirs = {b.country} if b.country else group_members(b.group)
    return not theirs or bool(members & theirs)
