"""The skill recommender names what is asked for together, and nothing it was not told of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.models.interface import Artefact, CannotTrain
from app.ml.models.recommender import LEAST_TOGETHER, Basket, SkillQuestion, SkillRecommender
from app.ml.models.splitting import held_out, split
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import pack, unpack

SKILLS = ("css", "django", "python", "react", "sql")
ROWS = [
    *[Basket(("python", "django", "sql"), "a")] * 8,
    *[Basket(("react", "css"), "b")] * 8,
    Basket(("css", "sql"), "c"),
]


def trained(rows: list[Basket]) -> SkillRecommender:
    return SkillRecommender.load(SkillRecommender.train(rows, lambda: None), "1")


class TestAnswers:
    def test_names_what_stands_together_with_the_skill_that_speaks_for_it(self) -> None:
        named = trained(ROWS).predict(SkillQuestion(("python",)))

        assert [(one.skill_id, one.because) for one in named] == [("django", "python"), ("sql", "python")]

    def test_a_pair_met_too_seldom_is_chance(self) -> None:
        assert "sql" not in [one.skill_id for one in trained(ROWS).predict(SkillQuestion(("css",)))]

    def test_has_no_answer_to_what_it_never_met(self) -> None:
        assert trained(ROWS).predict(SkillQuestion(("welding",))) == []

    def test_the_shipped_one_answers_from_the_lexicon(self) -> None:
        named = SkillRecommender.shipped().predict(SkillQuestion(("django",)))

        assert "python" in [one.skill_id for one in named]

    @given(
        rows=st.lists(st.lists(st.sampled_from(SKILLS), max_size=5).map(tuple), max_size=40),
        own=st.lists(st.sampled_from([*SKILLS, "welding"]), max_size=4).map(tuple),
        most=st.integers(1, 5),
    )
    def test_never_names_what_is_had_nor_more_than_asked(
        self, rows: list[tuple[str, ...]], own: tuple[str, ...], most: int
    ) -> None:
        try:
            model = trained([Basket(skills, "g") for skills in rows])
        except CannotTrain:
            return
        named = model.predict(SkillQuestion(own, most))

        assert len(named) <= most
        assert not {one.skill_id for one in named} & set(own)
        assert all(one.because in own and one.score > 0 for one in named)
        assert named == sorted(named, key=lambda one: (-one.score, one.skill_id))


class TestTraining:
    def test_the_same_rows_give_the_same_file(self) -> None:
        contents = {SkillRecommender.train(rows, lambda: None).content for rows in (ROWS, list(reversed(ROWS)))}

        assert len(contents) == 1

    def test_too_little_in_common_teaches_nothing(self) -> None:
        with pytest.raises(CannotTrain, match="No two skills"):
            SkillRecommender.train([Basket(("a", "b"), "g")] * (LEAST_TOGETHER - 1), lambda: None)

    def test_what_was_trained_beats_what_knows_nothing_of_it(self) -> None:
        rows = [Basket(("python", "django", "sql"), "a"), Basket(("react", "css", "git"), "b")] * 50
        untaught = trained([Basket(("x", "y"), "g")] * 9)

        assert trained(rows).evaluate(rows)["hit_at_10"].value == 1
        assert untaught.evaluate(rows)["hit_at_10"].value == 0

    def test_few_rows_have_no_figures(self) -> None:
        assert trained(ROWS).evaluate(ROWS[:9]) == {}


NAMES = np.frombuffer(b"a\nb", np.uint8)
NEAR, STRENGTH = np.full((2, 20), -1, np.int32), np.zeros((2, 20), np.int16)
FOREIGN = {
    "another model": pack({"ids": NAMES, "near": NEAR, "strength": STRENGTH}, {"model": "job_matcher"}),
    "no facts": pack({"ids": NAMES, "near": NEAR, "strength": STRENGTH}, {}),
    "another array": pack({"ids": NAMES, "near": NEAR, "more": STRENGTH}, {"model": "skill_recommender"}),
    "another shape": pack({"ids": NAMES, "near": NEAR[:1], "strength": STRENGTH}, {"model": "skill_recommender"}),
    "beyond its skills": pack({"ids": NAMES, "near": NEAR + 3, "strength": STRENGTH}, {"model": "skill_recommender"}),
    "fractions": pack({"ids": NAMES, "near": NEAR * 0.5, "strength": STRENGTH}, {"model": "skill_recommender"}),
    "ids that are no text": pack(
        {"ids": np.full(3, 255, np.uint8), "near": NEAR, "strength": STRENGTH}, {"model": "skill_recommender"}
    ),
}


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_a_file_that_training_did_not_make_is_refused(name: str) -> None:
    with pytest.raises(ModelCorrupt):
        SkillRecommender.load(Artefact(FOREIGN[name]), "1")


def test_nothing_in_a_file_names_an_employer() -> None:
    arrays, facts = unpack(SkillRecommender.train([Basket(("a", "b"), "Secret Ltd")] * 9, lambda: None).content)

    assert facts == {"model": "skill_recommender"}
    assert not any(b"Secret" in array.tobytes() for array in arrays.values())


@given(groups=st.lists(st.text(max_size=4), max_size=60))
def test_a_group_stands_on_one_side_only(groups: list[str]) -> None:
    kept, held = split(groups, str)

    assert not set(kept) & set(held)
    assert sorted(kept + held) == sorted(groups)
    assert all(held_out(group) for group in held)


def test_a_fifth_of_groups_is_held_out() -> None:
    share = sum(held_out(str(number)) for number in range(5_000)) / 5_000

    assert 0.18 < share < 0.22
