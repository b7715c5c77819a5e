"""How far a person holds a skill: outright, because another skill implies it, or by knowing something near it."""

from dataclasses import dataclass

from app.matching.person import ProfileFacts
from app.ml.lexicon.concepts import lexicon

IMPLIED = 0.8
# The posting asks for Django and the person knows Python: a start, no more.
NEAR = 0.3
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Holding:
    """A level 0-1 and the person's own skill that gives it."""

    level: float
    through: str | None


NOTHING = Holding(0.0, None)


def holding(person: ProfileFacts, skill_id: str) -> Holding:
    """How far the person holds a skill, and through which of theirs."""
    outright = _outright(person, skill_id)
    if outright.level:
        return outright
    for foundation in lexicon().implies(skill_id)[:NEAREST]:
        near = _outright(person, foundation)
        if near.level:
            return Holding(NEAR * near.level, near.through)
    return NOTHING


def _outright(person: ProfileFacts, skill_id: str) -> Holding:
    if skill_id in person.skills:
        return Holding(1.0, skill_id)
    through = person.implied.get(skill_id)
    return Holding(IMPLIED, through) if through else NOTHING
