"""How far a person holds a skill: outright, because another skill implies it, or by knowing something near it."""

from collections.abc import Iterable, Mapping
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
        for implied in lexicon().implies(skill_id):
            _raise(held, implied, Holding(IMPLIED, skill_id))
    for skill_id in own:
        for above in lexicon().broader(skill_id):
            _raise(held, above, Holding(BROADER, skill_id))
        for beside in lexicon().related(skill_id)[:MOST_RELATED]:
            _raise(held, beside, Holding(RELATED, skill_id))
    for foundation, known in sorted(held.items()):
        if known.level < IMPLIED:
            continue
        for skill_id in lexicon().foundations.get(foundation, ()):
            if foundation in lexicon().implies(skill_id)[:NEAREST]:
                _raise(held, skill_id, Holding(NEAR * known.level, known.through))
    return held


def _raise(held: dict[str, Holding], skill_id: str, new: Holding) -> None:
    if held.get(skill_id, NOTHING).level < new.level:
        held[skill_id] = new
