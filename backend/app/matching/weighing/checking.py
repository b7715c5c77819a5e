"""Whether weights can be used."""

from collections.abc import Mapping

from app.core.errors import Invalid
from app.matching.loaded import factors
from app.matching.weights import MOST, Weights


def checked(weights: Mapping[str, int]) -> dict[str, int]:
    """Weights by the slug of the factor, as they can be kept; raises `Invalid`.

    What is not named counts as shipped. Unknown factors, what is not a whole number from 0 to 100, and weights that
    are all 0 are refused.
    """
    for slug, weight in weights.items():
        if slug not in factors():
            raise _refused(slug, f"There is no factor called {slug!r}. There are: {', '.join(factors())}", "unknown")
        if not 0 <= weight <= MOST:
            raise _refused(slug, f"A weight is a whole number from 0 to {MOST}", "out_of_range")
    if not any(Weights(weights).of_factors):
        raise Invalid.field(["body", "weights"], "At least one factor must count", "all_zero")
    return dict(weights)


def _refused(slug: str, reason: str, kind: str) -> Invalid:
    return Invalid.field(["body", "weights", slug], reason, kind)
