"""The shipped models answer plain questions sanely: who is paid more, and in which range; their data are not needed."""

import pytest

from app.ml.registry import load_bytes
from app.ml.salary.predicting import predict
from app.ml.salary.shipped import shipped
from app.ml.salary.types import Abstained, SalaryEstimate, SalaryQuestion

_COUNTRIES = {"GBP": "GB", "EUR": "DE", "USD": "US"}


def _ask(title: str, location: str = "", currency: str = "GBP", **more: str) -> SalaryEstimate | Abstained:
    # `more` are any of its fields, by name.
    question = SalaryQuestion(title, currency, country=_COUNTRIES[currency], location=location, **more)  # type: ignore[arg-type]
    return predict(shipped(), question)


def _middle(title: str, location: str = "", currency: str = "GBP", **more: str) -> int:
    found = _ask(title, location, currency, **more)
    assert isinstance(found, SalaryEstimate), (title, location, found)
    return found.p50


def test_they_know_dollars_pounds_and_euros_and_are_small() -> None:
    assert {"USD", "GBP", "EUR"} <= set(shipped())
    assert len(load_bytes("salary")) < 5_000_000


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (("Healthcare Assistant", "Leeds"), ("Staff Nurse", "Leeds")),
        (("Staff Nurse", "Leeds"), ("Ward Manager", "Leeds")),
        (("Staff Nurse", "London"), ("Junior Doctor", "London")),
        (("Junior Doctor", "London"), ("Consultant Cardiologist", "London")),
        (("Receptionist", "Leeds"), ("Physiotherapist", "Leeds")),
        (("Staff Nurse", "Leeds"), ("Staff Nurse", "London")),
        (("Physiotherapist", "Leeds"), ("Physiotherapist", "London")),
        (("Junior Data Scientist", "London"), ("Senior Data Scientist", "London")),
        (("Data Scientist", "Berlin", "EUR"), ("Senior Data Scientist", "Berlin", "EUR")),
        (("Registered Nurse", "Austin, TX", "USD"), ("Data Engineer", "Austin, TX", "USD")),
        (("Junior Data Engineer", "New York, NY", "USD"), ("Data Engineer", "New York, NY", "USD")),
        (("Data Engineer", "New York, NY", "USD"), ("Senior Data Engineer", "New York, NY", "USD")),
        (("Software Engineer", "Tulsa, OK", "USD"), ("Software Engineer", "San Francisco, CA", "USD")),
    ],
    ids=str,
)  # fmt: skip
def test_who_is_paid_more_is_paid_more(less: tuple[str, ...], more: tuple[str, ...]) -> None:
    assert _middle(*less) < _middle(*more)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        (("Staff Nurse", "London"), 27_000, 40_000),
        (("Staff Nurse", "Leeds"), 24_000, 34_000),
        (("Healthcare Assistant", "London"), 17_000, 26_000),
        (("Consultant Cardiologist", "London"), 80_000, 140_000),
        (("Senior Data Scientist", "London"), 45_000, 100_000),
        (("Data Scientist", "Berlin", "EUR"), 50_000, 95_000),
        (("Registered Nurse", "Austin, TX", "USD"), 55_000, 110_000),
        (("Data Engineer", "New York, NY", "USD"), 95_000, 170_000),
    ],
    ids=str,
)
def test_the_middle_is_of_a_sane_size(asked: tuple[str, ...], least: int, most: int) -> None:
    assert least < _middle(*asked) < most


@pytest.mark.parametrize("title", ["Staff Nurse, London", "Staff Nurse (London)", "Staff Nurse London"])
def test_a_place_in_the_title_is_no_other_trade(title: str) -> None:
    assert _middle(title) == pytest.approx(_middle("Staff Nurse", "London"), rel=0.02)


@pytest.mark.parametrize(
    "more",
    [
        {"remote": "onsite"},
        {"remote": "hybrid"},
        {"remote": "remote"},
        {"employment_type": "full_time"},
        {"seniority": "mid"},
    ],
    ids=str,
)
def test_terms_that_only_a_survey_of_tech_pay_states_do_not_make_a_nurse_an_engineer(more: dict[str, str]) -> None:
    assert _middle("Staff Nurse", "London", **more) == pytest.approx(_middle("Staff Nurse", "London"), rel=0.1)


@pytest.mark.parametrize(("title", "currency"), [("Zookeeper", "GBP"), ("Nurse", "EUR"), ("Janitor", "USD")])
def test_a_trade_that_no_set_knows_is_no_guess(title: str, currency: str) -> None:
    assert isinstance(_ask(title, currency=currency), Abstained)
