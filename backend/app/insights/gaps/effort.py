"""How far a skill is from what a person knows, by the relations of the lexicon. Pure.

The same levels that scores count with: a skill that already counts a part is near. Beyond them stand skills of one
narrow group of ESCO, which count nothing yet but are no foreign ground.
"""

from collections.abc import Iterable

from app.insights.gaps.schemas import EffortOut, NearOut
from app.insights.gaps.types import EffortLevel
from app.matching.checklist import name_of
from app.matching.holding import NEAR
from app.matching.person import ProfileFacts
from app.ml.lexicon.concepts import lexicon

# Skills that stand in one narrow group of ESCO, and count nothing for each other.
SAME_GROUP = 0.1


def effort_of(person: ProfileFacts, skill_id: str) -> tuple[EffortOut, NearOut | None]:
    """How far a missing skill is, and the nearest of the person's own."""
    how, name = person.holding(skill_id), name_of(skill_id)
    if how.through and how.level > 0:
        own = name_of(how.through)
        because = f"{name} builds on {own}" if how.level >= NEAR else f"{name} is near to it"
        reason = f"You know {own}; {because}. It counts {how.level:.0%} of {name} already."
        near = NearOut(id=how.through, name=own, closeness=round(how.level, 3))
        return EffortOut(level=EffortLevel.small, closeness=near.closeness, reason=reason), near
    beside = _beside(person.skills, skill_id)
    if beside is not None:
        near = NearOut(id=beside, name=name_of(beside), closeness=SAME_GROUP)
        reason = f"You know {near.name}, which is in the same group of skills as {name}."
        return EffortOut(level=EffortLevel.some, closeness=SAME_GROUP, reason=reason), near
    reason = f"None of your skills is related to {name} in the list of skills we know."
    return EffortOut(level=EffortLevel.large, closeness=0.0, reason=reason), None


def _beside(own: Iterable[str], skill_id: str) -> str | None:
    """The first of the person's skills, by id, that stands in the same narrowest group."""
    skill = lexicon().get(skill_id)
    if skill is None or not skill.under:
        return None
    known = ((other, lexicon().get(other)) for other in sorted(own) if other != skill_id)
    return next((other for other, held in known if held and held.under and held.under[0] == skill.under[0]), None)
