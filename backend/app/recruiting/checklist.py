"""What the posting asks for, one by one: met, partly or missing, with the words of both sides."""

from collections.abc import Iterator, Sequence
from typing import Literal

from app.matching.detail import PostingDetail, RequirementAsked
from app.matching.holding import Holding
from app.matching.person import ProfileFacts
from app.matching.schemas import AnsweredRequirement, RequiredSkill, RequiredYears
from app.ml.lexicon.concepts import lexicon

# From this level on a skill counts as one the person has.
HELD = 0.5
State = Literal["met", "partly", "missing"]
Held = Sequence[tuple[str, Holding]]


def checklist(person: ProfileFacts, posting: PostingDetail) -> list[AnsweredRequirement]:
    """Each requirement that can be checked against facts; what names neither a skill nor years can't be."""
    return list(_checks(person, posting))


def _checks(person: ProfileFacts, posting: PostingDetail) -> Iterator[AnsweredRequirement]:
    for asked in posting.requirements:
        if asked.skill_ids:
            yield _of_skills(person, posting, asked)
        elif asked.years:
            yield _of_years(person, asked, asked.years)


def _of_skills(person: ProfileFacts, posting: PostingDetail, asked: RequirementAsked) -> AnsweredRequirement:
    held = [(skill_id, person.holding(skill_id)) for skill_id in asked.skill_ids]
    states = {_state(how.level) for _, how in held}
    quotes = [person.skills[how.through].quote for _, how in held if how.through and how.through in person.skills]
    return AnsweredRequirement(
        text=", ".join(_name(skill_id) for skill_id in asked.skill_ids),
        kind="skill",
        importance=_importance(posting, asked),
        state=states.pop() if len(states) == 1 else "partly",
        detail=_detail(held),
        job_quote=asked.quote,
        cv_quotes=list(dict.fromkeys(quote for quote in quotes if quote)),
        skills=[_skill(skill_id, how) for skill_id, how in held],
        years=None,
    )


def _state(level: float) -> State:
    return "met" if level >= HELD else "partly" if level > 0 else "missing"


def _importance(posting: PostingDetail, asked: RequirementAsked) -> Literal["must", "nice", "generic"]:
    row, named = posting.row, set(asked.skill_ids)
    if named & set(row.must_skill_ids):
        return "must"
    return "nice" if named & set(row.nice_skill_ids) else "generic"


def _skill(skill_id: str, how: Holding) -> RequiredSkill:
    through = _name(how.through) if how.through else None
    return RequiredSkill(id=skill_id, name=_name(skill_id), level=how.level, state=_state(how.level), through=through)


def _detail(held: Held) -> str:
    missing = [_name(skill_id) for skill_id, how in held if how.level == 0]
    near = [_name(skill_id) for skill_id, how in held if 0 < how.level < HELD]
    parts = [f"The CV shows something near {_listed(near)}."] if near else []
    if missing:
        parts.append(f"The CV does not show {_listed(missing)}.")
    return " ".join(parts) or "The CV shows it."


def _of_years(person: ProfileFacts, asked: RequirementAsked, wanted: int) -> AnsweredRequirement:
    years = person.years
    detail = "The CV does not say how many years." if years is None else f"The CV shows {years:.1f} years."
    return AnsweredRequirement(
        text=f"{wanted} years of experience",
        kind="years",
        importance="must",
        state="met" if years is not None and years >= wanted else "partly" if years else "missing",
        detail=detail,
        job_quote=asked.quote,
        cv_quotes=[],
        skills=[],
        years=RequiredYears(asked=wanted, own=years),
    )


def _name(skill_id: str) -> str:
    skill = lexicon().get(skill_id)
    return skill.name if skill else skill_id


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
