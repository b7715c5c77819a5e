"""How complete a profile is, and what the next field to fill in is good for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from app.profile.merge import Effective
from app.profile.schemas import CompletenessOut, MissingOut

Test: TypeAlias = Callable[[Effective], bool]
ENOUGH_SKILLS = 5


@dataclass(frozen=True, slots=True)
class _Part:
    field: str
    weight: int
    why: str
    is_there: Test


# Weights sum to 100 and follow how much each field moves a match.
_PARTS = (
    _Part("experience", 20, "Your positions show what level of job fits you.", lambda p: bool(p.values.experience)),
    _Part(
        "skills",
        20,
        f"Most of a match is skills. Add at least {ENOUGH_SKILLS}.",
        lambda p: len(p.skills) >= ENOUGH_SKILLS,
    ),
    _Part("location", 10, "We can then tell which jobs are within reach.", lambda p: bool(p.values.location)),
    _Part(
        "preferences.work_authorization",
        8,
        "We can then tell for which jobs you need a work permit.",
        lambda p: bool(p.edits.preferences.work_authorization),
    ),
    _Part(
        "preferences.titles",
        7,
        "Name the jobs you want, and they come first.",
        lambda p: bool(p.edits.preferences.titles),
    ),
    _Part("education", 7, "Some jobs ask for a degree.", lambda p: bool(p.values.education)),
    _Part("languages", 6, "Many jobs ask for a language.", lambda p: bool(p.values.languages)),
    _Part(
        "preferences.salary_min",
        5,
        "Jobs that pay less than you need then rank lower.",
        lambda p: p.edits.preferences.salary_min is not None,
    ),
    _Part("full_name", 5, "Letters are signed with your name.", lambda p: bool(p.values.full_name)),
    _Part("email", 4, "Employers answer to this address.", lambda p: bool(p.values.email)),
    _Part("phone", 3, "Some employers call.", lambda p: bool(p.values.phone)),
    _Part("headline", 3, "One line that says what you do.", lambda p: bool(p.values.headline)),
    _Part("summary", 2, "Letters start from it.", lambda p: bool(p.values.summary)),
)


def completeness(profile: Effective) -> CompletenessOut:
    """The score of a profile, 0 to 100, and what is missing, the weightiest first."""
    missing = [part for part in _PARTS if not part.is_there(profile)]
    score = 100 - sum(part.weight for part in missing)
    return CompletenessOut(score=score, missing=[MissingOut(field=part.field, why=part.why) for part in missing])
