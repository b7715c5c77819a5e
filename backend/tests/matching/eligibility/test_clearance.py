"""Security clearances: demanded, held, higher, lower and still to come."""

import pytest

from app.matching.types import Eligibility
from app.profile.types import SnapshotCredential
from tests.factories.matching import findings, verdicts

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible


@pytest.mark.parametrize(
    "sentence",
    [
        "An active TS/SCI clearance is required.",
        "You must hold SC clearance before you start.",
        "Candidates must be able to obtain a Secret security clearance.",
        "Clearance Requirements: TS/SCI",
        "At least an active Top Secret clearance.",
    ],
)
def test_a_demand_the_profile_is_silent_about(sentence: str) -> None:
    found = findings("clearance", sentence)
    assert verdicts(found) == [UNCLEAR]
    assert found[0].quote == sentence


@pytest.mark.parametrize(
    ("held", "sentence", "expected"),
    [
        ("SC security clearance", "You must hold SC clearance.", MET),
        ("DV clearance", "You must hold SC clearance.", MET),
        ("BPSS clearance", "You must hold SC clearance.", NOT),
        ("TS/SCI", "An active Secret clearance is required.", MET),
        ("Top Secret clearance", "Must hold an active Secret clearance.", MET),
        ("Secret clearance", "An active TS/SCI clearance is required.", NOT),
        ("Secret clearance", "You must be able to obtain a Top Secret clearance.", UNCLEAR),
        ("Secret clearance", "Active Secret clearance required with the ability to obtain TS/SCI.", MET),
        ("Secret clearance", "A current Top-Secret clearance is required.", NOT),
        ("SC clearance", "An active TS/SCI clearance is required.", UNCLEAR),
        ("Security clearance", "A security clearance is required.", MET),
        ("Security clearance", "An active TS/SCI clearance is required.", UNCLEAR),
    ],
)
def test_levels(held: str, sentence: str, expected: Eligibility) -> None:
    credentials = (SnapshotCredential(held, "security-clearance", quote=held),)
    found = findings("clearance", sentence, credentials=credentials)
    assert verdicts(found) == [expected]
    assert (found[0].quote, found[0].own) == (sentence, held)


def test_one_that_has_ended_is_unclear() -> None:
    held = SnapshotCredential("Secret clearance", "security-clearance", expires_on="2024")
    assert verdicts(findings("clearance", "An active Secret clearance is required.", credentials=(held,))) == [UNCLEAR]


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants applying for entry clearance into the UK must present a criminal record certificate.",
        "This post needs a satisfactory DBS clearance and occupational health clearance.",
        "No security clearance is required.",
        "Security clearance is nice to have.",
        "Minimum security clearance: none",
        "You may be required to obtain a security clearance.",
    ],
)
def test_what_is_no_demand(sentence: str) -> None:
    assert findings("clearance", sentence) == []
