"""The range stated against the floor wished for."""

from typing import Any

import pytest

from tests.matching.factors.judged import score, verdict

FLOOR = {"salary_min": 50_000, "currency": "EUR"}


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (60_000, 80_000, 1.0),
        (50_000, 50_000, 1.0),
        (45_000, 55_000, 0.875),
        (30_000, 50_000, 0.75),
        (None, 42_500, 0.375),
        (20_000, 30_000, 0.0),
    ],
)
def test_the_range_against_the_floor(low: int | None, high: int | None, expected: float) -> None:
    asked = {"annual_min": low, "annual_max": high, "pay_currency": "EUR"}
    assert score("pay", FLOOR, asked) == pytest.approx(expected)


@pytest.mark.parametrize("asked", [{}, {"annual_max": 90_000, "pay_currency": "USD"}])
def test_abstains_without_pay_in_the_same_currency(asked: dict[str, Any]) -> None:
    assert verdict("pay", FLOOR, asked) is None


def test_no_floor_is_neither_good_nor_bad() -> None:
    assert score("pay", {}, {"annual_max": 90_000, "pay_currency": "USD"}) == pytest.approx(0.75)


def test_shows_the_employers_own_figures_and_words() -> None:
    asked = {"annual_min": 62_400, "pay_min": 30, "pay_max": 40, "pay_currency": "USD", "pay_period": "hour"}
    found = verdict("pay", {"salary_min": 50_000, "currency": "USD"}, asked, facts={"quotes": {"pay": "$30-40/h"}})
    assert found is not None
    assert found.reason == "It pays 30 to 40 USD an hour; you want at least 50,000 USD a year."
    assert [item.quote for item in found.evidence] == ["$30-40/h"]
