"""Level by distance, years by share."""

import pytest

from app.ml.terms.seniority import Seniority
from tests.matching.factors.judged import score, verdict


@pytest.mark.parametrize(
    ("own", "asked", "expected"),
    [
        (Seniority.MID, Seniority.MID, 1.0),
        (Seniority.MID, Seniority.SENIOR, 0.6),
        (Seniority.SENIOR, Seniority.MID, 0.75),
        (Seniority.LEAD, Seniority.MANAGER, 1.0),
        (Seniority.INTERN, Seniority.EXECUTIVE, 0.0),
        (None, Seniority.MID, 0.3),
    ],
)
def test_levels_by_distance(own: Seniority | None, asked: Seniority, expected: float) -> None:
    assert score("seniority", {"seniority": own}, {"seniority": asked}) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("own", "asked", "expected"), [(5.0, 5, 1.0), (12.0, 5, 1.0), (2.0, 4, 2.5 / 4.5), (None, 3, 0.3)]
)
def test_years_by_share(own: float | None, asked: int, expected: float) -> None:
    assert score("seniority", {"experience_years": own}, {"years_min": asked}) == pytest.approx(expected)


def test_both_count_alike() -> None:
    who = {"seniority": Seniority.MID, "experience_years": 2.0}
    assert score("seniority", who, {"seniority": Seniority.SENIOR, "years_min": 2}) == pytest.approx((0.6 + 1.0) / 2)


def test_abstains_where_neither_is_stated() -> None:
    assert verdict("seniority", {"seniority": Seniority.MID}, {}) is None


def test_quotes_the_words_of_level_and_years() -> None:
    demand = {"skill_ids": [], "years": 4, "quote": "at least four years"}
    found = verdict(
        "seniority",
        {"seniority": Seniority.MID, "experience_years": 2.0},
        {"seniority": Seniority.SENIOR, "years_min": 4},
        requirements=(demand,),
        facts={"quotes": {"seniority": "Senior"}},
    )
    assert found is not None
    assert found.reason == "It is one level above yours. It asks for 4 years; you have 2."
    assert [item.quote for item in found.evidence] == ["Senior", "at least four years"]
