"""The years of a profile: how long in all, and the stretches between."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from app.ml.resume.facts import Education, Evidence, Experience
from app.ml.resume.skill_years import years_by_skill_of
from app.ml.resume.years import experience_years, gaps
from app.profile.entries import EducationEntry, ExperienceEntry
from app.profile.schemas import GapOut
from app.profile.stored import Values

_NOWHERE = Evidence(None, None, "")


def position_of(entry: ExperienceEntry) -> Experience:
    """An entry as the arithmetic takes it."""
    return Experience(
        title=entry.title,
        unit=entry.unit,
        company=entry.company,
        location=entry.location,
        start=entry.start,
        end=entry.end,
        current=entry.end is None,
        bullets=tuple(entry.bullets),
        confidence=1.0,
        evidence=_NOWHERE,
    )


def course_of(entry: EducationEntry) -> Education:
    """A course of study as the arithmetic takes it."""
    return Education(
        school=entry.school,
        degree=entry.degree,
        field=entry.field,
        start=entry.start,
        end=entry.end,
        current=entry.end is None,
        confidence=1.0,
        evidence=_NOWHERE,
    )


def gaps_of(values: Values, today: date) -> list[GapOut]:
    """The stretches without a position or a course of study, the newest first."""
    positions = [position_of(entry) for entry in values.experience]
    courses = [course_of(entry) for entry in values.education]
    found = gaps(positions, courses, today)
    return [GapOut(start=gap.start, end=gap.end, months=gap.months) for gap in reversed(found)]


def years_of(entries: Sequence[ExperienceEntry], today: date) -> float | None:
    """The years worked, overlaps counted once; null where no position is dated."""
    return experience_years([position_of(entry) for entry in entries], today)


def skill_years_of(entries: Sequence[ExperienceEntry], today: date) -> Mapping[str, float]:
    """Years by lexicon id, from the positions that name a skill."""
    return _skill_years(tuple(position_of(entry) for entry in entries), today)


# Finding skills in all positions takes far longer than the rest of a profile, which is read at every request.
@lru_cache(maxsize=256)
def _skill_years(positions: tuple[Experience, ...], today: date) -> Mapping[str, float]:
    return years_by_skill_of(positions, today)
