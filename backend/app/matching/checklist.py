"""What the posting asks for, point by point, and how the profile answers: met, partly or missing.

Pure. Skills stand on the same levels as the factor that scores them, licences and languages on the same rules as the
verdict, so that the list never says anything else than the score and the verdict do.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from app.matching import judging
from app.matching.demanded import demanded
from app.matching.detail import PostingDetail, RequirementAsked, skills_of
from app.matching.explaining import HELD
from app.matching.holding import Holding
from app.matching.person import ProfileFacts
from app.matching.schemas import AnsweredRequirement, RequiredSkill, RequiredYears
from app.matching.wording import words_about
from app.ml.lexicon.concepts import lexicon

# Skills that are only mentioned: the heaviest of them.
MENTIONED = 12
# So near to the years asked for is a part of them.
NEARLY = 0.6
State = Literal["met", "partly", "missing", "unjudged"]
Importance = Literal["must", "nice", "generic"]
_FIRM: dict[str, Importance] = {"must": "must", "nice": "nice"}
_ORDER = {"must": 0, "nice": 1, "generic": 2}


def checklist(person: ProfileFacts, posting: PostingDetail) -> list[AnsweredRequirement]:
    """Everything the posting asks for, what is firm first; within that in the order of its text."""
    verdict = judging.judge(person, posting.demands, posting.as_of)
    special = list(demanded(person, posting, verdict))
    quoted = {row.job_quote for row in special}
    asked = [_answer(person, one) for one in posting.requirements if one.skill_ids or one.quote not in quoted]
    rows = [*special, *asked, *_mentioned(person, posting)]
    return sorted(rows, key=lambda row: _ORDER[row.importance])


def _answer(person: ProfileFacts, asked: RequirementAsked) -> AnsweredRequirement:
    skills = [_skill(skill_id, person.holding(skill_id)) for skill_id in asked.skill_ids]
    years = RequiredYears(asked=asked.years, own=person.years) if asked.years is not None else None
    states = ([_of_skills(skills, any_of=asked.any_of)] if skills else []) + ([_of_years(years)] if years else [])
    return AnsweredRequirement(
        text=asked.text or asked.quote,
        kind="skill" if skills else "years" if years else "other",
        importance=_FIRM.get(asked.importance, "generic"),
        state=_together(states),
        detail=" ".join([*_about_skills(skills, any_of=asked.any_of), *_about_years(years)]) or _UNJUDGED,
        job_quote=asked.quote,
        cv_quotes=_quotes(person, asked.skill_ids),
        skills=skills,
        years=years,
    )


_UNJUDGED = "We can't tell this from a profile; read it yourself."


def _mentioned(person: ProfileFacts, posting: PostingDetail) -> Iterator[AnsweredRequirement]:
    """The skills that are named outside of any requirement."""
    asked = {skill_id for one in posting.requirements for skill_id in one.skill_ids}
    others = [skill_id for skill_id, _ in skills_of(posting) if skill_id not in asked][:MENTIONED]
    for skill_id in others:
        skill = _skill(skill_id, person.holding(skill_id))
        yield AnsweredRequirement(
            text=skill.name,
            kind="skill",
            importance="generic",
            state=skill.state,
            detail=" ".join(_about_skills([skill], any_of=False)),
            job_quote=next(iter(words_about(posting, [skill_id])), skill.name),
            cv_quotes=_quotes(person, [skill_id]),
            skills=[skill],
            years=None,
        )


def _skill(skill_id: str, how: Holding) -> RequiredSkill:
    state: Literal["met", "partly", "missing"] = (
        "met" if how.level >= HELD else "partly" if how.level > 0 else "missing"
    )
    through = name_of(how.through) if how.through and how.through != skill_id else None
    return RequiredSkill(id=skill_id, name=name_of(skill_id), level=round(how.level, 3), state=state, through=through)


def name_of(skill_id: str) -> str:
    """What a skill is called."""
    skill = lexicon().get(skill_id)
    return skill.name if skill else skill_id


def _of_skills(skills: Sequence[RequiredSkill], *, any_of: bool) -> State:
    met = [skill.state == "met" for skill in skills]
    if all(met) or (any_of and any(met)):
        return "met"
    return "partly" if any(skill.state != "missing" for skill in skills) else "missing"


def _of_years(years: RequiredYears) -> State:
    if years.own is None:
        return "unjudged"
    if years.own >= years.asked:
        return "met"
    return "partly" if years.own >= NEARLY * years.asked else "missing"


def _together(states: Sequence[State]) -> State:
    """Of several parts: met where all are, missing where all are, else partly."""
    known = [state for state in states if state != "unjudged"]
    if not known:
        return "unjudged"
    if len(set(known)) == 1:
        return known[0]
    return "partly"


def _about_skills(skills: Sequence[RequiredSkill], *, any_of: bool) -> Iterator[str]:
    met = [skill.name for skill in skills if skill.state == "met"]
    near = [f"{skill.name} in part, through {skill.through}" for skill in skills if skill.state == "partly"]
    missing = [skill.name for skill in skills if skill.state == "missing"]
    if met:
        yield f"You show {', '.join(met)}."
    if any_of and met:
        return
    if near:
        yield f"You show {'; '.join(near)}."
    if missing:
        yield f"Your profile does not show {' or '.join(missing)}."


def _about_years(years: RequiredYears | None) -> Iterator[str]:
    if years is None:
        return
    if years.own is None:
        yield f"It asks for {years.asked} years; your profile does not say how many you have."
    else:
        yield f"It asks for {years.asked} years; you have {years.own:.0f}."


def _quotes(person: ProfileFacts, skill_ids: Sequence[str]) -> list[str]:
    through = (person.holding(skill_id).through for skill_id in skill_ids)
    found = (person.skills[held].quote for held in through if held in person.skills)
    return list(dict.fromkeys(quote for quote in found if quote))
