"""The factors and rules there are: what lies in their folders."""

from functools import cache

from app.core.discovery import load_plugins
from app.matching import eligibility as rules_package
from app.matching import factors as factors_package
from app.matching.factor import Factor
from app.matching.rule import Rule


@cache
def factors() -> dict[str, Factor]:
    """All factors by slug, the heaviest first."""
    found = load_plugins(factors_package, Factor)  # type: ignore[type-abstract]  # it looks for subclasses
    return dict(sorted(found.items(), key=lambda entry: (-entry[1].weight, entry[0])))


@cache
def rules() -> dict[str, Rule]:
    """All eligibility rules by slug."""
    return load_plugins(rules_package, Rule)  # type: ignore[type-abstract]  # it looks for subclasses
