"""A challenger is let in only where it is better by a margin on every guarded figure."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pytest

from app.ml.models.gate import judge, surely_better
from app.ml.models.interface import Groups, Metric, Metrics


def of(values: Sequence[float], better: Literal["lower", "higher"] = "lower", margin: float = 0.02) -> Metric:
    """A figure to which each of so many employers gave one row."""
    groups = Groups.of("employers", ((f"e{number}", value) for number, value in enumerate(values)))
    return Metric("Error", groups.mean, groups.rows, better, margin=margin, groups=groups)


def figures(error: float, hits: float, off: float = 0.05, loose: float = 0.5) -> Metrics:
    """Of a hundred employers who are all alike, so that chance has no part in it."""
    return {
        "mae": of([error] * 100),
        "hits": of([hits] * 100, "higher"),
        "coverage": Metric("Coverage", off, 100, "lower", bound=0.1),
        "answered": Metric("Answered", loose, 100, "higher", guarded=False),
    }


CHAMPION = figures(100, 0.5)


@pytest.mark.parametrize(
    ("challenger", "passes"),
    [
        (figures(90, 0.6), True),
        (figures(98, 0.51), True),
        (figures(99, 0.6), False),
        (figures(90, 0.505), False),
        (figures(110, 0.4), False),
        (figures(100, 0.5), False),
        (figures(90, 0.6, off=0.09), True),
        (figures(90, 0.6, off=0.2), False),
        (figures(90, 0.6, loose=0.1), True),
        ({"mae": figures(1, 1)["mae"]}, False),
        ({}, False),
    ],
    ids=[
        "better", "at the margin", "too little less error", "too few more hits", "worse", "the same", "within bound",
        "out of bound", "worse where nothing is guarded", "a figure is missing", "no figures",
    ],
)  # fmt: skip
def test_passes_only_where_better_everywhere(challenger: Metrics, passes: bool) -> None:
    judged = judge(CHAMPION, challenger)

    assert judged.passed is passes
    assert judged.reasons


def test_does_not_pass_where_nothing_was_measured() -> None:
    assert not judge({}, {}).passed


def test_a_figure_of_nought_is_not_beaten_by_nought() -> None:
    nought = {"hits": Metric("Hits", 0.0, 100, "higher", margin=0.02)}

    assert not judge(nought, nought).passed


class TestChance:
    def test_a_gain_that_one_employer_makes_is_chance(self) -> None:
        champion, lucky = of([100.0] * 20), of([100.0] * 19 + [20.0])
        judged = judge({"mae": champion}, {"mae": lucky})

        assert lucky.value < champion.value * 0.98
        assert not judged.passed
        assert judged.reasons == ("Error: 96.000 against 100, which with 20 employers held out may be chance.",)

    def test_a_gain_that_all_share_is_none(self) -> None:
        assert judge({"mae": of([100.0] * 20)}, {"mae": of([96.0 + number % 3 for number in range(20)])}).passed

    def test_many_rows_of_few_are_no_more_than_the_few(self) -> None:
        def rows(values: Sequence[float], each: int) -> Metric:
            groups = Groups.of("people", ((str(who), value) for who, value in enumerate(values) for _ in range(each)))
            return Metric("Ranked", groups.mean, groups.rows, "higher", groups=groups)

        champion, challenger = [0.5, 0.5, 0.5], [0.5, 0.53, 0.56]
        assert not surely_better(rows(champion, 1), rows(challenger, 1))
        assert not surely_better(rows(champion, 200), rows(challenger, 200))

    def test_one_group_tells_nothing(self) -> None:
        assert not judge({"mae": of([100.0])}, {"mae": of([50.0])}).passed

    def test_other_groups_can_not_be_paired(self) -> None:
        assert not surely_better(of([100.0] * 5), of([50.0] * 6))

    def test_figures_without_groups_do_not_pass(self) -> None:
        bare = Metric("Error", 100, 100, "lower", margin=0.02)
        better = Metric("Error", 50, 100, "lower", margin=0.02)
        assert not judge({"mae": bare}, {"mae": better}).passed

    @pytest.mark.parametrize("number", [2, 3, 8, 60])
    def test_lets_in_an_equal_one_seldom(self, number: int) -> None:
        draw = np.random.default_rng(number)
        let_in = sum(
            surely_better(of(draw.normal(100, 10, number).tolist()), of(draw.normal(100, 10, number).tolist()))
            for _ in range(2_000)
        )
        assert let_in / 2_000 < 0.065
