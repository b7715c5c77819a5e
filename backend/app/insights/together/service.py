"""Ask the model of skills what stands beside a person's own, and the market in how many postings it does.

The model says which and in what order; every figure is counted. No score asks it anything.
"""

import uuid
from collections.abc import Mapping, Sequence
from typing import Literal

from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.learned.service import Answered, ModelName, answer
from app.insights.market import service as market
from app.insights.together.schemas import BesideModel, BesideOut, BesideSkill, KnownSkill
from app.matching.checklist import name_of
from app.matching.explaining import HELD
from app.matching.facts import person
from app.matching.person import ProfileFacts
from app.ml.lexicon.concepts import lexicon
from app.ml.models.recommender import Recommended, SkillQuestion
from app.ml.text.types import SkillKind

# What fewer open postings name together is chance, as in the training.
LEAST_TOGETHER = 3
# Of so many that the model names, the first that the market bears out are shown.
NAMED = 40
Pair = tuple[str, str]


def beside(session: Session, actor: User, most: int) -> BesideOut:
    """The skills asked for together with a person's own, at most so many."""
    who = person(session, actor.id)
    if who is None:
        return _nothing("no_profile", "Your profile names nothing yet that could be compared with postings.")
    if not who.facts.skills:
        return _nothing("no_skills", "Your profile names no skill we know, so nothing can stand beside one.")
    told = _ask(session, actor.id, who.facts)
    named = [one for one in told.answer if _is_new(who.facts, one)]
    both = market.asked_together(session, [(one.because, one.skill_id) for one in named])
    _, demand = market.demand_of(session, {skill for one in named for skill in (one.because, one.skill_id)})
    borne_out = [one for one in named if both.get((one.because, one.skill_id), 0) >= LEAST_TOGETHER]
    return BesideOut(
        items=[_item(one, both, demand) for one in borne_out[:most]],
        left_out=len(named) - len(borne_out),
        model=_model(told),
        words=_words(named, borne_out),
        reason=None if borne_out else "nothing_beside",
    )


def _nothing(reason: Literal["no_profile", "no_skills"], words: str) -> BesideOut:
    return BesideOut(items=[], left_out=0, model=None, words=words, reason=reason)


def _ask(session: Session, person_id: uuid.UUID, facts: ProfileFacts) -> Answered:
    """The version in use for this person answers."""
    question = SkillQuestion(tuple(sorted(facts.skills)), NAMED)
    return answer(session, ModelName.skill_recommender, person_id, question)


def _is_new(facts: ProfileFacts, one: Recommended) -> bool:
    """Whether a person does not count as knowing it; a spoken language stands beside everything and is no hint."""
    known = lexicon().get(one.skill_id)
    return known is not None and known.kind is not SkillKind.LANGUAGE and facts.holding(one.skill_id).level < HELD


def _item(one: Recommended, both: Mapping[Pair, int], demand: Mapping[str, int]) -> BesideSkill:
    name, own, together = name_of(one.skill_id), name_of(one.because), both[one.because, one.skill_id]
    # Counts of pairs and of skills are kept apart and may be a moment apart as well.
    asked, of_own = max(together, demand.get(one.skill_id, 0)), max(together, demand.get(one.because, 0))
    return BesideSkill(
        id=one.skill_id,
        name=name,
        because=KnownSkill(id=one.because, name=own),
        together=together,
        because_demand=of_own,
        demand=asked,
        reason=f"You know {own}: {together:,} of the {of_own:,} open postings that name it name {name} too.",
    )


def _model(told: Answered) -> BesideModel:
    return BesideModel(
        name=ModelName.skill_recommender.value,
        version=told.version,
        trained_on="shipped" if told.shipped else "instance",
    )


def _words(named: Sequence[Recommended], borne_out: Sequence[Recommended]) -> str:
    if not named:
        return "We know of nothing that stands beside your skills."
    if not borne_out:
        return (
            f"We know {len(named)} skills near to yours, but fewer than {LEAST_TOGETHER} open postings name any of "
            "them together with yours."
        )
    return "Open postings name these together with skills of yours. That is a hint where to look, not a promise."
