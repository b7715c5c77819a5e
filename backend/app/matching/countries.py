"""Countries by code, and those a sentence names."""

import re
from functools import cache

import pycountry

from app.ml.places.reading import group_members

_SHORT = {
    "US": "US", "U.S.": "US", "USA": "US", "U.S.A.": "US", "United States": "US", "America": "US",
    "UK": "GB", "U.K.": "GB", "United Kingdom": "GB", "Great Britain": "GB", "England": "GB", "Scotland": "GB",
    "Wales": "GB", "Northern Ireland": "GB", "Vietnam": "VN", "Czech Republic": "CZ", "South Korea": "KR",
    "Taiwan": "TW", "Russia": "RU", "Turkey": "TR", "Iran": "IR", "Tanzania": "TZ", "Bolivia": "BO",
    "Venezuela": "VE", "Moldova": "MD",
}  # fmt: skip


_GROUPS = {"EU": "EU", "E.U.": "EU", "European Union": "EU", "EEA": "EEA", "Europe": "Europe"}


@cache
def _names() -> dict[str, frozenset[str]]:
    full = {country.name: country.alpha_2 for country in pycountry.countries if "," not in country.name}
    # Names that are more often something else in a posting.
    doubtful = {"Jersey", "Georgia", "Chad", "Guernsey", "Niger", "Mali"}
    single = {name: code for name, code in full.items() if name not in doubtful} | _SHORT
    groups = {name: group_members(group) for name, group in _GROUPS.items()}
    return {name: frozenset({code}) for name, code in single.items()} | groups


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)")


def countries_named(sentence: str) -> frozenset[str]:
    """The first country or group of countries a sentence names, as ISO 3166 alpha-2 codes; none where it names none."""
    found = _pattern().search(sentence)
    return _names()[found.group(1)] if found else frozenset()


def country_name(code: str) -> str:
    """The name of a country by its code; the code where there is none."""
    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", country.name)) if country else code
