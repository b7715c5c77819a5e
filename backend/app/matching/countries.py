"""Countries named in a sentence."""

import re
from functools import cache

import pycountry

_SHORT = {
    "US": "US", "U.S.": "US", "USA": "US", "U.S.A.": "US", "United States": "US", "America": "US",
    "UK": "GB", "U.K.": "GB", "United Kingdom": "GB", "Great Britain": "GB", "England": "GB", "Scotland": "GB",
    "Wales": "GB", "Northern Ireland": "GB", "Vietnam": "VN", "Czech Republic": "CZ", "South Korea": "KR",
    "Taiwan": "TW", "Russia": "RU", "Turkey": "TR", "Iran": "IR", "Tanzania": "TZ", "Bolivia": "BO",
    "Venezuela": "VE", "Moldova": "MD",
}  # fmt: skip


@cache
def _names() -> dict[str, str]:
    full = {country.name: country.alpha_2 for country in pycountry.countries if "," not in country.name}
    # Names that are more often something else in a posting.
    doubtful = {"Jersey", "Georgia", "Chad", "Guernsey", "Niger", "Mali"}
    return {name: code for name, code in full.items() if name not in doubtful} | _SHORT


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)")


def country_named(sentence: str) -> str | None:
    """The first country a sentence names, as ISO 3166 alpha-2."""
    found = _pattern().search(sentence)
    return _names()[found.group(1)] if found else None
