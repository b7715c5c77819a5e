"""What one supposes goes through the same rules: a licence by its name, another city."""

import pytest

from app.matching.judging import judge
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.matching.what_if import Change, supposed
from tests.factories.matching import DAY, snapshot, stated

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible


@pytest.mark.parametrize(
    ("text", "change", "before", "after"),
    [
        ("Current Texas RN license required.", Change(add_credentials=("RN TX",)), UNCLEAR, MET),
        ("Current Texas RN license required.", Change(add_credentials=("RN CO compact",)), UNCLEAR, MET),
        ("Current Texas RN license required.", Change(add_credentials=("RN, California",)), UNCLEAR, NOT),
        ("BLS and ACLS required.", Change(add_credentials=("BLS/ACLS",)), UNCLEAR, MET),
        ("An active Secret clearance is required.", Change(add_credentials=("TS/SCI",)), UNCLEAR, MET),
        ("You must be based in Berlin, Germany.", Change(location="Berlin, Germany"), NOT, MET),
        ("You must live in Texas.", Change(location="Austin, TX, United States"), NOT, MET),
    ],
)
def test_a_change(text: str, change: Change, before: Eligibility, after: Eligibility) -> None:
    now, demands = snapshot(location="London, United Kingdom"), stated(text)
    assert judge(profile_facts(now), demands, DAY).state is before
    assert judge(profile_facts(supposed(now, change, None)), demands, DAY).state is after
