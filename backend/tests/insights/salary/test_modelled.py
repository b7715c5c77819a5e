"""Where postings are too few a model answers, or says why it does not."""

from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient

from app.insights.learned.answering import Answered, InUse
from app.insights.learned.types import Arm
from app.insights.salary import modelled
from app.ml.models.salary import SalaryPredictor
from app.ml.registry import ModelCorrupt
from app.ml.salary.types import Abstained, SalaryEstimate, SalaryQuestion
from tests.factories.matching import store_postings
from tests.factories.pay import paying

Headers = dict[str, str]
SALARY = "/api/v1/insights/salary"
ASKED = {"title": "Senior Backend Developer", "location": "Berlin", "skills": "python", "remote": "remote"}
ESTIMATE = SalaryEstimate(52_000, 60_000, 70_000, "EUR", 120, 0.7)


@dataclass
class Answering:
    """What the model says, by whether it came with the product; and what it was asked."""

    instance: SalaryEstimate | Abstained | None = None
    shipped: SalaryEstimate | Abstained = ESTIMATE
    asked: SalaryQuestion | None = None

    def predict(self, question: SalaryQuestion) -> SalaryEstimate | Abstained:
        """The shipped one's answer."""
        self.asked = question
        return self.shipped


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Puts words into the model's mouth."""
    said = Answering()

    class Shipped(SalaryPredictor):
        def predict(self, question: SalaryQuestion) -> SalaryEstimate | Abstained:
            return said.predict(question)

    one = Shipped({}, "1")

    def answer(_session: object, _name: object, _person: object, question: SalaryQuestion) -> Answered:
        if said.instance is None:
            return Answered(said.predict(question), "1", True, Arm.champion)
        return Answered(said.instance, "2026-11-30.1", False, Arm.champion)

    monkeypatch.setattr(modelled, "answer", answer)
    monkeypatch.setattr(modelled, "in_use", lambda *_: InUse(one, "1", True, Arm.champion))
    monkeypatch.setattr(SalaryPredictor, "shipped", classmethod(lambda _: one))
    return said


def read(client: TestClient, headers: Headers, **parameters: str) -> dict[str, object]:
    """The answer."""
    answer = client.get(SALARY, params={**ASKED, **parameters}, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


class TestByModel:
    def test_gives_its_figures_name_and_version(
        self, client: TestClient, auth_headers: Headers, model: Answering
    ) -> None:
        store_postings(paying(1, 60_000, title="Senior Backend Developer"))
        found = read(client, auth_headers)
        assert (found["basis"], found["abstained"], found["reason"]) == ("model", False, None)
        assert (found["p25"], found["p50"], found["p75"], found["n"]) == (52_000, 60_000, 70_000, 120)
        assert found["model"] == {"name": "salary_predictor", "version": "1", "trained_on": "shipped", "rows": None}
        assert (found["confidence"], found["employers"]) == (0.7, None)
        comparables = found["comparables"]
        assert isinstance(comparables, list)
        assert [one["title"] for one in comparables] == ["Senior Backend Developer"]
        how = found["how"]
        assert isinstance(how, list)
        assert how[0] == (
            "One posting like this states its pay; at least 8 of 3 employers are needed. So a model answers."
        )
        assert "it came with the product" in how[1]

    def test_is_asked_what_is_known(self, client: TestClient, auth_headers: Headers, model: Answering) -> None:
        read(client, auth_headers)
        assert model.asked == SalaryQuestion(
            title="Senior Backend Developer",
            currency="EUR",
            country="DE",
            location="Berlin",
            seniority="senior",
            remote="remote",
            skills=("python",),
        )

    def test_answers_in_the_period_asked_for(self, client: TestClient, auth_headers: Headers, model: Answering) -> None:
        found = read(client, auth_headers, period="hour")
        assert (found["p25"], found["p75"], found["period"]) == (25, 34, "hour")
        assert "2,080 hours" in str(found["how"])

    def test_enough_postings_go_before_it(self, client: TestClient, auth_headers: Headers, model: Answering) -> None:
        store_postings(*(paying(n, 40_000, title="Senior Backend Developer") for n in range(1, 12)))
        found = read(client, auth_headers)
        assert (found["basis"], found["p50"], model.asked) == ("comparables", 40_000, None)

    @pytest.mark.parametrize(
        ("why", "words"),
        [
            ("currency", "has learnt too little about pay in EUR"),
            ("title", "never saw pay with a title like this"),
            ("few", "has seen too few jobs like this"),
            ("wide", "too far apart"),
        ],
    )
    def test_where_it_abstains_both_reasons_are_told(
        self, client: TestClient, auth_headers: Headers, model: Answering, why: str, words: str
    ) -> None:
        model.shipped = Abstained(why, "EUR")  # type: ignore[arg-type]  # one of the four, as pytest passes it
        found = read(client, auth_headers)
        assert (found["abstained"], found["p50"], found["basis"], found["model"]) == (True, None, None, None)
        assert str(found["reason"]).startswith("No posting like this states its pay; at least 8")
        assert words in str(found["reason"])

    def test_one_trained_here_says_so(self, client: TestClient, auth_headers: Headers, model: Answering) -> None:
        model.instance = ESTIMATE
        found = read(client, auth_headers)
        assert isinstance(found["model"], dict)
        assert (found["model"]["version"], found["model"]["trained_on"]) == ("2026-11-30.1", "instance")

    def test_a_currency_never_learnt_here_is_the_shipped_one_s(
        self, client: TestClient, auth_headers: Headers, model: Answering
    ) -> None:
        model.instance = Abstained("currency", "EUR")
        found = read(client, auth_headers)
        assert isinstance(found["model"], dict)
        assert (found["basis"], found["model"]["trained_on"]) == ("model", "shipped")

    def test_a_broken_model_is_no_error(
        self, client: TestClient, auth_headers: Headers, model: Answering, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> Answered:
            raise ModelCorrupt("no model")

        monkeypatch.setattr(modelled, "answer", broken)
        found = read(client, auth_headers)
        assert found["abstained"] is True
        assert str(found["reason"]).endswith("No model of pay could be read.")
