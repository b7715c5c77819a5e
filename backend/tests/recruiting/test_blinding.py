"""What is taken out of words so that they do not tell who a candidate is."""

import pytest

from app.recruiting.blinding import HIDDEN, Telling, blinded, blinded_all

INES = Telling(
    full_names=("Ines María Calloway",),
    contacts=("ines.calloway@example.test", "https://ines.example.test", "14 Elm Street, Porto"),
    phones=("+351 22 555 0133",),
    schools=("Atlantic University", "École du Port"),
    file_name="calloway_ines_2026.pdf",
)

TELLS = {
    "full name": ("Ines María Calloway, Data Engineer", ["Ines", "María", "Calloway"]),
    "family name alone": ("Built the Calloway pipeline", ["Calloway"]),
    "name in capitals": ("INES CALLOWAY", ["INES", "CALLOWAY"]),
    "name inside punctuation": ("(Calloway) Ines's reports", ["Calloway", "Ines"]),
    "name over two spaces": ("Ines  María\nCalloway", ["Ines", "Calloway"]),
    "address": ("Lives at 14  Elm Street, Porto", ["Elm"]),
    "mail": ("write to ines.calloway@example.test", ["calloway", "example.test"]),
    "another mail": ("mail me: i.c+jobs@mail.example.org.", ["mail.example.org"]),
    "link": ("see https://ines.example.test/work and www.example.org/me", ["example"]),
    "profile page": ("linkedin.com/in/icalloway github.com/ines-c", ["icalloway", "ines-c"]),
    "handle": ("on the web as @inesc", ["inesc"]),
    "phone as written": ("call +351 22 555 0133", ["555"]),
    "phone written otherwise": ("call 00351-22-5550133 or 22 5550 133", ["5550"]),
    "another phone": ("Tel. (415) 555-0199", ["0199"]),
    "school": ("MSc, Atlantic University, 2017", ["Atlantic"]),
    "school with accents": ("Diplôme de l’École du Port", ["École du Port"]),
    "a school not read as one": ("taught at Stanford University and Trinity College Dublin", ["Stanford", "Trinity"]),
    "school of": ("BSc, University of the North Sea", ["North Sea"]),
    "file name": ("from calloway_ines_2026", ["calloway"]),
    "age": ("I am 34 years old, Age: 34", ["34"]),
    "German age": ("34 Jahre alt", ["34"]),
    "date of birth": ("Date of birth: 12 May 1991. Nurse", ["1991", "May"]),
    "geboren": ("geboren am 12.05.1991 in Köln", ["1991"]),
    "pronouns": ("She led her team; he and his peers trusted herself", ["She", "her ", "he ", "his", "herself"]),
    "form of address": ("Reference: Mrs. Ortiz", ["Mrs"]),
    "gender": ("Female, married, mother of two", ["Female", "married", "mother"]),
    "school in capitals": ("MINNESOTA STATE UNIVERSITY, 2004", ["MINNESOTA", "STATE"]),
    "glued words": ("2004 toColumbia University2006", ["Columbia"]),
}
KEPT = [
    "Built pipelines in Python and Apache Airflow",
    "March 2020 - present",
    "June 2017 - February 2020",
    "Tuned MS SQL Server and MS Office",
    "Cut costs by 34% over 12 years",
    "The ER nurse gave nitroglycerin",
    "Human resources and management, women's health clinic",
    "Ran 1,500,000 jobs a day; ISO 27001; RFC 2822",
    "Porto, Portugal",
    "09/2009 - 05/2014",
    "Network Security Analyst, 08/2008 - 05/2009",
    "01.05.2014 - 31.12.2016",
    "Ms Office, Ms Excel, Ms Project",
    "German, Roman, Norman and specimen",
    "Berlin, Valentin's plugin, engine",
]
NEUTRAL = {
    ("Foreman", "Forewoman"): "Foreperson",
    ("Salesman at a shop", "Saleswoman at a shop"): "Salesperson at a shop",
    ("Waiter, Actor", "Waitress, Actress"): "Waiter, Actor",
    ("Host, Steward", "Hostess, Stewardess"): "Host, Steward",
    ("Bankkaufmann", "Bankkauffrau"): "Bankkaufleute",
    ("Softwareentwickler und Assistent", "Softwareentwicklerin und Assistentin"): "Softwareentwickler und Assistent",
    ("Zahnarzt", "Zahnärztin"): "Zahnarzt",
}


@pytest.mark.parametrize("case", TELLS)
def test_takes_out_what_tells(case: str) -> None:
    text, telling = TELLS[case]
    left = blinded(text, INES)
    assert HIDDEN in left
    for word in telling:
        assert word.lower() not in left.lower()


@pytest.mark.parametrize("text", KEPT)
def test_keeps_what_does_not(text: str) -> None:
    assert blinded(text, INES) == text


@pytest.mark.parametrize("pair", NEUTRAL)
def test_work_has_one_form_for_all(pair: tuple[str, str]) -> None:
    assert [blinded(text, INES) for text in pair] == [NEUTRAL[pair]] * 2


def test_a_part_of_a_school_leaves_no_rest() -> None:
    assert blinded("BSc, Southern Nazarene University", Telling(schools=("Nazarene University",))) == f"BSc, {HIDDEN}"


def test_one_gap_is_one_mark() -> None:
    assert blinded("Ines María Calloway, ines.calloway@example.test", INES) == HIDDEN


def test_a_quote_of_which_nothing_is_left_is_dropped() -> None:
    assert blinded_all(["Ines Calloway", "Python"], INES) == ["Python"]


def test_nothing_known_still_hides_what_looks_like_it() -> None:
    assert blinded("she@example.org", Telling()) == HIDDEN
    assert blinded("Python", Telling(full_names=("",), contacts=("",))) == "Python"


def test_a_hostile_text_takes_no_time() -> None:
    # Patterns with nested repeats would hang here.
    for text in ("A " * 20_000, "1 " * 20_000, "a@" * 20_000, "(0" * 20_000, "University of " * 2_000, "X" * 50_000):
        assert blinded(text, INES)
