"""Read where a position is: city, region, country, or a group of countries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `country` is ISO 3166 alpha-2; `group` is "EU", "EMEA", "worldwide", ... where no country is meant."""

    text: str
    city: str | None = None
    region: str | None = None
    country: str | None = None
    group: str | None = None


def read_place(text: str) -> Place:
    """Return what a location string says; unknown parts are None."""
    return Place(text, city=text.split(",")[0].strip() or None)
