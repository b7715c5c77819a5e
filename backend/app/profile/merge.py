"""The profile that counts: what the active CV says, with the person's own changes on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.ml.text.folding import squeeze
from app.profile.entries import SkillEntry
from app.profile.periods import skill_years_of, years_of
from app.profile.placing import Laid, lay, own_list
from app.profile.stored import CvFacts, CvSkill, Edits, SkillEdit, Values
from app.profile.types import EntryList, FactSource
from app.skills.service import key_of, resolve


@dataclass(frozen=True, slots=True)
class Effective:
    """A profile as it counts; `lists` says of each entry in `values` where it comes from."""

    values: Values
    skills: tuple[SkillEntry, ...]
    facts: CvFacts
    edits: Edits
    lists: Mapping[EntryList, Laid]


def skill_key(skill: CvSkill | SkillEntry) -> str:
    """What makes two skills the same."""
    return skill.id or key_of(skill.name)


def names_of(name: str) -> set[str]:
    """What a skill of this name is recognised by."""
    return {key_of(name), squeeze(name)}


def skill_names(skill: CvSkill | SkillEntry) -> set[str]:
    """What a skill is recognised by: its concept, and its name, which the reader may have understood better than we."""
    return {skill_key(skill), squeeze(skill.name)}


def merged(facts: CvFacts, edits: Edits, today: date) -> Effective:
    """Lay the person's changes over what the CV says."""
    own = {name: getattr(edits.values, name) for name in edits.edited}
    lists = {of: _laid(of, facts, edits) for of in EntryList}
    entries = {of.value: [placed.entry for placed in laid.placed] for of, laid in lists.items()}
    values = facts.values.model_copy(update=own | entries)
    if values.experience and "experience_years" not in own:
        # As of today, not of the day the CV was read.
        values.experience_years = years_of(values.experience, today)
    corrected = values.experience != facts.values.experience
    years = skill_years_of(values.experience, today) if corrected else None
    return Effective(values, tuple(_skills(facts, edits, years)), facts, edits, lists)


def _laid(of: EntryList, facts: CvFacts, edits: Edits) -> Laid:
    read = getattr(facts.values, of)
    if of in edits.edited:
        return own_list(getattr(edits.values, of), of, read)
    return lay(of, read, edits.entries)


def _skills(facts: CvFacts, edits: Edits, years: Mapping[str, float] | None) -> list[SkillEntry]:
    """The CV's skills in its order, then those the person added; `years` count where the positions were corrected."""
    skills: dict[str, SkillEntry] = {}
    for skill in facts.skills:
        if not set(edits.removed_skills) & skill_names(skill):
            skills.setdefault(
                skill_key(skill), SkillEntry(name=skill.name, id=skill.id, level=skill.level, years=skill.years)
            )
    if years is not None:
        skills = {key: skill.model_copy(update={"years": years.get(skill.id or "")}) for key, skill in skills.items()}
    for edit in edits.skills:
        names = names_of(edit.name)
        key = next((key for key, have in skills.items() if names & skill_names(have)), key_of(edit.name))
        skills[key] = _stated(edit, skills.get(key))
    return list(skills.values())


def _stated(edit: SkillEdit, read: SkillEntry | None) -> SkillEntry:
    skill_id = resolve(edit.name) or (read.id if read else None)
    level = edit.level if read is None or "level" in edit.stated else read.level
    years = edit.years if read is None or "years" in edit.stated else read.years
    return SkillEntry(name=edit.name, id=skill_id, level=level, years=years, source=FactSource.user)
