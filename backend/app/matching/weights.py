"""How much each factor counts: whole numbers by slug, as shipped or as a person set them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from app.matching.loaded import factors

# A factor may count this much at most, and nothing at least.
MOST = 100


@dataclass(frozen=True)
class Weights:
    """The weight of each factor by its slug, 0 to `MOST`; what is not named has the factor's own."""

    own: Mapping[str, int]

    @cached_property
    def of_factors(self) -> list[int]:
        """The weights in the order of the loaded factors."""
        return [self.own.get(slug, factor.weight) for slug, factor in factors().items()]

    @cached_property
    def version(self) -> str:
        """Names these weights."""
        return sha256(repr(list(zip(factors(), self.of_factors, strict=True))).encode()).hexdigest()[:16]


@cache
def default_weights() -> Weights:
    """The weights as shipped."""
    return Weights({})
