"""The right to work: what postings demand, and where a person may work."""

import pytest

from app.matching.types import Eligibility
from tests.factories.matching import findings, stated, verdicts

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
AUSTIN = "Austin, TX, United States"


@pytest.mark.parametrize(
    "sentence",
    [
        "You must be legally authorized to work in the United States.",
        "Applicants must have the right to work in the US.",
        "Candidates must already be eligible to work in the USA.",
        "Must be a US citizen.",
        "Work authorization is required.",
        "We are unable to sponsor visas at this time.",
        "No visa sponsorship.",
        "Only those legally authorized to work in the USA are eligible to apply.",
        "To conform to export rules, applicants must be a U.S. citizen, lawful permanent resident or refugee.",
    ],
)
@pytest.mark.parametrize(("countries", "expected"), [((), UNCLEAR), (("US",), MET), (("PL",), NOT)])
def test_demands(sentence: str, countries: tuple[str, ...], expected: Eligibility) -> None:
    demands = stated(f"About us.\n{sentence}\n", location=AUSTIN)
    found = findings("work_permit", demands, work_authorization=countries)
    assert verdicts(found) == [expected]
    assert found[0].quote == sentence


def test_sponsorship_meets_the_demand() -> None:
    text = "You must have the right to work in the UK. Visa sponsorship is available for this role."
    found = findings("work_permit", text, work_authorization=("PL",))
    assert verdicts(found) == [MET]
    assert found[0].quote == "Visa sponsorship is available for this role."


def test_a_visa_makes_nobody_a_citizen() -> None:
    text = "Must be a US citizen. Visa sponsorship is available for other roles."
    assert verdicts(findings("work_permit", stated(text, location=AUSTIN), work_authorization=("PL",))) == [NOT]


@pytest.mark.parametrize(
    "text",
    ["Gültige Arbeitserlaubnis für Deutschland erforderlich.", "Permis de travail valide en Allemagne exigé."],
)
@pytest.mark.parametrize(("country", "expected"), [("DE", MET), ("US", NOT)])
def test_demands_in_other_languages(text: str, country: str, expected: Eligibility) -> None:
    assert verdicts(findings("work_permit", text, work_authorization=(country,))) == [expected]


@pytest.mark.parametrize(("country", "expected"), [("PL", MET), ("US", NOT)])
def test_a_group_of_countries(country: str, expected: Eligibility) -> None:
    demands = stated("Applicants must have the right to work in the EU.", location=AUSTIN)
    assert verdicts(findings("work_permit", demands, work_authorization=(country,))) == [expected]


def test_a_country_it_does_not_name_is_unclear() -> None:
    text = "You must have the right to work here."
    assert verdicts(findings("work_permit", text, work_authorization=("PL",))) == [UNCLEAR]


@pytest.mark.parametrize(
    "sentence",
    [
        "Applications from job seekers who require current Tier 2 sponsorship to work in the UK are welcome.",
        "We sponsor the local football club.",
        "You will help citizens with their tax forms.",
        "Non-citizens may be appointed when it is not possible to recruit qualified citizens.",
        "US citizens are strongly encouraged to apply.",
        "You must be authorized to work in your country of residence.",
        "We take part in E-Verify and check employment eligibility.",
        "You will be invited to work with our national team of psychologists.",
        "Such persons are not authorized or sponsored to act on our behalf.",
        "Offers depend on your authorization to receive software without sponsorship for an export license.",
        "You advise international students on visas and work authorization they must have.",
    ],
)
def test_what_is_no_demand(sentence: str) -> None:
    assert findings("work_permit", sentence, work_authorization=("PL",)) == []
