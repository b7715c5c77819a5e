"""What choices say of weights, on invented choices."""

import numpy as np
import pytest

from app.matching.scoring import ABSTAINED, Steps, weigh
from app.matching.weighing.learning import Liked, Proposal, proposals, ranking

WEIGHTS = [38, 30, 10, 9, 8, 5]
PLACE, PAY = 3, 4


def choices(seed: int, number: int = 40, *, noise: float = 0.1) -> tuple[Steps, Liked]:
    """Jobs that are near or far, liked by whether they are near, with some whims."""
    random = np.random.default_rng(seed)
    steps = random.integers(200, 1_000, size=(len(WEIGHTS), number))
    steps[PLACE] = np.where(np.arange(number) % 2, 1_000, 100)
    return steps, (steps[PLACE] == 1_000) ^ (random.random(number) < noise)


def of(factor: int, found: list[Proposal]) -> list[Proposal]:
    """The proposals for one factor."""
    return [one for one in found if one.factor == factor]


class TestProposals:
    @pytest.mark.parametrize("seed", range(4))
    def test_raises_what_sets_the_choices_apart(self, seed: int) -> None:
        steps, liked = choices(seed)
        [place] = of(PLACE, proposals(WEIGHTS, steps, liked))
        assert WEIGHTS[PLACE] < place.weight <= WEIGHTS[PLACE] + 10
        assert place.after > place.before

    @pytest.mark.parametrize("seed", range(4))
    def test_is_silent_where_the_list_is_right_already(self, seed: int) -> None:
        steps, _ = choices(seed)
        tenths = weigh(WEIGHTS, steps)
        assert proposals(WEIGHTS, steps, tenths > np.median(tenths)) == []

    def test_whims_are_seldom_taken_for_a_taste(self) -> None:
        found = 0
        for seed in range(10):
            random = np.random.default_rng(seed)
            steps = random.integers(200, 1_000, size=(len(WEIGHTS), 40))
            found += bool(proposals(WEIGHTS, steps, random.random(40) < 0.5))
        assert found <= 2

    def test_the_same_choices_give_the_same_proposals(self) -> None:
        steps, liked = choices(1)
        assert proposals(WEIGHTS, steps, liked) == proposals(WEIGHTS, steps.copy(), liked.copy())

    def test_a_factor_that_abstains_is_no_trouble(self) -> None:
        steps, liked = choices(2)
        steps[PAY] = ABSTAINED
        steps[0, ::3] = ABSTAINED
        found = proposals(WEIGHTS, steps, liked)
        assert of(PLACE, found)
        assert not of(PAY, found)

    def test_nothing_to_tell_apart_by_gives_nothing(self) -> None:
        _, liked = choices(3)
        assert proposals(WEIGHTS, np.full((len(WEIGHTS), 40), 500), liked) == []
        assert proposals(WEIGHTS, np.full((len(WEIGHTS), 40), ABSTAINED), liked) == []


class TestRanking:
    @pytest.mark.parametrize(
        ("tenths", "expected"), [([900, 800, 100, 50], 1.0), ([50, 100, 800, 900], 0.0), ([500] * 4, 0.5)]
    )
    def test_is_how_often_a_liked_one_is_above(self, tenths: list[int], expected: float) -> None:
        assert ranking(np.array(tenths), np.array([True, True, False, False])) == expected
