"""Requirements coverage: what is asked, how firmly, how rare it is, and what comes near it."""

from typing import Any

import numpy as np
import pytest

from app.matching.corpus.rarity import Rarity
from app.matching.factors.skills import Skills, bent
from app.matching.pairs import Pairs
from app.profile.types import SnapshotLanguage
from tests.factories.matching import person, scoring_row, table
from tests.matching.factors.judged import score, verdict

MUSTS = ("python", "django", "postgresql", "docker")


def test_abstains_where_no_skill_is_named() -> None:
    assert verdict("skills", {"skills": ("python",)}, {}) is None


def test_everything_held_is_full() -> None:
    assert score("skills", {"skills": MUSTS}, {"must": MUSTS}) == pytest.approx(1.0)


@pytest.mark.parametrize("asked", [("python",), ("python", "django"), MUSTS])
def test_nothing_held_of_few_or_many_scores_next_to_nothing(asked: tuple[str, ...]) -> None:
    assert score("skills", {}, {"must": asked}) == 0.0
    assert score("skills", {"skills": ("patient-care",)}, {"generic": asked}) == 0.0


@pytest.mark.parametrize(("firm", "loose"), [("must", "nice"), ("nice", "generic")])
def test_what_is_asked_firmly_weighs_more(firm: str, loose: str) -> None:
    asked = {firm: ("python", "postgresql"), loose: ("docker", "kubernetes")}
    met = score("skills", {"skills": ("python", "postgresql")}, asked)
    assert met > score("skills", {"skills": ("docker", "kubernetes")}, asked)


def test_what_is_rare_weighs_more() -> None:
    counts = Rarity(1_000, {"python": 700, "docker": 5})
    rows = table(scoring_row(must=("python", "docker", "django")), rarity=counts)
    common, rare = (float(Skills().scores(Pairs.of(person(skills=(held,)), rows))[0]) for held in ("python", "docker"))
    assert rare > common > 0


@pytest.mark.parametrize(
    ("held", "asked", "through"),
    [
        ("django", "python", "implied"),
        ("haskell", "computer-programming", "broader"),
        ("react", "angular", "related"),
        ("python", "django", "near"),
    ],
)
def test_what_comes_near_counts_in_part(held: str, asked: str, through: str) -> None:
    others = ("patient-care", "wound-care", "nursing-care")
    none, part, outright = (
        score("skills", {"skills": skills}, {"must": (asked, *others)}) for skills in ((), (held,), (asked,))
    )
    assert none < part < outright, through


@pytest.mark.parametrize("added", MUSTS)
def test_one_more_shows(added: str) -> None:
    before = score("skills", {"skills": ("kubernetes",)}, {"must": (*MUSTS, "kubernetes")})
    after = score("skills", {"skills": ("kubernetes", added)}, {"must": (*MUSTS, "kubernetes")})
    assert after - before > 0.02


def test_is_bounded_by_what_the_posting_asks() -> None:
    much = {"skills": (*MUSTS, "kubernetes", "react", "apache-kafka")}
    assert score("skills", much, {"must": MUSTS}) == score("skills", {"skills": MUSTS}, {"must": MUSTS})


def test_one_common_word_does_not_make_a_match() -> None:
    rows = table(scoring_row(generic=("communication",)), rarity=Rarity(1_000, {"communication": 900}))
    assert float(Skills().scores(Pairs.of(person(skills=("communication",)), rows))[0]) < 0.3


def test_the_curve_rises_all_the_way() -> None:
    steps = bent(np.linspace(0, 1, 101))
    assert (np.diff(steps) > 0).all()
    assert steps[[0, -1]] == pytest.approx([0.0, 1.0])


def test_a_language_spoken_is_a_skill_held() -> None:
    asked = {"must": ("spanish", "python")}
    spoken = {"languages": (SnapshotLanguage("Spanish", "native"),)}
    assert score("skills", spoken, asked) > score("skills", {}, asked)


class TestWords:
    TEXT = "About us.\nYou need Python and PostgreSQL every day.\nFree fruit."

    def said(self, who: dict[str, Any], **facts: Any) -> tuple[str, list[tuple[str, str]]]:
        found = verdict("skills", who, {"must": ("python", "postgresql")}, self.TEXT, **facts)
        assert found is not None
        return found.reason, [(item.from_, item.quote) for item in found.evidence]

    def test_quotes_both_sides_from_where_the_skill_was_named(self) -> None:
        reason, quotes = self.said({"skills": ("python",)}, facts={"named": {"python": [19, 25]}})
        assert reason == "You show 1 of the 2 skills the posting names."
        assert quotes == [("cv", "knows python"), ("job", "You need Python and PostgreSQL every day.")]

    def test_quotes_the_demand_where_there_is_one(self) -> None:
        demand = {"skill_ids": ["python"], "years": None, "quote": "You need Python"}
        _, quotes = self.said({"skills": ("python",)}, requirements=(demand,))
        assert quotes == [("cv", "knows python"), ("job", "You need Python")]

    def test_cuts_a_long_demand_around_the_skill(self) -> None:
        long = f"{'Much is asked here. ' * 20}Python matters. {'More is asked. ' * 20}"
        demand = {"skill_ids": ["python"], "years": None, "quote": long}
        found = verdict("skills", {"skills": ("python",)}, {"must": ("python",)}, long, requirements=(demand,))
        assert found is not None
        quote = found.evidence[-1].quote
        assert "Python" in quote
        assert quote in long
        assert len(quote) <= 200

    def test_says_so_where_none_is_shown(self) -> None:
        assert self.said({})[0] == "You show none of the 2 skills the posting names."
