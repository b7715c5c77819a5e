"""The kind of employment against those wished for."""

import pytest

from app.ml.terms.employment import EmploymentType as Kind
from tests.matching.factors.judged import score, verdict, why


@pytest.mark.parametrize(
    ("wished", "kind", "expected"),
    [
        ((Kind.FULL_TIME,), Kind.FULL_TIME, 1.0),
        ((Kind.PART_TIME, Kind.FULL_TIME), Kind.FULL_TIME, 1.0),
        ((Kind.CONTRACT,), Kind.TEMPORARY, 0.5),
        ((Kind.FULL_TIME,), Kind.INTERNSHIP, 0.1),
        ((), Kind.CONTRACT, 0.75),
    ],
)
def test_against_the_wish(wished: tuple[Kind, ...], kind: Kind, expected: float) -> None:
    assert score("employment", {"employment_types": wished}, {"employment_type": kind}) == pytest.approx(expected)


def test_abstains_where_none_is_stated() -> None:
    assert verdict("employment", {"employment_types": (Kind.FULL_TIME,)}, {}) is None


@pytest.mark.parametrize(
    ("wished", "sentence"),
    [
        ((), "It is full-time; you have stated no wish."),
        ((Kind.FULL_TIME,), "It is full-time, as you wish."),
        ((Kind.PART_TIME, Kind.PER_DIEM), "It is full-time; you look for part-time or per diem work."),
    ],
)
def test_says_what_is_stated(wished: tuple[Kind, ...], sentence: str) -> None:
    assert why("employment", {"employment_types": wished}, {"employment_type": Kind.FULL_TIME}) == sentence
