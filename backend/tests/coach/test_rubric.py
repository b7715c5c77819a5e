"""Judging an answer by rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.rubric.heard import Heard, Known
from app.coach.rubric.judging import overall, review
from app.coach.stored import Criterion, Feedback, Question
from app.coach.types import QuestionKind
from tests.factories.coach import STORY

KNOWN = Known(employers=("Harbour Analytics",), skills=("Python", "PostgreSQL"), titles=("Data Engineer",))
GERMAN = (
    "Vor zwei Jahren hatten wir auf unserer Station viele Stürze. Meine Aufgabe war, die Zahl zu senken. Ich habe alle "
    "Stürze eines Quartals ausgewertet, mit dem Team neue Rundgänge eingeführt und die Angehörigen informiert. Dadurch "
    "sank die Zahl um 30 Prozent, und seitdem gibt es jede Woche eine Besprechung."
)
SPANISH = (
    "Hace dos años en mi empresa teníamos un problema con los informes y yo escribí un programa para que estuvieran "
    "listos antes de las siete de la mañana cada día de la semana."
)


def judged(text: str, kind: QuestionKind = QuestionKind.experience, *expects: str, known: Known = KNOWN) -> Feedback:
    """What is found in an answer."""
    return review(Heard(text, Question(id="", kind=kind, text="?", expects=list(expects)), known))


def score(text: str, name: str, kind: QuestionKind = QuestionKind.experience, *expects: str) -> int | None:
    """The score by one criterion."""
    return next(one.score for one in judged(text, kind, *expects).rubric if one.name == name)


class TestStar:
    @pytest.mark.parametrize("name", ["situation", "task", "action", "result", "figures", "evidence"])
    def test_each_part_is_found_and_missed(self, name: str) -> None:
        assert (score(STORY, name) or 0) >= 3
        assert score("I like to work with people and am always very motivated.", name) in {0, 1}

    @pytest.mark.parametrize(
        ("part", "name"),
        [
            ("In 2021 at Harbour Analytics our nightly reports were late every second day.", "situation"),
            ("My task was to get them ready before seven.", "task"),
            (
                "I measured each step, rewrote the slowest queries in PostgreSQL and moved the loads to Python.",
                "action",
            ),
            ("As a result the run time fell from 4 hours to 35 minutes. Since then no report was late.", "result"),
        ],
    )
    def test_what_is_left_out_costs(self, part: str, name: str) -> None:
        without = STORY.replace(part, "").strip()
        assert (score(without, name) or 0) < (score(STORY, name) or 0)
        assert (judged(without).overall or 0) < (judged(STORY).overall or 0)

    def test_we_is_not_i(self) -> None:
        assert score(STORY.replace("I measured", "We measured"), "action") == 1

    def test_german_is_read_too(self) -> None:
        found = judged(GERMAN)
        assert [one.score for one in found.rubric if one.name in {"action", "result"}] == [4, 4]

    def test_what_is_not_read_is_not_judged(self) -> None:
        found = judged(SPANISH)
        assert [one.score for one in found.rubric if one.name in {"situation", "action", "result"}] == [None] * 3
        assert found.overall is None

    def test_the_skill_asked_for_is_looked_for(self) -> None:
        assert score(STORY, "point", QuestionKind.experience, "PostgreSQL") == 4
        assert score(STORY, "point", QuestionKind.experience, "Kafka") == 0
        assert score(STORY, "point") is None

    @pytest.mark.parametrize(("words", "least", "most"), [(5, 0, 0), (150, 4, 4), (900, 1, 1)])
    def test_length(self, words: int, least: int, most: int) -> None:
        assert least <= (score("word " * words, "length") or 0) <= most


class TestOtherKinds:
    @pytest.mark.parametrize(
        ("kind", "good", "poor"),
        [
            (
                QuestionKind.gap,
                "I have not run Kafka yet. But I know RabbitMQ, which is similar, and take a course in the next month.",
                "I am sure I can do it, I learn fast.",
            ),
            (
                QuestionKind.pay,
                "I look for 62,000 to 68,000 euros a year, because I led two migrations. What range have you set?",
                "I am flexible.",
            ),
            (
                QuestionKind.credential,
                "Yes, I hold an RN licence in Texas; it is valid until March 2027.",
                "My colleagues always praised me.",
            ),
            (
                QuestionKind.closing,
                "What would the first three months look like? How does the team decide what to build?",
                "Nothing, thank you.",
            ),
            (
                QuestionKind.motivation,
                "I am looking for work like mine at Harbour Analytics; Brightline does it for clinics with Python.",
                "I like challenges.",
            ),
        ],
    )
    def test_tell_good_from_poor(self, kind: QuestionKind, good: str, poor: str) -> None:
        better, worse = judged(good, kind, "Brightline").overall, judged(poor, kind, "Brightline").overall
        assert better is not None
        assert worse is not None
        assert better >= worse + 40

    @pytest.mark.parametrize("kind", list(QuestionKind))
    def test_every_kind_has_a_rubric_that_weighs(self, kind: QuestionKind) -> None:
        rubric = judged(STORY, kind).rubric
        assert len({one.name for one in rubric}) == len(rubric) >= 2


class TestAlways:
    @given(st.text(max_size=400), st.sampled_from(list(QuestionKind)))
    def test_whatever_is_said_is_judged_in_its_own_words(self, text: str, kind: QuestionKind) -> None:
        found = judged(text, kind, "Python")
        for one in found.rubric:
            assert one.score is None or 0 <= one.score <= one.best
            assert one.reason
            assert all(quote in text for quote in one.quotes)
        assert found.overall is None or 0 <= found.overall <= 100

    def test_without_a_cv_evidence_is_not_judged(self) -> None:
        [one] = [one for one in judged(STORY, known=Known()).rubric if one.name == "evidence"]
        assert one.score is None

    def test_advice_begins_with_what_weighs_most(self) -> None:
        found = judged(
            "In 2021 at Harbour Analytics we had 4 late reports. The goal was to fix PostgreSQL with Python."
        )
        assert "we had" in found.advice[0] or "came of it" in found.advice[0]

    def test_less_than_half_judged_has_no_sum(self) -> None:
        known, unknown = (Criterion(name="a", label="A", score=value, reason="r") for value in (4, None))
        assert overall([known, unknown]) == 100
        assert overall([known, unknown, unknown]) is None
        assert overall([]) is None
