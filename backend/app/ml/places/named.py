"""The first country or group of countries that a sentence names in capitals, as they are written."""

import re
from functools import cache

import pycountry

_SHORT = {
    "US": "US", "U.S.": "US", "USA": "US", "U.S.A.": "US", "United States": "US", "America": "US",
    "UK": "GB", "U.K.": "GB", "United Kingdom": "GB", "Great Britain": "GB", "England": "GB", "Scotland": "GB",
    "Wales": "GB", "Northern Ireland": "GB", "Vietnam": "VN", "Czech Republic": "CZ", "South Korea": "KR",
    "Taiwan": "TW", "Russia": "RU", "Turkey": "TR", "Iran": "IR", "Tanzania": "TZ", "Bolivia": "BO",
    "Venezuela": "VE", "Moldova": "MD",
    "EU": "EU", "E.U.": "EU", "European Union": "EU", "EEA": "EEA", "Europe": "Europe",
}  # fmt: skip
# Names that are more often something else in a posting.
_DOUBTFUL = frozenset({"Jersey", "Georgia", "Chad", "Guernsey", "Niger", "Mali"})


@cache
def _names() -> dict[str, str]:
    full = {country.name: country.alpha_2 for country in pycountry.countries if "," not in country.name}
    return {name: code for name, code in full.items() if name not in _DOUBTFUL} | _SHORT


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)")


def country_in(sentence: str) -> str | None:
    """Return the ISO 3166 alpha-2 code, or the name of the group, that a sentence names first."""
    found = _pattern().search(sentence)
    return _names()[found.group(1)] if found else None
