"""The styles of a look as the writer of PDFs takes them."""

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import HRFlowable

from app.applications.documents.cv_rows import RowKind
from app.applications.documents.fonts import settable
from app.applications.documents.looks import Look
from app.applications.documents.packing import NARROWEST

MARK, MARK_AT = "•", 1.5
SMALLEST = 0.6


class Rule(HRFlowable):
    """A thin line that stays with what stands below it."""

    keepWithNext = 1  # noqa: N815  # its name in the writer of PDFs


def rule_of(look: Look) -> Rule:
    """The line under a heading."""
    return Rule("100%", thickness=0.7, color=ink(look.rule), spaceBefore=2.5, spaceAfter=look.after_heading)


def ink(colour: str) -> Color:
    """A colour given as RRGGBB."""
    made: Color = HexColor(f"#{colour}")
    return made


def styles_of(look: Look) -> dict[RowKind, ParagraphStyle]:
    """The style of each kind of row that is a paragraph."""
    body = ParagraphStyle(
        "body",
        fontName=look.family.regular,
        fontSize=look.body_size,
        leading=look.body_size * look.leading,
        textColor=ink(look.ink),
        allowWidows=0,
        allowOrphans=0,
    )
    return {RowKind.text: body, **_head(look, body), **_below(look, body)}


def fitted(text: str, style: ParagraphStyle, look: Look) -> ParagraphStyle:
    """The style, a little smaller where the text would not fit on one line."""
    font, size = ("bold", look.name_size) if style.name == "name" else ("regular", look.headline_size)
    width = stringWidth(settable(text), getattr(look.family, font), size)
    shrunk = max(SMALLEST, min(1.0, (NARROWEST - 2 * look.margins[1] - 14) / width)) if width else 1.0
    return ParagraphStyle("fitted", style, fontSize=size * shrunk) if shrunk < 1 else style


def _hanging(look: Look) -> float:
    """Where the words of a list item begin: as far in as the writer of PDFs sets the first row behind its mark."""
    return float(MARK_AT + stringWidth(MARK, look.family.regular, look.body_size) + 0.62 * look.body_size)


def _head(look: Look, body: ParagraphStyle) -> dict[RowKind, ParagraphStyle]:
    alignment = TA_CENTER if look.centred else TA_LEFT
    return {
        RowKind.name: ParagraphStyle(
            "name",
            body,
            fontName=look.family.bold,
            fontSize=look.name_size,
            leading=look.name_size * 1.2,
            alignment=alignment,
            textColor=ink(look.accent),
        ),
        RowKind.headline: ParagraphStyle(
            "headline", body, fontSize=look.headline_size, leading=look.headline_size * 1.4, alignment=alignment
        ),
        RowKind.reach: ParagraphStyle(
            "reach",
            body,
            fontSize=look.reach_size,
            leading=look.reach_size * 1.5,
            textColor=ink(look.quiet),
            alignment=alignment,
            spaceBefore=3,
        ),
    }


def _below(look: Look, body: ParagraphStyle) -> dict[RowKind, ParagraphStyle]:
    return {
        RowKind.heading: ParagraphStyle(
            "heading",
            body,
            fontName=look.family.bold,
            fontSize=look.heading_size,
            leading=look.heading_size * 1.25,
            textColor=ink(look.accent),
            spaceBefore=look.before_heading,
            spaceAfter=0 if look.ruled else look.after_heading,
            keepWithNext=1,
        ),
        RowKind.under: ParagraphStyle(
            "under", body, fontName=look.family.italic, textColor=ink(look.quiet), spaceAfter=look.after_bullet
        ),
        RowKind.bullet: ParagraphStyle(
            "bullet",
            body,
            leftIndent=_hanging(look),
            bulletIndent=MARK_AT,
            bulletFontName=look.family.regular,
            bulletFontSize=look.body_size,
            bulletColor=ink(look.quiet),
            spaceAfter=look.after_bullet,
        ),
    }
