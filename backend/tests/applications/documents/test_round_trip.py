"""Every CV we write is read back by our own reader of CVs with all fields as they were meant."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

import pytest

from app.applications.documents.cv import (
    CvCertificate,
    CvCourse,
    CvLanguage,
    CvPosition,
    CvSheet,
    Template,
)
from app.applications.documents.cv_pdf import cv_pdf, page_count
from app.applications.documents.cv_word import cv_docx
from app.applications.documents.language_words import NAMES
from app.applications.documents.types import Format
from app.applications.tailoring.comparing import compared
from app.ml.documents.read import read_document
from app.ml.resume.facts import Fact, ResumeFacts
from app.ml.resume.parse import parse_resume
from evaluation.invented.cvs import InventedCv, invented_cvs
from tests.factories.cv_sheets import LONG, NURSE, SHEETS

TODAY = date(2026, 11, 30)
WRITERS: Mapping[Format, Callable[[CvSheet, Template], bytes]] = {Format.pdf: cv_pdf, Format.docx: cv_docx}
INVENTED = {cv.person.slug: cv for cv in invented_cvs()}

every_look = pytest.mark.parametrize("template", list(Template))
every_format = pytest.mark.parametrize("kind", list(Format))


def read_back(sheet: CvSheet, template: Template, kind: Format) -> ResumeFacts:
    return parse_resume(read_document(WRITERS[kind](sheet, template), f"cv.{kind}"), TODAY)


@every_format
@every_look
@pytest.mark.parametrize("name", SHEETS)
def test_every_field_comes_back(name: str, template: Template, kind: Format) -> None:
    found = compared(SHEETS[name], read_back(SHEETS[name], template, kind))
    assert found.differences == []
    assert found.fields >= 13


@every_format
@every_look
@pytest.mark.parametrize("slug", INVENTED)
def test_what_was_read_of_a_cv_is_read_of_ours(slug: str, template: Template, kind: Format) -> None:
    sheet = sheet_of(facts(slug), INVENTED[slug].person.language)
    assert compared(sheet, read_back(sheet, template, kind)).differences == []


def test_a_nurse_in_full() -> None:
    read = read_back(NURSE, Template.classic, Format.pdf)
    assert value(read.contact.full_name) == "Maria Novak"
    assert value(read.headline) == "ICU Registered Nurse"
    assert (value(read.contact.email), value(read.contact.phone)) == ("maria.novak@example.org", "+1 512 555 0142")
    assert [link.value for link in read.contact.links] == [*NURSE.links]
    first = read.experience[0]
    assert (first.title, first.unit, first.company) == (
        "Registered Nurse",
        "Medical ICU",
        "Pecan Valley Medical Center",
    )
    assert (first.location, first.start, first.end, first.current) == ("Austin, TX", "2020-06", None, True)
    assert first.bullets == tuple(NURSE.experience[0].bullets)
    licence = read.certifications[0]
    assert (licence.name, licence.issuer) == ("Registered Nurse (RN)", "Texas Board of Nursing")
    assert (licence.jurisdiction, licence.number, licence.expires_on) == ("US-TX", "845213", "2027-05")
    assert [skill.name for skill in read.skills[: len(NURSE.skills)]] == [*NURSE.skills]
    assert [(spoken.name, spoken.level) for spoken in read.languages] == [("English", "native"), ("Spanish", "B2")]
    assert read.warnings == ()


@every_look
def test_a_long_history_runs_over_pages(template: Template) -> None:
    assert page_count(LONG, template) >= 3
    assert page_count(NURSE, template) == 1


@pytest.mark.parametrize("language", NAMES)
def test_languages_are_named_in_the_language_of_the_cv(language: str) -> None:
    spoken = [CvLanguage(english, "B2") for english in NAMES[language]]
    sheet = CvSheet(full_name="Ada Byron", email="ada@example.org", languages=spoken, language=language)
    read = read_back(sheet, Template.plain, Format.docx).languages
    assert [(one.name, one.level) for one in read] == [(one.name, "B2") for one in spoken]


def test_a_difference_is_told() -> None:
    read = read_back(NURSE, Template.plain, Format.docx)
    other = CvSheet(full_name="Maria Nowak", skills=["Critical care", "Juggling"])
    fields = {one.field for one in compared(other, read).differences}
    assert {"full_name", "skills.1", "email", "experience.0.title", "certifications.2.name"} <= fields
    assert not compared(NURSE, None).equal


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@cache
def facts(slug: str) -> ResumeFacts:
    cv: InventedCv = INVENTED[slug]
    return parse_resume(read_document(cv.data(), cv.name), TODAY)


def sheet_of(read: ResumeFacts, language: str) -> CvSheet:
    """What was read of a CV, to be written."""
    contact = read.contact
    return CvSheet(
        full_name=value(contact.full_name),
        headline=value(read.headline),
        email=value(contact.email),
        phone=value(contact.phone),
        location=value(contact.location),
        links=tuple(link.value for link in contact.links),
        summary=value(read.summary),
        experience=[
            CvPosition(job.title, job.unit, job.company, job.location, job.start, job.end, job.bullets)
            for job in read.experience
        ],
        skills=[skill.name for skill in read.skills],
        education=[
            CvCourse(course.school, course.degree, course.field, course.start, course.end) for course in read.education
        ],
        certifications=[
            CvCertificate(
                held.name,
                held.issuer,
                held.jurisdiction,
                held.number,
                held.issued_on,
                held.expires_on,
                held.multistate,
                held.standing,
            )
            for held in read.certifications
        ],
        languages=[CvLanguage(spoken.name, spoken.level) for spoken in read.languages],
        language=language,
    )
