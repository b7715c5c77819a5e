"""Countries, their regions, groups of countries and large cities, found by the names people use."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson
import pycountry

from app.ml.text.folding import squeeze
from app.ml.text.tables import listed, rows

# Where a region alone ("Texas", "Ontario") says which country is meant.
_REGIONAL = (
    "US",
    "CA",
    "AU",
    "GB",
    "IN",
    "DE",
    "BR",
    "CH",
    "AT",
    "ES",
    "IT",
    "MX",
    "CN",
    "NL",
    "BE",
    "FR",
    "PL",
    "MY",
    "ZA",
    "VN",
    "NG",
)
_LETTERS = len("DEU")
_TIME_ZONES = frozenset({"EST"})
_CODED = ("US", "CA", "AU", "BR")

_BRITISH = (
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Yorkshire",
    "Berkshire",
    "Cheshire",
    "Sussex",
    "Midlands",
    "West Midlands",
    "East Midlands",
    "North West",
    "South West",
    "South East",
    "Merseyside",
    "Bedfordshire",
)


@dataclass(frozen=True, slots=True)
class City:
    """A large city with its country (ISO 3166 alpha-2) and, where it is told, its region."""

    name: str
    country: str
    region: str | None


@cache
def _countries() -> dict[str, str]:
    names: dict[str, str] = {}
    for country in pycountry.countries:
        for label in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")):
            if label:
                names[squeeze(label)] = country.alpha_2
    for row in rows("countries"):
        names.update({squeeze(alias): row["code"] for alias in listed(row["aliases"])})
    return names


def country_named(name: str) -> str | None:
    """Return the alpha-2 code of a country by any of its names; two-letter codes are not names."""
    folded = squeeze(name)
    if len(name) == _LETTERS and name.isupper() and folded not in _countries():
        # Small letters are a word: "and" is no Andorra, "est" no Estonia.
        lettered = pycountry.countries.get(alpha_3=name)
        return lettered.alpha_2 if lettered and name not in _TIME_ZONES else None
    return _countries().get(folded) if len(folded) > 2 or folded in ("us", "uk") else None


def country_coded(code: str) -> str | None:
    """Return the code itself where it is one of a country ("DE"), else None."""
    return code if len(code) == 2 and code.isupper() and pycountry.countries.get(alpha_2=code) else None


@cache
def _subdivisions() -> tuple[tuple[str, str, str], ...]:
    """Return `(country, code, name)` of the regions of the countries above."""
    # pycountry's own reader makes an object of each of 5,000 records, at every start of a process that reads a CV.
    stored = orjson.loads((Path(pycountry.DATABASE_DIR) / "iso3166-2.json").read_bytes())
    coded = ((part["code"][:2], part) for part in stored["3166-2"])
    return tuple(
        (country, part["code"], part["name"])
        for country, part in coded
        if country in _REGIONAL and ("parent" not in part or country == "GB")
    )


@cache
def _regions() -> dict[str, dict[str, str]]:
    """Return per country the names, and for some countries the codes, of its subdivisions."""
    found: dict[str, dict[str, str]] = {country: {} for country in _REGIONAL}
    for country, code, name in _subdivisions():
        found[country][squeeze(name)] = name
        if country in _CODED:
            found[country][code.partition("-")[2]] = name
    found["GB"].update({name.lower(): name for name in _BRITISH})
    found["DE"].update(
        {
            "bavaria": "Bayern",
            "north rhine-westphalia": "Nordrhein-Westfalen",
            "saxony": "Sachsen",
            "nrw": "Nordrhein-Westfalen",
        }
    )
    found["US"].update(
        {"washington dc": "District of Columbia", "d.c.": "District of Columbia", "washington state": "Washington"}
    )
    found["CA"].update({"quebec": "Québec"})
    return found


def region_named(name: str, country: str | None = None) -> tuple[str, str] | None:
    """Return `(country, region)`; codes ("TX") count only in capitals and only where nothing else is meant."""
    key = name if len(name) <= 3 and name.isupper() else squeeze(name)
    for candidate in (country,) if country else _REGIONAL:
        region = _regions().get(candidate, {}).get(key)
        if region:
            return candidate, region
    return None


def region_names(country: str) -> frozenset[str]:
    """Return the full names of a country's regions, where they are told."""
    return frozenset(name for name in _regions().get(country, {}).values())


@cache
def region_code(country: str, region: str) -> str | None:
    """Return the ISO 3166-2 code ("US-TX") of a region by its name."""
    return next((code for other, code, name in _subdivisions() if (other, name) == (country, region)), None)


@cache
def region_of(code: str) -> str | None:
    """Return the name of a region by its ISO 3166-2 code ("US-TX"), where its country's regions are told."""
    return next((name for _, other, name in _subdivisions() if other == code), None)


@cache
def _cities() -> dict[str, City]:
    found: dict[str, City] = {}
    for row in rows("cities"):
        city = City(row["name"], row["country"], row["region"] or None)
        for name in (row["name"], *listed(row["aliases"])):
            found.setdefault(squeeze(name), city)
    return found


def city_named(name: str) -> City | None:
    """Return a large city by its English or own name."""
    return _cities().get(squeeze(name))


@cache
def _groups() -> dict[str, str]:
    return {squeeze(name): row["name"] for row in rows("groups") for name in (row["name"], *listed(row["aliases"]))}


def group_named(name: str) -> str | None:
    """Return the group of countries of this name ("EU", "LATAM", "worldwide")."""
    return _groups().get(squeeze(name))


@cache
def group_members(group: str) -> frozenset[str]:
    """Return the alpha-2 codes of a group's countries; empty for "worldwide", which has no bounds."""
    return frozenset(code for row in rows("groups") if row["name"] == group for code in listed(row["members"]))
