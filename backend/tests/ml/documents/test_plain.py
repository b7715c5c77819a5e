import pytest

from app.ml.documents.document import Document, Limits
from app.ml.documents.errors import OversizedFile
from app.ml.documents.read import read_document


def read(text: str, name: str = "cv.txt", encoding: str = "utf-8") -> Document:
    return read_document(text.encode(encoding), name)


class TestPlainText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_decodes(self, encoding: str) -> None:
        assert read("Zoë Müller\nKöln", encoding=encoding).text == "Zoë Müller\nKöln"

    def test_repairs_double_encoding_and_leaves_the_rest_alone(self) -> None:
        assert read("Zoë\ncafÃ© â€“ bar").text == "Zoë\ncafé – bar"
        assert read("Âge 40, Ângela").text == "Âge 40, Ângela"

    def test_drops_what_cannot_be_seen(self) -> None:
        assert read("Ja\u200bne\u202e Doe\ufeff").text == "Jane Doe"

    def test_marks_list_items_and_tabs(self) -> None:
        document = read("• Built things\nAcme\t2019 – 2021")
        assert document.lines[0].bullet
        assert document.lines[0].text == "Built things"
        assert [part.gap for part in document.lines[1].parts] == [False, True]

    def test_refuses_a_book(self) -> None:
        with pytest.raises(OversizedFile):
            read_document(b"word " * 100, "cv.txt", Limits(max_characters=100))


class TestMarkdown:
    def test_reads_headings_emphasis_and_links(self) -> None:
        document = read(
            "# Jane Doe\n\n## Experience\n**Staff Nurse** at [Mercy](https://mercy.example)\n- Care", "cv.md"
        )
        assert [line.text for line in document.lines] == ["Jane Doe", "Experience", "Staff Nurse at Mercy", "Care"]
        assert document.lines[0].size > document.lines[1].size > document.lines[2].size  # type: ignore[operator]  # set for text
        assert document.links[0].uri == "https://mercy.example"
