"""The certificate of deletion as a page to print."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable, HRFlowable, Spacer
from reportlab.platypus.paragraph import Paragraph
from reportlab.platypus.tables import Table, TableStyle

from app.account.errors import NotErasedYet
from app.account.schemas import DeletionOut
from app.applications.documents.fonts import SANS, registered
from app.applications.documents.markup import markup

INK, QUIET, RULE = HexColor("#1b2733"), HexColor("#52606b"), HexColor("#c9d1d6")
SIDE, TOP = 62, 54
WIDTH = A4[0] - 2 * SIDE
_BODY = ParagraphStyle("body", fontName=SANS.regular, fontSize=9, leading=12.5, textColor=INK)
_QUIET = ParagraphStyle("quiet", parent=_BODY, textColor=QUIET)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName=SANS.bold, fontSize=20, leading=26, spaceAfter=6)
_HEADING = ParagraphStyle("heading", parent=_BODY, fontName=SANS.bold, fontSize=10.5, spaceBefore=12, spaceAfter=4)
_PARTS = {
    "account": "Exports and imports",
    "alerts": "Searches, notices and channels",
    "applications": "Board, letters, tailored CVs, reminders, calendar",
    "auth": "Account and sign-ins",
    "background": "Background work",
    "coach": "Coach",
    "files": "Stored files",
    "jobs": "Postings only you saw",
    "llm": "Language model: wishes and credits",
    "matching": "Matches and weights",
    "profile": "Profile and CVs",
    "recruiting": "Recruiting",
    "skills": "Skills",
}


def certificate(deletion: DeletionOut) -> bytes:
    """The certificate as a PDF of one page; raises `NotErasedYet`."""
    if deletion.finished_at is None:
        raise NotErasedYet
    registered(SANS)
    out = BytesIO()
    page = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=SIDE,
        rightMargin=SIDE,
        topMargin=TOP,
        bottomMargin=TOP,
        title="Certificate of deletion",
        author="Career Agent",
        lang="en",
        invariant=1,
    )
    page.build(list(_flowables(deletion, deletion.finished_at)))
    return out.getvalue()


def _flowables(deletion: DeletionOut, finished: datetime) -> Iterator[Flowable]:
    yield Paragraph("Certificate of deletion", _TITLE)
    yield HRFlowable(width="100%", thickness=0.6, color=RULE, spaceAfter=10)
    yield Paragraph(
        f"An account of this instance of Career Agent was deleted at the request of its holder on "
        f"{_moment(deletion.requested_at)}. Everything that belonged to it had been erased by {_moment(finished)}.",
        _BODY,
    )
    yield Paragraph("What was erased", _HEADING)
    counts = [(_PARTS.get(one.name, one.name.capitalize()), _count(one.rows, one.files)) for one in deletion.erased]
    yield _table(counts, (0.7, 0.3))
    yield Paragraph("What was looked for afterwards", _HEADING)
    yield _table([(one.where, one.looked_at, f"{one.found} found") for one in deletion.looked], (0.22, 0.6, 0.18))
    yield Paragraph("What stays, and why", _HEADING)
    yield _table([(one.what, f"{one.count:,}", one.why) for one in deletion.kept], (0.32, 0.1, 0.58))
    yield Spacer(1, 12)
    yield Paragraph(
        "Copies of the database that were made before this date still hold the account. When one of them is restored, "
        "the account is found by this certificate's record and erased again within the hour.",
        _QUIET,
    )


def _count(rows: int, files: int) -> str:
    told = [f"{rows:,} row{'s' if rows != 1 else ''}" if rows or not files else "", f"{files:,} files" if files else ""]
    return ", ".join(filter(None, told))


def _moment(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"


def _table(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Table:
    cells = [[Paragraph(markup(cell), _BODY) for cell in row] for row in rows]
    table = Table(cells, colWidths=[WIDTH * width for width in widths])
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
            ]
        )
    )
    return table
