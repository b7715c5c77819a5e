"""The rows of a CV as what the writer of PDFs sets on pages."""

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph

from app.applications.documents.cv_rows import BETWEEN, Row, RowKind
from app.applications.documents.entry_line import EntryLine
from app.applications.documents.fonts import settable
from app.applications.documents.looks import Look
from app.applications.documents.markup import link_markup, markup
from app.applications.documents.packing import packed
from app.applications.documents.pdf_styles import MARK, fitted, rule_of, styles_of


def flow_of(rows: Sequence[Row], look: Look) -> Iterator[Flowable]:
    """What is set, from top to bottom."""
    styles = styles_of(look)
    for at, row in enumerate(rows):
        before = rows[at - 1].kind if at else None
        after = rows[at + 1].kind if at + 1 < len(rows) else None
        if row.kind is RowKind.entry:
            yield _entry(row, look, first=before is RowKind.heading)
        elif row.kind is RowKind.reach:
            yield _reach(row, look, styles[row.kind])
        else:
            yield _paragraph(row, look, styles[row.kind], tied=after is RowKind.bullet)
        if row.kind is RowKind.heading and look.ruled:
            yield rule_of(look)


def _paragraph(row: Row, look: Look, style: ParagraphStyle, *, tied: bool) -> Flowable:
    if row.kind is RowKind.heading:
        return Paragraph(markup(look.heading(row.text)), style)
    if row.kind in {RowKind.name, RowKind.headline}:
        style = fitted(row.text, style, look)
    elif row.kind is RowKind.under and tied:
        # What heads an entry does not stand alone at the end of a page.
        style = ParagraphStyle("tied", style, keepWithNext=1)
    return Paragraph(markup(row.text), style, bulletText=MARK if row.kind is RowKind.bullet else None)


def _reach(row: Row, look: Look, style: ParagraphStyle) -> Flowable:
    """Contact data on as few lines as they take, never parted inside one of them."""
    lines = (markup(BETWEEN).join(map(link_markup, line)) for line in packed(row.pieces, BETWEEN, look))
    return Paragraph("<br/>".join(lines), style)


def _entry(row: Row, look: Look, *, first: bool) -> Flowable:
    return EntryLine(
        settable(row.text),
        settable(row.right or ""),
        fonts=(look.family.bold, look.family.regular),
        size=look.entry_size,
        inks=(look.ink, look.quiet),
        above=0 if first else look.before_entry,
    )
