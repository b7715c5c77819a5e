"""Reading order: what stands in one column stays together, what stands in one row too."""

from collections.abc import Callable

import pytest

from app.ml.documents.read import read_document
from evaluation.invented import one_column, two_columns
from evaluation.invented.person import Person, load

COLUMNS = (
    two_columns.sidebar_left,
    two_columns.sidebar_right,
    two_columns.rows_interleaved,
    two_columns.equal_halves,
    two_columns.two_pages,
)
ROWS = (one_column.dates_right, one_column.employer_first, one_column.one_line_heads)
NURSE = load("nurse")


def texts(layout: Callable[[Person], bytes]) -> list[str]:
    return [line.text for line in read_document(layout(NURSE), "cv.pdf").lines]


@pytest.mark.parametrize("layout", COLUMNS)
def test_columns_are_read_one_after_the_other(layout: Callable[[Person], bytes]) -> None:
    lines = texts(layout)
    start = lines.index("PROFESSIONAL EXPERIENCE")
    later = [at for at, text in enumerate(lines) if at > start and text in {"EDUCATION", "SUMMARY"}]
    between = " ".join(lines[start : later[0]])
    assert "Magnolia Care Home" in between
    assert NURSE.email not in between
    assert "Ventilator management" not in between


@pytest.mark.parametrize("layout", ROWS)
def test_a_date_at_the_right_stays_with_its_row(layout: Callable[[Person], bytes]) -> None:
    joined = [line for line in texts(layout) if "2019" in line and "Staff Nurse" in line]
    assert len(joined) == 1
