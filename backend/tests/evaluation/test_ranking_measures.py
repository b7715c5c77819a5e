"""nDCG, average precision and the baselines against values computed by hand."""

from math import log2

import numpy as np
import pytest

from evaluation.ranking.baselines import bm25, overlap, tfidf
from evaluation.ranking.categories import categories_of
from evaluation.ranking.measures import average_precision, ndcg, ordered


def test_ndcg_counts_graded_gains_by_their_place() -> None:
    order, gains = ["a", "b", "c", "d"], {"a": 1, "c": 2, "d": 1}

    found = 1 + 2 / log2(4) + 1 / log2(5)
    ideal = 2 + 1 / log2(3) + 1 / log2(4)
    assert ndcg(order, gains) == pytest.approx(found / ideal)


def test_ndcg_looks_no_deeper_than_asked() -> None:
    assert ndcg(["x", "y", "right"], {"right": 1}, depth=2) == 0.0
    # What is right beyond the depth is not missed: two of two places are.
    assert ndcg(["a", "b", "c"], {"a": 1, "b": 1, "c": 1}, depth=2) == 1.0


def test_average_precision_is_the_mean_of_precisions() -> None:
    # Right at places 1 and 3 of the three that are right: (1/1 + 2/3 + 0) / 3, the third was never returned.
    assert average_precision(["a", "x", "b"], {"a": 1, "b": 2, "gone": 1}) == pytest.approx((1 + 2 / 3) / 3)


def test_nothing_right_gives_nothing() -> None:
    assert ndcg(["a"], {}) == 0.0
    assert ndcg(["a"], {"a": 0}) == 0.0
    assert average_precision(["a"], {"a": -1}) == 0.0


def test_equals_are_not_ordered_by_their_ids() -> None:
    ids = [f"{set_}/{number}" for set_ in ("first", "second") for number in range(50)]

    order = ordered(np.zeros(100), ids)

    assert order == ordered(np.zeros(100), ids)
    assert 10 < sum(id_.startswith("first") for id_ in order[:50]) < 40
    assert ordered(np.array([0.1, 0.3, 0.2]), ["low", "high", "middle"]) == ["high", "middle", "low"]


def test_bm25_by_hand() -> None:
    documents = ["nurse ward nurse", "python developer"]

    scores = bm25(["nurse", "python python"], documents)

    rare = log2(1 + (2 - 1 + 0.5) / (1 + 0.5)) / log2(np.e)
    nurse = rare * 2 * 3 / (2 + 2 * (0.25 + 0.75 * 3 / 2.5))
    python = rare * 1 * 3 / (1 + 2 * (0.25 + 0.75 * 2 / 2.5))
    assert scores == pytest.approx(np.array([[nurse, 0], [0, 2 * python]]))


def test_overlap_is_the_share_of_the_postings_keywords() -> None:
    assert overlap(["nurse and ward and more"], ["nurse ward patients care", "python"]).tolist() == [[0.5, 0.0]]


def test_tfidf_prefers_the_same_words() -> None:
    same, other = tfidf(["python developer"], ["python developer", "registered nurse"])[0]
    assert same == pytest.approx(1.0)
    assert other == 0.0


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Staff Nurse - Band 5", {"HEALTHCARE"}),
        ("Nurse Recruiter", {"HR"}),
        ("Nursery Nurse", {"TEACHER"}),
        ("Senior Software Engineer, Backend", {"INFORMATION-TECHNOLOGY"}),
        ("Mechanical Engineer", {"ENGINEERING"}),
        ("Civil Engineer 3", {"CONSTRUCTION", "ENGINEERING"}),
        ("Enterprise Account Executive", {"SALES", "BUSINESS-DEVELOPMENT"}),
        ("Engineering Manager, Payments", set()),
        ("Deputy Director", set()),
    ],
)
def test_categories_of_titles(title: str, expected: set[str]) -> None:
    assert categories_of(title) == expected
