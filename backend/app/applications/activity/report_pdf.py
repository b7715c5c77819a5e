"""The report as a PDF: A4, fonts embedded, real text in reading order, a bookmark for each application."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable, HRFlowable, KeepTogether, Spacer
from reportlab.platypus.paragraph import Paragraph
from reportlab.platypus.tables import Table, TableStyle

from app.applications.activity.phrases import PHRASES, Phrases
from app.applications.activity.schemas import JobSearchItem, JobSearchReport
from app.applications.documents.fonts import SANS, Family, registered, settable, unwritable
from app.applications.documents.markup import link_markup, markup
from app.applications.documents.pdf_styles import ink

SIDE, TOP, BOTTOM, FOOT_AT = 54, 54, 58, 30
WIDTH = A4[0] - 2 * SIDE - 12
IN_A_ROW = 4
STAND_IN = "?"
INK, QUIET, RULE = ink("1b2733"), ink("52606b"), ink("c9d1d6")

_BODY = ParagraphStyle("body", fontName=SANS.regular, fontSize=9, leading=13.5, textColor=INK)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName=SANS.bold, fontSize=19, leading=25)
_NAME = ParagraphStyle("name", parent=_BODY, fontName=SANS.bold, fontSize=12, leading=17, spaceBefore=6)
_QUIET = ParagraphStyle("quiet", parent=_BODY, textColor=QUIET, fontSize=8.5, leading=12.5)
_NUMBER = ParagraphStyle("number", parent=_BODY, fontName=SANS.bold, fontSize=14, leading=18)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName=SANS.bold, fontSize=10.5, leading=15)
_LINE = ParagraphStyle("line", parent=_BODY, leftIndent=104, bulletIndent=0, bulletFontName=SANS.regular)
_LABEL = ParagraphStyle("label", parent=_LINE, bulletFontSize=8.5, bulletColor=QUIET)


class Setting:
    """Words as this file can set them: a character that has no picture gets a stand-in, and it is said so."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self.replaced = False

    def __call__(self, text: str) -> str:
        missing = unwritable(text, self._family)
        self.replaced = self.replaced or bool(missing)
        return "".join(STAND_IN if char in missing else char for char in settable(text))


class Marked(Paragraph):
    """The heading of an application, with its bookmark."""

    def __init__(self, text: str, style: ParagraphStyle, name: str, key: str) -> None:
        super().__init__(text, style)
        self._name, self._key = name, key

    def draw(self) -> None:
        """Set the heading where the bookmark leads."""
        self.canv.bookmarkPage(self._key)
        self.canv.addOutlineEntry(self._name, self._key, 0)
        super().draw()


def report_pdf(report: JobSearchReport) -> bytes:
    """The report as PDF."""
    registered(SANS)
    pages = _built(report, 0)[1]
    return _built(report, pages)[0]


def _built(report: JobSearchReport, pages: int) -> tuple[bytes, int]:
    words, setting, out = PHRASES[report.language], Setting(SANS), BytesIO()
    name = setting(report.person or words.no_name)
    sheet = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=SIDE,
        rightMargin=SIDE,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=f"{words.title}: {name}",
        author=name,
        lang=report.language.value,
        invariant=1,
    )
    foot = partial(_foot, f"{words.title} · {name}", words, pages)
    body = list(_flow(report, words, setting))
    sheet.build([*_top(report, words, setting), *body], onFirstPage=foot, onLaterPages=foot)
    return out.getvalue(), sheet.page


def _top(report: JobSearchReport, words: Phrases, setting: Setting) -> Iterator[Flowable]:
    first, last = words.long_day(report.first_day), words.long_day(report.last_day)
    yield Paragraph(markup(words.title), _TITLE)
    yield Paragraph(markup(setting(report.person or words.no_name)), _NAME)
    yield Paragraph(markup(words.span.format(first=first, last=last)), _BODY)
    made = words.made_on.format(day=words.long_day(report.made_on), zone=report.time_zone)
    yield Paragraph(markup(made), _QUIET)
    yield Spacer(1, 10)
    yield _counted(report, words)
    yield Spacer(1, 6)
    yield Paragraph(markup(words.explained), _QUIET)
    if setting.replaced:
        yield Paragraph(markup(words.unset), _QUIET)
    yield Spacer(1, 8)


def _counted(report: JobSearchReport, words: Phrases) -> Table:
    counts = report.counts.model_dump()
    cells = [[Paragraph(str(counts[key]), _NUMBER), Paragraph(markup(label), _QUIET)] for key, label in _shown(words)]
    rows = [cells[start : start + IN_A_ROW] for start in range(0, len(cells), IN_A_ROW)]
    lines = [("LINEABOVE", (0, 0), (-1, -1), 0.6, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(
        rows, colWidths=[WIDTH / IN_A_ROW] * IN_A_ROW, style=TableStyle([*lines, ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    )


def _shown(words: Phrases) -> Sequence[tuple[str, str]]:
    return list(words.counts.items())


def _flow(report: JobSearchReport, words: Phrases, setting: Setting) -> Iterator[Flowable]:
    if not report.items:
        yield Paragraph(markup(words.nothing), _BODY)
    for number, item in enumerate(report.items, 1):
        yield from _application(number, item, words, setting)


def _application(number: int, item: JobSearchItem, words: Phrases, setting: Setting) -> Iterator[Flowable]:
    name = setting(f"{number}. {item.title}, {item.company}")
    lines = [Paragraph(text, _LABEL, bulletText=label) for label, text in _lines(item, words, setting)]
    rule = HRFlowable(width="100%", thickness=0.6, color=RULE, spaceBefore=8, spaceAfter=6)
    # The heading never stands alone at the foot of a page.
    yield KeepTogether([rule, Marked(markup(name), _HEAD, name, f"application-{number}"), *lines[:2]])
    yield from lines[2:]


def _lines(item: JobSearchItem, words: Phrases, setting: Setting) -> Iterator[tuple[str, str]]:
    """The facts of an application, each with its name; what there is none of is left out."""
    named = words.columns
    applied = words.long_day(item.applied_on) if item.applied_on else words.no_day
    told = {
        "applied": [applied],
        "stages": [words.stage(one) for one in item.stages[1:]],
        "location": [item.location or ""],
        "source": [words.source(item)],
        "replies": [words.short_day(day) for day in item.replies],
        "interviews": [words.interview(one) for one in item.interviews],
        "papers": [words.paper(one) for one in item.papers],
        "files": item.files,
        "contacts": [words.contacted(one) for one in item.contacts],
    }
    for key, parts in told.items():
        if text := " · ".join(part for part in parts if part):
            yield named[key], markup(setting(text))
    if item.url:
        yield named["url"], link_markup(setting(item.url))


def _foot(name: str, words: Phrases, pages: int, canvas: Canvas, _sheet: SimpleDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(SANS.regular, 7.6)
    canvas.setFillColor(QUIET)
    canvas.drawString(SIDE + 6, FOOT_AT, name[:90])
    number = words.page.format(number=canvas.getPageNumber(), pages=pages)
    canvas.drawRightString(A4[0] - SIDE - 6, FOOT_AT, number)
    canvas.restoreState()
