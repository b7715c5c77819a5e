"""Scans are read as pictures where Tesseract is installed, and said to be scans where it is not."""

from datetime import date

import pytest

from app.ml.documents import pdf, recognition
from app.ml.documents.document import Limits
from app.ml.documents.errors import ScannedFile
from app.ml.documents.read import read_document
from app.ml.resume import sandbox
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.sandbox import run_limited
from evaluation.invented.person import load
from evaluation.invented.two_columns import sidebar_right, two_pages
from tests.ml.documents import files

TODAY = date(2026, 1, 1)
NURSE = load("nurse")
needs_tesseract = pytest.mark.skipif(
    recognition.tesseract() is None, reason="Tesseract is not installed: scans are not read here"
)


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pdf, sandbox):
        monkeypatch.setattr(module, "tesseract", lambda: None)


@pytest.fixture(scope="module")
def facts() -> tuple[ResumeFacts, list[str]]:
    """A scanned CV as read, and the steps that were named on the way."""
    heard: list[str] = []
    scan = files.scanned(sidebar_right(NURSE))
    return run_limited(scan, "cv.pdf", today=TODAY, on_step=heard.append), heard


@needs_tesseract
class TestRecognition:
    def test_reads_a_scan_of_two_columns(self, facts: tuple[ResumeFacts, list[str]]) -> None:
        read, _ = facts
        assert read.contact.full_name is not None
        assert read.contact.full_name.value == NURSE.name
        assert [(job.title, job.company) for job in read.experience] == [(job.title, job.company) for job in NURSE.jobs]
        assert read.education[0].school == NURSE.courses[0].school

    def test_says_so_and_is_less_sure(self, facts: tuple[ResumeFacts, list[str]]) -> None:
        read, _ = facts
        assert read.recognised_pages == (1,)
        assert "Page 1 is a scan; we read it with text recognition. Check it." in read.warnings
        plain = run_limited(sidebar_right(NURSE), "cv.pdf", today=TODAY)
        assert read.confidence < plain.confidence
        assert max(skill.confidence for skill in read.skills) <= 0.8

    def test_names_each_page_as_it_comes(self, facts: tuple[ResumeFacts, list[str]]) -> None:
        _, heard = facts
        assert heard == ["recognition 1/1", "read", "sections", "skills", "done"]

    def test_lines_have_their_place_on_the_page(self) -> None:
        drawn = read_document(sidebar_right(NURSE), "cv.pdf").lines[0]
        seen = read_document(files.scanned(sidebar_right(NURSE)), "cv.pdf", Limits(recognition="on")).lines[0]
        assert (seen.text, seen.page) == (drawn.text, 1)
        assert drawn.box is not None
        assert seen.box is not None
        assert (seen.box.x0, seen.box.y1) == pytest.approx((drawn.box.x0, drawn.box.y1), abs=6)

    def test_reads_only_as_many_pages_as_allowed(self) -> None:
        scan = files.scanned(two_pages(NURSE))
        document = read_document(scan, "cv.pdf", Limits(recognition="on", max_recognised_pages=1))
        assert ([page for page, _ in document.recognised], document.unread) == ([1], (2,))
        assert "We could not read page 2: it is a scan. Paste its text or try again with OCR." in document.warnings

    def test_gives_up_in_time(self) -> None:
        limits = Limits(recognition="on", recognition_seconds=0.05)
        with pytest.raises(ScannedFile):
            read_document(files.scanned(sidebar_right(NURSE)), "cv.pdf", limits)

    def test_a_picture_without_words_is_a_scan(self) -> None:
        with pytest.raises(ScannedFile):
            run_limited(files.scan(), "cv.pdf", today=TODAY)


class TestMixedFile:
    def test_reads_the_pages_with_text_and_names_the_others(self) -> None:
        mixed = files.scanned(two_pages(NURSE), pages={2})
        document = read_document(mixed, "cv.pdf")
        assert (document.unread, document.pages) == ((2,), 2)
        assert "We could not read page 2: it is a scan. Paste its text or try again with OCR." in document.warnings
        assert NURSE.email in document.text

    @needs_tesseract
    def test_reads_the_scanned_page_too_where_it_can(self) -> None:
        facts = run_limited(files.scanned(two_pages(NURSE), pages={2}), "cv.pdf", today=TODAY)
        assert (facts.recognised_pages, facts.unread_pages) == ((2,), ())
        assert facts.experience[-1].company == NURSE.jobs[-1].company
        assert facts.experience[-1].confidence < facts.experience[0].confidence

    @pytest.mark.usefixtures("without_tesseract")
    def test_keeps_what_it_has_where_it_cannot(self) -> None:
        facts = run_limited(files.scanned(two_pages(NURSE), pages={2}), "cv.pdf", today=TODAY)
        assert (facts.recognised_pages, facts.unread_pages) == ((), (2,))
        assert facts.experience[0].company == NURSE.jobs[0].company

    def test_asking_stops_at_the_first_scan(self) -> None:
        with pytest.raises(ScannedFile):
            read_document(files.scanned(two_pages(NURSE), pages={2}), "cv.pdf", Limits(recognition="ask"))


@pytest.mark.usefixtures("without_tesseract")
def test_a_scan_is_refused_where_it_cannot_be_read() -> None:
    with pytest.raises(ScannedFile, match="paste its text"):
        run_limited(files.scanned(sidebar_right(NURSE)), "cv.pdf", today=TODAY)
