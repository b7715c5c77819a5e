"""Learned weights stand behind enough people, hold nothing of one, and rank as the choices did."""

import random

import numpy as np
import pytest

from app.ml.models.interface import Artefact, CannotTrain
from app.ml.models.matcher import LEAST_PEOPLE, MOST_OF_ONE, MOST_WEIGHT, JobMatcher, Preference
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import pack, unpack


def choices(people: int, each: int = 30, *, by: str = "place", seed: int = 1) -> list[Preference]:
    """What people chose who go by one factor, with noise on the others."""
    chance = random.Random(seed)
    return [
        Preference(
            {
                "place": 0.4 * (by == "place") + chance.uniform(-0.3, 0.3),
                "skills": 0.4 * (by == "skills") + chance.uniform(-0.3, 0.3),
                "pay": chance.uniform(-0.5, 0.5),
            },
            person,
        )
        for person in range(people)
        for _ in range(each)
    ]


def trained(rows: list[Preference]) -> JobMatcher:
    return JobMatcher.load(JobMatcher.train(rows, lambda: None), "1")


class TestWeights:
    @pytest.mark.parametrize("taste", ["place", "skills"])
    def test_the_factor_people_go_by_weighs_most(self, taste: str) -> None:
        weights = trained(choices(8, by=taste)).weights

        assert max(weights, key=lambda slug: weights[slug]) == taste
        assert all(0 <= weight <= MOST_WEIGHT for weight in weights.values())

    def test_are_better_than_even_ones_on_choices_they_were_not_made_from(self) -> None:
        held = choices(4, seed=2)
        even = JobMatcher({"place": 10, "skills": 10, "pay": 10}, "even")

        assert trained(choices(8)).evaluate(held)["ranking"].value > even.evaluate(held)["ranking"].value

    def test_a_factor_that_says_the_same_of_all_is_not_judged(self) -> None:
        rows = [Preference({**row.differences, "language": 0.0}, row.person) for row in choices(6)]

        assert set(trained(rows).weights) == {"place", "skills", "pay"}

    def test_the_same_choices_give_the_same_file(self) -> None:
        contents = {JobMatcher.train(choices(6), lambda: None).content for _ in range(2)}

        assert len(contents) == 1

    def test_a_question_is_answered_by_what_was_said(self) -> None:
        model = JobMatcher({"place": 30, "skills": 10}, "1")

        assert model.predict({"place": 1.0, "skills": 0.0}) == 0.75
        assert model.predict({"place": 0.5}) == 0.5
        assert model.predict({}) == model.predict({"unknown": 1.0}) == 0


class TestPeople:
    def test_fewer_than_five_teach_nothing(self) -> None:
        with pytest.raises(CannotTrain, match="Fewer than 5 people"):
            JobMatcher.train(choices(LEAST_PEOPLE - 1, 500), lambda: None)

        assert trained(choices(LEAST_PEOPLE)).weights

    def test_nobody_counts_for_more_than_a_few_hundred_choices(self) -> None:
        rest = choices(6, 40)
        loud = [Preference(row.differences, 99) for row in choices(1, 5_000, by="skills")]
        capped = loud[:MOST_OF_ONE]

        assert JobMatcher.train(rest + loud, lambda: None) == JobMatcher.train(rest + capped, lambda: None)

    def test_each_person_counts_the_same_in_the_figures(self) -> None:
        model = JobMatcher({"place": 1}, "1")
        rows = [Preference({"place": 1.0}, 1)] * 150 + [Preference({"place": -1.0}, 2)] * 50

        assert model.evaluate(rows)["ranking"].value == 0.5

    def test_a_file_holds_weights_and_slugs_and_nothing_else(self) -> None:
        arrays, facts = unpack(JobMatcher.train(choices(6), lambda: None).content)

        assert set(arrays) == {"weights"}
        assert facts == {"model": "job_matcher", "slugs": ["pay", "place", "skills"]}
        assert arrays["weights"].dtype == np.int64

    def test_one_person_held_out_has_no_figures(self) -> None:
        assert trained(choices(6)).evaluate(choices(1, 100)) == {}


@pytest.mark.parametrize(
    "rows",
    [[], [Preference({}, person) for person in range(9)], [Preference({"pay": -0.5}, person) for person in range(9)]],
    ids=["none", "nothing said", "all against"],
)
def test_what_tells_nothing_apart_teaches_nothing(rows: list[Preference]) -> None:
    with pytest.raises(CannotTrain):
        JobMatcher.train(rows, lambda: None)


FOREIGN = {
    "another model": pack({"weights": np.array([1])}, {"model": "x", "slugs": ["a"]}),
    "no slugs": pack({"weights": np.array([1])}, {"model": "job_matcher"}),
    "numbers for slugs": pack({"weights": np.array([1])}, {"model": "job_matcher", "slugs": [1]}),
    "more slugs": pack({"weights": np.array([1])}, {"model": "job_matcher", "slugs": ["a", "b"]}),
    "fractions": pack({"weights": np.array([1.5])}, {"model": "job_matcher", "slugs": ["a"]}),
    "below nought": pack({"weights": np.array([-1])}, {"model": "job_matcher", "slugs": ["a"]}),
    "beyond the most": pack({"weights": np.array([101])}, {"model": "job_matcher", "slugs": ["a"]}),
}


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_a_file_that_training_did_not_make_is_refused(name: str) -> None:
    with pytest.raises(ModelCorrupt):
        JobMatcher.load(Artefact(FOREIGN[name]), "1")
