"""Titles: their words, their occupation, their meaning; the closest one and all together."""

from typing import Any

import pytest

from app.matching.factors.title import nearness_of
from app.ml.occupations import occupation_of
from app.profile.types import SnapshotJob
from tests.matching.factors.judged import score, verdict


def uri(title: str) -> str:
    """The occupation a title names."""
    named = occupation_of(title)
    assert named is not None
    return named[0].uri


@pytest.mark.parametrize("title", ["Backend Developer", "Staff Nurse", "Baker", "Tax Accountant"])
def test_the_same_title_is_full(title: str) -> None:
    assert score("title", {"titles": (title,)}, {"title": title}) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("own", "near", "far"),
    [
        ("Backend Developer", "Software Engineer", "Staff Nurse"),
        ("Staff Nurse", "Registered Nurse", "Warehouse Operative"),
        ("Chef", "Cook", "Accountant"),
        ("HR Manager", "Human Resources Business Partner", "Truck Driver"),
        ("Data Scientist", "Machine Learning Engineer", "Baker"),
    ],
)
def test_like_work_is_near(own: str, near: str, far: str) -> None:
    close, apart = (score("title", {"titles": (own,)}, {"title": title}) for title in (near, far))
    assert close > 0.5 > 0.35 > apart


def test_no_title_in_the_profile_scores_nothing() -> None:
    found = verdict("title", {}, {})
    assert found is not None
    assert found.score == 0.0
    assert found.reason == "Your profile names no job title yet."


def test_abstains_on_a_title_without_words() -> None:
    assert verdict("title", {"titles": ("Baker",)}, {"title_tokens": ()}) is None


def test_the_closest_title_counts_and_so_do_all_together() -> None:
    only, first, none = (
        score("title", {"titles": titles}, {})
        for titles in (("Backend Developer",), ("Backend Developer", "Baker"), ("Baker",))
    )
    assert only > first > 0.6 > 0.3 > none


def test_an_older_title_counts_less_and_is_not_forgotten() -> None:
    newest = score("title", {"titles": ("Backend Developer", "Baker")}, {})
    oldest = score("title", {"titles": ("Baker", "Backend Developer")}, {})
    assert 0.5 < oldest < newest - 0.1


def test_a_title_said_twice_counts_once() -> None:
    once, twice = (score("title", {"titles": titles}, {}) for titles in (("Baker", "Cook"), ("Baker", "Cook", "BAKER")))
    assert once == twice


def test_a_wish_counts_alone_among_all_together() -> None:
    wish: dict[str, Any] = {"wanted": ("Baker",), "titles": ("Cook", "Backend Developer")}
    assert score("title", wish, {"title": "Baker"}) == pytest.approx(1.0, abs=0.01)
    # What was done is second then, and not forgotten.
    assert 0.3 < score("title", wish, {"title": "Backend Developer"}) < 0.6


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Staff Nurse", "Staff Nurse", 0.9),
        ("Backend Developer", "Web Developer", 0.5),
        ("Baker", "Accountant", 0.0),
    ],
)
def test_occupations_by_their_groups(one: str, other: str, expected: float) -> None:
    assert nearness_of(uri(one), uri(other)) == pytest.approx(expected, abs=0.26)


def test_an_occupation_unknown_to_us_is_no_reason_against_it() -> None:
    assert nearness_of("http://data.europa.eu/esco/occupation/none", uri("Baker")) == 0.0
    same = {"titles": ("Baker",)}
    assert score("title", same, {"title": "Baker", "esco_uri": None}) == pytest.approx(1.0, abs=0.01)


def test_quotes_the_cv_only_where_the_cv_says_it() -> None:
    told = SnapshotJob("Baker", "Crumb", "2020", None, quote="Baker at Crumb")
    found = verdict("title", {"titles": ("Baker",), "experience": (told,)}, {"title": "Baker"})
    assert found is not None
    assert found.reason == "The position is close to “Baker”."
    assert [(item.from_, item.quote) for item in found.evidence] == [("cv", "Baker"), ("job", "Baker")]
    wish = verdict("title", {"wanted": ("Baker",)}, {"title": "Baker"})
    assert wish is not None
    assert [item.from_ for item in wish.evidence] == ["job"]
