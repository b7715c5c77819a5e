"""Read a job title: what it is at heart, how senior, which family of occupations."""

from dataclasses import dataclass

from app.ml.folding import squeeze
from app.ml.seniority import Seniority, seniority_of


@dataclass(frozen=True, slots=True)
class TitleFacts:
    """A title taken apart; `core` is without level, unit, place and decoration; `tokens` are normalised."""

    text: str
    core: str
    tokens: tuple[str, ...]
    seniority: Seniority | None
    family: str | None
    unit: str | None


def read_title(title: str) -> TitleFacts:
    """Return what a title says."""
    level = seniority_of(title)
    core = squeeze(title)
    return TitleFacts(title, core, tuple(core.split()), level.level if level else None, None, None)


def similarity(a: TitleFacts, b: TitleFacts) -> float:
    """Return how alike two titles are, 0 to 1, the same both ways round."""
    left, right = set(a.tokens), set(b.tokens)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
