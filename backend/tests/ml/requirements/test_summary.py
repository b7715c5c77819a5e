"""Two of a posting's own sentences."""

from app.ml.requirements.reading import read_requirements
from app.ml.requirements.summary import summary_of

WORK = "As a fleet planner you will plan the routes of forty vans and keep their drivers informed."
ASKED = "You must have 3 years of experience in route planning."


def summary(*lines: str) -> tuple[str, ...]:
    text = "\n".join(lines)
    return summary_of("Fleet Planner", text, read_requirements(text))


def test_says_what_the_job_is_and_what_is_asked_word_for_word() -> None:
    text = ("Kestrel was founded in 1990 and is a leading provider of vans.", WORK, "Requirements", ASKED)
    assert summary(*text) == (WORK, ASKED)


def test_an_opening_of_a_list_tells_nothing_alone() -> None:
    assert summary("As a fleet planner you will plan routes and lead a small team of drivers:", WORK)[0] == WORK


def test_nothing_where_nothing_tells_enough() -> None:
    assert summary("We are a friendly company.", "Apply on our website.") == ()
