"""Every fact has a page and a box, and every page can be shown."""

import io

import pytest
from PIL import Image

from app.ml.documents.document import Box, Limits, Line, Part
from app.ml.documents.errors import CorruptFile, NoSuchPage, OversizedFile, ProtectedFile
from app.ml.documents.pages import page_views
from app.ml.documents.pictures import render_page, view_pages
from app.ml.documents.places import place_of
from app.ml.documents.read import read_document
from app.ml.documents.virtual_pages import A4, text_width
from tests.ml.documents import files

LONG = "Cared for patients of every age on a ward of thirty beds and kept their records in good order. " * 3


class TestPageViews:
    def test_a_pdf_has_its_own_pages(self) -> None:
        first, second = page_views(read_document(files.pdf("Jane Doe", "Nurse", pages=2), "cv.pdf"))
        assert (first.page, second.page, first.image) == (1, 2, True)
        assert (first.width, first.height) == pytest.approx((595, 842), abs=1)
        assert [row.text for row in first.rows] == ["Jane Doe", "Nurse"]

    @pytest.mark.parametrize("name", ["cv.txt", "cv.md"])
    def test_a_text_is_laid_out_on_pages_of_our_own(self, name: str) -> None:
        text = "\n".join(["Jane Doe", LONG, *(f"- item {number}" for number in range(90))])
        views = page_views(read_document(text.encode(), name))
        assert len(views) == 2
        assert not views[0].image
        assert (views[0].width, views[0].height) == A4
        for view in views:
            for row in view.rows:
                assert 0 < row.box.x0 < row.box.x1 <= view.width
                assert 0 < row.box.y0 < row.box.y1 <= view.height
        assert " ".join(row.text for row in views[0].rows[1:6]).startswith(LONG.strip()[:200])
        assert views[1].rows[-1].bullet

    def test_a_word_longer_than_a_row_is_cut(self) -> None:
        [view] = page_views(read_document(b"x" * 400, "cv.txt"))
        assert len(view.rows) > 1
        assert all(row.box.x1 <= view.width for row in view.rows)

    def test_the_same_file_is_laid_out_the_same_each_time(self) -> None:
        data = files.docx("Jane Doe", LONG)
        assert read_document(data, "cv.docx") == read_document(data, "cv.docx")


class TestPlaceOf:
    def test_words_of_a_pdf_have_the_box_around_just_them(self) -> None:
        [line] = read_document(files.pdf("Nurse at Mercy Hospital since 2019"), "cv.pdf").lines
        page, box = place_of(line, "Mercy Hospital")
        assert page == 1
        assert box is not None
        assert line.box is not None
        assert line.box.x0 + 30 < box.x0 < box.x1 < line.box.x1 - 30

    def test_words_on_a_wrapped_row_of_our_own_pages(self) -> None:
        [line] = read_document(f"{LONG} Mercy Hospital".encode(), "cv.txt").lines
        page, box = place_of(line, "Mercy Hospital")
        assert (page, box and round(box.y0, 1)) == (1, line.rows[-1].box.y0)
        assert box is not None
        assert box.width == pytest.approx(text_width("Mercy Hospital", 10), rel=0.1)

    @pytest.mark.parametrize("words", [None, "", "not there"])
    def test_other_words_have_the_place_of_the_line(self, words: str | None) -> None:
        box = Box(10, 20, 110, 30)
        assert place_of(Line("Jane Doe", 2, box, parts=(Part("Jane Doe", box),)), words) == (2, box)

    def test_a_line_of_no_known_place(self) -> None:
        assert place_of(Line("Jane Doe", 1), "Jane") == (1, None)

    def test_words_without_known_extents_are_placed_by_their_letters(self) -> None:
        box = Box(0, 0, 100, 10)
        _, found = place_of(Line("aaaa bbbb", 1, box, parts=(Part("aaaa bbbb", box),)), "bbbb")
        assert found is not None
        assert found.x0 == pytest.approx(53, abs=3)
        assert found.x1 == 100


class TestConfined:
    def test_views_of_a_stranger_s_file(self) -> None:
        data = files.pdf("Jane Doe")
        assert view_pages(data, "cv.pdf") == page_views(read_document(data, "cv.pdf"))

    def test_a_scan_has_pages_without_rows(self) -> None:
        [view] = view_pages(files.scan(), "cv.pdf")
        assert (view.image, view.rows) == (True, ())

    @pytest.mark.parametrize(("width", "drawn"), [(400, 400), (20, 100), (9000, 2000)])
    def test_a_picture_of_a_page(self, width: int, drawn: int) -> None:
        picture = Image.open(io.BytesIO(render_page(files.pdf("Jane Doe", pages=2), "cv.pdf", 2, width)))
        assert picture.format == "PNG"
        assert picture.width == pytest.approx(drawn, abs=2)
        assert picture.height / picture.width == pytest.approx(842 / 595, rel=0.01)

    def test_a_giant_page_is_drawn_small(self) -> None:
        picture = Image.open(io.BytesIO(render_page(files.giant(), "cv.pdf", 1, 2000)))
        assert picture.width * picture.height <= 8_100_000

    @pytest.mark.parametrize(
        ("data", "name", "page", "error"),
        [
            (files.pdf("Jane"), "cv.pdf", 2, NoSuchPage),
            (files.pdf("Jane"), "cv.pdf", 0, NoSuchPage),
            (b"Jane Doe", "cv.txt", 1, NoSuchPage),
            (files.pdf("Jane", password="x"), "cv.pdf", 1, ProtectedFile),
            (files.pdf("Jane")[:300], "cv.pdf", 1, CorruptFile),
        ],
    )
    def test_what_has_no_picture(self, data: bytes, name: str, page: int, error: type[Exception]) -> None:
        with pytest.raises(error):
            render_page(data, name, page)

    def test_too_many_bytes_never_start_a_process(self) -> None:
        with pytest.raises(OversizedFile):
            render_page(files.pdf("Jane"), "cv.pdf", 1, limits=Limits(max_bytes=10))
