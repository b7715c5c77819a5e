"""The skills of a profile: the person's additions and removals, kept by what makes two names the same skill."""

import hashlib
from collections.abc import Sequence

from app.core.errors import Invalid
from app.profile.entries import MOST_SKILLS, SkillEntry, SkillIn, SkillPatch
from app.profile.errors import FactNotFound, NotEdited, SkillNotFound
from app.profile.merge import Effective, names_of, skill_key, skill_names
from app.profile.stored import CvFacts, CvSkill, Edits, SkillEdit
from app.profile.types import FactSource

SPOKEN_OF = {"level", "years"}


def added(edits: Edits, present: Effective, skill: SkillIn) -> None:
    """Add a skill or change its level and years; raises `Invalid` past 500 of them."""
    names = names_of(skill.name)
    before = next((edit for edit in edits.skills if names & names_of(edit.name)), None)
    was_removed = bool(names & set(edits.removed_skills))
    edits.removed_skills = [name for name in edits.removed_skills if name not in names]
    stated = skill.model_fields_set & SPOKEN_OF
    if was_removed and before is None and not stated and _named_by(present.facts, names):
        # Only brought back: what the CV says of it counts again.
        return
    if before is None and len(edits.skills) >= MOST_SKILLS:
        raise Invalid.field(["body", "name"], f"A profile holds {MOST_SKILLS} added skills at most", "too_many")
    _keep(edits, before, _stated(before or SkillEdit(name=skill.name, stated=[]), skill))


def _stated(before: SkillEdit, skill: SkillIn) -> SkillEdit:
    stated = skill.model_fields_set & SPOKEN_OF
    values = {name: getattr(skill, name) for name in stated}
    return before.model_copy(update={"name": skill.name, "stated": sorted({*before.stated, *stated}), **values})


def _keep(edits: Edits, before: SkillEdit | None, edit: SkillEdit) -> None:
    if before is None:
        edits.skills = [*edits.skills, edit]
    else:
        edits.skills = [edit if have is before else have for have in edits.skills]


def _named_by(facts: CvFacts, names: set[str]) -> bool:
    return any(names & skill_names(skill) for skill in facts.skills)


def renamed(edits: Edits, present: Effective, skill: SkillEntry, name: str) -> None:
    """Call a skill by another name; where that is another skill, it stands in place of the first."""
    level_and_years = {field: getattr(skill, field) for field in SPOKEN_OF if getattr(skill, field) is not None}
    wanted = SkillIn(name=name, **(level_and_years if skill.source is FactSource.user else {}))
    if names_of(name) & skill_names(skill):
        added(edits, present, wanted)
        return
    gone = set(edits.removed_skills)
    removed(edits, present, skill.name)
    replaced_names = sorted(set(edits.removed_skills) - gone)
    added(edits, present, wanted)
    names = names_of(name)
    edits.skills = [
        edit.model_copy(update={"instead_of": replaced_names}) if names & names_of(edit.name) else edit
        for edit in edits.skills
    ]


def taken_back(edits: Edits, skill: SkillEntry) -> None:
    """Take back what the person said of a skill; raises `NotEdited`."""
    names = skill_names(skill)
    mine = [edit for edit in edits.skills if names & names_of(edit.name)]
    if not mine:
        raise NotEdited
    back = {name for edit in mine for name in edit.instead_of}
    edits.skills = [edit for edit in edits.skills if edit not in mine]
    edits.removed_skills = [name for name in edits.removed_skills if name not in back]


def removal_id(skill: CvSkill) -> str:
    """The id of a removed skill, the same at every reading."""
    return "skill-" + hashlib.sha256(skill_key(skill).encode()).hexdigest()[:24]


def removed_of(present: Effective) -> list[CvSkill]:
    """The skills that the CV names and the person took away."""
    replaced_names = {name for edit in present.edits.skills for name in edit.instead_of}
    gone = set(present.edits.removed_skills) - replaced_names
    return [skill for skill in present.facts.skills if gone & skill_names(skill)]


def restored(edits: Edits, present: Effective, removed_id: str) -> None:
    """Bring back a removed skill; raises `FactNotFound`."""
    skill = next((skill for skill in removed_of(present) if removal_id(skill) == removed_id), None)
    if skill is None:
        raise FactNotFound
    names = skill_names(skill)
    edits.removed_skills = [name for name in edits.removed_skills if name not in names]


def removed(edits: Edits, present: Effective, name: str) -> None:
    """Take a skill away, for good where the CV names it; raises `SkillNotFound`."""
    names = skill_names(find(present, name))
    edits.skills = [edit for edit in edits.skills if not names & names_of(edit.name)]
    for skill in present.facts.skills:
        if names & skill_names(skill):
            edits.removed_skills = sorted({*edits.removed_skills, *skill_names(skill)})


def replaced(edits: Edits, present: Effective, wanted: Sequence[SkillPatch]) -> None:
    """Make these the skills; what a list leaves out is taken away, what it leaves as it was is no edit."""
    names = {name for skill in wanted for name in names_of(skill.name)}
    for have in present.skills:
        if not names & skill_names(have):
            removed(edits, present, have.name)
    as_they_were = {(have.name, have.level, have.years) for have in present.skills}
    for skill in wanted:
        if (skill.name, skill.level, skill.years) not in as_they_were:
            added(edits, present, skill)


def find(present: Effective, name: str) -> SkillEntry:
    """The skill of this name, or the same under another one; raises `SkillNotFound`."""
    names = names_of(name)
    for skill in present.skills:
        if names & skill_names(skill):
            return skill
    raise SkillNotFound
