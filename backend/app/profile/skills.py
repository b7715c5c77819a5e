"""The skills of a profile: the person's additions and removals, kept by what makes two names the same skill."""

from collections.abc import Sequence

from app.ml.folding import squeeze
from app.profile.entries import SkillEntry, SkillIn, SkillPatch
from app.profile.errors import SkillNotFound
from app.profile.merge import Effective, skill_key, skill_names
from app.profile.stored import Edits, SkillEdit
from app.skills.service import key_of


def added(edits: Edits, skill: SkillIn) -> None:
    """Add a skill or change its level and years."""
    key = key_of(skill.name)
    before = next((edit for edit in edits.skills if key_of(edit.name) == key), None)
    edit = SkillEdit(
        name=skill.name,
        level=skill.level if "level" in skill.model_fields_set or before is None else before.level,
        years=skill.years if "years" in skill.model_fields_set or before is None else before.years,
    )
    if before is None:
        edits.skills = [*edits.skills, edit]
    else:
        edits.skills = [edit if have is before else have for have in edits.skills]
    back = {key, squeeze(skill.name)}
    edits.removed_skills = [name for name in edits.removed_skills if name not in back]


def removed(edits: Edits, present: Effective, name: str) -> None:
    """Take a skill away, for good where the CV names it; raises `SkillNotFound`."""
    key = skill_key(find(present, name))
    edits.skills = [edit for edit in edits.skills if key_of(edit.name) != key]
    for skill in present.facts.skills:
        if skill_key(skill) == key:
            edits.removed_skills = sorted({*edits.removed_skills, *skill_names(skill)})


def replaced(edits: Edits, present: Effective, wanted: Sequence[SkillPatch]) -> None:
    """Make these the skills; what a list leaves out is taken away, what it leaves as it was is no edit."""
    keys = {key_of(skill.name) for skill in wanted}
    for have in present.skills:
        if skill_key(have) not in keys:
            removed(edits, present, have.name)
    as_they_were = {(have.name, have.level, have.years) for have in present.skills}
    for skill in wanted:
        if (skill.name, skill.level, skill.years) not in as_they_were:
            added(edits, skill)


def find(present: Effective, name: str) -> SkillEntry:
    """The skill of this name; raises `SkillNotFound`."""
    key = key_of(name)
    for skill in present.skills:
        if skill_key(skill) == key:
            return skill
    raise SkillNotFound
