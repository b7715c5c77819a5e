"""Each rule by a table of cases: what the posting states, what the profile says, what follows."""

from datetime import date
from typing import Any

import pytest

from app.matching.loaded import rules
from app.matching.rule import Finding, worst
from app.matching.types import Eligibility
from app.ml.terms.remote import Remote
from app.profile.types import SnapshotCredential, SnapshotJob, SnapshotLanguage
from tests.factories.matching import detail, person, scoring_row

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
USA = {"city": "Austin", "region": "Texas", "country": "US", "group": None}


def findings(rule: str, text: str, who: dict[str, Any], **posting: Any) -> list[Finding]:
    """What a rule finds."""
    facts = {name: posting.pop(name) for name in ("credentials", "languages") if name in posting}
    as_of = posting.pop("as_of", date(2026, 11, 20))
    return list(rules()[rule].check(person(**who), detail(scoring_row(**posting), text, as_of=as_of, **facts)))


def states(found: list[Finding]) -> list[Eligibility]:
    """The states alone."""
    return [finding.state for finding in found]


def test_all_met_or_none_stated_is_eligible() -> None:
    assert worst([]) is MET
    assert worst([MET, MET]) is MET
    assert worst([MET, UNCLEAR]) is UNCLEAR
    assert worst([NOT, UNCLEAR, MET]) is NOT


@pytest.mark.parametrize("rule", sorted(rules()))
def test_a_silent_posting_yields_nothing(rule: str) -> None:
    text = "We bake bread. You get up early and like flour. Send us a line."
    assert findings(rule, text, {}, places=(USA,), location="Austin, TX", remote=Remote.ONSITE) == []


class TestWorkPermit:
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
        ],
    )
    @pytest.mark.parametrize(("countries", "expected"), [((), UNCLEAR), (("US",), MET), (("PL",), NOT)])
    def test_demands(self, sentence: str, countries: tuple[str, ...], expected: Eligibility) -> None:
        found = findings("work_permit", f"About us.\n{sentence}\n", {"work_authorization": countries}, places=(USA,))
        assert states(found) == [expected]
        assert found[0].quote == sentence

    def test_sponsorship_meets_the_demand(self) -> None:
        text = "You must have the right to work in the UK. Visa sponsorship is available for this role."
        assert states(findings("work_permit", text, {"work_authorization": ("PL",)})) == [MET]

    def test_a_visa_makes_nobody_a_citizen(self) -> None:
        text = "Must be a US citizen. Visa sponsorship is available for other roles."
        assert states(findings("work_permit", text, {"work_authorization": ("PL",)}, places=(USA,))) == [NOT]

    @pytest.mark.parametrize(
        "text",
        ["Gültige Arbeitserlaubnis für Deutschland erforderlich.", "Permis de travail valide en Allemagne exigé."],
    )
    @pytest.mark.parametrize(("country", "expected"), [("DE", MET), ("US", NOT)])
    def test_demands_in_other_languages(self, text: str, country: str, expected: Eligibility) -> None:
        assert states(findings("work_permit", text, {"work_authorization": (country,)})) == [expected]

    @pytest.mark.parametrize(("country", "expected"), [("PL", MET), ("US", NOT)])
    def test_a_group_of_countries(self, country: str, expected: Eligibility) -> None:
        text = "Applicants must have the right to work in the EU."
        assert states(findings("work_permit", text, {"work_authorization": (country,)}, places=(USA,))) == [expected]

    def test_a_country_it_does_not_name_is_unclear(self) -> None:
        text = "You must have the right to work here."
        assert states(findings("work_permit", text, {"work_authorization": ("PL",)})) == [UNCLEAR]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Applications from job seekers who require current Tier 2 sponsorship to work in the UK are welcome.",
            "We sponsor the local football club.",
            "You will help citizens with their tax forms.",
        ],
    )
    def test_what_is_no_demand(self, sentence: str) -> None:
        assert findings("work_permit", sentence, {"work_authorization": ("PL",)}) == []


