"""A CV as a PDF: real text in reading order, one column, fonts embedded."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import SimpleDocTemplate

from app.applications.documents.cv import CvSheet, Template
from app.applications.documents.cv_flow import flow_of
from app.applications.documents.cv_rows import BETWEEN, Row, rows_of
from app.applications.documents.fonts import registered, require_writable, settable
from app.applications.documents.letter_pdf import SHEETS
from app.applications.documents.looks import LOOKS, Look
from app.applications.documents.pdf_styles import ink

# The writer of PDFs keeps so much free inside its margins.
PADDING = 6
FOOT_SIZE, FOOT_AT = 7.6, 26


def cv_pdf(sheet: CvSheet, template: Template) -> bytes:
    """A CV as PDF; raises `UnwritableText`."""
    look, rows = _ready(sheet, template)
    data, pages = _built(sheet, look, rows, pages=0)
    # Pages are numbered once it is known that there are several.
    return _built(sheet, look, rows, pages)[0] if pages > 1 else data


def page_count(sheet: CvSheet, template: Template) -> int:
    """How many pages a CV takes; raises `UnwritableText`."""
    return _built(sheet, *_ready(sheet, template), pages=0)[1]


def _ready(sheet: CvSheet, template: Template) -> tuple[Look, list[Row]]:
    look, rows = LOOKS[template], list(rows_of(sheet))
    registered(look.family)
    require_writable((part for row in rows for part in (look.heading(row.text), row.right or "")), look.family)
    return look, rows


def _built(sheet: CvSheet, look: Look, rows: Sequence[Row], pages: int) -> tuple[bytes, int]:
    """The file and how many pages it has; with `pages` each says which of them it is."""
    out = BytesIO()
    top, side, bottom = look.margins
    paper = SimpleDocTemplate(
        out,
        pagesize=SHEETS[sheet.paper],
        leftMargin=side,
        rightMargin=side,
        topMargin=top,
        bottomMargin=bottom,
        title=settable(BETWEEN.join(part for part in (sheet.full_name, sheet.headline) if part)),
        author=settable(sheet.full_name or ""),
        lang=sheet.language,
        invariant=1,
    )
    foot = partial(_foot, sheet, look, pages)
    paper.build(list(flow_of(rows, look)), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue(), paper.page


def _foot(sheet: CvSheet, look: Look, pages: int, canvas: Canvas, _paper: SimpleDocTemplate) -> None:
    if pages < 2:
        return
    canvas.saveState()
    canvas.setFont(look.family.regular, FOOT_SIZE)
    canvas.setFillColor(ink(look.quiet))
    name, number = settable(sheet.full_name or ""), f"{canvas.getPageNumber()} / {pages}"
    right = SHEETS[sheet.paper][0] - look.margins[1] - PADDING
    canvas.drawRightString(right, FOOT_AT, f"{name}{BETWEEN}{number}" if name else number)
    canvas.restoreState()
