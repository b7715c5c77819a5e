"""The skill extractor says why it can't learn here; the salary predictor is judged by currency, abstaining included."""

import random

import pytest

from app.ml.models.extractor import WHY_NOT, MarkedText, SkillExtractor
from app.ml.models.interface import Artefact, CannotTrain
from app.ml.models.salary import SalaryPredictor
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import pack
from app.ml.salary.types import Abstained, PaidPosting, SalaryEstimate, SalaryQuestion

TITLES = {"Junior Nurse": 30_000, "Nurse": 40_000, "Senior Nurse": 50_000, "Head of Nursing": 70_000}


def paid(count: int, currency: str = "EUR", seed: int = 1) -> list[PaidPosting]:
    chance = random.Random(seed)
    titles = list(TITLES)
    return [
        PaidPosting(
            SalaryQuestion(title=titles[number % 4], currency=currency, country="DE", location="Berlin"),
            TITLES[titles[number % 4]] * chance.uniform(0.92, 1.08),
            group=str(number % 40),
        )
        for number in range(count)
    ]


class TestExtractor:
    def test_reads_skills_and_has_a_version(self) -> None:
        model = SkillExtractor.shipped()

        assert "python" in {mention.skill_id for mention in model.predict("You write Python and SQL.")}
        assert model.version.startswith("1.")

    def test_says_why_it_does_not_learn(self) -> None:
        with pytest.raises(CannotTrain, match="people have marked"):
            SkillExtractor.train([MarkedText("You write Python.", frozenset({"python"}))], lambda: None)
        with pytest.raises(ModelCorrupt):
            SkillExtractor.load(Artefact(b""), "1")
        assert WHY_NOT.endswith(".")

    def test_is_judged_by_what_it_reads(self) -> None:
        right = [MarkedText("You write Python.", frozenset({"python"}))] * 20
        half = [MarkedText("You write Python.", frozenset({"python", "cobol"}))] * 20

        assert {name: one.value for name, one in SkillExtractor.shipped().evaluate(right).items()} == {
            "precision": 1.0,
            "recall": 1.0,
        }
        assert SkillExtractor.shipped().evaluate(half)["recall"].value == 0.5
        assert SkillExtractor.shipped().evaluate(right[:19]) == {}


class TestSalary:
    def test_learns_what_titles_pay_and_answers_from_its_file(self) -> None:
        model = SalaryPredictor.load(SalaryPredictor.train(paid(600), lambda: None), "1")

        told = model.predict(SalaryQuestion("Senior Nurse", "EUR", country="DE", location="Berlin"))

        assert isinstance(told, SalaryEstimate)
        assert 44_000 < told.p50 < 56_000

    def test_is_better_than_one_that_knows_nothing_on_rows_it_has_not_seen(self) -> None:
        rows = paid(200, seed=2)
        model = SalaryPredictor.load(SalaryPredictor.train(paid(600), lambda: None), "1")
        found, nothing = model.evaluate(rows), SalaryPredictor({}, "none").evaluate(rows)

        assert found["mae.EUR"].value < nothing["mae.EUR"].value / 2
        assert found["pinball.EUR"].value < nothing["pinball.EUR"].value
        assert nothing["answered.EUR"].value == 0

    def test_currencies_are_never_pooled(self) -> None:
        rows = [*paid(100), *paid(60, "JPY"), *paid(10, "GBP")]

        found = SalaryPredictor({}, "none").evaluate(rows)

        assert {name: one.n for name, one in found.items() if name.startswith("mae")} == {"mae.EUR": 100, "mae.JPY": 60}

    def test_abstains_in_a_currency_it_does_not_know(self) -> None:
        assert isinstance(SalaryPredictor({}, "none").predict(SalaryQuestion("Nurse", "EUR")), Abstained)

    def test_too_few_rows_teach_nothing(self) -> None:
        with pytest.raises(CannotTrain, match="No currency"):
            SalaryPredictor.train(paid(20), lambda: None)

    @pytest.mark.parametrize("content", [b"", b"PK", pack({}, {"model": "job_matcher"})], ids=["empty", "cut", "other"])
    def test_a_file_that_training_did_not_make_is_refused(self, content: bytes) -> None:
        with pytest.raises(ModelCorrupt):
            SalaryPredictor.load(Artefact(content), "1")

    def test_training_stops_where_it_is_asked_to(self) -> None:
        class Stop(Exception):
            pass

        def stop() -> None:
            raise Stop

        with pytest.raises(Stop):
            SalaryPredictor.train(paid(600), stop)
