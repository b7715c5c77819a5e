"""A challenger is let in only where it is better by a margin on every guarded figure."""

import pytest

from app.ml.models.gate import judge
from app.ml.models.interface import Metric, Metrics


def figures(error: float, hits: float, off: float = 0.05, loose: float = 0.5) -> Metrics:
    return {
        "mae": Metric("Error", error, 100, "lower", margin=0.02),
        "hits": Metric("Hits", hits, 100, "higher", margin=0.02),
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
