"""Read where a position is: city, region, country, or a group of countries."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.ml.places.geography import city_named, country_coded, country_named, group_members, group_named, region_named

__all__ = ["Place", "group_members", "read_place", "read_places"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `country` is ISO 3166 alpha-2; `group` is "EU", "EMEA", "worldwide", ... where no country is meant."""

    text: str
    city: str | None = None
    region: str | None = None
    country: str | None = None
    group: str | None = None


_MODE = re.compile(
    r"\b(?:(?:full|part)[- ]?time|vollzeit|teilzeit|temps (?:plein|partiel)|permanent|temporary|freelance|"
    r"100 ?%|fully|full|partly|partially|mostly|remote(?:ly)?|hybrid|on-?site|in-?office|"
    r"office|home-?based|home ?office|telecommute|"
    r"telework|wfh|work from home|flexible|based in|only|eligible|preferred|timezones?|"
    r"time zones?|multiple locations|"
    r"various(?: locations)?|nationwide|headquarters|hq|location|locations|greater|area|"
    r"metro(?:politan)?|metroplex|region|strongly|within|domestic|eastern|western|northern|"
    r"southern|central|surrounding|near)\b",
    re.IGNORECASE,
)
_BETWEEN_PLACES = re.compile(r"\s*(?:;|•|\||\n|/|\sor\s|\s&\s|\s\+\s)\s*")
_BETWEEN_PARTS = re.compile(r"\s*(?:,|\s[-–—]\s|:|\(|\))\s*")
_STATE_AND_COUNTRY = re.compile(r"\b([A-Z]{2}) (?=(?:United States|USA|US|Canada)\b)")
_STATE_AT_END = re.compile(r"^(.*\S)\s+([A-Z]{2})$")
# "IN" and "OR" are states; only the small words are words.
_LEADING = re.compile(r"^(?:in|or|the|and)\s+")
_ZIP = re.compile(r"\s+\d{5}(?:-\d{4})?$")
_ADDRESS = re.compile(r"\d")
_MOST_PLACES = 40


@lru_cache(maxsize=4096)
def read_place(text: str) -> Place:
    """Return the first place a location string names; unknown parts are None."""
    places = read_places(text)
    return Place(text, places[0].city, places[0].region, places[0].country, places[0].group) if places else Place(text)


@lru_cache(maxsize=4096)
def read_places(text: str) -> tuple[Place, ...]:
    """Return every place a location string names ("Paris or Berlin; Remote - EU"), the known ones first."""
    found: dict[Place, None] = {}
    for piece in _BETWEEN_PLACES.split(text[:2_000])[:_MOST_PLACES]:
        for place in _places_of(piece):
            found.setdefault(place)
    return tuple(sorted(found, key=lambda place: place.country is None and place.group is None))


def _places_of(piece: str) -> list[Place]:
    # "San Mateo, CA United States" lost a comma.
    spaced = _STATE_AND_COUNTRY.sub(r"\1, ", piece)
    parts = [part for raw in _BETWEEN_PARTS.split(spaced) if (part := _clean(raw))]
    countries = [code for part in parts if (code := country_named(part))]
    # "Georgia, United States" is a state.
    is_state = len(parts) > 1 and region_named(parts[0], countries[-1] if countries else None) is not None
    if len(parts) > 1 and len(countries) == len(parts) and not city_named(parts[0]) and not is_state:
        return [Place(piece.strip(), country=code) for code in dict.fromkeys(countries)]
    if len(parts) > 2 and all(region_named(part) for part in parts):
        return [Place(piece.strip(), None, found[1], found[0]) for part in parts if (found := region_named(part))]
    place = _one(piece.strip(), parts)
    return [place] if place else []


def _clean(part: str) -> str:
    whole = part.strip(" .*-–—/")
    if group_named(whole) or city_named(whole):
        return whole
    bare = _LEADING.sub("", " ".join(_MODE.sub(" ", _ZIP.sub("", part)).split()))
    return bare.strip(" .*-–—/&")


def _one(piece: str, parts: list[str]) -> Place | None:
    """Read the parts of one place from the widest to the narrowest, whichever end the country stands at."""
    rest = list(parts)
    country = _take_country(rest)
    region, country = _take_region(rest, country)
    group = None if country else next((name for part in rest if (name := group_named(part))), None)
    if group:
        return Place(piece, group=group)
    known = next((city for part in rest if (city := city_named(part)) and country in (None, city.country)), None)
    if known:
        return Place(piece, known.name, region or known.region, country or known.country)
    name = (
        next((part for part in rest if not _ADDRESS.search(part) and not group_named(part)), None)
        if country or len(rest) <= 2
        else None
    )
    return Place(piece, name, region, country) if name or region or country else None


def _take_country(rest: list[str]) -> str | None:
    for index in (-1, 0):
        if not rest or (index == 0 and len(rest) == 1):
            continue
        code = country_named(rest[index])
        # "Atlanta, Georgia" is no city of the Caucasus, and "Singapore" alone is both city and country.
        if (
            code
            and not (len(rest) > 1 and region_named(rest[index], "US"))
            and not (len(rest) == 1 and city_named(rest[0]))
        ):
            rest.pop(index)
            return code
    return _take_code(rest)


def _take_code(rest: list[str]) -> str | None:
    """Take a two-letter country code, unless the letters are an American state's and nothing speaks against it."""
    if len(rest) < 2:
        return None
    code = country_coded(rest[-1])
    if not code:
        return None
    city = city_named(rest[0])
    region = region_named(rest[-2], code) if len(rest) > 2 else None
    if region_named(code, "US") and not region and not (city and city.country == code):
        return None
    rest.pop()
    return code


def _take_region(rest: list[str], country: str | None) -> tuple[str | None, str | None]:
    for index in range(len(rest) - 1, -1, -1):
        alone = len(parts := rest[index].split()) == 1 and len(rest) == 1
        if alone and city_named(parts[0]):
            continue
        if index == 0 and len(rest) > 1 and city_named(rest[0]):
            continue
        found = region_named(rest[index], country)
        if found:
            rest.pop(index)
            return found[1], found[0]
        trailing = _STATE_AT_END.match(rest[index])
        state = region_named(trailing[2], country or "US") if trailing else None
        if trailing and state:
            rest[index] = trailing[1]
            return state[1], state[0]
    return None, country
