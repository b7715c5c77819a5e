from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, EmptyFile, OversizedFile, ProtectedFile, ScannedFile, SlowFile
from app.ml.documents.read import read_document
from app.ml.resume.decoding import from_json
from app.ml.resume.encoding import to_json
from app.ml.resume.parse import parse_resume
from app.ml.resume.sandbox import STEPS, run_limited
from evaluation.invented.person import load
from evaluation.invented.two_columns import sidebar_left
from tests.ml.documents import files

TODAY = date(2026, 1, 1)
CV = sidebar_left(load("nurse"))


class TestRunLimited:
    def test_gives_what_parsing_here_gives_and_tells_its_steps(self) -> None:
        heard: list[str] = []
        facts = run_limited(CV, "cv.pdf", today=TODAY, on_step=heard.append)
        assert facts == parse_resume(read_document(CV, "cv.pdf"), TODAY)
        assert tuple(heard) == STEPS

    @pytest.mark.parametrize(
        ("data", "error"),
        [(files.pdf("Jane", password="x"), ProtectedFile), (files.scan(), ScannedFile)],
    )
    def test_a_refusal_arrives_as_itself(self, data: bytes, error: type[DocumentError]) -> None:
        with pytest.raises(error):
            run_limited(data, "cv.pdf", today=TODAY)

    def test_too_many_bytes_never_start_a_process(self) -> None:
        with pytest.raises(OversizedFile):
            run_limited(CV, "cv.pdf", today=TODAY, limits=Limits(max_bytes=10))

    def test_time_runs_out(self) -> None:
        with pytest.raises(SlowFile):
            run_limited(CV, "cv.pdf", today=TODAY, limits=Limits(wall_seconds=0.01))

    @pytest.mark.parametrize("name", [None, "", "--help", "a\x00b.pdf", "ü" * 500, "$(reboot).pdf"])
    def test_any_file_name_will_do(self, name: str | None) -> None:
        assert run_limited(CV, name, today=TODAY).kind == "pdf"


class TestJson:
    def test_round_trip(self) -> None:
        facts = parse_resume(read_document(CV, "cv.pdf"), TODAY)
        assert from_json(to_json(facts)) == facts

    @pytest.mark.parametrize("data", [b"", b"null", b"{}", b'{"engine": 1}', b"\xff"])
    def test_refuses_anything_else(self, data: bytes) -> None:
        with pytest.raises(ValidationError):
            from_json(data)


LINES = st.text(st.characters(codec="utf-8"), max_size=90)
WORDS = st.sampled_from(
    [
        "Experience",
        "EDUCATION",
        "Skills",
        "Jan 2020 - Present",
        "2015",
        "- did",
        "Nurse at X",
        "B.Sc.",
        "Languages",
        "Python, C",
        "a@b.co",
        "+1 (",
        "Certifications",
        "expires 02/30/2020",
        "13/13/2013",
        ":",
        "((",
        "–",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(LINES, WORDS), min_size=1, max_size=40), st.sampled_from(["cv.txt", "cv.md"]))
def test_no_text_breaks_the_parser(lines: list[str], name: str) -> None:
    try:
        document = read_document("\n".join(lines).encode(), name)
    except DocumentError:
        return
    facts = parse_resume(document, TODAY)
    assert from_json(to_json(facts)) == facts


@pytest.mark.parametrize("text", ["x", "404", "- -\n* *"])
def test_a_file_that_says_nothing_of_anybody_is_refused(text: str) -> None:
    with pytest.raises(EmptyFile, match="We found no name"):
        run_limited(text.encode(), "cv.txt", today=TODAY)
