"""Thin lines under paragraphs of a Word document."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def rule_below(paragraph: Paragraph, ink: str, *, space: int = 2, eighths: int = 6) -> None:
    """Draw a line under a paragraph; `ink` is RRGGBB, `space` in points, thickness in eighths of a point."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", eighths), ("space", space), ("color", ink)):
        bottom.set(qn(f"w:{name}"), str(value))
    borders.append(bottom)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx has no border of its own
    properties.insert_element_before(
        borders,
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:rPr",
    )
