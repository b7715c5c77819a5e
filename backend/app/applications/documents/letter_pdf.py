"""A letter as a PDF."""

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable, HRFlowable, Spacer
from reportlab.platypus.paragraph import Paragraph

from app.applications.documents.fonts import SERIF, registered, require_writable
from app.applications.documents.markup import markup
from app.applications.documents.types import LetterPaper, Paper

SHEETS = {Paper.a4: A4, Paper.letter: LETTER}
INK, QUIET, RULE = HexColor("#1b2733"), HexColor("#52606b"), HexColor("#c9d1d6")
SIDE, TOP, BOTTOM = 74, 62, 62

_BODY = ParagraphStyle(
    "body",
    fontName=SERIF.regular,
    fontSize=11,
    leading=16.5,
    textColor=INK,
    spaceAfter=9,
    allowWidows=0,
    allowOrphans=0,
)
_SENDER = ParagraphStyle("sender", parent=_BODY, fontName=SERIF.bold, fontSize=17, leading=21, spaceAfter=2)
_REACH = ParagraphStyle("reach", parent=_BODY, fontSize=9.5, leading=13.5, textColor=QUIET, spaceAfter=7)
_ADDRESS = ParagraphStyle("address", parent=_BODY, spaceAfter=0, leading=15)
_DATED = ParagraphStyle("dated", parent=_BODY, textColor=QUIET, spaceBefore=14, spaceAfter=14)
_SUBJECT = ParagraphStyle("subject", parent=_BODY, fontName=SERIF.bold, spaceBefore=4, spaceAfter=12)


def letter_pdf(letter: LetterPaper) -> bytes:
    """A letter as PDF; raises `UnwritableText`."""
    family = registered(SERIF)
    require_writable(_texts(letter), family)
    out = BytesIO()
    sheet = SimpleDocTemplate(
        out,
        pagesize=SHEETS[letter.paper],
        leftMargin=SIDE,
        rightMargin=SIDE,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=letter.subject or letter.sender or "",
        author=letter.sender or "",
        lang=letter.language,
        invariant=1,
    )
    sheet.build(list(_flowables(letter)))
    return out.getvalue()


def _texts(letter: LetterPaper) -> Iterator[str]:
    yield from filter(None, (letter.sender, letter.dated, letter.subject))
    yield from (*letter.reach, *letter.recipient, *letter.paragraphs)


def _flowables(letter: LetterPaper) -> Iterator[Flowable]:
    if letter.sender:
        yield Paragraph(markup(letter.sender), _SENDER)
    if letter.reach:
        yield Paragraph(markup(" · ".join(letter.reach)), _REACH)
    if letter.sender or letter.reach:
        yield HRFlowable(width="100%", thickness=0.6, color=RULE, spaceBefore=2, spaceAfter=20)
    for line in letter.recipient:
        yield Paragraph(markup(line), _ADDRESS)
    yield Paragraph(markup(letter.dated), _DATED) if letter.dated else Spacer(1, 14)
    if letter.subject:
        yield Paragraph(markup(letter.subject), _SUBJECT)
    for paragraph in letter.paragraphs:
        yield Paragraph(markup(paragraph), _BODY)
