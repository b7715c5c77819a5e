"""The runs of a Word paragraph with their style, as the reader of the page sees them."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from app.ml.documents.clean import clean_text
from app.ml.documents.runs import DEFAULT_SIZE, TINY, Run

WHITE = "FFFFFF"


# Any: lxml elements have no types.
def paragraph_element(paragraph: Paragraph) -> Any:
    """Return the XML of a paragraph, for what python-docx has no name for."""
    return paragraph._p  # noqa: SLF001  # the documented way is to reach for it


def read_runs(paragraph: Paragraph) -> list[Run]:
    """Return the runs of a paragraph, those inside links included."""
    shaded = _is_shaded(paragraph)
    return [run for word_run in _runs(paragraph) if (run := _run(word_run, paragraph, shaded)).text]


def _runs(paragraph: Paragraph) -> Iterator[WordRun]:
    # Links, tracked insertions and content controls wrap their runs; deleted text is in another element.
    for element in paragraph_element(paragraph).iter(qn("w:r")):
        if not _is_inside_box(element, paragraph):
            yield WordRun(element, paragraph)


def _is_inside_box(element: object, paragraph: Paragraph) -> bool:
    parent = element.getparent()  # type: ignore[attr-defined]  # an lxml element
    while parent is not None and parent is not paragraph_element(paragraph):
        if parent.tag == qn("w:txbxContent"):
            return True
        parent = parent.getparent()
    return False


def _run(run: WordRun, paragraph: Paragraph, shaded: bool) -> Run:
    style = paragraph.style.font if paragraph.style is not None else None
    font = run.font
    size = font.size or (style.size if style is not None else None)
    points = size.pt if size is not None else DEFAULT_SIZE
    bold = font.bold if font.bold is not None else bool(style is not None and style.bold)
    italic = font.italic if font.italic is not None else bool(style is not None and style.italic)
    colour = font.color.rgb if font.color is not None and font.color.type is not None else None
    white = colour is not None and str(colour) == WHITE and not shaded and not _is_run_shaded(run)
    text = "\n".join("\t".join(clean_text(cell) for cell in row.split("\t")) for row in run.text.split("\n"))
    return Run(text, points, bold, italic, bool(font.hidden) or white or points < TINY)


def _is_run_shaded(run: WordRun) -> bool:
    properties = run._r.rPr  # noqa: SLF001  # shading has no public name
    return properties is not None and (
        _filled(properties.find(qn("w:shd"))) or properties.find(qn("w:highlight")) is not None
    )


def _is_shaded(paragraph: Paragraph) -> bool:
    """Tell whether white letters are legible here: a dark paragraph, cell or box lies behind them."""
    parent = paragraph_element(paragraph)
    while parent is not None:
        for holder in ("w:pPr", "w:tcPr", "w:tblPr"):
            properties = parent.find(qn(holder))
            if properties is not None and _filled(properties.find(qn("w:shd"))):
                return True
        if parent.tag == qn("w:txbxContent"):
            return True
        parent = parent.getparent()
    return False


def _filled(shade: object) -> bool:
    if shade is None:
        return False
    fill = shade.get(qn("w:fill"))  # type: ignore[attr-defined]  # an lxml element
    return fill not in (None, "auto", WHITE)
