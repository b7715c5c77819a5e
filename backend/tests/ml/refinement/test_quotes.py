"""A quote counts only where the source says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.documents.document import Box
from app.ml.documents.pages import PageRow, PageView
from app.ml.refinement.quotes import MOST_SURE, SourceText, clamped, locate, supports, supports_date

SOURCE = SourceText("Head Baker at Rye & Sons\n  since   March 2019.\nUses JavaScript daily.")


@pytest.mark.parametrize(
    "quote", ["Head Baker", "Rye & Sons since March 2019", "  Head\n\tBaker ", "daily.", "JavaScript"]
)
def test_words_of_the_source_are_a_quote_however_they_are_spaced(quote: str) -> None:
    assert SOURCE.says(quote)


@pytest.mark.parametrize(
    "quote", ["", " ", "a", "Java", "Head baker", "Pastry Chef", "Baker Rye", "since May 2019", "x" * 5_000]
)
def test_other_words_are_none(quote: str) -> None:
    assert not SOURCE.says(quote)


@given(st.text(min_size=3, max_size=200), st.data())
def test_any_run_of_whole_words_of_a_text_is_a_quote(text: str, data: st.DataObject) -> None:
    words = text.split()
    if not words:
        return
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    assert SourceText(text).says(quote) or len(quote) < 2


@pytest.mark.parametrize(
    ("quote", "value", "right"),
    [
        ("Head Baker at Rye", "head baker", True),
        ("Bäcker in Köln", "Backer", True),
        ("Head Baker", "Head of Bakery", False),
        ("Head Baker", "", False),
        ("Head Baker", "--", False),
    ],
)
def test_a_quote_has_to_say_the_value(quote: str, value: str, right: bool) -> None:
    assert supports(quote, value) is right


@pytest.mark.parametrize(
    ("quote", "value", "right"),
    [
        ("March 2019", "2019-03", True),
        ("Mar '19 to now", "2019", True),
        ("until 2020", "2019-03", False),
        ("March 2019", "March 2019", False),
        ("2019", "2019-13", False),
    ],
)
def test_a_quote_has_to_say_the_year(quote: str, value: str, right: bool) -> None:
    assert supports_date(quote, value) is right


@pytest.mark.parametrize(("said", "counts"), [(0.5, 0.5), (7.0, MOST_SURE), (-1.0, 0.0), (float("nan"), 0.0)])
def test_a_confidence_is_kept_within_bounds(said: float, counts: float) -> None:
    assert clamped(said) == counts


def row(text: str, y: float, x1: float = 100.0) -> PageRow:
    return PageRow(text, Box(10.0, y, x1, y + 10.0), 10.0, bold=False, bullet=False)


PAGES = (
    PageView(1, 595.0, 842.0, True, (row("Ann Rye", 10.0), row("Head Baker", 30.0))),
    PageView(2, 595.0, 842.0, True, (row("at Rye & Sons,", 10.0, 80.0), row("Hull, since 2019", 25.0, 120.0))),
)


def test_a_quote_stands_where_its_rows_stand() -> None:
    found = locate("Rye &  Sons, Hull", PAGES)
    assert found is not None
    assert (found.page, found.box) == (2, Box(10.0, 10.0, 120.0, 35.0))
    first = locate("Baker", PAGES)
    assert first is not None
    assert (first.page, first.box) == (1, Box(10.0, 30.0, 100.0, 40.0))
    assert locate("Head Baker at Rye", PAGES) is None, "it runs over two pages"
    assert locate("Baker", ()) is None
