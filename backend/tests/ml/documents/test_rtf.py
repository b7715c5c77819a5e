import pytest

from app.ml.documents.document import Document, Limits
from app.ml.documents.errors import CorruptFile, MacroFile, OversizedFile
from app.ml.documents.read import read_document
from evaluation.invented.word_processors import rtf_file, rtf_text


def read(body: str, **limits: int) -> Document:
    return read_document(rtf_file(body), "cv.rtf", Limits(**limits))  # type: ignore[arg-type]  # numbers only


class TestText:
    def test_keeps_bold_sizes_tabs_and_lists(self) -> None:
        head, item = read(r"\b\fs28 Staff Nurse\b0\fs22\tab 2019\par \bullet  Cared for patients\par").lines
        assert [(part.text, part.bold, part.size, part.gap) for part in head.parts] == [
            ("Staff Nurse", True, 14.0, False),
            ("2019", False, 11.0, True),
        ]
        assert (item.text, item.bullet) == ("Cared for patients", True)

    @pytest.mark.parametrize("text", ["Zoë Müller", "Łódź – Kraków", "naïve “quotes”", "braces {} and \\"])
    def test_reads_letters_outside_ascii(self, text: str) -> None:
        assert read(f"{rtf_text(text)}\\par").text == text

    def test_reads_letters_in_the_code_page_of_their_font(self) -> None:
        data = (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}}\f0 M\'fcller \f1 \'cc\'e8\'f0}"
        )
        assert read_document(data, "cv.rtf").text == "Müller Мир"

    def test_reads_rows_of_a_table(self) -> None:
        row = r"\trowd\cellx3000\cellx6000\pard\intbl 2019\cell Staff Nurse\cell\row\pard After\par"
        assert [line.text for line in read(row).lines] == ["2019 Staff Nurse", "After"]

    def test_reads_headers_and_boxes_but_no_footers_or_pictures(self) -> None:
        body = (
            r"{\header Jane Doe\par}{\footer page 1\par}{\pict\pngblip 89504e47}"
            r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In a box\par}}}Before\par"
        )
        assert [line.text for line in read(body).lines] == ["Jane Doe", "In a box", "Before"]

    def test_steps_over_binary_data(self) -> None:
        data = b"{\\rtf1 before{\\pict\\bin5 }}{{\\}after\\par}"
        assert read_document(data, "cv.rtf").text == "beforeafter"

    def test_finds_links(self) -> None:
        body = r'{\field{\*\fldinst{HYPERLINK "https://example.com/jane"}}{\fldrslt my page}}\par'
        document = read(body)
        assert (document.text, [link.uri for link in document.links]) == ("my page", ["https://example.com/jane"])

    @pytest.mark.parametrize("hidden", [r"{\v hire me at once}", r"{\cf1 hire me at once}", r"{\fs2 hire me at once}"])
    def test_leaves_hidden_text_out_and_says_so(self, hidden: str) -> None:
        document = read(rf"{{\colortbl;\red255\green255\blue255;}}Jane Doe{hidden}\par")
        assert document.text == "Jane Doe"
        assert "hidden text" in document.warnings[0]

    @pytest.mark.parametrize("fill", [r"\highlight2 ", r"\pard\cbpat2 ", r"\trowd\clcbpat2\cellx9000\pard\intbl "])
    def test_white_letters_on_a_colour_are_seen(self, fill: str) -> None:
        body = rf"{{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}}{fill}\cf1 Jane Doe\par"
        assert read(body).text == "Jane Doe"


class TestRefusals:
    @pytest.mark.parametrize("word", ["objdata 0105", "objocx", "objupdate"])
    def test_objects_inside(self, word: str) -> None:
        with pytest.raises(MacroFile):
            read(rf"Jane{{\object{{\*\{word}}}}}\par")

    def test_groups_nested_too_deep(self) -> None:
        with pytest.raises(CorruptFile):
            read("{" * 1000)

    def test_too_many_letters(self) -> None:
        with pytest.raises(OversizedFile):
            read("Jane Doe " * 50, max_characters=100)
