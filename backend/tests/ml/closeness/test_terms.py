"""Which words of a text count, and that packing loses none of them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ml.closeness.terms import MOST_TERMS, NONE, columns, joined, pack, terms_of, unpack

TEXT = "Built the billing service in Python and led a team of five engineers."


@pytest.mark.parametrize(
    "same",
    [
        TEXT.upper(),
        TEXT.lower(),
        f"  {TEXT}  ".replace(" ", "\n "),
        "Builds the billing services in Python and leads the teams of engineers.",
        f"He {TEXT}",
        f"March 2019 to now: {TEXT}",
        f"03/2019 - present: {TEXT}",
        f"{TEXT} Mail her at ann.lee@example.org or see https://example.org/billing.",
        f"Ms. {TEXT}",
    ],
)
def test_what_says_nothing_of_the_work_makes_no_difference(same: str) -> None:
    known = set(unpack(terms_of(TEXT)))
    assert len(known) >= 8
    # "Mail" and "see" are words of the work as well; nothing of the first text may be lost.
    assert known <= set(unpack(terms_of(same)))
    if "Mail" not in same:
        assert terms_of(same) == terms_of(TEXT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She is a saleswoman of cars", "He is a salesman of cars"),
        ("Her mother's shop was run by policewomen", "His father's shop was run by policemen"),
        ("waitress in a bar", "waiter in a bar"),
        ("Mrs. Chairwoman of the board", "Mr Chairman of the board"),
    ],
)
def test_words_of_a_gender_make_no_difference(one: str, other: str) -> None:
    assert terms_of(one) == terms_of(other) != NONE


def test_a_human_is_no_man() -> None:
    assert terms_of("human anatomy") != terms_of("huperson anatomy")
    assert terms_of("german specimen") != terms_of("gerperson speciperson")


def test_a_pair_ends_with_its_clause() -> None:
    assert terms_of("patient care") != terms_of("patient, care")
    assert set(unpack(terms_of("patient, care"))) < set(unpack(terms_of("patient care")))


def test_a_text_without_words_has_no_terms() -> None:
    assert terms_of("") == terms_of("2020 – 2024 ... the of and") == NONE


def test_words_of_other_languages_count() -> None:
    assert terms_of("Entwicklung von Steuergeräten für Fahrzeuge") != NONE
    assert terms_of("Разработка программного обеспечения") != NONE


@given(st.dictionaries(st.integers(0, 2**24 - 1), st.integers(1, 255), max_size=60))
def test_packing_and_unpacking_are_inverse(counts: dict[int, int]) -> None:
    mixed = list(counts.items())
    random.Random(1).shuffle(mixed)
    assert unpack(pack(counts)) == counts
    assert pack(dict(mixed)) == pack(counts)


def test_too_many_terms_keep_the_commonest() -> None:
    counts = {number: 1 + (number < 5) for number in range(MOST_TERMS + 50)}
    kept = unpack(pack(counts))
    assert len(kept) == MOST_TERMS
    assert all(kept[number] == 2 for number in range(5))
    assert unpack(pack({7: 100_000})) == {7: 255}


def test_texts_together_add_up() -> None:
    both = joined([terms_of("patient care"), terms_of("care plans")])
    numbers, counts = columns(both)
    assert sorted(counts.tolist()) == [1, 1, 1, 1, 2]
    assert (numbers[1:] > numbers[:-1]).all()
