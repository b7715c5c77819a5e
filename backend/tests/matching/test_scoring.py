"""Weighing: the parts shown add up to the score shown."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.matching.scoring import ABSTAINED, STEPS, WHOLE, effective, in_steps, weigh
from app.matching.types import Band, band_of

WEIGHTS = [38, 30, 10, 9, 8, 5]
STEP = st.one_of(st.just(ABSTAINED), st.integers(0, STEPS))


class TestInSteps:
    def test_rounds_and_keeps_abstention(self) -> None:
        assert list(in_steps(np.array([0.0, 0.12349, 1.2, np.nan]))) == [0, 123, 1000, ABSTAINED]


class TestEffective:
    def test_scales_the_rest_up_where_one_abstains(self) -> None:
        assert effective([50, 30, 20], [True, False, True]) == [7143, 0, 2857]

    def test_is_all_zero_where_none_judged(self) -> None:
        assert effective([50, 50], [False, False]) == [0, 0]

    @given(st.lists(st.booleans(), min_size=6, max_size=6).filter(any))
    def test_adds_up_exactly(self, judged: list[bool]) -> None:
        shares = effective(WEIGHTS, judged)
        assert sum(shares) == WHOLE
        assert all((share > 0) == spoke for share, spoke in zip(shares, judged, strict=True))


class TestWeigh:
    @given(st.lists(st.lists(STEP, min_size=6, max_size=6), min_size=1, max_size=30))
    def test_the_shown_parts_reproduce_the_score(self, rows: list[list[int]]) -> None:
        tenths = weigh(WEIGHTS, np.array(rows, dtype=np.int64).T)
        for row, found in zip(rows, tenths, strict=True):
            shares = effective(WEIGHTS, [step != ABSTAINED for step in row])
            shown = 100 * sum(
                share / WHOLE * (step / STEPS) for share, step in zip(shares, row, strict=True) if step != ABSTAINED
            )
            assert abs(shown - found / 10) <= 0.05 + 1e-9

    def test_a_posting_nobody_can_judge_scores_nothing(self) -> None:
        assert list(weigh(WEIGHTS, np.full((6, 1), ABSTAINED))) == [0]


class TestBands:
    @pytest.mark.parametrize(
        ("score", "band"),
        [
            (0, Band.poor),
            (39.9, Band.poor),
            (40, Band.fair),
            (54.9, Band.fair),
            (55, Band.good),
            (69.9, Band.good),
            (70, Band.great),
            (84.9, Band.great),
            (85, Band.excellent),
            (100, Band.excellent),
        ],
    )
    def test_begin_where_the_contract_says(self, score: float, band: Band) -> None:
        assert band_of(score) is band
