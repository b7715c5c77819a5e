"""Sentences to a person, read by a desk."""

import pytest

from app.recruiting.addressing import of_candidate

SAID = {
    "You show 3 of the 5 skills the posting names.": "The candidate shows 3 of the 5 skills the posting names.",
    "You do not show the skill.": "The candidate does not show the skill.",
    "It asks for 5 years; you have 3.": "It asks for 5 years; the candidate has 3.",
    "It asks for 5 years; your profile does not say how many you have.": (
        "It asks for 5 years; the candidate's profile does not say how many the candidate has."
    ),
    "One must live in Texas; you may have to move.": "One must live in Texas; the candidate may have to move.",
    "The work is in Leeds, where you are.": "The work is in Leeds, where the candidate is.",
    "Your profile names no job title yet.": "The candidate's profile names no job title yet.",
    "The position differs from your titles; “Nurse” comes closest.": (
        "The position differs from the candidate's titles; “Nurse” comes closest."
    ),
    "You already hold it and you carry it.": "The candidate already holds it and the candidate carries it.",
    "That is up to you.": "That is up to the candidate.",
    "You're eligible.": "The candidate is eligible.",
    "The posting names no skill we know.": "The posting names no skill we know.",
}


@pytest.mark.parametrize("sentence", SAID)
def test_speaks_of_the_candidate(sentence: str) -> None:
    assert of_candidate(sentence) == SAID[sentence]
