"""Countries by code."""

import pycountry


def country_name(code: str) -> str:
    """The name of a country by its code; the code where there is none."""
    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", country.name)) if country else code
