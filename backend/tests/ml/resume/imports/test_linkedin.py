"""LinkedIn's data export into facts, and ZIP files that are none."""

import io
import zipfile
from datetime import date

import pytest

from app.ml.documents.errors import CorruptFile, DocumentError, OversizedFile, ProtectedFile
from app.ml.refinement.quotes import SourceText
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.imports.errors import NotLinkedIn
from app.ml.resume.imports.linkedin import ENGINE, read_linkedin
from app.ml.resume.imports.tables import MOST_ROWS, looks_like_linkedin
from tests.factories.imports import LINKEDIN, csv_bytes, linkedin_zip, zipped
from tests.ml.resume.imports.test_json_resume import evidence_of

TODAY = date(2026, 11, 1)
MB = 1024 * 1024


@pytest.fixture(scope="module")
def facts() -> ResumeFacts:
    return read_linkedin(linkedin_zip("Basic_LinkedInDataExport_01-02-2026/"), TODAY)


def test_the_tables_are_read(facts: ResumeFacts) -> None:
    contact = facts.contact
    assert (contact.full_name and contact.full_name.value) == "Tobias Quill"
    assert (contact.email and contact.email.value) == "tobias@example.test", "the primary one"
    assert (contact.phone and contact.phone.value) == "+44 113 496 0000"
    assert (contact.location and contact.location.value) == "Leeds, England, United Kingdom"
    assert [link.value for link in contact.links] == ["https://quill.example.test", "https://notes.example.test/a"]
    assert [(job.title, job.company, job.start, job.end, job.current) for job in facts.experience] == [
        ("Charge Nurse", "Aire General", "2019-03", None, True),
        ("Staff Nurse", "Dale Clinic", "2014-09", "2019-02", False),
        ("First Aider", "St Giles", "2010", "2012", False),
    ]
    assert facts.experience[0].bullets == ("Leads a ward of 24 beds", "Plans shifts in Excel", "Teaches triage")
    (course,) = facts.education
    assert (course.school, course.degree, course.start) == ("University of the Dales", "BSc Nursing", "2011")
    (held,) = facts.certifications
    assert (held.number, held.issued_on, held.expires_on) == ("ALS-77", "2024-01", "2028-01")
    assert [(one.name, one.level) for one in facts.languages] == [
        ("English", "native"),
        ("French", "B1"),
        ("Welsh", None),
    ]
    assert [skill.name for skill in facts.skills] == ["Triage", "Microsoft Excel", "Ward politics"]
    assert facts.engine == ENGINE


def test_every_fact_quotes_its_file_and_column(facts: ResumeFacts) -> None:
    source = SourceText(facts.text)
    quotes = [evidence.quote for evidence in evidence_of(facts)]
    assert all(source.says(quote) for quote in quotes)
    assert "Positions.csv, row 1, Title: Charge Nurse" in quotes
    assert "1 April" not in facts.text, "a birthday is not taken"


def test_an_export_of_some_tables_is_enough() -> None:
    found = read_linkedin(zipped({"Skills.csv": b"Name\r\nTriage\r\nC++\r\n"}), TODAY)
    assert [skill.name for skill in found.skills] == ["Triage", "C++"]
    assert any("Profile.csv" in warning for warning in found.warnings)
    assert any("no positions" in warning for warning in found.warnings)


def test_notes_above_a_table_are_passed_over() -> None:
    table = b'Notes:\r\n"When you export, some things are left out"\r\n\r\n' + csv_bytes(LINKEDIN["Positions.csv"])
    found = read_linkedin(zipped({"Positions.csv": table}), TODAY)
    assert len(found.experience) == 2


def test_a_table_in_another_encoding_or_with_short_rows_is_read() -> None:
    table = "Company Name,Title,Description\r\nCafé Ré,Chef\r\n".encode("cp1252")
    (position,) = read_linkedin(zipped({"Positions.csv": table}), TODAY).experience
    assert (position.company, position.title) == ("Café Ré", "Chef")


def bomb() -> bytes:
    return zipped({"Profile.csv": b"First Name,Last Name\r\n" + b"a" * (30 * MB)})


def locked() -> bytes:
    data = bytearray(linkedin_zip())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        offsets = [entry.header_offset for entry in package.infolist()]
    for offset in offsets:
        data[offset + 6] |= 1
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (bomb(), OversizedFile),
        (locked(), ProtectedFile),
        (linkedin_zip()[:-40], CorruptFile),
        (b"PK\x03\x04 and nothing more", CorruptFile),
        (zipped({"hello.txt": b"hello"}), NotLinkedIn),
        (zipped({"Connections.csv": b"First Name\r\nAnn\r\n"}), NotLinkedIn),
        (zipped({"../Profile.csv": b"First Name\r\nAnn\r\n"}), CorruptFile),
        (zipped({"Positions.csv": b"\x00\x01\x02" * 50}), CorruptFile),
        (zipped({"Skills.csv": b"Name\r\n" + b"x\r\n" * (MOST_ROWS + 5)}), OversizedFile),
        (zipped({"Positions.csv": b'Company Name,Title\r\n"' + b"x" * 200_000 + b'",y\r\n'}), CorruptFile),
        (zipped({f"{at}.csv": b"x" for at in range(2_500)} | {"Profile.csv": b"x"}), OversizedFile),
    ],
    ids=[
        "bomb",
        "locked",
        "cut off",
        "no zip",
        "other zip",
        "no telling table",
        "escapes",
        "no text",
        "rows",
        "cell",
        "files",
    ],
)
def test_what_is_no_export_or_could_do_harm_is_refused(data: bytes, error: type[DocumentError]) -> None:
    with pytest.raises(error):
        read_linkedin(data, TODAY)


def test_a_zip_is_told_by_its_list_of_files_alone() -> None:
    assert looks_like_linkedin(linkedin_zip())
    assert not looks_like_linkedin(zipped({"word/document.xml": b"<w/>"}))
