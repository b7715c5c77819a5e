"""The profile that counts: what the active CV says, with the person's own changes on top."""

from dataclasses import dataclass
from datetime import date

from app.ml.folding import squeeze
from app.ml.resume.facts import Evidence, Experience
from app.ml.resume.years import experience_years
from app.profile.entries import ExperienceEntry, SkillEntry
from app.profile.stored import CvFacts, CvSkill, Edits, SkillEdit, Values
from app.profile.types import FactSource
from app.skills.service import key_of, resolve

_NOWHERE = Evidence(None, None, "")


@dataclass(frozen=True, slots=True)
class Effective:
    """A profile as it counts."""

    values: Values
    skills: tuple[SkillEntry, ...]
    facts: CvFacts
    edits: Edits


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
    values = facts.values.model_copy(update=own)
    if "experience" in own:
        values.experience = sorted(values.experience, key=_recency, reverse=True)
    if "experience" in own and "experience_years" not in own:
        values.experience_years = _years(values.experience, today)
    return Effective(values, tuple(_skills(facts, edits)), facts, edits)


def _recency(entry: ExperienceEntry) -> tuple[str, str]:
    """Newest first when sorted backwards; what has no dates comes last."""
    if entry.start is None and entry.end is None:
        return "", ""
    return (entry.end or "9999").ljust(7, "~"), (entry.start or "").ljust(7, "~")


def _skills(facts: CvFacts, edits: Edits) -> list[SkillEntry]:
    """The CV's skills in its order, then those the person added."""
    skills: dict[str, SkillEntry] = {}
    for skill in facts.skills:
        if not set(edits.removed_skills) & skill_names(skill):
            skills.setdefault(skill_key(skill), SkillEntry(name=skill.name, id=skill.id, years=skill.years))
    for edit in edits.skills:
        names = names_of(edit.name)
        key = next((key for key, have in skills.items() if names & skill_names(have)), key_of(edit.name))
        skills[key] = _stated(edit, skills.get(key))
    return list(skills.values())


def _stated(edit: SkillEdit, read: SkillEntry | None) -> SkillEntry:
    skill_id = resolve(edit.name) or (read.id if read else None)
    return SkillEntry(name=edit.name, id=skill_id, level=edit.level, years=edit.years, source=FactSource.user)


def _years(entries: list[ExperienceEntry], today: date) -> float | None:
    return experience_years([_position(entry) for entry in entries], today)


def _position(entry: ExperienceEntry) -> Experience:
    return Experience(
        title=entry.title,
        unit=entry.unit,
        company=entry.company,
        location=entry.location,
        start=entry.start,
        end=entry.end,
        current=entry.end is None,
        bullets=(),
        confidence=1.0,
        evidence=_NOWHERE,
    )
