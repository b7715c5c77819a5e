"""Letters and CVs as files: what they say, whatever a person wrote."""

import io

import docx
import pypdfium2
import pytest

from app.applications.documents.cv import CvCertificate, CvPosition, CvSheet, SectionKind, Template
from app.applications.documents.cv_pdf import cv_pdf
from app.applications.documents.cv_word import cv_docx
from app.applications.documents.errors import UnwritableText
from app.applications.documents.letter_pdf import letter_pdf
from app.applications.documents.letter_word import letter_docx
from app.applications.documents.papers import paper_of
from app.applications.documents.types import LetterPaper, Paper

LETTER = LetterPaper(
    sender="Łukasz Żółkiewski",
    reach=("lukasz@example.org", "+48 601 234 567"),
    recipient=("Brightline", "Kraków"),
    dated="Wrocław, 30 November 2026",
    subject="Backend Engineer",
    paragraphs=("Dear Hiring Team,", "I build <b>small</b> services & keep them running.", "Kind regards,\nŁukasz"),
)


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "\n")


def word_text(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("text", [pdf_text(letter_pdf(LETTER)), word_text(letter_docx(LETTER))], ids=["pdf", "docx"])
def test_a_letter_says_what_it_is_given(text: str) -> None:
    lines = text.splitlines()
    assert lines[0] == "Łukasz Żółkiewski"
    assert "lukasz@example.org · +48 601 234 567" in lines
    assert "I build <b>small</b> services & keep them running." in lines
    assert lines[-2:] == ["Kind regards,", "Łukasz"]
    assert lines.index("Brightline") < lines.index("Wrocław, 30 November 2026") < lines.index("Backend Engineer")


def test_a_letter_needs_no_head() -> None:
    assert pdf_text(letter_pdf(LetterPaper(sender=None, paragraphs=("Hello.",)))).strip() == "Hello."
    assert word_text(letter_docx(LetterPaper(sender=None, paragraphs=("Hello.",)))) == "Hello."


def test_the_paper_is_the_one_asked_for() -> None:
    for paper, width in ((Paper.a4, 595.3), (Paper.letter, 612.0)):
        page = pypdfium2.PdfDocument(letter_pdf(LetterPaper(sender="A B", paragraphs=("x",), paper=paper)))[0]
        assert page.get_size()[0] == pytest.approx(width, abs=0.5)


@pytest.mark.parametrize(
    ("location", "paper"),
    [("Austin, TX", Paper.letter), ("Toronto, Canada", Paper.letter), ("Köln", Paper.a4), (None, Paper.a4)],
)
def test_paper_is_what_is_usual_there(location: str | None, paper: Paper) -> None:
    assert paper_of(location) is paper


@pytest.mark.parametrize("template", list(Template))
def test_the_fonts_write_latin_greek_and_cyrillic(template: Template) -> None:
    words = "Zażółć gęślą jaźń, Ελληνικά ΐΰ, Українська ґїє, Ðþ, ẞß, ő, ș – “quoted” · € …"
    assert words in pdf_text(cv_pdf(CvSheet(summary=words), template)).replace("\n", " ")


def test_what_no_font_of_ours_has_is_told_and_not_drawn_as_boxes() -> None:
    with pytest.raises(UnwritableText, match="履"):
        letter_pdf(LetterPaper(sender="履歴", paragraphs=("x",)))
    with pytest.raises(UnwritableText, match="🎉"):
        cv_pdf(CvSheet(full_name="A B", skills=["Party 🎉"]), Template.plain)


@pytest.mark.parametrize("template", list(Template))
def test_odd_words_harm_nothing(template: Template) -> None:
    odd = CvSheet(
        full_name="<i>A</i> & B",
        links=('example.org/a?b=1&c="2"', "javascript.example.org"),
        summary="x" * 3_000,
        experience=[
            CvPosition("T" * 300, "U" * 300, "C" * 300, "L" * 300, "2020-01", None, ("</para>", "a\u00adb\u200bc"))
        ],
        skills=["a" * 100, "", " "],
    )
    assert "<i>A</i> & B" in pdf_text(cv_pdf(odd, template))
    assert "<i>A</i> & B" in word_text(cv_docx(odd, template))
    # What no XML can hold is left out of a Word file.
    assert word_text(cv_docx(CvSheet(full_name="A\x0bB\ud800"), template)).strip() == "AB"


@pytest.mark.parametrize("template", list(Template))
def test_an_empty_section_has_no_heading(template: Template) -> None:
    sheet = CvSheet(full_name="Ada Byron", skills=["Mathematics"], order=tuple(SectionKind))
    assert word_text(cv_docx(sheet, template)).casefold().splitlines() == ["ada byron", "skills", "mathematics"]


def test_the_same_cv_is_the_same_file() -> None:
    sheet = CvSheet(full_name="Ada Byron", skills=["Mathematics"])
    assert cv_pdf(sheet, Template.plain) == cv_pdf(sheet, Template.plain)


def test_licences_are_licenses_where_letter_paper_is_usual() -> None:
    held = [CvCertificate("BLS")]
    for paper, heading in ((Paper.a4, "Licences and certifications"), (Paper.letter, "Licenses and certifications")):
        sheet = CvSheet(full_name="Ada Byron", certifications=held, paper=paper)
        assert heading in pdf_text(cv_pdf(sheet, Template.plain))
