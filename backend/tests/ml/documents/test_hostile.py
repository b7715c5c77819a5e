"""Whatever bytes come in, out comes a document or one of our errors."""

import io
import random
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, SlowFile
from app.ml.documents.pictures import view_pages
from app.ml.documents.read import read_document
from evaluation.invented.person import load
from evaluation.invented.two_columns import sidebar_left
from evaluation.invented.word_processors import docx_headings, markdown, odt, rtf
from tests.ml.documents import files

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

PDF = files.pdf("Jane Doe", "Experience", "Nurse, Mercy Hospital, 2019 - 2021")
DOCX = files.docx("Jane Doe", "Experience", "Nurse, Mercy Hospital, 2019 - 2021")
NURSE = load("nurse")
WHOLE = {
    "pdf": sidebar_left(NURSE),
    "docx": docx_headings(NURSE),
    "odt": odt(NURSE),
    "rtf": rtf(NURSE),
    "md": markdown(NURSE),
}
NAMES = st.sampled_from([None, "", "cv.pdf", "cv.docx", "cv.md", "cv.txt", "a\x00b", "x" * 300, "CON", "cv.pdf.exe"])
FEW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROUNDS = 60


def survive(data: bytes, name: str | None) -> None:
    try:
        text = read_document(data, name).text
    except DocumentError as error:
        text = error.message
    assert text.strip()


@FEW
@given(st.binary(max_size=4000), NAMES)
def test_arbitrary_bytes(data: bytes, name: str | None) -> None:
    survive(data, name)


@FEW
@given(st.text(max_size=2000), NAMES)
def test_arbitrary_text(text: str, name: str | None) -> None:
    survive(text.encode("utf-8", "surrogatepass"), name)


@FEW
@given(st.text(st.sampled_from("{}\\*'abuiv09 -;\n\x00é"), max_size=600))
def test_arbitrary_rtf(body: str) -> None:
    survive(b"{\\rtf1 " + body.encode("latin-1"), "cv.rtf")


@pytest.mark.parametrize("good", [PDF, DOCX])
@FEW
@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=60), cut=st.booleans())
def test_damaged_files(good: bytes, at: float, junk: bytes, cut: bool) -> None:
    place = int(at * len(good))
    survive(good[:place] + junk + (b"" if cut else good[place + len(junk) :]), None)


@pytest.mark.parametrize("kind", WHOLE)
def test_flipped_bits_and_cut_ends_of_whole_cvs(kind: str) -> None:
    chance = random.Random(20)
    for _ in range(ROUNDS):
        damaged = bytearray(WHOLE[kind])
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        survive(bytes(damaged), f"cv.{kind}")
        survive(WHOLE[kind][: chance.randrange(len(WHOLE[kind]))], f"cv.{kind}")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_flipped_bits_inside_the_xml(kind: str) -> None:
    """A package's sums catch damage to the file; what a program wrote wrong passes them."""
    part = {"docx": "word/document.xml", "odt": "content.xml"}[kind]
    with zipfile.ZipFile(io.BytesIO(WHOLE[kind])) as package:
        content = package.read(part)
    chance = random.Random(21)
    for _ in range(ROUNDS):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(7)
        survive(files.changed(WHOLE[kind], replace={part: bytes(damaged)}), f"cv.{kind}")


class TestBombs:
    """In the confined process, where a file that grows without end meets limits."""

    def test_a_stream_that_unpacks_to_gigabytes(self) -> None:
        packer = zlib.compressobj(9)
        packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1500)) + packer.flush()
        data = files.raw_pdf("", content=packed, packed=True)
        # Packed twice: unpacked once by the filter chain, it would fill the memory of the machine.
        data = data.replace(b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]")
        limits = Limits(memory_bytes=512 * 1024 * 1024, cpu_seconds=5, wall_seconds=10)
        with pytest.raises(DocumentError):
            view_pages(data, "cv.pdf", limits)

    def test_more_pages_than_any_cv_has(self) -> None:
        with pytest.raises(DocumentError, match="too many pages"):
            view_pages(files.pdf("Jane", pages=101), "cv.pdf")

    def test_more_letters_than_any_cv_has(self) -> None:
        drawn = b"BT /F1 1 Tf 60 780 Td " + (b"(" + b"x" * 30_000 + b") Tj ") * 20 + b"ET"
        with pytest.raises((OversizedFile, SlowFile, ReaderStopped)):
            view_pages(files.raw_pdf("", content=drawn, packed=True), "cv.pdf")

    def test_a_page_larger_than_the_format_allows(self) -> None:
        data = files.raw_pdf("Jane Doe").replace(b"[0 0 595 842]", b"[0 0 9e9 9e9]")
        survive(data, "cv.pdf")
