"""Eighteen invented people in seventeen layouts, six kinds of file and five languages: every fact must come back."""

from datetime import date
from functools import cache

import pytest

from app.ml.documents.read import read_document
from app.ml.resume.facts import Certification, Education, Experience, Fact, Language, ResumeFacts, Skill
from app.ml.resume.parse import parse_resume
from evaluation.invented.cvs import InventedCv, every_cv, invented_cvs
from evaluation.invented.one_column import one_line_heads

# Everyone once in one column and once in two, and three people in every layout.
CASES = {cv.name: cv for cv in invented_cvs()} | {
    cv.name: cv
    for suffix in ("pdf", "docx", "odt", "rtf", "md", "txt")
    for cv in every_cv(suffix)
    if cv.person.slug in {"nurse", "mechaniker", "enfermera"}
}
cases = pytest.mark.parametrize("cv", CASES.values(), ids=CASES)


@cache
def facts(cv: InventedCv) -> ResumeFacts:
    return parse_resume(read_document(cv.data(), cv.name), date(2026, 1, 1))


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def test_there_are_enough_of_them() -> None:
    cvs = invented_cvs()
    assert len(cvs) >= 24
    assert len({cv.layout for cv in cvs}) >= 8
    assert sum(cv.columns == 2 for cv in cvs) * 2 == len(cvs)
    assert {cv.person.language for cv in cvs} == {"en", "de", "fr", "es", "pt"}


@cases
class TestParseResume:
    def test_contact(self, cv: InventedCv) -> None:
        contact = facts(cv).contact
        found = (contact.full_name, contact.email, contact.phone, contact.location)
        assert tuple(map(value, found)) == (cv.person.name, cv.person.email, cv.person.phone, cv.person.place)
        assert cv.person.link in [link.value for link in contact.links]

    def test_headline(self, cv: InventedCv) -> None:
        assert value(facts(cv).headline) == cv.person.headline

    def test_experience(self, cv: InventedCv) -> None:
        read = [(job.title, job.company, job.location, job.start, job.end) for job in facts(cv).experience]
        assert read == [(job.title, job.company, job.place, job.start, job.end) for job in cv.person.jobs]

    def test_bullets_and_units(self, cv: InventedCv) -> None:
        read = [(job.bullets, job.unit) for job in facts(cv).experience]
        units = cv.layout is not one_line_heads
        assert read == [(job.bullets, job.unit if units else None) for job in cv.person.jobs]

    def test_education(self, cv: InventedCv) -> None:
        read = [(c.school, c.degree, c.field, c.start, c.end) for c in facts(cv).education]
        assert read == [(c.school, c.degree, c.subject, c.start, c.end) for c in cv.person.courses]

    def test_skills_come_first_as_listed(self, cv: InventedCv) -> None:
        assert tuple(skill.name for skill in facts(cv).skills[: len(cv.person.skills)]) == cv.person.skills

    def test_languages(self, cv: InventedCv) -> None:
        assert tuple((lang.name, lang.level) for lang in facts(cv).languages) == cv.person.spoken

    def test_certifications(self, cv: InventedCv) -> None:
        read = facts(cv).certifications
        assert len(read) == len(cv.person.certifications)
        for entry, written in zip(read, cv.person.certifications, strict=True):
            assert written.startswith(entry.name)
            assert (entry.expires_on is not None) == ("expires" in written)

    def test_every_fact_quotes_the_page_it_came_from(self, cv: InventedCv) -> None:
        read = facts(cv)
        entries: list[Experience | Education | Skill | Language | Certification] = [*read.experience, *read.education]
        entries += [*read.skills, *read.languages, *read.certifications]
        for entry in entries:
            assert 1 <= (entry.evidence.page or 0) <= read.pages
            assert entry.evidence.box is not None
            assert entry.evidence.quote
            assert 0 < entry.confidence <= 1

    def test_nothing_is_reported_that_is_not_so(self, cv: InventedCv) -> None:
        assert facts(cv).warnings == ()
