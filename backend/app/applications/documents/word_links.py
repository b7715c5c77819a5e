"""Words of a Word document that can be clicked."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def add_link(paragraph: Paragraph, text: str, target: str, *, size: float, ink: str) -> None:
    """Add words that lead to an address; they look like the words beside them."""
    relation = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    element = OxmlElement("w:r")
    link.append(element)
    paragraph._p.append(link)  # noqa: SLF001  # python-docx reads links and cannot write them
    run = Run(element, paragraph)
    run.text = text
    run.font.size, run.font.color.rgb = Pt(size), RGBColor.from_string(ink)
