"""A CV as rows from top to bottom, the same for every template and format."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.applications.documents.cv import CvCourse, CvPosition, CvSheet, SectionKind
from app.applications.documents.cv_words import certificate_line, heading_of, language_line, span_of, studied

# What sets pieces of one row apart; readers of CVs take it for such.
BETWEEN = " · "
# Holds words together that must not be parted at the end of a line.
TIED = "\u00a0"


class RowKind(StrEnum):
    """What a row is."""

    name = "name"
    headline = "headline"
    reach = "reach"
    heading = "heading"
    entry = "entry"
    under = "under"
    bullet = "bullet"
    text = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `right` stands at the right edge, `pieces` are set side by side, `opens` says an entry begins here."""

    kind: RowKind
    text: str = ""
    right: str | None = None
    pieces: Sequence[str] = ()
    opens: bool = False


def rows_of(sheet: CvSheet) -> Iterator[Row]:
    """The rows of a CV; sections without anything in them have none."""
    if sheet.full_name:
        yield Row(RowKind.name, sheet.full_name)
    if sheet.headline:
        yield Row(RowKind.headline, sheet.headline)
    if reach := [part for part in (sheet.email, sheet.phone, sheet.location, *sheet.links) if part]:
        yield Row(RowKind.reach, BETWEEN.join(reach), pieces=reach)
    for kind in sheet.order:
        rows = list(_SECTIONS[kind](sheet))
        if rows:
            yield Row(RowKind.heading, heading_of(kind, sheet.language, sheet.paper))
            yield from rows


def _summary(sheet: CvSheet) -> Iterator[Row]:
    if sheet.summary:
        yield Row(RowKind.text, _flowing(sheet.summary))


def _experience(sheet: CvSheet) -> Iterator[Row]:
    for position in sheet.experience:
        yield from _position(position, sheet.language)


def _position(position: CvPosition, language: str) -> Iterator[Row]:
    title, company, unit = position.title, position.company, position.unit
    if unit and (not title or not company):
        # Alone on the second row it would be read as the employer.
        title, unit = ", ".join(part for part in (title, unit) if part), None
    first, *rest = [part for part in (title, company) if part] or [""]
    yield Row(RowKind.entry, first, span_of(position.start, position.end, language), opens=True)
    if under := [part for part in (*rest, unit, position.location) if part]:
        yield Row(RowKind.under, BETWEEN.join(under), pieces=under)
    for bullet in position.bullets:
        yield Row(RowKind.bullet, _flowing(bullet))


def _skills(sheet: CvSheet) -> Iterator[Row]:
    if sheet.skills:
        # Lines end only between skills, never inside one.
        yield Row(RowKind.text, ", ".join(skill.replace(" ", TIED) for skill in sheet.skills))


def _education(sheet: CvSheet) -> Iterator[Row]:
    for course in sheet.education:
        yield from _course(course, sheet.language)


def _course(course: CvCourse, language: str) -> Iterator[Row]:
    first, *rest = [part for part in (studied(course, language), course.school) if part] or [""]
    yield Row(RowKind.entry, first, span_of(course.start, course.end, language), opens=True)
    if rest:
        yield Row(RowKind.under, BETWEEN.join(rest), pieces=rest)


def _certifications(sheet: CvSheet) -> Iterator[Row]:
    for held in sheet.certifications:
        yield Row(RowKind.bullet, certificate_line(held, sheet.language))


def _languages(sheet: CvSheet) -> Iterator[Row]:
    if sheet.languages:
        spoken = [language_line(language, sheet.language).replace(" ", TIED) for language in sheet.languages]
        yield Row(RowKind.text, ", ".join(spoken))


def _flowing(text: str) -> str:
    """Text on one line; a word that ends in a hyphen stays with the next, or the two would be read as one."""
    return " ".join(text.split()).replace("- ", f"-{TIED}")


_SECTIONS = {
    SectionKind.summary: _summary,
    SectionKind.experience: _experience,
    SectionKind.skills: _skills,
    SectionKind.education: _education,
    SectionKind.certifications: _certifications,
    SectionKind.languages: _languages,
}
