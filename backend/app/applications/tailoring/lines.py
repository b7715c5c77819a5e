"""The lines of a CV by their ids: "experience.0", "experience.0.bullets.2", "skills.4", "sections.skills"."""

from collections.abc import Iterator, Mapping

from app.applications.documents.cv import CvCertificate, CvCourse, CvLanguage, SectionKind
from app.applications.documents.cv_words import certificate_line, language_line, studied
from app.applications.tailoring.stored import Content
from app.profile.entries import EducationEntry, ExperienceEntry

SECTIONS = "sections"
LISTS = (
    SectionKind.experience,
    SectionKind.skills,
    SectionKind.education,
    SectionKind.certifications,
    SectionKind.languages,
)


def bullets_of(position: str) -> str:
    """The name of the list of a position's bullets."""
    return f"{position}.bullets"


def list_of(line_id: str) -> str:
    """The name of the list a line stands in."""
    return line_id.rpartition(".")[0]


def number_of(line_id: str) -> int:
    """A line's place in the profile; sections have none of their own."""
    return int(line_id.rpartition(".")[2])


def texts_of(content: Content) -> dict[str, str]:
    """What each line says, by its id, in the order of the profile."""
    return dict(_texts(content))


def _texts(content: Content) -> Iterator[tuple[str, str]]:
    values = content.values
    if values.summary:
        yield f"{SECTIONS}.{SectionKind.summary}", values.summary
    for number, position in enumerate(values.experience):
        yield f"experience.{number}", title_of(position)
        for at, bullet in enumerate(position.bullets):
            yield f"experience.{number}.bullets.{at}", bullet
    for number, skill in enumerate(content.skills):
        yield f"skills.{number}", skill.name
    for number, course in enumerate(values.education):
        yield f"education.{number}", studied(sheet_course(course), content.language) or course.school or ""
    for number, held in enumerate(values.certifications):
        yield f"certifications.{number}", certificate_line(CvCertificate(**held.model_dump()), content.language)
    for number, language in enumerate(values.languages):
        yield f"languages.{number}", language_line(CvLanguage(language.name, language.level), content.language)


def lists_of(content: Content) -> Mapping[str, int]:
    """How many lines each list has."""
    values = content.values
    counted: dict[str, int] = {
        SectionKind.experience: len(values.experience),
        SectionKind.skills: len(content.skills),
        SectionKind.education: len(values.education),
        SectionKind.certifications: len(values.certifications),
        SectionKind.languages: len(values.languages),
    }
    for number, position in enumerate(values.experience):
        counted[bullets_of(f"experience.{number}")] = len(position.bullets)
    return counted


def title_of(position: ExperienceEntry) -> str:
    """What heads a position."""
    return position.title or position.company or ""


def sheet_course(course: EducationEntry) -> CvCourse:
    """A course of study as it is set."""
    return CvCourse(course.school, course.degree, course.field, course.start, course.end)
