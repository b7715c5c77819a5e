import io
import zipfile

import pytest

from app.ml.documents.document import Document, Limits
from app.ml.documents.errors import CorruptFile, MacroFile, OversizedFile, ProtectedFile
from app.ml.documents.read import read_document
from evaluation.invented.word_processors import odt_file
from tests.ml.documents import files

STYLES = """
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="18pt"/></style:style>
<style:style style:name="Bigger" style:family="paragraph" style:parent-style-name="Big">
  <style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Dark" style:family="paragraph">
  <style:paragraph-properties fo:background-color="#1f3b4d"/></style:style>
"""
TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def read(body: str, **limits: int) -> Document:
    return read_document(odt_file(body, STYLES), "cv.odt", Limits(**limits))  # type: ignore[arg-type]  # numbers only


class TestText:
    def test_keeps_headings_lists_bold_and_tabs(self) -> None:
        heading, head, item = read(
            '<text:h text:outline-level="1">Experience</text:h>'
            '<text:p><text:span text:style-name="Bold">Staff Nurse</text:span><text:tab/>2019</text:p>'
            "<text:list><text:list-item><text:p>Cared for patients</text:p></text:list-item></text:list>"
        ).lines
        assert (heading.bold, (heading.size or 0) > (head.size or 0)) == (True, True)
        assert [(part.text, part.bold, part.gap) for part in head.parts] == [
            ("Staff Nurse", True, False),
            ("2019", False, True),
        ]
        assert item.bullet

    def test_a_style_has_what_its_parents_have(self) -> None:
        [line] = read('<text:p text:style-name="Bigger">Jane Doe</text:p>').lines
        assert (line.size, line.bold) == (18.0, True)

    def test_reads_tables_boxes_breaks_and_spaces(self) -> None:
        document = read(
            f"<text:p {DRAW}>Before<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>"
            "</text:p>"
            f"<table:table {TABLE}><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell>"
            "<table:table-cell><text:p>Staff Nurse</text:p></table:table-cell></table:table-row></table:table>"
            '<text:p>one<text:line-break/>two<text:s text:c="2"/>three</text:p>'
        )
        assert [line.text for line in document.lines] == ["In a box", "Before", "2019 Staff Nurse", "one", "two three"]

    def test_finds_links(self) -> None:
        document = read(f'<text:p><text:a {LINK} xlink:href="https://example.com/jane">my page</text:a></text:p>')
        assert (document.text, [link.uri for link in document.links]) == ("my page", ["https://example.com/jane"])

    @pytest.mark.parametrize("style", ["White", "Tiny", "Gone"])
    def test_leaves_hidden_text_out_and_says_so(self, style: str) -> None:
        document = read(f'<text:p>Jane Doe<text:span text:style-name="{style}">hire me at once</text:span></text:p>')
        assert document.text == "Jane Doe"
        assert "hidden text" in document.warnings[0]

    def test_white_letters_on_a_colour_are_seen(self) -> None:
        white = '<text:span text:style-name="White">Jane Doe</text:span>'
        assert read(f'<text:p text:style-name="Dark">{white}</text:p>').text == "Jane Doe"


class TestRefusals:
    def test_locked(self) -> None:
        manifest = (
            b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
            b"<m:encryption-data/></m:file-entry></m:manifest>"
        )
        locked = files.changed(odt_file("<text:p>x</text:p>"), replace={"META-INF/manifest.xml": manifest})
        with pytest.raises(ProtectedFile):
            read_document(_typed(locked), "cv.odt")

    @pytest.mark.parametrize("name", ["Basic/Standard/Module1.xml", "Scripts/python/run.py"])
    def test_macros(self, name: str) -> None:
        with pytest.raises(MacroFile):
            read_document(_typed(files.changed(odt_file("<text:p>x</text:p>"), add=[(name, b"x")])), "cv.odt")

    @pytest.mark.parametrize("body", ["<text:p>", "</text:p>", "<unknown:p/>", "<text:p>" * 3000])
    def test_broken_xml(self, body: str) -> None:
        with pytest.raises(CorruptFile):
            read(body)

    def test_a_document_type(self) -> None:
        entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        with pytest.raises(CorruptFile):
            read_document(_typed(files.changed(odt_file(""), replace={"content.xml": entity})), "cv.odt")

    def test_a_bomb_is_told_by_its_declared_size(self) -> None:
        bomb = files.changed(odt_file("<text:p>x</text:p>"), add=[("Pictures/a.png", b"0" * (21 * 1024 * 1024))])
        with pytest.raises(OversizedFile):
            read_document(_typed(bomb), "cv.odt")

    def test_too_many_letters(self) -> None:
        with pytest.raises(OversizedFile):
            read(f"<text:p>{'Jane Doe ' * 50}</text:p>", max_characters=100)


def _typed(data: bytes) -> bytes:
    """Return an ODT whose type stands uncompressed at its start again, as it must."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(name, source.read(name), kind)
    return file.getvalue()
