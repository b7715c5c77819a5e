"""A CV as a Word document: styles a person can change, no tables, no boxes."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from app.applications.documents.cv import CvSheet, Template
from app.applications.documents.cv_rows import BETWEEN, Row, RowKind, rows_of
from app.applications.documents.looks import LOOKS, Look
from app.applications.documents.markup import target_of
from app.applications.documents.word_links import add_link
from app.applications.documents.word_paper import SHEETS, Setting, saved, set_font, word_paper, writable
from app.applications.documents.word_rules import rule_below

# Word's letters are a little larger at the same size than ours.
SCALE = 1.04


def cv_docx(sheet: CvSheet, template: Template) -> bytes:
    """A CV as DOCX."""
    look = LOOKS[template]
    setting = Setting(sheet.paper, look.margins, look.word_font, _size(look.body_size), look.leading * 0.82, look.ink)
    title = BETWEEN.join(part for part in (sheet.full_name, sheet.headline) if part)
    document = word_paper(setting, title=title, author=sheet.full_name or "", language=sheet.language)
    writer = _Writer(document, look, SHEETS[sheet.paper][0] - 2 * look.margins[1])
    writer.write(list(rows_of(sheet)))
    return saved(document)


def _size(size: float) -> float:
    """A size Word knows: it counts in halves of a point."""
    return round(size * SCALE * 2) / 2


class _Writer:
    """Writes rows into a document in one look; `width` is the line's, in points."""

    def __init__(self, document: WordDocument, look: Look, width: float) -> None:
        self.document, self.look, self.width = document, look, width
        self._styles()

    def _styles(self) -> None:
        look, styles = self.look, self.document.styles
        title, heading, bullet = styles["Title"], styles["Heading 1"], styles["List Bullet"]
        set_font(title, look.word_font, _size(look.name_size), look.accent, bold=True)
        _bare(title)
        title.paragraph_format.space_after = Pt(2)
        set_font(heading, look.word_font, _size(look.heading_size), look.accent, bold=True)
        heading.paragraph_format.space_before = Pt(look.before_heading)
        heading.paragraph_format.space_after = Pt(look.after_heading)
        heading.paragraph_format.keep_with_next = True
        bullet.paragraph_format.space_after = Pt(look.after_bullet)
        bullet.paragraph_format.left_indent, bullet.paragraph_format.first_line_indent = Pt(13), Pt(-11)

    def write(self, rows: Sequence[Row]) -> None:
        before = None
        for row in rows:
            self._write(row, before)
            before = row.kind

    def _write(self, row: Row, before: RowKind | None) -> None:
        if row.kind is RowKind.entry:
            self._entry(row, before)
            return
        writers = {
            RowKind.name: self._name,
            RowKind.headline: self._headline,
            RowKind.reach: self._reach,
            RowKind.heading: self._heading,
            RowKind.under: self._under,
            RowKind.bullet: self._bullet,
            RowKind.text: self._text,
        }
        writers[row.kind](row)

    def _name(self, row: Row) -> None:
        self._centred(self.document.add_paragraph(writable(row.text), "Title"))

    def _headline(self, row: Row) -> None:
        self._centred(self._plain(row.text, self.look.headline_size))

    def _heading(self, row: Row) -> None:
        heading = self.document.add_paragraph(writable(self.look.heading(row.text)), "Heading 1")
        if self.look.ruled:
            rule_below(heading, self.look.rule)

    def _bullet(self, row: Row) -> None:
        self.document.add_paragraph(writable(row.text), "List Bullet")

    def _text(self, row: Row) -> None:
        self._plain(row.text, self.look.body_size)

    def _centred(self, paragraph: Paragraph) -> None:
        if self.look.centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _plain(self, text: str, size: float) -> Paragraph:
        paragraph = self.document.add_paragraph(writable(text))
        for run in paragraph.runs:
            run.font.size = Pt(_size(size))
        return paragraph

    def _reach(self, row: Row) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(3)
        for at, piece in enumerate(row.pieces):
            if at:
                self._quiet(paragraph, BETWEEN, self.look.reach_size)
            if target := target_of(piece):
                add_link(paragraph, writable(piece), target, size=_size(self.look.reach_size), ink=self.look.quiet)
            else:
                self._quiet(paragraph, piece, self.look.reach_size)
        self._centred(paragraph)

    def _quiet(self, paragraph: Paragraph, text: str, size: float, *, italic: bool | None = None) -> None:
        run = paragraph.add_run(writable(text))
        run.italic = italic
        run.font.size = Pt(_size(size))
        run.font.color.rgb = RGBColor.from_string(self.look.quiet)

    def _entry(self, row: Row, before: RowKind | None) -> None:
        paragraph = self.document.add_paragraph()
        form = paragraph.paragraph_format
        form.space_before = Pt(0 if before is RowKind.heading else self.look.before_entry)
        form.keep_with_next = True
        form.tab_stops.add_tab_stop(Pt(self.width), WD_TAB_ALIGNMENT.RIGHT)
        name = paragraph.add_run(writable(row.text))
        name.bold, name.font.size = True, Pt(_size(self.look.entry_size))
        if row.right:
            self._quiet(paragraph, f"\t{row.right}", self.look.entry_size * 0.94)

    def _under(self, row: Row) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(self.look.after_bullet)
        self._quiet(paragraph, row.text, self.look.body_size, italic=True)


def _bare(style: object) -> None:
    """Take the line off Word's own title style."""
    properties = style.element.get_or_add_pPr()  # type: ignore[attr-defined]  # a style of python-docx
    for border in properties.findall("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pBdr"):
        properties.remove(border)
