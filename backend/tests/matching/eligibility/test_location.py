"""Residence and the scope of remote work against where a person lives or would live."""

import pytest

from app.matching.types import Eligibility
from app.ml.terms.remote import Remote
from tests.factories.matching import findings, stated, verdicts

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
AUSTIN, LONDON = "Austin, TX, United States", "London, United Kingdom"


@pytest.mark.parametrize(("home", "expected"), [(AUSTIN, MET), (LONDON, NOT), (None, UNCLEAR)])
def test_the_scope_of_remote_work(home: str | None, expected: Eligibility) -> None:
    found = findings("location", stated("", location="Remote, US", mode=Remote.REMOTE, scope="US"), location=home)
    assert verdicts(found) == [expected]
    assert found[0].quote == "Remote, US"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Location: 100% Remote (US only)", NOT),
        ("You can work remotely from anywhere in North America.", NOT),
        ("This role is remote within the United Kingdom.", MET),
        ("Several of us work remotely, others are based in the United States.", None),
    ],
)
def test_a_scope_in_the_text(text: str, expected: Eligibility | None) -> None:
    found = findings("location", stated(text, mode=Remote.REMOTE), location=LONDON)
    assert verdicts(found) == ([expected] if expected else [])


def test_the_town_of_a_remote_job_s_office_is_no_demand() -> None:
    demands = stated("", location="Leeds, GB", mode=Remote.REMOTE, scope="GB")
    assert findings("location", demands, location=AUSTIN) == []


def test_several_scopes_are_alternatives() -> None:
    demands = stated("", location="Remote (US or EU)", mode=Remote.REMOTE, scope="US,EU")
    assert verdicts(findings("location", demands, location="Berlin, Germany")) == [MET]


@pytest.mark.parametrize("scope", [None, "worldwide"])
def test_remote_work_without_a_scope_demands_nothing(scope: str | None) -> None:
    assert findings("location", stated("", mode=Remote.REMOTE, scope=scope), location="London") == []


@pytest.mark.parametrize(
    ("home", "expected"),
    [("Berlin, Germany", MET), (LONDON, NOT), ("Munich, Germany", UNCLEAR), (None, UNCLEAR)],
)
def test_a_town_demanded(home: str | None, expected: Eligibility) -> None:
    sentence = "You must be based in Berlin, Germany."
    found = findings("location", f"We build.\n{sentence}\n", location=home)
    assert verdicts(found) == [expected]
    assert found[0].quote == sentence


@pytest.mark.parametrize(
    ("home", "expected"),
    [(AUSTIN, MET), ("Columbus, Ohio, United States", NOT), ("United States", UNCLEAR), (LONDON, NOT)],
)
def test_states_demanded(home: str, expected: Eligibility) -> None:
    text = "Must reside in one of the following states: TX, CA, NY, or FL."
    assert verdicts(findings("location", text, location=home)) == [expected]


def test_a_place_one_would_move_to_counts() -> None:
    demands = stated("", location="US only", mode=Remote.REMOTE, scope="US")
    assert verdicts(findings("location", demands, location=LONDON, locations=(AUSTIN,))) == [MET]


@pytest.mark.parametrize(
    "sentence",
    [
        "All customer data must reside in the EU.",
        "Patients must live in Leeds.",
        "You must live in Leeds or be willing to relocate.",
        "Candidates based in Leeds are preferred.",
        "You need not live in Leeds.",
        "Our office is located in Leeds.",
        "Open to candidates in EST or CST time zones.",
        "For California residents only: how we treat your data.",
    ],
)
def test_what_is_no_demand(sentence: str) -> None:
    assert findings("location", sentence, location=AUSTIN) == []
