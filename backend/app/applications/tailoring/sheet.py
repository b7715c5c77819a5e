"""A tailored CV as the sheet that templates set."""

from collections.abc import Mapping, Sequence

from app.applications.documents.cv import (
    CvCertificate,
    CvLanguage,
    CvPosition,
    CvSheet,
    SectionKind,
)
from app.applications.documents.types import Paper
from app.applications.tailoring.arranging import Arranged
from app.applications.tailoring.lines import SECTIONS, bullets_of, number_of, sheet_course
from app.applications.tailoring.stored import Content
from app.profile.entries import ExperienceEntry

Lists = Mapping[str, Sequence[Arranged]]


def sheet_of(content: Content, lists: Lists, paper: Paper = Paper.a4) -> CvSheet:
    """What is shown of a CV, in order."""
    values = content.values
    return CvSheet(
        full_name=values.full_name,
        headline=headline_of(content),
        email=values.email,
        phone=values.phone,
        location=values.location,
        links=tuple(values.links),
        summary=values.summary,
        experience=[_position(values.experience[at], f"experience.{at}", lists) for at in _shown(lists, "experience")],
        skills=[content.skills[at].name for at in _shown(lists, "skills")],
        education=[sheet_course(values.education[at]) for at in _shown(lists, "education")],
        certifications=[
            CvCertificate(**values.certifications[at].model_dump()) for at in _shown(lists, "certifications")
        ],
        languages=[
            CvLanguage(values.languages[at].name, values.languages[at].level) for at in _shown(lists, "languages")
        ],
        order=[SectionKind(line.id.partition(".")[2]) for line in lists.get(SECTIONS, ()) if line.shown],
        language=content.language,
        paper=paper,
    )


def headline_of(content: Content) -> str | None:
    """What heads the CV: the person's choice, else ours."""
    return content.own_headline or content.headline


def _shown(lists: Lists, name: str) -> list[int]:
    return [number_of(line.id) for line in lists.get(name, ()) if line.shown]


def _position(entry: ExperienceEntry, line_id: str, lists: Lists) -> CvPosition:
    bullets = [entry.bullets[at] for at in _shown(lists, bullets_of(line_id))]
    return CvPosition(entry.title, entry.unit, entry.company, entry.location, entry.start, entry.end, tuple(bullets))
