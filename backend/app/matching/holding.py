"""How far a person holds a skill: outright, because another skill implies it, or by knowing something near it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.ml.lexicon.concepts import lexicon

IMPLIED = 0.8
# The posting asks for programming and the person knows Haskell: more than a part of it.
BROADER = 0.6
# The posting asks for Django and the person knows Python: a start, no more.
NEAR = 0.3
NEAREST = 3
# The posting asks for Angular and the person knows React: they go together.
RELATED = 0.2
MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class Holding:
    """A level 0-1 and the person's own skill that gives it."""

    level: float
    through: str | None


NOTHING = Holding(0.0, None)


def holdings(skills: Iterable[str]) -> Mapping[str, Holding]:
    """Every skill that these skills give, and how far: themselves, what they imply or belong to, what is near them.

    The order of `skills` makes no difference, and one more of them never lowers a level.
    """
    own = sorted(set(skills))
    held = {skill_id: Holding(1.0, skill_id) for skill_id in own}
    for skill_id in own:
        for others, level in _given(skill_id):
            for other in others:
                _raise(held, other, Holding(level, skill_id))
    solid = [(skill_id, known) for skill_id, known in sorted(held.items()) if known.level >= IMPLIED]
    for foundation, known in solid:
        for skill_id in lexicon().foundations.get(foundation, ()):
            if foundation in lexicon().implies(skill_id)[:NEAREST]:
                _raise(held, skill_id, Holding(NEAR * known.level, known.through))
    return held


def _given(skill_id: str) -> Iterator[tuple[Sequence[str], float]]:
    """What one skill gives beside itself, and how far."""
    yield lexicon().implies(skill_id), IMPLIED
    yield lexicon().broader(skill_id), BROADER
    yield lexicon().related(skill_id)[:MOST_RELATED], RELATED


def _raise(held: dict[str, Holding], skill_id: str, new: Holding) -> None:
    if held.get(skill_id, NOTHING).level < new.level:
        held[skill_id] = new
