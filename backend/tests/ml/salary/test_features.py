"""What is read of a position, and that no figure of pay is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.salary.features import (
    KINDS,
    core,
    crossings,
    document,
    fact_words,
    numbered,
    text_words,
    title_grams,
    title_words,
    without_amounts,
)
from app.ml.salary.types import SalaryQuestion


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("pays £40,000 - £45,000 a year", "pays - a year"),
        ("from 30K to 35.5k", "from to"),
        ("$9.50/hr or 5k bonus", "/hr or bonus"),
        ("Band 5 nurse, grade 8a", "Band 5 nurse, grade 8a"),
        ("€ 52.000", ""),
    ],
)
def test_figures_that_may_be_pay_are_cut_out(text: str, left: str) -> None:
    assert " ".join(without_amounts(text).split()) == left


@given(st.integers(10, 10**7), st.sampled_from(["£{}", "{} EUR", "{:,}", "up to {}k", "${:,.2f} p.a."]))
def test_a_figure_leaves_no_word_in_any_kind(amount: int, form: str) -> None:
    told = form.format(amount)
    plain = SalaryQuestion("Nurse", "GBP", "Pay", "Trust", "GB", "Leeds")
    paid = SalaryQuestion(f"Nurse {told}", "GBP", f"Pay {told}", f"Trust {told}", "GB", f"Leeds {told}")
    words = {word for kind in KINDS.values() for word in kind(paid) if any(sign.isdigit() for sign in word)}

    assert not words
    assert set(title_words(plain)) <= {*title_words(paid), "=nurse"}


def test_a_title_is_its_words_pairs_and_the_occupation_without_its_level() -> None:
    question = SalaryQuestion("Sr. Data Engineer (m/f/d), London", "GBP")

    assert core(question) == "data engineer"
    assert {"senior", "data", "engineer", "data_engineer", "=data engineer"} <= set(title_words(question))
    assert "level=senior" in set(fact_words(question))


@pytest.mark.parametrize(
    ("title", "location"), [("Staff Nurse, London", ""), ("Staff Nurse (London)", ""), ("Staff Nurse", "London, UK")]
)
def test_a_place_counts_the_same_wherever_it_is_written(title: str, location: str) -> None:
    plain = SalaryQuestion("Staff Nurse", "GBP", country="GB", location="London")
    asked = SalaryQuestion(title, "GBP", country="GB", location=location)

    assert [*title_words(asked), *title_grams(asked)] == [*title_words(plain), *title_grams(plain)]
    assert {*crossings(asked)} == {*crossings(plain)}
    assert {"place=london", "place:london", "country=GB"} <= {*fact_words(asked)}


def test_a_location_stands_before_a_place_in_the_title() -> None:
    assert "place=leeds" in set(fact_words(SalaryQuestion("Nurse, London", "GBP", location="Leeds")))


def test_what_goes_without_saying_is_as_if_not_said() -> None:
    said = document(SalaryQuestion("Cook", "GBP", remote="onsite", employment_type="full_time"))
    unsaid = document(SalaryQuestion("Cook", "GBP"))

    assert all(said[kind].tolist() == unsaid[kind].tolist() for kind in KINDS)
    assert {"remote=hybrid", "type=part_time"} <= {
        *fact_words(SalaryQuestion("Cook", "GBP", remote="hybrid", employment_type="part_time"))
    }


def test_a_level_that_is_told_stands_before_that_of_the_title() -> None:
    assert "level=lead" in set(fact_words(SalaryQuestion("Senior Nurse", "GBP", seniority="lead")))


def test_the_same_word_counts_apart_in_place_company_and_skill() -> None:
    question = SalaryQuestion("Cook", "GBP", company="Reading Foods", location="Reading", skills=("reading",))

    assert {"place:reading", "company:reading", "skill=reading"} <= set(fact_words(question))


def test_a_document_holds_every_kind_even_where_nothing_is_said() -> None:
    words = document(SalaryQuestion("Cook", "GBP"))

    assert set(words) == set(KINDS)
    assert words["text"].tolist() == [0]
    assert numbered("cook") in words["title"].tolist()


def test_a_long_text_is_read_as_far_as_it_asks() -> None:
    assert len(list(text_words(SalaryQuestion("Cook", "GBP", "word " * 100_000)))) < 2_000
