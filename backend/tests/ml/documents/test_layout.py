"""Reading order: what stands in one column stays together, what stands in one row too."""

from collections.abc import Callable

import pytest

from app.ml.documents.read import read_document
from tests.ml.resume import layouts
from tests.ml.resume.people import NURSE, Person

COLUMNS = (layouts.sidebar_left, layouts.sidebar_right, layouts.rows_interleaved)
ROWS = (layouts.dates_right, layouts.employer_first, layouts.one_line_heads)


def texts(layout: Callable[[Person], bytes]) -> list[str]:
    return [line.text for line in read_document(layout(NURSE), "cv.pdf").lines]


@pytest.mark.parametrize("layout", COLUMNS)
def test_columns_are_read_one_after_the_other(layout: Callable[[Person], bytes]) -> None:
    lines = texts(layout)
    start = lines.index("PROFESSIONAL EXPERIENCE")
    end = lines.index("EDUCATION")
    between = " ".join(lines[start:end])
    assert "Magnolia Care Home" in between
    assert NURSE.email not in between
    assert "Ventilator management" not in between


@pytest.mark.parametrize("layout", ROWS)
def test_a_date_at_the_right_stays_with_its_row(layout: Callable[[Person], bytes]) -> None:
    joined = [line for line in texts(layout) if "2019" in line and "Staff Nurse" in line]
    assert len(joined) == 1
