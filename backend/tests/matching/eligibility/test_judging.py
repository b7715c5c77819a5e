"""The verdict of all rules together, from stored demands alone."""

import pytest

from app.matching.judging import judge
from app.matching.loaded import rules
from app.matching.rule import worst
from app.matching.types import Eligibility
from app.ml.demands.types import NOTHING, Demands
from app.ml.terms.remote import Remote
from tests.factories.matching import DAY, findings, person, stated

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
FULL = (
    "You must have the right to work in the US. You must live in Texas. Fluent German and English required. "
    "An active Secret clearance is required. Texas RN license or compact license required. BLS and ACLS required. "
    "Start date: January 6, 2027."
)


def test_all_met_or_none_stated_is_eligible() -> None:
    assert worst([]) is MET
    assert worst([MET, MET]) is MET
    assert worst([MET, UNCLEAR]) is UNCLEAR
    assert worst([NOT, UNCLEAR, MET]) is NOT


@pytest.mark.parametrize("rule", sorted(rules()))
def test_a_silent_posting_yields_nothing(rule: str) -> None:
    text = "We bake bread. You get up early and like flour. Send us a line."
    demands = stated(text, location="Austin, TX", mode=Remote.ONSITE)
    assert demands == NOTHING
    assert findings(rule, demands) == []


def test_what_is_stored_judges_as_what_was_read() -> None:
    demands = stated(FULL)
    again = Demands.of(demands.stored())
    assert again == demands
    assert judge(person(), again, DAY) == judge(person(), demands, DAY)
    assert {demand.rule for demand in judge(person(), again, DAY).demands} == set(rules())


def test_every_quote_stands_in_the_posting() -> None:
    for demand in judge(person(), stated(FULL), DAY).demands:
        assert demand.finding.quote in FULL


def test_unknown_parts_of_newer_programs_are_passed_over() -> None:
    assert Demands.of({"start": {"on": "2027-01-06", "quote": "q", "later": 1}, "shoes": {}}).start is not None
    assert Demands.of({}) is NOTHING
