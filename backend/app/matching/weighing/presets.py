"""Weights one can take over in one click, made from those as shipped."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.matching.loaded import factors
from app.matching.weights import MOST

# A factor set first counts as much as all others together, at most this.
FIRST = 60


@dataclass(frozen=True, slots=True)
class Preset:
    """Weights with a name."""

    slug: str
    label: str
    weights: Mapping[str, int]


_FIRST = (
    ("skills-first", "Skills first", ("skills",)),
    ("pay-first", "Pay first", ("pay",)),
    ("close-to-home", "Close to home", ("place",)),
    ("same-kind-of-work", "The same kind of work", ("title", "closeness")),
    ("newest-first", "Newest first", ("freshness",)),
)


def presets() -> list[Preset]:
    """The presets, those as shipped first; one whose factors are not loaded is left out."""
    shipped = Preset("as-shipped", "As shipped", {slug: factor.weight for slug, factor in factors().items()})
    return [
        shipped,
        *(Preset(slug, label, _first(named)) for slug, label, named in _FIRST if set(named) & set(factors())),
    ]


def _first(named: tuple[str, ...]) -> dict[str, int]:
    """As shipped, but these factors together count as much as all others together."""
    shipped = {slug: factor.weight for slug, factor in factors().items()}
    there = [slug for slug in named if slug in shipped]
    others = sum(weight for slug, weight in shipped.items() if slug not in there)
    return shipped | {slug: max(shipped[slug], min(MOST, FIRST, others) // len(there)) for slug in there}
