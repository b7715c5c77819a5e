"""A place as JSON Resume has it, in parts, and as a profile has it, in one line."""

from typing import Any

import pycountry

from app.ml.resume.imports.source import line_of


def place_of(value: Any) -> str | None:  # Any: whatever a stranger's file holds
    """The place in one line: town, region, country; the street only where there is nothing else."""
    if not isinstance(value, dict):
        return line_of(value)
    country = line_of(value.get("countryCode"))
    parts = [line_of(value.get("city")), line_of(value.get("region")), _country_name(country)]
    return ", ".join(part for part in parts if part) or line_of(value.get("address"))


def parts_of(place: str) -> dict[str, str]:
    """The parts of a place such that `place_of` gives the same place back."""
    *before, last = place.split(", ")
    found = pycountry.countries.get(name=last) if before else None
    names = before if found else [*before, last]
    parts = {"city": names[0]} | ({"region": ", ".join(names[1:])} if names[1:] else {})
    if found:
        parts["countryCode"] = str(found.alpha_2)
    return parts if place_of(parts) == place else {"address": place}


def _country_name(code: str | None) -> str | None:
    if code is None:
        return None
    found = pycountry.countries.get(alpha_2=code.upper()) or pycountry.countries.get(alpha_3=code.upper())
    return str(found.name) if found else code
