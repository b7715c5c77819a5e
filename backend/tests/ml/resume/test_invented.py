"""Six invented people in eight layouts and five languages: every fact must come back exactly."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from app.ml.documents.read import read_document
from app.ml.resume.facts import Education, Experience, Fact, Language, ResumeFacts, Skill
from app.ml.resume.parse import parse_resume
from tests.ml.resume.layouts import LAYOUTS, one_line_heads
from tests.ml.resume.people import PEOPLE, Person

Layout = Callable[[Person], bytes]
cases = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name.split()[0])
layouts = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)


@cache
def facts(layout: Layout, person: Person) -> ResumeFacts:
    return parse_resume(read_document(layout(person), "cv.pdf"), date(2026, 1, 1))


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@layouts
@cases
class TestParseResume:
    def test_contact(self, layout: Layout, person: Person) -> None:
        contact = facts(layout, person).contact
        found = (contact.full_name, contact.email, contact.phone, contact.location)
        assert tuple(map(value, found)) == (person.name, person.email, person.phone, person.place)
        assert person.link in [link.value for link in contact.links]

    def test_headline(self, layout: Layout, person: Person) -> None:
        assert value(facts(layout, person).headline) == person.headline

    def test_experience(self, layout: Layout, person: Person) -> None:
        read = [(job.title, job.company, job.location, job.start, job.end) for job in facts(layout, person).experience]
        assert read == [(job.title, job.company, job.place, job.start, job.end) for job in person.jobs]

    def test_bullets_and_units(self, layout: Layout, person: Person) -> None:
        read = [(job.bullets, job.unit) for job in facts(layout, person).experience]
        units = layout is not one_line_heads
        assert read == [(job.bullets, job.unit if units else None) for job in person.jobs]

    def test_education(self, layout: Layout, person: Person) -> None:
        read = [(c.school, c.degree, c.field, c.start, c.end) for c in facts(layout, person).education]
        assert read == [(c.school, c.degree, c.subject, c.start, c.end) for c in person.courses]

    def test_skills_come_first_as_listed(self, layout: Layout, person: Person) -> None:
        assert tuple(skill.name for skill in facts(layout, person).skills[: len(person.skills)]) == person.skills

    def test_languages(self, layout: Layout, person: Person) -> None:
        assert tuple((lang.name, lang.level) for lang in facts(layout, person).languages) == person.spoken

    def test_certifications(self, layout: Layout, person: Person) -> None:
        read = facts(layout, person).certifications
        assert len(read) == len(person.certifications)
        for entry, written in zip(read, person.certifications, strict=True):
            assert written.startswith(entry.name)
            assert (entry.expires_on is not None) == ("expires" in written)

    def test_every_fact_quotes_the_page_it_came_from(self, layout: Layout, person: Person) -> None:
        read = facts(layout, person)
        entries: list[Experience | Education | Skill | Language] = [*read.experience, *read.education]
        entries += [*read.skills, *read.languages]
        for entry in entries:
            assert entry.evidence.page == 1
            assert entry.evidence.box is not None
            assert entry.evidence.quote
            assert 0 < entry.confidence <= 1

    def test_nothing_is_reported_that_is_not_so(self, layout: Layout, person: Person) -> None:
        assert facts(layout, person).warnings == ()
