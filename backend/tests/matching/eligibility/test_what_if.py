"""What one supposes goes through the same rules: a licence by its name, another city."""

from dataclasses import replace

import pytest

from app.matching.judging import judge
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.matching.what_if import Change, supposed
from app.profile.types import SnapshotLanguage
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
        ("You must live in Texas.", Change(add_locations=("Austin, TX, United States",)), NOT, MET),
        ("Fluent German is required.", Change(add_languages=("german native",)), UNCLEAR, MET),
        ("German C1 is required.", Change(add_languages=("German B1",)), UNCLEAR, NOT),
        ("German C1 is required.", Change(add_languages=("German",)), UNCLEAR, UNCLEAR),
    ],
)
def test_a_change(text: str, change: Change, before: Eligibility, after: Eligibility) -> None:
    now, demands = snapshot(location="London, United Kingdom"), stated(text)
    assert judge(profile_facts(now), demands, DAY).state is before
    assert judge(profile_facts(supposed(now, change, None)), demands, DAY).state is after


def test_a_language_that_is_spoken_better_stays() -> None:
    now = replace(snapshot(), languages=(SnapshotLanguage("German", "C2", "German C2"),))
    assert supposed(now, Change(add_languages=("German B1",)), None) == now
    better = supposed(now, Change(add_languages=("German native",)), None)
    assert better.languages == (SnapshotLanguage("German", "native"),)
    assert Change(add_skills=("Python",)).touches_skills_alone
    assert not Change(add_skills=("Python",), add_languages=("German",)).touches_skills_alone
