"""The skills of a profile: the person's additions and removals, kept by what makes two names the same skill."""

from collections.abc import Sequence

from app.core.errors import Invalid
from app.profile.entries import MOST_SKILLS, SkillEntry, SkillIn, SkillPatch
from app.profile.errors import SkillNotFound
from app.profile.merge import Effective, names_of, skill_names
from app.profile.stored import Edits, SkillEdit


def added(edits: Edits, skill: SkillIn) -> None:
    """Add a skill or change its level and years; raises `Invalid` past 500 of them."""
    names = names_of(skill.name)
    before = next((edit for edit in edits.skills if names & names_of(edit.name)), None)
    if before is None and len(edits.skills) >= MOST_SKILLS:
        raise Invalid.field(["body", "name"], f"A profile holds {MOST_SKILLS} added skills at most", "too_many")
    edit = SkillEdit(
        name=skill.name,
        level=skill.level if "level" in skill.model_fields_set or before is None else before.level,
        years=skill.years if "years" in skill.model_fields_set or before is None else before.years,
    )
    if before is None:
        edits.skills = [*edits.skills, edit]
    else:
        edits.skills = [edit if have is before else have for have in edits.skills]
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
            added(edits, skill)


def find(present: Effective, name: str) -> SkillEntry:
    """The skill of this name, or the same under another one; raises `SkillNotFound`."""
    names = names_of(name)
    for skill in present.skills:
        if names & skill_names(skill):
            return skill
    raise SkillNotFound
