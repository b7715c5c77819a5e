"""What a clean CV says plainly is read plainly: words that look like something else in their place."""

from datetime import date

import pytest

from app.ml.documents.document import Box, Document, Kind, Line, Part
from app.ml.documents.read import read_document
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.parse import parse_resume

TODAY = date(2026, 11, 30)


def read(text: str) -> ResumeFacts:
    return parse_resume(read_document(text.encode(), "cv.txt"), TODAY)


def row(text: str, y: float, *, x: float = 70, bullet: bool = False, bold: bool = False, page: int = 1) -> Line:
    """A row of a page whose letters are 5 points wide and whose column is 500 points wide."""
    left, _, right = text.partition("\t")
    box = Box(x, y, x + 5 * len(left), y + 10)
    parts = [Part(left, box, 10.0, bold=bold)]
    if right:
        parts.append(Part(right, Box(560 - 5 * len(right), y, 560, y + 10), 10.0, gap=True))
        box = Box(x, y, 560, y + 10)
    return Line(
        text.replace("\t", " "),
        page,
        box,
        10.0,
        bold=bold and not right,
        bullet=bullet,
        gap_above=4.0,
        room=560 - box.x1,
        parts=tuple(parts),
    )


def laid(*rows: Line) -> ResumeFacts:
    return parse_resume(Document(Kind.PDF, 1, rows, "\n".join(line.text for line in rows)), TODAY)


HEAD = (row("Dana Whitfield", 20, bold=True), row("dana.whitfield@example.org", 34))
FULL = "Planned the rota of a ward of thirty beds together with two colleagues from the house and"


def test_a_named_skill_keeps_its_first_word_and_its_full_stop() -> None:
    facts = read("Jane Roe\njane.roe@example.org\n\nSkills\nAdvanced Cardiac Life Support, .NET, advanced Excel\n")
    assert [skill.name for skill in facts.skills] == ["Advanced Cardiac Life Support", ".NET", "Excel"]


@pytest.mark.parametrize(
    ("line", "issuer", "jurisdiction"),
    [
        ("RN · Texas · No. 771204 · multistate, active", None, "US-TX"),
        ("RN · Texas Board of Nursing · No. 771204 · active", "Texas Board of Nursing", "US-TX"),
        ("BLS · American Heart Association", "American Heart Association", None),
    ],
)
def test_a_state_or_standing_is_no_issuer(line: str, issuer: str | None, jurisdiction: str | None) -> None:
    held = read(f"Jane Roe\njane.roe@example.org\n\nCertifications\n- {line}\n").certifications[0]
    assert (held.issuer, held.jurisdiction) == (issuer, jurisdiction)


def test_a_licence_of_another_state_is_another_licence() -> None:
    facts = read("Jane Roe\njane.roe@example.org\n\nLicenses\n- RN, Texas, No. 771204\n- RN, California, No. 95123\n")
    assert [(held.name, held.number) for held in facts.certifications] == [("RN", "771204"), ("RN", "95123")]


def test_a_place_we_do_not_know_stands_beside_the_address() -> None:
    facts = read("Jane Roe\nNurse\njane.roe@example.org · +49 341 5550177 · Hintertupfingen\n")
    assert facts.contact.location
    assert facts.contact.location.value == "Hintertupfingen"


def test_a_number_no_country_has_is_still_the_phone() -> None:
    facts = read("Jane Roe\nNurse\njane.roe@example.org · 000-00-0000\n")
    assert facts.contact.phone
    assert facts.contact.phone.value == "000-00-0000"


def test_names_with_an_elided_particle() -> None:
    facts = read("Hélène d'Arc-Moulin\nhelene@example.org\n")
    assert facts.contact.full_name
    assert facts.contact.full_name.value == "Hélène d'Arc-Moulin"


