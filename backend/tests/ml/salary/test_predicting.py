"""An answer is three figures in order, or a reason."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ml.salary.model import EVERY_FAMILY
from app.ml.salary.predicting import predict
from app.ml.salary.types import Abstained, SalaryEstimate
from tests.ml.salary.invented import ask, model, postings


def test_a_known_position_is_estimated_near_its_pay() -> None:
    found = predict({"GBP": model()}, ask("Senior Data Engineer", "Leeds"))

    assert isinstance(found, SalaryEstimate)
    assert found.p50 == pytest.approx(62_000 * 1.3, rel=0.1)
    assert (found.currency, found.n) == ("GBP", 14 * 9)
    assert 0 < found.confidence < 1


def test_level_and_place_move_the_estimate() -> None:
    junior, senior = (predict({"GBP": model()}, ask(f"{level} Nurse", "Truro")) for level in ("Junior", "Senior"))
    dear = predict({"GBP": model()}, ask("Senior Nurse", "London"))

    assert isinstance(junior, SalaryEstimate)
    assert isinstance(senior, SalaryEstimate)
    assert isinstance(dear, SalaryEstimate)
    assert junior.p50 < senior.p50 < dear.p50


def test_a_currency_without_a_model_is_no_guess() -> None:
    assert predict({"GBP": model()}, ask(currency="USD")) == Abstained("currency", "USD")
    assert predict({}, ask()) == Abstained("currency", "GBP")


@pytest.mark.parametrize("title", ["Zookeeper", "", "!!!", "£40,000 - £50,000"])
def test_a_title_nobody_was_paid_for_is_no_guess(title: str) -> None:
    assert predict({"GBP": model()}, ask(title, text="")) == Abstained("title", "GBP")


def test_few_postings_alike_are_no_guess() -> None:
    rows = [*postings(), *(replace(row, question=ask("Zookeeper")) for row in postings()[:3])]
    from app.ml.salary.training import train

    assert predict({"GBP": train(rows, "GBP")}, ask("Zookeeper")) == Abstained("few", "GBP", 3)


def test_pay_that_differs_too_much_is_no_guess() -> None:
    found = predict({"GBP": model()}, ask("Sales Representative"))

    assert isinstance(found, Abstained)
    assert (found.reason, found.n) == ("wide", 14 * 9)


def test_who_is_answered_is_estimated_better_than_all() -> None:
    wide = replace(model(), widest={EVERY_FAMILY: 100.0})
    answered, everybody = [], []
    for row in postings(times=3, seed=42, firm="House"):
        told = predict({"GBP": wide}, row.question)
        assert isinstance(told, SalaryEstimate)
        everybody.append(abs(told.p50 - row.pay))
        if isinstance(predict({"GBP": model()}, row.question), SalaryEstimate):
            answered.append(everybody[-1])

    assert 0 < len(answered) < len(everybody)
    assert sum(answered) / len(answered) < sum(everybody) / len(everybody)


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.sampled_from(["Nurse", "Data Engineer", "Senior Sales Representative"])),
    st.text(max_size=200),
    st.text(max_size=30),
    st.lists(st.text(max_size=12), max_size=3),
)
def test_whatever_is_asked_figures_are_in_order_or_absent(title: str, text: str, place: str, skills: list[str]) -> None:
    question = ask(title, place, text=text, skills=tuple(skills), facts={"said": text[:20]})

    found = predict({"GBP": replace(model(), widest={EVERY_FAMILY: 100.0})}, question)

    if isinstance(found, SalaryEstimate):
        assert 0 < found.p25 <= found.p50 <= found.p75
        assert 0 <= found.confidence <= 1
    else:
        assert found.reason in ("title", "few")
    assert found == predict({"GBP": replace(model(), widest={EVERY_FAMILY: 100.0})}, question)
