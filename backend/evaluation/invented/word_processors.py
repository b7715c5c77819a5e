"""CVs as word processors and editors save them: DOCX, ODT, RTF, Markdown and plain text."""

import io
import zipfile
from collections.abc import Iterator
from html import escape

from docx import Document as WordDocument
from docx.document import Document as WordPackage
from docx.shared import Pt
from docx.table import _Cell

from evaluation.invented.drawing import degree_text, period, title_text
from evaluation.invented.person import Person

_ODT_TYPE = "application/vnd.oasis.opendocument.text"
_ODT_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)
_ODT_STYLES = (
    '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def _line(person: Person) -> str:
    return f"{person.email} | {person.phone} | {person.place} | {person.link}"


# (what it is, text, text at the right end): "name", "plain", "heading", "head" or "item".
Row = tuple[str, str, str]


def _rows(person: Person) -> Iterator[Row]:
    """Yield a CV row by row."""
    yield "name", person.name, ""
    yield "plain", person.headline, ""
    yield "plain", _line(person), ""
    yield "heading", person.headings["summary"], ""
    yield "plain", person.summary, ""
    yield "heading", person.headings["experience"], ""
    for job in person.jobs:
        yield "head", title_text(job), period(person, job)
        yield "plain", f"{job.company}, {job.place}", ""
        yield from (("item", bullet, "") for bullet in job.bullets)
    yield "heading", person.headings["education"], ""
    for course in person.courses:
        yield "head", degree_text(course), period(person, course)
        yield "plain", course.school, ""
    yield from _lists(person)


def _lists(person: Person) -> Iterator[Row]:
    yield "heading", person.headings["skills"], ""
    yield "plain", ", ".join(person.skills), ""
    yield "heading", person.headings["languages"], ""
    yield from (("plain", f"{name} ({level})", "") for name, level in person.languages)
    if person.certifications:
        yield "heading", person.headings["certifications"], ""
        yield from (("item", name, "") for name in person.certifications)


def docx_headings(person: Person) -> bytes:
    """Word with its own heading and list styles, dates behind tabs."""
    word = WordDocument()
    for kind, text, right in _rows(person):
        if kind == "heading":
            word.add_heading(text, level=1)
        elif kind == "item":
            word.add_paragraph(text, style="List Bullet")
        else:
            paragraph = word.add_paragraph()
            run = paragraph.add_run(text)
            run.bold = kind in {"name", "head"}
            run.font.size = Pt(20) if kind == "name" else Pt(11)
            if right:
                paragraph.add_run(f"\t{right}")
    return _saved(word)


def docx_two_columns(person: Person) -> bytes:
    """Word with a table of two cells for columns, as its CV templates have."""
    word = WordDocument()
    left, right = word.add_table(rows=1, cols=2).rows[0].cells
    _fill(left, [("name", person.name, ""), ("plain", person.headline, "")])
    _fill(left, [("heading", person.headings["contact"], "")])
    _fill(left, [("plain", text, "") for text in (person.email, person.phone, person.place, person.link)])
    _fill(left, list(_lists(person)))
    rows = list(_rows(person))
    lists = len(list(_lists(person)))
    _fill(right, rows[3 : len(rows) - lists])
    return _saved(word)


def _fill(cell: _Cell, rows: list[Row]) -> None:
    for kind, text, right in rows:
        paragraph = cell.add_paragraph(style="List Bullet" if kind == "item" else None)
        run = paragraph.add_run(text)
        run.bold = kind in {"name", "heading", "head"}
        run.font.size = Pt({"name": 20, "heading": 14}.get(kind, 11))
        if right:
            cell.add_paragraph(right)


def _saved(word: WordPackage) -> bytes:
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def odt(person: Person) -> bytes:
    """OpenDocument text with headings, lists and tabs."""
    body = "".join(_odt_row(*row) for row in _rows(person))
    return odt_file(body, _ODT_STYLES)


def odt_file(body: str, styles: str = "") -> bytes:
    """Return an ODT of this XML."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODT_NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", _ODT_TYPE, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return file.getvalue()


def _odt_row(kind: str, text: str, right: str) -> str:
    shown = escape(text)
    if kind == "heading":
        return f'<text:h text:outline-level="1">{shown}</text:h>'
    if kind == "item":
        return f"<text:list><text:list-item><text:p>{shown}</text:p></text:list-item></text:list>"
    if kind in {"name", "head"}:
        shown = f'<text:span text:style-name="Bold">{shown}</text:span>'
    return f"<text:p>{shown}{f'<text:tab/>{escape(right)}' if right else ''}</text:p>"


def rtf(person: Person) -> bytes:
    """RTF as WordPad writes it, letters outside ASCII as Unicode escapes."""
    body = "".join(_rtf_row(*row) for row in _rows(person))
    return rtf_file(body)


def rtf_file(body: str) -> bytes:
    """Return an RTF file with this body."""
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Calibri;}}}}\\fs22 {body}}}".encode("ascii")


def rtf_text(text: str) -> str:
    """Return text with everything but ASCII escaped."""
    plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(char if char < "\x80" else f"\\u{ord(char)}?" for char in plain)


def _rtf_row(kind: str, text: str, right: str) -> str:
    shown = rtf_text(text)
    if kind == "heading":
        return f"\\pard\\par\\pard\\b\\fs28 {shown}\\b0\\fs22\\par\n"
    if kind == "item":
        return f"\\pard{{\\pntext\\bullet\\tab}}\\bullet  {shown}\\par\n"
    if kind in {"name", "head"}:
        shown = f"\\b {shown}\\b0"
    dates = f"\\tab {rtf_text(right)}" if right else ""
    return f"\\pard {shown}{dates}\\par\n"


def markdown(person: Person) -> bytes:
    """Markdown with one heading a section."""
    marks = {"name": "# {}", "heading": "\n## {}", "head": "\n**{}**", "item": "- {}", "plain": "{}"}
    lines = (marks[kind].format(text) + (f"   {right}" if right else "") for kind, text, right in _rows(person))
    return "\n".join(lines).encode()


def plain_text(person: Person) -> bytes:
    """Text alone, headings in capitals."""
    marks = {"heading": "\n{}", "item": "- {}", "head": "\n{}"}
    shown = (
        marks.get(kind, "{}").format(text.upper() if kind == "heading" else text) + (f"\t{right}" if right else "")
        for kind, text, right in _rows(person)
    )
    return "\n".join(shown).encode()
