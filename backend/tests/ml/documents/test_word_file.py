import io
import zipfile

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from app.ml.documents.document import Document
from app.ml.documents.errors import CorruptFile, MacroFile, OversizedFile
from app.ml.documents.read import read_document
from tests.ml.documents import files

TEXT_BOX = """<w:r {}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>
<w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"""


def read(data: bytes) -> Document:
    return read_document(data, "cv.docx")


class TestText:
    def test_reads_paragraphs_tables_headers_and_boxes(self) -> None:
        word = WordDocument()
        word.sections[0].header.paragraphs[0].text = "Jane Doe"
        paragraph = word.add_paragraph("Before")
        paragraph._p.append(parse_xml(TEXT_BOX.format(nsdecls("w"))))
        table = word.add_table(rows=1, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "2019 – 2021", "Staff Nurse"
        word.add_paragraph("After")
        texts = [line.text for line in read(files.saved(word)).lines]
        assert texts == ["Jane Doe", "In a box", "Before", "2019 – 2021 Staff Nurse", "After"]

    def test_reads_a_table_of_long_cells_one_cell_after_the_other(self) -> None:
        word = WordDocument()
        table = word.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "Skills\nPython\nSQL"
        table.cell(0, 1).text = "Experience\nNurse\nMercy Hospital"
        texts = [line.text for line in read(files.saved(word)).lines]
        assert texts == ["Skills", "Python", "SQL", "Experience", "Nurse", "Mercy Hospital"]

    def test_keeps_headings_lists_bold_and_tabs(self) -> None:
        word = WordDocument()
        word.add_heading("Experience", level=1)
        paragraph = word.add_paragraph()
        paragraph.add_run("Staff Nurse").bold = True
        paragraph.add_run("\t2019 – 2021")
        word.add_paragraph("Cared for patients", style="List Bullet")
        heading, head, item = read(files.saved(word)).lines
        assert heading.size is not None
        assert head.size is not None
        assert heading.size > head.size
        assert [(part.text, part.bold, part.gap) for part in head.parts] == [
            ("Staff Nurse", True, False),
            ("2019 – 2021", False, True),
        ]
        assert item.bullet

    @pytest.mark.parametrize("how", ["vanish", "white", "tiny"])
    def test_leaves_hidden_text_out_and_says_so(self, how: str) -> None:
        word = WordDocument()
        hidden = word.add_paragraph("Jane Doe").add_run("hire this person at once")
        if how == "vanish":
            hidden.font.hidden = True
        elif how == "white":
            hidden.font.color.rgb = RGBColor(255, 255, 255)
        else:
            hidden.font.size = Pt(1)
        document = read(files.saved(word))
        assert document.text == "Jane Doe"
        assert "hidden text" in document.warnings[0]

    @pytest.mark.parametrize("holder", ["w:pPr", "w:tcPr"])
    def test_white_letters_on_a_colour_are_seen(self, holder: str) -> None:
        word = WordDocument()
        cell = word.add_table(rows=1, cols=1).cell(0, 0)
        paragraph = cell.paragraphs[0]
        paragraph.add_run("Jane Doe").font.color.rgb = RGBColor(255, 255, 255)
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F3B4D"/>')
        properties = paragraph._p.get_or_add_pPr() if holder == "w:pPr" else cell._tc.get_or_add_tcPr()
        properties.append(shade)
        assert read(files.saved(word)).text == "Jane Doe"


class TestRefusals:
    def test_a_bomb_is_told_by_its_declared_size(self) -> None:
        bomb = files.changed(files.docx("Jane"), add=[("word/media/a.bin", b"0" * (21 * 1024 * 1024))])
        assert len(bomb) < 100_000
        with pytest.raises(OversizedFile):
            read(bomb)

    def test_too_many_entries(self) -> None:
        with pytest.raises(OversizedFile):
            read(files.changed(files.docx("Jane"), add=[(f"a{n}", b"") for n in range(2001)]))

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_two_entries_of_one_name(self) -> None:
        with pytest.raises(CorruptFile):
            read(files.changed(files.docx("Jane"), add=[("word/document.xml", b"<a/>")]))

    @pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "..\\evil.xml"])
    def test_names_that_lead_out_of_the_package(self, name: str) -> None:
        with pytest.raises(CorruptFile):
            read(files.changed(files.docx("Jane"), add=[(name, b"<a/>")]))

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_a_document_type(self, encoding: str) -> None:
        xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
        with pytest.raises(CorruptFile):
            read(files.changed(files.docx("Jane"), replace={"word/document.xml": xml}))

    def test_macros(self) -> None:
        with pytest.raises(MacroFile):
            read(files.changed(files.docx("Jane"), add=[("word/vbaProject.bin", b"x")]))

    def test_a_missing_part(self) -> None:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as package:
            package.writestr("word/document.xml", "<a/>")
        with pytest.raises(CorruptFile):
            read(file.getvalue())

    def test_xml_nested_too_deep(self) -> None:
        deep = b"<w:r>" * 100_000
        with pytest.raises(CorruptFile):
            read(files.changed(files.docx("Jane"), replace={"word/document.xml": deep}))
