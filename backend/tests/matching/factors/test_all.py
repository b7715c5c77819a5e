"""What holds for every factor: weights, names, words for abstaining, and that an empty profile is judged."""

from typing import Any

import numpy as np
import pytest

from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.ml.closeness.terms import terms_of
from app.ml.terms.employment import EmploymentType
from app.ml.terms.seniority import Seniority
from tests.factories.matching import detail, person, scoring_row
from tests.matching.factors.judged import LONDON

FULL: dict[str, Any] = {
    "must": ("python",),
    "seniority": Seniority.MID,
    "annual_max": 1,
    "pay_currency": "EUR",
    "places": (LONDON,),
    "location": "London",
    "language": "en",
    "employment_type": EmploymentType.FULL_TIME,
    "terms": terms_of("build and run services in Python"),
}


def test_weights_add_up_to_a_hundred() -> None:
    assert sum(factor.weight for factor in factors().values()) == 100


def test_the_questions_of_the_issue_are_asked() -> None:
    assert set(factors()) == {
        "title", "skills", "closeness", "seniority", "place", "pay", "industry", "language", "freshness", "employment",
    }  # fmt: skip


def test_every_factor_says_what_it_is() -> None:
    assert all(factor.label and factor.__doc__ for factor in factors().values())


@pytest.mark.parametrize("slug", sorted(set(factors()) - {"title", "industry", "freshness"}))
def test_says_why_it_abstains(slug: str) -> None:
    explanation = factors()[slug].explain(person(), detail())
    assert factors()[slug].judge(person(), detail()) is None
    assert explanation.reason.startswith("The posting")
    assert explanation.reason.endswith(".")
    assert explanation.evidence == ()


@pytest.mark.parametrize("slug", sorted(factors()))
def test_an_empty_profile_is_judged_where_there_are_facts(slug: str) -> None:
    answer = factors()[slug].scores(Pairs.of(person(), detail(scoring_row(**FULL)).table))
    assert not np.isnan(answer).any()
    assert 0.0 <= float(answer[0]) <= 1.0


@pytest.mark.parametrize("slug", sorted(factors()))
def test_quotes_are_words_of_their_side(slug: str) -> None:
    text = "Your tasks\n- Build and run services in Python\n"
    explanation = factors()[slug].explain(
        person(skills=("python",), titles=("Baker",)), detail(scoring_row(**FULL), text)
    )
    for item in explanation.evidence:
        assert item.from_ == "cv" or item.quote in text or item.quote in ("Backend Developer", "London")