class TestClearance:
    @pytest.mark.parametrize(
        "sentence",
        [
            "An active TS/SCI clearance is required.",
            "You must hold SC clearance before you start.",
            "Candidates must be able to obtain a Secret security clearance.",
        ],
    )
    def test_demands(self, sentence: str) -> None:
        found = findings("clearance", sentence, {})
        assert states(found) == [UNCLEAR]
        assert found[0].quote == sentence

    def test_one_that_is_held_meets_it(self) -> None:
        held = (SnapshotCredential("SC security clearance"),)
        assert states(findings("clearance", "You must hold SC clearance.", {"credentials": held})) == [MET]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Applicants applying for entry clearance into the UK must present a criminal record certificate.",
            "This post needs a satisfactory DBS clearance and occupational health clearance.",
            "No security clearance is required.",
            "Security clearance is nice to have.",
        ],
    )
    def test_what_is_no_demand(self, sentence: str) -> None:
        assert findings("clearance", sentence, {}) == []


class TestLanguage:
    @pytest.mark.parametrize(
        ("level", "spoken", "expected"),
        [
            ("C1", None, UNCLEAR),
            ("C1", SnapshotLanguage("German", "C2"), MET),
            ("C1", SnapshotLanguage("german", "native"), MET),
            ("C1", SnapshotLanguage("German", "B1"), NOT),
            ("C1", SnapshotLanguage("German", None), UNCLEAR),
            (None, SnapshotLanguage("German", None), MET),
        ],
    )
    def test_by_level(self, level: str | None, spoken: SnapshotLanguage | None, expected: Eligibility) -> None:
        asked = {"name": "German", "level": level, "required": True, "quote": "German C1"}
        found = findings("language", "", {"languages": (spoken,) if spoken else ()}, languages=[asked])
        assert states(found) == [expected]
        assert found[0].quote == "German C1"

    @pytest.mark.parametrize(
        ("required", "quote"), [(False, "German is useful"), (True, "English and/or German speakers are welcome")]
    )
    def test_a_wish_is_no_demand(self, required: bool, quote: str) -> None:
        asked = {"name": "German", "level": None, "required": required, "quote": quote}
        assert findings("language", "", {}, languages=[asked]) == []

    @pytest.mark.parametrize(("title", "expected"), [("Staff Nurse", MET), ("Piekarz", UNCLEAR)])
    def test_a_cv_in_english_shows_english(self, title: str, expected: Eligibility) -> None:
        asked = {"name": "English", "level": None, "required": True, "quote": "fluent English"}
        who = {"titles": (title,), "experience": (SnapshotJob(title, "Crumb", "2020", None, quote=title),)}
        assert states(findings("language", "", who, languages=[asked])) == [expected]


