"""A profile as clients see it: what it states, with what is computed from it today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.ml.lexicon.concepts import lexicon
from app.profile.completeness import completeness
from app.profile.credentials import shown
from app.profile.entries import SkillEntry
from app.profile.merge import Effective
from app.profile.models import Profile
from app.profile.periods import gaps_of
from app.profile.schemas import CvValuesOut, ParseOut, ProfileOut, RemovedOut, SkillShown
from app.profile.skills import removal_id, removed_of
from app.profile.stored import Edits, Values
from app.profile.types import EntryList

SKILLS = "skills"
Demand = Mapping[str, int]


def values_out(present: Effective, demand: Demand, today: date) -> CvValuesOut:
    """What a profile states."""
    facts = present.facts
    plain = {name: getattr(present.values, name) for name in Values.model_fields if name != "certifications"}
    return CvValuesOut(
        **plain,
        certifications=[shown(held, today) for held in present.values.certifications],
        skills=[skill_shown(skill, demand) for skill in present.skills],
        experience_gaps=gaps_of(present.values, today),
        parse=ParseOut(engine=facts.engine, confidence=facts.confidence, warnings=facts.warnings),
    )


def skill_shown(skill: SkillEntry, demand: Demand) -> SkillShown:
    """A skill with its kind and how many open postings ask for it."""
    concept = lexicon().get(skill.id) if skill.id else None
    return SkillShown(
        **skill.model_dump(),
        kind=concept.kind.value if concept else None,
        demand=demand.get(skill.id) if skill.id else None,
    )


@dataclass(frozen=True, slots=True)
class Market:
    """What open postings ask for: by skill id, and the languages most of them name."""

    demand: Demand
    languages: Sequence[tuple[str, int]] = ()


def profile_out(present: Effective, profile: Profile | None, market: Market, today: date) -> ProfileOut:
    """A profile with the person's wishes and what they changed."""
    return ProfileOut(
        **dict(values_out(present, market.demand, today)),
        preferences=present.edits.preferences,
        completeness=completeness(present, market.languages),
        edited=edited(present.edits),
        removed=removed_out(present),
        active_cv=profile.active_document_id if profile else None,
    )


def edited(edits: Edits) -> list[str]:
    """The fields of which something is the person's own."""
    own_skills = [SKILLS] if edits.skills or edits.removed_skills else []
    return list(dict.fromkeys([*edits.edited, *(edit.of.value for edit in edits.entries), *own_skills]))


def removed_out(present: Effective) -> list[RemovedOut]:
    """What the person took away of what the active CV names."""
    entries = [
        RemovedOut(id=edit.id, list=of.value, text=_text(of, edit.was or {}))
        for of, laid in present.lists.items()
        for edit in laid.removed
    ]
    skills = [RemovedOut(id=removal_id(skill), list=SKILLS, text=skill.name) for skill in removed_of(present)]
    return [*entries, *skills]


_NAMES: Mapping[EntryList, tuple[str, ...]] = {
    EntryList.experience: ("title", "company"),
    EntryList.education: ("degree", "school"),
    EntryList.certifications: ("name",),
    EntryList.languages: ("name",),
}


def _text(of: EntryList, was: Mapping[str, object]) -> str:
    return ", ".join(str(was[name]) for name in _NAMES[of] if was.get(name)) or of.value
