from datetime import date

import pytest
from docx import Document as WordDocument
from docx.shared import Pt

from app.ml.documents.read import read_document
from app.ml.resume.facts import ENGINE, ResumeFacts
from app.ml.resume.parse import parse_resume
from tests.ml.documents import files

TODAY = date(2026, 1, 1)
TEXT = """Jane Roe
jane.roe@example.com
(312) 555-0123

EXPERIENCE
Staff Nurse, ICU
Mercy Hospital, Chicago, IL
Jan 2020 - Present
- Cared for ventilated patients
Nursing Assistant
Oak Park Care Home, Chicago, IL
2017 - 2019
- Helped residents

EDUCATION
Bachelor of Science in Nursing, Lakeside University, 2019

SKILLS
Triage, Epic, Wound care
"""


def read(data: bytes, name: str) -> ResumeFacts:
    return parse_resume(read_document(data, name), TODAY)


def summary_of(facts: ResumeFacts) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(job.title, job.unit, job.company, job.start) for job in facts.experience]


WANTED = [
    ("Staff Nurse", "ICU", "Mercy Hospital", "2020-01"),
    ("Nursing Assistant", None, "Oak Park Care Home", "2017"),
]


class TestOtherKinds:
    def test_plain_text(self) -> None:
        facts = read(TEXT.encode(), "cv.txt")
        assert summary_of(facts) == WANTED
        assert facts.contact.full_name is not None
        assert facts.contact.full_name.value == "Jane Roe"
        assert [course.degree for course in facts.education] == ["Bachelor of Science"]
        assert [skill.name for skill in facts.skills][:3] == ["Triage", "Epic", "Wound care"]
        assert facts.experience_years == 8.1

    def test_markdown(self) -> None:
        text = TEXT.replace("Jane Roe\n", "# Jane Roe\n", 1)
        for heading in ("EXPERIENCE", "EDUCATION", "SKILLS"):
            text = text.replace(f"{heading}\n", f"## {heading.title()}\n")
        assert summary_of(read(text.encode(), "cv.md")) == WANTED

    def test_a_word_file_with_dates_in_a_table(self) -> None:
        word = WordDocument()
        name = word.add_paragraph().add_run("Jane Roe")
        name.bold, name.font.size = True, Pt(20)
        word.add_paragraph("jane.roe@example.com | Chicago, IL")
        word.add_heading("Berufserfahrung", level=1)
        table = word.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "01/2020 – heute", "Staff Nurse, ICU\nMercy Hospital"
        table.cell(1, 0).text, table.cell(1, 1).text = "2017 – 2019", "Nursing Assistant\nOak Park Care Home"
        assert summary_of(read(files.saved(word), "cv.docx")) == WANTED


class TestHonesty:
    def test_no_name_is_made_up(self) -> None:
        facts = read(b"ACCOUNTANT\nSummary\nCareful accountant with ten years of practice.\n", "cv.txt")
        assert facts.contact.full_name is None
        assert "We found no name; add yours." in facts.warnings

    def test_placeholders_of_anonymised_cvs_are_no_employers(self) -> None:
        text = b"Experience\nStaff Nurse\nMay 2015 to June 2017 Company Name - City , State\nCared for patients.\n"
        (job,) = read(text, "cv.txt").experience
        assert (job.title, job.company, job.location) == ("Staff Nurse", None, None)

    def test_a_text_that_is_no_cv_gives_no_facts(self) -> None:
        facts = read(b"The quick brown fox jumps over the lazy dog. It was a sunny day.", "cv.txt")
        assert (facts.experience, facts.education, facts.certifications, facts.languages) == ((), (), (), ())

    def test_the_engine_and_the_text_are_in_the_answer(self) -> None:
        facts = read(TEXT.encode(), "cv.txt")
        assert facts.engine == ENGINE
        assert "Mercy Hospital" in facts.text


class TestEntries:
    def test_one_employer_above_several_positions(self) -> None:
        text = b"""Experience
Acme Corporation
Senior Engineer  Jan 2022 - Present
- Led things
Engineer  Jan 2020 - Dec 2021
- Built things
"""
        assert [(job.title, job.company) for job in read(text, "cv.txt").experience] == [
            ("Senior Engineer", "Acme Corporation"),
            ("Engineer", "Acme Corporation"),
        ]

    def test_positions_without_dates(self) -> None:
        text = b"""Experience
Stage Manager
Opera House Company
- Ran the evening shows
Ticket Clerk
Music Store LLC
- Sold tickets
"""
        read_back = [(job.title, job.company, job.start) for job in read(text, "cv.txt").experience]
        assert read_back == [("Stage Manager", "Opera House Company", None), ("Ticket Clerk", "Music Store LLC", None)]

    def test_newest_comes_first_whatever_the_order_on_paper(self) -> None:
        text = b"""Experience
Clerk, Acme Inc, 2010 - 2012
- Filed
Manager, Acme Inc, 2012 - Present
- Managed
"""
        assert [job.title for job in read(text, "cv.txt").experience] == ["Manager", "Clerk"]

    def test_a_bracketed_ward_and_another_employer_on_one_line(self) -> None:
        text = TEXT.replace(
            "Nursing Assistant\nOak Park Care Home, Chicago, IL\n",
            "Nursing Assistant (Night Team), Oak Park Infirmary\n",
        )
        assert summary_of(read(text.encode(), "cv.txt")) == [
            WANTED[0],
            ("Nursing Assistant", "Night Team", "Oak Park Infirmary", "2017"),
        ]


def test_a_pin_is_the_number_of_a_registration() -> None:
    text = TEXT + "\nLICENCES\nNMC registration, PIN 98Z7654Q, expires 06/2028\n"
    (licence,) = read(text.encode(), "cv.txt").certifications
    assert (licence.name, licence.issuer, licence.number, licence.expires_on) == (
        "NMC registration", None, "98Z7654Q", "2028-06",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "multistate", "standing"),
    [
        ("RN License, Texas, multistate, active, expires 04/2027", True, "active"),
        ("Registered Nurse, Ohio (single-state)", False, None),
        ("Registered Nurse, Texas", None, None),
    ],
)
def test_a_licence_says_whether_it_is_multistate(line: str, multistate: bool | None, standing: str | None) -> None:
    (licence,) = read(f"{TEXT}\nLICENCES\n{line}\n".encode(), "cv.txt").certifications
    assert (licence.multistate, licence.standing) == (multistate, standing)


def test_a_bare_title_in_a_list_of_licences_is_one() -> None:
    text = TEXT + "\nLICENCES\nRegistered Nurse, Texas, expires 09/2028\n"
    (licence,) = read(text.encode(), "cv.txt").certifications
    assert (licence.name, licence.jurisdiction, licence.expires_on) == ("Registered Nurse", "US-TX", "2028-09")