def test_a_one_letter_host_is_a_link() -> None:
    facts = read("Jane Roe\njane.roe@example.org · https://x.com/@janeroe\n")
    assert [link.value for link in facts.contact.links] == ["https://x.com/@janeroe"]


def test_what_was_done_in_a_stretch_of_time_is_no_position() -> None:
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Ward Nurse\tJun 2015 – Present", 80, bold=True),
        row("Hill Hospital", 94),
        row("Led the move to scanners, March 2019 – May 2020", 108, x=84, bullet=True),
        row("Cared for 8 patients a shift.", 122, x=84, bullet=True),
    )
    assert [job.title for job in facts.experience] == ["Ward Nurse"]
    assert len(facts.experience[0].bullets) == 2


def test_a_sentence_that_ends_with_its_row_does_not_end_its_item() -> None:
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Ward Nurse\tJun 2015 – Present", 80, bold=True),
        row("Hill Hospital", 94),
        row(FULL, 108, x=84, bullet=True),
        row("kept it for six years without a gap. Learned how much a good plan is worth on a bad day too.", 122, x=84),
        row("Handed it on to three younger colleagues.", 136, x=84),
        row("Taught.", 150, x=84, bullet=True),
    )
    assert [bullet[-12:] for bullet in facts.experience[0].bullets] == [" colleagues.", "Taught."]


def test_the_last_word_of_a_sentence_is_no_heading() -> None:
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Ward Nurse\tJun 2015 – Present", 80, bold=True),
        row("Hill Hospital", 94),
        row(f"{FULL} students", 108, x=84, bullet=True),
        row("Engagement", 122, x=84),
        row("Taught.", 136, x=84, bullet=True),
        row("EDUCATION", 160, bold=True),
        row("Diploma in Nursing\t2014", 180, bold=True),
    )
    assert [bullet[-10:] for bullet in facts.experience[0].bullets] == ["Engagement", "Taught."]


def test_a_title_that_is_a_section_too_heads_an_entry() -> None:
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Volunteer\tMay 2021 – Present", 80, bold=True),
        row("Riverside Shelter", 94),
        row("Cooked for 60 guests.", 108, x=84, bullet=True),
    )
    assert [(job.title, job.company, job.start) for job in facts.experience] == [
        ("Volunteer", "Riverside Shelter", "2021-05")
    ]


def test_an_employer_below_its_title_is_not_the_next_ones() -> None:
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Volunteer Cook\tMay 2021 – Present", 80, bold=True),
        row("Riverside Shelter", 94),
        row("Cooked for 60 guests.", 108, x=84, bullet=True),
        row("Freelance Translator\t2015 – 2019", 130, bold=True),
        row("Translated manuals from German.", 144, x=84, bullet=True),
    )
    assert [(job.title, job.company) for job in facts.experience] == [
        ("Volunteer Cook", "Riverside Shelter"),
        ("Freelance Translator", None),
    ]


def test_the_same_words_at_the_same_height_of_two_pages_are_kept_inside_the_page() -> None:
    body = [
        row(f"Wrote chapter {number} of the handbook.", 200 + 14 * number, x=84, bullet=True) for number in range(9)
    ]
    again = [row(line.text, line.box.y0 if line.box else 0, x=84, bullet=True, page=2) for line in body]
    facts = laid(
        *HEAD,
        row("EXPERIENCE", 60, bold=True),
        row("Author\tJun 2015 – Present", 80, bold=True),
        row("Hill Press", 94),
        *body,
        *again,
    )
    # At the edges of a page they may be a running head.
    assert len(facts.experience[0].bullets) >= 10


def test_the_name_of_a_section_is_a_heading_where_no_heading_has_a_look() -> None:
    facts = laid(
        *HEAD,
        row(f"{FULL} skills", 80),
        row("Experience", 94),
        row("Ward Nurse Jun 2015 – Present", 108),
        row("Hill Hospital", 122),
    )
    assert [position.title for position in facts.experience] == ["Ward Nurse"]
