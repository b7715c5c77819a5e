import pytest

from app.ml.documents.document import Kind
from app.ml.documents.errors import CorruptFile, EmptyFile, MacroFile, ProtectedFile, UnsupportedFile
from app.ml.documents.kind import detect_kind, require_kind
from evaluation.invented.word_processors import odt_file, rtf_file
from tests.ml.documents import files

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class TestDetectKind:
    @pytest.mark.parametrize("name", ["cv.pdf", "cv.txt", None])
    def test_tells_a_pdf_by_its_content(self, name: str | None) -> None:
        assert detect_kind(files.pdf("Jane"), name) is Kind.PDF

    def test_tells_opendocument_and_rtf_by_their_content(self) -> None:
        assert detect_kind(odt_file("<text:p>Jane</text:p>"), "cv.pdf") is Kind.ODT
        assert detect_kind(rtf_file("Jane"), "cv.pdf") is Kind.RTF

    def test_a_spreadsheet_or_template_of_the_same_family_is_neither(self) -> None:
        for kind in (b"opendocument.spreadsheet", b"opendocument.text-web"):
            assert detect_kind(odt_file("").replace(b"opendocument.text", kind), "cv.odt") is None

    def test_tells_a_word_file_by_its_content(self) -> None:
        assert detect_kind(files.docx("Jane"), "cv.pdf") is Kind.DOCX

    @pytest.mark.parametrize(
        ("name", "kind"), [("cv.md", Kind.MD), ("cv.markdown", Kind.MD), ("cv.txt", Kind.TXT), (None, Kind.TXT)]
    )
    def test_tells_text_from_markdown_by_its_name(self, name: str | None, kind: Kind) -> None:
        assert detect_kind("Zoë Müller\nPflege".encode(), name) is kind

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_reads_text_in_the_usual_encodings(self, encoding: str) -> None:
        assert detect_kind("Zoë Müller, Köln".encode(encoding), "cv.txt") is Kind.TXT

    @pytest.mark.parametrize(
        "data",
        [
            b"MZ\x90\x00\x03\x00\x00\x00",
            b"<html><body>Jane</body></html>",
            b"<?xml version='1.0'?><svg/>",
            b"\x89PNG\r\n\x1a\n",
            b"PK\x03\x04 not a zip",
            b"MZ padding %PDF-1.4",
            b"<html>%PDF-1.4",
            bytes(range(1, 32)) * 40,
        ],
    )
    def test_refuses_everything_else_whatever_its_name(self, data: bytes) -> None:
        assert detect_kind(data, "cv.pdf") is None


class TestRequireKind:
    @pytest.mark.parametrize("name", ["cv.docm", "cv.dotm"])
    def test_a_file_named_as_one_with_macros_is_refused_as_that(self, name: str) -> None:
        with pytest.raises(MacroFile):
            require_kind(files.docx("Jane"), name)

    @pytest.mark.parametrize("data", [b"", b"\x00", b"  \n\t", b"\xef\xbb\xbf"])
    def test_says_that_a_file_is_empty(self, data: bytes) -> None:
        with pytest.raises(EmptyFile):
            require_kind(data, "cv.pdf")

    @pytest.mark.parametrize("name", ["cv.csv", "cv.html", "cv.json", "cv.exe", "cv.txt.exe", "cv.rtf"])
    def test_refuses_text_that_is_named_as_another_kind(self, name: str) -> None:
        with pytest.raises(UnsupportedFile):
            require_kind(b"Jane, nurse", name)

    @pytest.mark.parametrize("name", ["cv.pdf", "cv.docx"])
    def test_says_that_words_are_not_the_file_they_are_named_as(self, name: str) -> None:
        with pytest.raises(UnsupportedFile, match="not a"):
            require_kind(b"Jane, nurse", name)

    def test_refuses_a_pdf_named_as_a_program(self) -> None:
        with pytest.raises(UnsupportedFile):
            require_kind(files.pdf("Jane"), "cv.pdf.exe")

    @pytest.mark.parametrize("name", ["cv", "cv v1.2", "Ann B. Smith", ".cv", "", None, "CV.TXT", "cv.md"])
    def test_a_name_without_a_kind_says_nothing(self, name: str | None) -> None:
        assert require_kind(b"Jane, nurse", name) in {Kind.TXT, Kind.MD}

    def test_says_that_a_word_file_is_locked(self) -> None:
        with pytest.raises(ProtectedFile):
            require_kind(OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx")

    def test_says_that_an_old_word_file_must_be_saved_anew(self) -> None:
        with pytest.raises(UnsupportedFile, match=r"\.doc"):
            require_kind(OLE + b"\x00" * 100, "cv.doc")

    def test_says_that_a_cut_off_word_file_is_damaged(self) -> None:
        with pytest.raises(CorruptFile):
            require_kind(files.docx("Jane")[:200], "cv.docx")
