"""A letter as a Word document."""

from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from app.applications.documents.types import LetterPaper
from app.applications.documents.word_paper import Setting, saved, word_paper, writable
from app.applications.documents.word_rules import rule_below

FONT, QUIET, RULE = "Georgia", "52606B", "C9D1D6"


def letter_docx(letter: LetterPaper) -> bytes:
    """A letter as DOCX."""
    setting = Setting(letter.paper, margins=(62, 74, 62), font=FONT, size=10.5, leading=1.3)
    document = word_paper(
        setting, title=letter.subject or letter.sender or "", author=letter.sender or "", language=letter.language
    )
    _head(document, letter)
    for line in letter.recipient:
        _add(document, line)
    if letter.dated:
        _add(document, letter.dated, before=14, after=14, quiet=True)
    elif letter.recipient:
        document.paragraphs[-1].paragraph_format.space_after = Pt(14)
    if letter.subject:
        _add(document, letter.subject, before=4, after=12).runs[0].bold = True
    for paragraph in letter.paragraphs:
        _add(document, paragraph, after=9).paragraph_format.widow_control = True
    return saved(document)


def _head(document: WordDocument, letter: LetterPaper) -> None:
    if letter.sender:
        name = _add(document, letter.sender, after=2).runs[0]
        name.bold, name.font.size = True, Pt(17)
    if letter.reach:
        _add(document, " · ".join(letter.reach), quiet=True).runs[0].font.size = Pt(9.5)
    if document.paragraphs:
        rule_below(document.paragraphs[-1], RULE, space=6)
        document.paragraphs[-1].paragraph_format.space_after = Pt(20)


def _add(document: WordDocument, text: str, *, before: float = 0, after: float = 0, quiet: bool = False) -> Paragraph:
    paragraph = document.add_paragraph(writable(text))
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if quiet:
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor.from_string(QUIET)
    return paragraph
