"""Pay that is named without a figure."""

import pytest

from app.ml.pay import words
from app.ml.pay.salary import read_pay_string
from app.ml.pay.words import PayWords, find_pay_words, words_of_pay


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("Competitive salary plus benefits", PayWords.competitive),
        ("Excellent Day Rate", PayWords.competitive),
        ("Negotiable", PayWords.negotiable),
        ("nach Vereinbarung", PayWords.negotiable),
        ("à négocier", PayWords.negotiable),
        ("DOE", PayWords.depends),
        ("D.O.E.", PayWords.depends),
        ("Dependent on experience", PayWords.depends),
        ("Commensurate with experience", PayWords.depends),
        ("selon profil", PayWords.depends),
        ("rate dependent on role", PayWords.depends),
        ("Varied", PayWords.depends),
        ("Band 7 dependent on experience", PayWords.graded),
        ("Bank Band 5/6", PayWords.graded),
        ("Agenda for change", PayWords.graded),
        ("E 13 TV-L", PayWords.graded),
        ("TBC", PayWords.untold),
        ("To be confirmed", PayWords.untold),
        ("0", None),
        ("Bank", None),
        ("BA2 7BR", None),
        ("", None),
    ],
)
def test_a_field_without_a_figure_says_what_stands_in_its_place(field: str, words: PayWords | None) -> None:
    assert read_pay_string(field, "GBP") is None
    assert words_of_pay(field) is words


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("We offer a highly competitive salary and 25 days off.", PayWords.competitive, "competitive salary"),
        ("Salary: DOE", PayWords.depends, "Salary: DOE"),
        ("The salary is negotiable.", PayWords.negotiable, "salary is negotiable"),
        ("Pay: to be confirmed", PayWords.untold, "Pay: to be confirmed"),
        ("Attraktives Gehalt", PayWords.competitive, "Attraktives Gehalt"),
        (
            "The salary is negotiable, depending on experience.",
            PayWords.negotiable,
            "salary is negotiable, depending on experience",
        ),
        (
            "Salary commensurate with education and experience, and more",
            PayWords.depends,
            "Salary commensurate with education and experience",
        ),
        ("Hourly rate dependent upon experience", PayWords.depends, "rate dependent upon experience"),
        ("Rates of pay are dependent on the role.", PayWords.depends, "Rates of pay are dependent on the role"),
        ("Salaire selon profil", PayWords.depends, "Salaire selon profil"),
    ],
)
def test_in_a_text_it_must_be_called_pay(text: str, words: PayWords, quote: str) -> None:
    found = find_pay_words(text)
    assert found is not None
    assert (found.words, found.quote) == (words, quote)


@pytest.mark.parametrize(
    "text",
    [
        "You work in a competitive market.",
        "Start date negotiable. Good benefits.",
        "Success depends on your experience.",
        "We are Band of Brothers, a grade 2 listed venue.",
        "Error rates vary. The heart rate depends on age.",
        "Pro-rate dependent on sessions.",
        "Rooms to rent at competitive rates.",
        "You run the variable compensation program.",
        "",
    ],
)
def test_other_things_are_competitive_and_negotiable_too(text: str) -> None:
    assert find_pay_words(text) is None


def test_no_run_of_letters_is_unbounded() -> None:
    # Two such runs beside each other took a minute on 50,000 letters after "verhandlungs".
    patterns = [one.pattern for both in words._BESIDE.values() for one in both]
    assert not [pattern for pattern in patterns if "\\w*" in pattern or "\\w+" in pattern]
    assert find_pay_words("gehaltxx" * 5_000 + " verhandlungs" + "a" * 50_000) is None
