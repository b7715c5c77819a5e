"""Whatever bytes come in, out comes a document or one of our errors."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.ml.documents.errors import DocumentError
from app.ml.documents.read import read_document
from tests.ml.documents import files

PDF = files.pdf("Jane Doe", "Experience", "Nurse, Mercy Hospital, 2019 - 2021")
DOCX = files.docx("Jane Doe", "Experience", "Nurse, Mercy Hospital, 2019 - 2021")
NAMES = st.sampled_from([None, "", "cv.pdf", "cv.docx", "cv.md", "cv.txt", "a\x00b", "x" * 300, "CON", "cv.pdf.exe"])
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


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


@pytest.mark.parametrize("good", [PDF, DOCX])
@FEW
@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=60), cut=st.booleans())
def test_damaged_files(good: bytes, at: float, junk: bytes, cut: bool) -> None:
    place = int(at * len(good))
    survive(good[:place] + junk + (b"" if cut else good[place + len(junk) :]), None)
