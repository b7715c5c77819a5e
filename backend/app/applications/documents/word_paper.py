"""A Word document to write into: its sheet, its language, its first style."""

import re
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from app.applications.documents.types import Paper
from app.core.clock import now

SHEETS = {Paper.a4: (595.3, 841.9), Paper.letter: (612.0, 792.0)}
# What no XML can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MOST_META = 255


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: sheet, margins in points (top, side, bottom), font, size, leading as a factor."""

    paper: Paper
    margins: tuple[float, float, float]
    font: str
    size: float
    leading: float
    ink: str = "1B2733"


def word_paper(setting: Setting, *, title: str, author: str, language: str) -> WordDocument:
    """An empty document; `language` is a two-letter code."""
    document: WordDocument = Document()
    section = document.sections[0]
    width, height = SHEETS[setting.paper]
    top, side, bottom = setting.margins
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = Pt(side)
    section.top_margin, section.bottom_margin = Pt(top), Pt(bottom)
    normal = document.styles["Normal"]
    set_font(normal, setting.font, setting.size, setting.ink)
    normal.paragraph_format.line_spacing = setting.leading
    normal.paragraph_format.space_after = Pt(0)
    _speak(normal, language)
    facts = document.core_properties
    facts.title, facts.author, facts.last_modified_by = (writable(text)[:MOST_META] for text in (title, author, author))
    facts.comments, facts.language = "", language
    facts.created = facts.modified = now().replace(tzinfo=None)
    return document


def set_font(style: ParagraphStyle, font: str, size: float, ink: str, *, bold: bool | None = None) -> None:
    """Set a style's font for all scripts; `ink` is RRGGBB."""
    style.font.name, style.font.size, style.font.bold = font, Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(ink)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _speak(style: ParagraphStyle, language: str) -> None:
    # So that a word processor checks the spelling in the right language.
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    style.element.get_or_add_rPr().append(spoken)


def writable(text: str) -> str:
    """Text without what no Word document can hold."""
    return _UNWRITABLE.sub("", text)


def saved(document: WordDocument) -> bytes:
    """The bytes of a document."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()
