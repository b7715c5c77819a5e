"""JSON Resume into facts: the schema's sections, what is odd in real files, and hostile ones."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ml.documents.errors import DocumentError, OversizedFile
from app.ml.documents.pages import page_views
from app.ml.documents.read import read_document
from app.ml.refinement.quotes import SourceText
from app.ml.resume.facts import Evidence, ResumeFacts
from app.ml.resume.imports.errors import NotJsonResume
from app.ml.resume.imports.json_resume import ENGINE, parse_json, read_json_resume
from app.ml.resume.imports.place import parts_of, place_of
from app.ml.resume.imports.values import day_of, language_name, level_of, month_of
from tests.factories.imports import RESUME, resume_bytes

TODAY = date(2026, 11, 1)


@pytest.fixture(scope="module")
def facts() -> ResumeFacts:
    return read_json_resume(resume_bytes(), TODAY)


def evidence_of(facts: ResumeFacts) -> list[Evidence]:
    contact = facts.contact
    singles = (contact.full_name, contact.email, contact.phone, contact.location, facts.headline, facts.summary)
    return [
        *(fact.evidence for fact in (*singles, *contact.links) if fact),
        *(mark.evidence for job in facts.experience for mark in job.marks),
        *(mark.evidence for course in facts.education for mark in course.marks),
        *(job.evidence for job in facts.experience),
        *(course.evidence for course in facts.education),
        *(skill.evidence for skill in facts.skills),
        *(held.evidence for held in facts.certifications),
        *(language.evidence for language in facts.languages),
    ]


def test_each_section_of_the_schema_is_read(facts: ResumeFacts) -> None:
    contact = facts.contact
    assert contact.full_name is not None
    assert contact.full_name.value == "Odile Brandvold"
    assert contact.location is not None
    assert contact.location.value == "Bergen, Vestland, Norway", "the street is nobody's business"
    assert [link.value for link in contact.links] == ["https://odile.example.test", "https://github.com/odileb"]
    assert facts.headline is not None
    assert facts.summary is not None
    assert facts.summary.value == "Keeps clusters quiet.\nWrites down why."
    assert [(job.title, job.company, job.start, job.end, job.current) for job in facts.experience] == [
        ("Platform Engineer", "Fjord Freight", "2021-04", None, True),
        ("Operator", "Old Mill Bank", "2015", "2021-03", False),
        ("Mentor", "Code Club", "2018-01", "2018-06", False),
    ]
    assert facts.experience[0].bullets == (
        "Runs the container platform.",
        "Moved 40 services to Kubernetes",
        "Wrote runbooks in Markdown",
    )
    (course,) = facts.education
    assert (course.school, course.degree, course.field) == ("Bergen Tech", "BSc", "Informatics")
    (held,) = facts.certifications
    assert (held.name, held.issuer, held.issued_on, held.expires_on) == ("CKA", "CNCF", "2022-05-17", "2025-05-17")
    assert [(skill.name, skill.level) for skill in facts.skills] == [
        ("Kubernetes", None),
        ("Terraform", None),
        ("Python", "Advanced"),
        ("Django", None),
        ("Falconry", None),
        ("Rust", None),
    ]
    assert {language.name: language.level for language in facts.languages}["English"] == "C1"
    assert facts.engine == ENGINE
    assert facts.experience_years is not None


def test_every_fact_is_sure_and_quotes_its_field_where_it_stands(facts: ResumeFacts) -> None:
    source, pages = SourceText(facts.text), page_views(read_document(facts.text.encode(), "import.txt"))
    assert len(pages) == facts.pages
    found = evidence_of(facts)
    assert len(found) > 30
    for evidence in found:
        assert source.says(evidence.quote)
        assert evidence.page is not None
        assert evidence.box is not None
        rows = [row for row in pages[evidence.page - 1].rows if row.box.y0 == evidence.box.y0]
        assert rows, "the box is on a row that is shown"
        assert rows[0].text.split()[0] == evidence.quote.split()[0]
    assert {job.confidence for job in facts.experience} | {skill.confidence for skill in facts.skills} == {1.0}
    assert facts.experience[0].evidence.quote == "work[0].position: Platform Engineer"


def test_what_could_not_be_taken_is_told(facts: ResumeFacts) -> None:
    told = "\n".join(facts.warnings)
    for words in ("work[2]", "work[3]", "projects", "awards"):
        assert words in told


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"{}",
        b'{"name": "package", "version": "1.0.0"}',
        b'{"basics": "me"}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"work":' + b"[" * 100_000,
        b'{"basics": {"name": "\\ud800"',
    ],
    ids=repr,
)
def test_what_is_no_json_resume_is_refused(data: bytes) -> None:
    with pytest.raises(NotJsonResume):
        parse_json(data)


def test_older_versions_of_the_schema_are_read_too() -> None:
    older = {
        "basics": {"name": "Ann Rye", "website": "https://rye.example.test"},
        "work": [{"company": "Rye & Sons", "position": "Baker", "startDate": "2020-01-01", "endDate": "Present"}],
    }
    found = read_json_resume(json.dumps(older).encode(), TODAY)
    assert [link.value for link in found.contact.links] == ["https://rye.example.test"]
    assert [(job.company, job.current) for job in found.experience] == [("Rye & Sons", True)]


def test_a_file_that_says_more_than_a_cv_can_is_refused() -> None:
    many = [{"name": "x" * 300, "position": "y" * 300, "highlights": ["z" * 2_000] * 100}] * 10
    with pytest.raises(OversizedFile):
        read_json_resume(resume_bytes(work=many), TODAY)


def test_more_entries_than_a_profile_holds_are_cut_and_told_of() -> None:
    found = read_json_resume(resume_bytes(certificates=[{"name": f"C{at}"} for at in range(150)]), TODAY)
    assert len(found.certifications) == 100
    assert any("certifications" in warning for warning in found.warnings)


@pytest.mark.parametrize("byte_order_mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_does_no_harm(byte_order_mark: bytes) -> None:
    assert read_json_resume(byte_order_mark + resume_bytes(), TODAY).contact.full_name


SIMPLE = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
NESTED = st.lists(SIMPLE, max_size=4) | st.dictionaries(st.text(max_size=10), SIMPLE, max_size=4)
ANYTHING = SIMPLE | NESTED | st.lists(NESTED, max_size=3)
FIELDS = sorted(
    {
        name
        for part in RESUME.values()
        if isinstance(part, list)
        for one in part
        if isinstance(one, dict)
        for name in one
    }
)
ENTRY = st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=8) | ANYTHING
SECTION = st.lists(ENTRY, max_size=4) | ANYTHING


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(RESUME)), SECTION, max_size=6))
def test_no_values_of_other_types_break_the_reading(document: dict[str, Any]) -> None:
    try:
        found = read_json_resume(json.dumps(document).encode(), TODAY)
    except DocumentError:
        return
    source = SourceText(found.text)
    for evidence in evidence_of(found):
        assert (
            len(evidence.quote) < 5
            or source.says(evidence.quote[:200].rsplit(" ", 1)[0])
            or source.says(evidence.quote)
        )


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("2020-05-17", "2020-05", "2020-05-17"),
        ("2020-05-17T10:00:00Z", "2020-05", "2020-05-17"),
        ("2020-05", "2020-05", "2020-05"),
        ("2020", "2020", "2020"),
        ("May 2020", "2020-05", "2020-05"),
        ("soon", None, None),
        (None, None, None),
    ],
)
def test_dates(text: str | None, month: str | None, day: str | None) -> None:
    assert (month_of(text), day_of(text)) == (month, day)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Native speaker", "native"),
        ("Professional working proficiency", "B2"),
        ("Full professional proficiency", "C1"),
        ("Elementary proficiency", "A2"),
        ("b2", "B2"),
        ("NATIVE", "native"),
        ("so-so", "so-so"),
        (None, None),
    ],
)
def test_levels(words: str | None, level: str | None) -> None:
    assert level_of(words) == level


def test_languages_are_named_in_english_where_they_are_known() -> None:
    assert (language_name("Deutsch"), language_name("Klingon")) == ("German", "Klingon")


@pytest.mark.parametrize(
    "place", ["Porto, Portugal", "Austin, Texas", "Oslo", "Bergen, Vestland, Norway", "Köln, NRW, Germany", "a, , b"]
)
def test_a_place_comes_back_from_its_parts(place: str) -> None:
    assert place_of(parts_of(place)) == place