class TestLicence:
    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            (None, UNCLEAR),
            (SnapshotCredential("RN", "rn", "US-TX"), MET),
            (SnapshotCredential("RN", "rn", "US"), MET),
            (SnapshotCredential("RN", "rn", "US-CA"), NOT),
            (SnapshotCredential("RN", "rn", None), UNCLEAR),
            (SnapshotCredential("RN", "rn", "US-TX", "2026-11-19"), NOT),
            (SnapshotCredential("RN", "rn", "US-TX", "2026-11-20"), MET),
            (SnapshotCredential("RN", "rn", "US-TX", "2026-11"), MET),
            (SnapshotCredential("RN", "rn", "US-TX", "2025"), NOT),
            (SnapshotCredential("BLS", "bls", None), UNCLEAR),
        ],
    )
    def test_by_type_jurisdiction_and_expiry(self, held: SnapshotCredential | None, expected: Eligibility) -> None:
        asked = {
            "type": "rn",
            "name": "Registered Nurse",
            "jurisdiction": "US-TX",
            "required": True,
            "quote": "Texas RN",
        }
        found = findings("licence", "", {"credentials": (held,) if held else ()}, credentials=[asked])
        assert states(found) == [expected]
        assert found[0].quote == "Texas RN"

    def test_a_wish_is_no_demand(self) -> None:
        asked = {"type": "rn", "name": "RN", "jurisdiction": None, "required": False, "quote": "RN preferred"}
        assert findings("licence", "", {}, credentials=[asked]) == []

    @pytest.mark.parametrize(("jurisdiction", "expected"), [("US-TX", MET), ("GB", UNCLEAR), (None, MET)])
    def test_one_of_another_country_is_no_sure_thing(self, jurisdiction: str | None, expected: Eligibility) -> None:
        asked = {"type": "rn", "name": "RN", "jurisdiction": None, "required": True, "quote": "RN"}
        held = (SnapshotCredential("RN", "rn", jurisdiction),)
        assert states(findings("licence", "", {"credentials": held}, credentials=[asked], places=(USA,))) == [expected]

    @pytest.mark.parametrize(
        ("quote", "types", "expected"),
        [
            ("RMN or RNLD with a current pin", ("rmn", "rnld"), [MET]),
            ("RMN/RNLD", ("rmn", "rnld"), [MET]),
            ("RMN and RNLD", ("rmn", "rnld"), [MET, UNCLEAR]),
            ("BLS/ACLS", ("bls", "acls"), [MET, UNCLEAR]),
        ],
    )
    def test_of_alternatives_one_is_enough(
        self, quote: str, types: tuple[str, str], expected: list[Eligibility]
    ) -> None:
        asked = [
            {"type": one, "name": one.upper(), "jurisdiction": None, "required": True, "quote": quote} for one in types
        ]
        held = (SnapshotCredential(types[0].upper(), types[0]),)
        assert states(findings("licence", "", {"credentials": held}, credentials=asked)) == expected

    @pytest.mark.parametrize(
        ("credential", "quote"),
        [("dbs", "Enhanced DBS check"), ("rn", "RN, or willing to obtain it"), ("rn", "Ideally an RN")],
    )
    def test_what_is_no_demand(self, credential: str, quote: str) -> None:
        asked = {"type": credential, "name": credential, "jurisdiction": None, "required": True, "quote": quote}
        assert findings("licence", "", {}, credentials=[asked]) == []


class TestLocation:
    @pytest.mark.parametrize(
        ("home", "expected"), [("Austin, TX, United States", MET), ("London, United Kingdom", NOT), (None, UNCLEAR)]
    )
    def test_the_scope_of_remote_work(self, home: str | None, expected: Eligibility) -> None:
        found = findings(
            "location", "", {"location": home}, remote=Remote.REMOTE, remote_scope="US", location="Remote, US"
        )
        assert states(found) == [expected]
        assert found[0].quote == "Remote, US"

    def test_the_town_of_a_remote_job_s_office_is_no_demand(self) -> None:
        who = {"location": "Austin, TX, United States"}
        leeds = {"city": "Leeds", "region": None, "country": "GB", "group": None}
        posting = {"remote": Remote.REMOTE, "remote_scope": "GB", "location": "Leeds, GB", "places": (leeds,)}
        assert findings("location", "", who, **posting) == []

    def test_several_scopes_are_alternatives(self) -> None:
        who = {"location": "Berlin, Germany"}
        posting = {"remote": Remote.REMOTE, "remote_scope": "US,EU", "location": "Remote (US or EU)"}
        assert states(findings("location", "", who, **posting)) == [MET]

    def test_remote_work_without_a_scope_demands_nothing(self) -> None:
        assert findings("location", "", {"location": "London"}, remote=Remote.REMOTE) == []

    @pytest.mark.parametrize(
        ("home", "expected"),
        [("Berlin, Germany", MET), ("London, United Kingdom", NOT), ("Munich, Germany", UNCLEAR), (None, UNCLEAR)],
    )
    def test_a_residence_demanded(self, home: str | None, expected: Eligibility) -> None:
        sentence = "You must be based in Berlin, Germany."
        found = findings("location", f"We build.\n{sentence}\n", {"location": home})
        assert states(found) == [expected]
        assert found[0].quote == sentence

    def test_a_place_one_would_move_to_counts(self) -> None:
        who = {"location": "London, United Kingdom", "locations": ("Austin, TX, United States",)}
        assert states(findings("location", "", who, remote=Remote.REMOTE, remote_scope="US", location="US only")) == [
            MET
        ]
