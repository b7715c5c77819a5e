"""Demand, growth and pay from counts."""

import pytest

from app.insights.market.figures import Totals, growth_of, market_rows, ordered
from app.insights.market.types import Demand, MarketSort, Median

TOTALS = Totals(jobs=200, recent=100, previous=100)


class TestGrowth:
    @pytest.mark.parametrize(
        ("recent", "previous", "expected"),
        [(30, 20, 0.5), (20, 20, 0.0), (10, 20, -0.5), (0, 20, -1.0), (6, 0, None), (4, 3, None)],
    )
    def test_is_the_change_of_the_share(self, recent: int, previous: int, expected: float | None) -> None:
        assert growth_of(Demand("python", 50, recent, previous), TOTALS) == expected

    def test_compares_shares_not_counts(self) -> None:
        doubled = Totals(jobs=300, recent=200, previous=100)
        assert growth_of(Demand("python", 50, 40, 20), doubled) == 0.0

    @pytest.mark.parametrize("totals", [Totals(200, 49, 100), Totals(200, 100, 49)])
    def test_is_unknown_where_a_period_has_too_few(self, totals: Totals) -> None:
        assert growth_of(Demand("python", 50, 30, 20), totals) is None


class TestMarketRows:
    def test_share_median_and_lift(self) -> None:
        medians = [
            Median(None, "EUR", 50_000, 40),
            Median(None, "USD", 100_000, 60),
            Median("python", "EUR", 60_000, 20),
            Median("python", "USD", 90_000, 5),
        ]
        [row] = market_rows([Demand("python", 50, 0, 0)], TOTALS, medians)
        assert (row.share, row.currency, row.salary_median, row.salary_lift, row.salary_n) == (
            0.25,
            "EUR",
            60_000,
            0.2,
            20,
        )

    def test_a_median_of_a_handful_is_not_told(self) -> None:
        medians = [Median(None, "EUR", 50_000, 40), Median("python", "EUR", 60_000, 4)]
        [row] = market_rows([Demand("python", 50, 0, 0)], TOTALS, medians)
        assert (row.currency, row.salary_median, row.salary_lift, row.salary_n) == (None, None, None, 0)

    def test_the_most_asked_come_first(self) -> None:
        rows = market_rows([Demand("b", 5, 0, 0), Demand("c", 9, 0, 0), Demand("a", 5, 0, 0)], TOTALS, [])
        assert [row.skill_id for row in rows] == ["c", "a", "b"]

    def test_what_has_no_value_comes_last(self) -> None:
        demand = [Demand("steady", 90, 20, 20), Demand("rising", 30, 20, 10), Demand("unknown", 50, 1, 1)]
        rows = ordered(market_rows(demand, TOTALS, []), MarketSort.growth)
        assert [row.skill_id for row in rows] == ["rising", "steady", "unknown"]
