"""Both directions are one: many people and one posting are judged as each of them alone."""

import numpy as np
import pytest

from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.scoring import score
from app.matching.weights import default_weights
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.profile.types import RemoteWish
from tests.factories.matching import person, scoring_row, table

LEEDS = {"city": "Leeds", "region": "England", "country": "GB", "group": None}
PEOPLE = (
    person(),
    person(skills=("python", "docker"), titles=("Backend Developer",), experience_years=6.0, location="Leeds, UK"),
    person(skills=("django",), wanted=("Nurse",), seniority=Seniority.LEAD, salary_min=50_000, currency="EUR"),
    person(skills=("patient-care",), remote=RemoteWish.remote_only, salary_min=50_000, currency="GBP"),
)
POSTINGS = table(
    scoring_row(1, must=("python", "django"), nice=("docker",), seniority=Seniority.SENIOR, years_min=4),
    scoring_row(2, title="Staff Nurse", generic=("patient-care",), places=(LEEDS,), remote=Remote.ONSITE),
    scoring_row(3, annual_min=40_000, annual_max=60_000, pay_currency="EUR", remote=Remote.REMOTE),
    scoring_row(4),
)


def steps(people: tuple[int, ...], postings: tuple[int, ...]) -> np.ndarray:
    """What each factor says of these people and postings."""
    pairs = Pairs(PersonTable(tuple(PEOPLE[row] for row in people)), POSTINGS.take(postings))
    return score(factors(), pairs, default_weights().of_factors).steps


class TestPairs:
    def test_many_people_are_judged_as_each_alone(self) -> None:
        everyone = tuple(range(len(PEOPLE)))
        for posting in range(len(POSTINGS)):
            together = steps(everyone, (posting,))
            alone = np.concatenate([steps((row,), (posting,)) for row in everyone], axis=1)
            assert (together == alone).all()

    def test_many_postings_are_judged_as_each_alone(self) -> None:
        rows = tuple(range(len(POSTINGS)))
        for row in range(len(PEOPLE)):
            alone = np.concatenate([steps((row,), (posting,)) for posting in rows], axis=1)
            assert (steps((row,), rows) == alone).all()

    def test_one_side_has_one_row(self) -> None:
        with pytest.raises(ValueError, match="one side"):
            Pairs(PersonTable(PEOPLE), POSTINGS)
