"""Cells that run nothing and come back as they were."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.spreadsheet import csv_bytes, plain, safe

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NASTY = st.text("'= +-@\t\r\n\"a,;＝", max_size=8)


@pytest.mark.parametrize("cell", ["=1+1", " =1+1", "+x", "-x", "@x", "\tx", "＝x", "'=1", "''=1"])
def test_a_formula_is_made_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["a=b", "'t Hooft", "", "3 - 4", "o'clock"])
def test_other_cells_stay(cell: str) -> None:
    assert safe(cell) == plain(cell) == cell


@given(st.lists(st.lists(CELLS | NASTY, min_size=1, max_size=4), min_size=1, max_size=4))
@example([["'=x", "''=x", " =x", "=x"]])
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    text = csv_bytes(rows).decode("utf-8-sig")
    found = [[plain(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    assert found == rows
