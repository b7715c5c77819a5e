"""Whether repeated rankings agree, and whether the order is one that nobody can arrange."""

import uuid

import pytest
from scipy.stats import spearmanr

from app.matching.types import Eligibility
from app.recruiting.agreement import compare, spearman
from app.recruiting.ranking import another_order, in_order
from app.recruiting.ranking_store import Placed

IDS = [uuid.UUID(int=number) for number in range(1, 9)]


def placed(number: int, tenths: int, state: Eligibility = Eligibility.eligible) -> Placed:
    """A candidate's place."""
    return Placed(IDS[number], tenths, state, 1, "v")


def test_the_same_results_are_identical() -> None:
    scores = {key: (500 + number, "eligible", "v") for number, key in enumerate(IDS)}
    outcome = compare(scores, dict(reversed(scores.items())), {key: (one[0], one[0]) for key, one in scores.items()})
    assert (outcome.identical, outcome.correlation, outcome.largest_change, outcome.compared) == (True, 1.0, 0, 8)


def test_one_tenth_is_seen() -> None:
    outcome = compare({"a": 500, "b": 600}, {"a": 500, "b": 601}, {"a": (500, 500), "b": (600, 601)})
    assert (outcome.identical, outcome.largest_change) == (False, 1)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(1, 4), (2, 3), (3, 2), (4, 1)], -1.0),
        ([(1, 1), (2, 2)], 1.0),
        ([(5, 5), (5, 5)], 1.0),
        ([(5, 5), (5, 6)], 0.0),
        ([(1, 1)], None),
        ([], None),
    ],
)
def test_correlation_of_ranks(pairs: list[tuple[int, int]], expected: float | None) -> None:
    assert spearman(pairs) == expected


def test_correlation_with_ties_is_the_usual_one() -> None:
    pairs = [(10, 3), (10, 1), (30, 2), (40, 9), (40, 9), (50, 4)]
    assert spearman(pairs) == pytest.approx(spearmanr(*zip(*pairs, strict=True)).statistic, abs=1e-6)


def test_who_may_not_take_the_job_comes_last_and_equals_share_a_rank() -> None:
    rows = [placed(0, 500), placed(1, 900, Eligibility.ineligible), placed(2, 700), placed(3, 500)]
    ordered = in_order(rows)
    assert [rank for rank, _ in ordered] == [1, 2, 2, 4]
    assert [one.tenths for _, one in ordered] == [700, 500, 500, 900]


def test_the_order_of_equals_does_not_depend_on_who_came_first() -> None:
    rows = [placed(number, 500) for number in range(8)]
    assert in_order(rows) == in_order(rows[::-1])
    assert [one.candidate_id for _, one in in_order(rows)] not in (IDS, IDS[::-1])


def test_each_repeat_has_an_order_of_its_own() -> None:
    assert len({tuple(another_order(IDS, number)) for number in range(5)}) == 5
    assert another_order(IDS, 3) == another_order(IDS[::-1], 3)
