"""Licences: kind, place, compact, standing, the first day of work, and alternatives."""

from datetime import date

import pytest

from app.matching.types import Eligibility
from app.ml.demands.types import Demands, LicenceAsked, LicenceDemand, StartStated
from app.profile.types import SnapshotCredential
from tests.factories.matching import findings, verdicts

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
TEXAS_RN = "Current Texas RN license required."


def rn(jurisdiction: str | None = None, **more: object) -> SnapshotCredential:
    """A registered nurse's licence."""
    return SnapshotCredential("RN", "rn", jurisdiction, quote="RN license", **more)  # type: ignore[arg-type]  # a test names its own


def asking(*asked: LicenceAsked, starts: str | None = None, lies_in: tuple[str, ...] = (), **more: bool) -> Demands:
    """A demand for licences, in a posting that lies in these places."""
    start = StartStated(starts, f"Starts {starts}") if starts else None
    return Demands(licences=(LicenceDemand(asked, "as asked", **more),), start=start, lies_in=lies_in)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (None, UNCLEAR),
        (rn("US-TX"), MET),
        (rn("US"), UNCLEAR),
        (rn("US-CA"), NOT),
        (rn("GB"), NOT),
        (rn(None), UNCLEAR),
        (rn("US-TX", expires_on="2026-11-19"), NOT),
        (rn("US-TX", expires_on="2026-11-20"), MET),
        (rn("US-TX", expires_on="2026-11"), MET),
        (rn("US-TX", expires_on="2025"), NOT),
        (rn("US-TX", standing="active"), MET),
        (rn("US-TX", standing="suspended"), NOT),
        (rn("US-TX", standing="inactive"), NOT),
        (SnapshotCredential("BLS", "bls", None), UNCLEAR),
    ],
)
def test_by_kind_place_and_standing(held: SnapshotCredential | None, expected: Eligibility) -> None:
    found = findings("licence", TEXAS_RN, credentials=(held,) if held else ())
    assert verdicts(found) == [expected]
    assert found[0].quote == TEXAS_RN
    assert found[0].own == ("RN license" if held and held.type == "rn" else None)


@pytest.mark.parametrize(
    ("held", "asked", "expected"),
    [
        (rn("US-CO", multistate=True), "US-TX", MET),
        (rn("US-CO", multistate=False), "US-TX", NOT),
        (rn("US-CO"), "US-TX", UNCLEAR),
        (rn(None, multistate=True), "US-TX", MET),
        # California is in no nurses' compact.
        (rn("US-CO", multistate=True), "US-CA", NOT),
        (rn(None, multistate=True), "US-CA", NOT),
        (rn("US-CA", multistate=True), "US-TX", NOT),
        (rn("US-TX", multistate=True, expires_on="2025"), "US-TX", NOT),
        (SnapshotCredential("LPN", "lpn", "US-OH", multistate=True), "US-TX", UNCLEAR),
    ],
)
def test_the_nurse_licensure_compact(held: SnapshotCredential, asked: str, expected: Eligibility) -> None:
    assert verdicts(findings("licence", asking(LicenceAsked("rn", asked)), credentials=(held,))) == [expected]


@pytest.mark.parametrize(
    ("kind", "own", "asked", "expected"),
    [
        ("pt", "US-OH", "US-TX", UNCLEAR),
        ("pt", "US-CA", "US-TX", NOT),
        ("licensed-psychologist", "US-OH", "US-TX", UNCLEAR),
        ("licensed-psychologist", "US-CA", "US-TX", NOT),
        ("emt", "US-GA", "US-TX", UNCLEAR),
        ("emt", "US-NY", "US-TX", NOT),
        ("teaching-licence", "US-GA", "US-TX", NOT),
    ],
)
def test_compacts_by_privilege(kind: str, own: str, asked: str, expected: Eligibility) -> None:
    held = SnapshotCredential(kind, kind, own)
    found = findings("licence", asking(LicenceAsked(kind, asked)), credentials=(held,))
    assert verdicts(found) == [expected]


@pytest.mark.parametrize(("multistate", "expected"), [(True, MET), (False, NOT), (None, UNCLEAR)])
def test_a_multistate_licence_demanded(multistate: bool | None, expected: Eligibility) -> None:
    text = "Must have an active compact/multistate RN license."
    assert verdicts(findings("licence", text, credentials=(rn("US-TX", multistate=multistate),))) == [expected]


@pytest.mark.parametrize(
    ("held", "expected"),
    [(rn("US-TX"), MET), (rn("US-CO", multistate=True), MET), (rn("US-CO"), UNCLEAR), (rn("US-NY"), UNCLEAR)],
)
def test_a_licence_of_the_state_or_a_multistate_one(held: SnapshotCredential, expected: Eligibility) -> None:
    text = "Active RN license in Texas or a compact state is required."
    assert verdicts(findings("licence", text, credentials=(held,))) == [expected]


@pytest.mark.parametrize(
    ("expires", "starts", "expected"),
    [
        ("2027-01-05", "2027-01-06", NOT),
        ("2027-01-06", "2027-01-06", MET),
        ("2027-01", "2027-01-06", MET),
        ("2026-12", "2027-01-06", NOT),
        ("2026-12", "2027-01", NOT),
        ("2027", "2027-01", MET),
        (None, "2027-01-06", MET),
        # A day that is past says nothing more.
        ("2026-12", "2026-02-01", MET),
        ("2026-10", "2026-02-01", NOT),
    ],
)
def test_valid_on_the_first_day_of_work(expires: str | None, starts: str, expected: Eligibility) -> None:
    demands = asking(LicenceAsked("rn", "US-TX"), starts=starts)
    found = findings("licence", demands, date(2026, 11, 30), credentials=(rn("US-TX", expires_on=expires),))
    assert verdicts(found) == [expected]


@pytest.mark.parametrize(
    ("held", "lies_in", "expected"),
    [
        (rn("US-TX"), ("US-TX",), MET),
        (rn("US-TX"), ("US",), MET),
        (rn(None), ("US-TX",), MET),
        (rn("GB"), ("US-TX",), UNCLEAR),
        (rn("US-NY"), ("US-TX",), UNCLEAR),
        (rn("US-CO", multistate=True), ("US-TX",), MET),
        (rn("US-CO"), ("US-TX",), UNCLEAR),
        (SnapshotCredential("CDL", "cdl", "US-OH"), ("US-TX",), MET),
    ],
)
def test_where_the_posting_names_no_place(
    held: SnapshotCredential, lies_in: tuple[str, ...], expected: Eligibility
) -> None:
    demands = asking(LicenceAsked(held.type or ""), lies_in=lies_in)
    assert verdicts(findings("licence", demands, credentials=(held,))) == [expected]


@pytest.mark.parametrize(("own", "expected"), [("US-OH", MET), ("GB", NOT), (None, UNCLEAR)])
def test_a_licence_of_any_state(own: str | None, expected: Eligibility) -> None:
    text = "Current registration as a professional nurse in a State, Territory or Commonwealth of the United States."
    demands = asking(LicenceAsked("rn"), any_state=True, lies_in=("US-TX",))
    assert verdicts(findings("licence", demands, credentials=(rn(own),))) == [expected]
    assert findings("licence", f"Active RN license in any state is required. {text}", credentials=(rn("US-OH"),))


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("rmn", "nmc"), ("nmc", "rn"), ("bls", "cpr"), ("cdl", "driving-licence"), ("lcsw", "lmsw"), ("gmc", "md")],
)
def test_one_kind_that_covers_another(kind: str, asked: str) -> None:
    held = (SnapshotCredential(kind, kind),)
    assert verdicts(findings("licence", asking(LicenceAsked(asked)), credentials=held)) == [MET]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("RMN or RNLD with a current pin is essential.", [MET]),
        ("RMN/RNLD qualified.", [MET]),
        ("You must be RMN and RNLD registered.", [MET, UNCLEAR]),
        ("RMN with current NMC registration.", [MET, MET]),
        ("BLS/ACLS required.", [UNCLEAR, UNCLEAR]),
    ],
)
def test_of_alternatives_one_is_enough(sentence: str, expected: list[Eligibility]) -> None:
    held = (SnapshotCredential("RMN", "rmn", "GB"),)
    assert verdicts(findings("licence", sentence, credentials=held)) == expected


def test_none_of_the_alternatives() -> None:
    found = findings("licence", "CISSP, CISM or CISA required.")
    assert verdicts(found) == [UNCLEAR]
    assert found[0].detail == "Your profile names none of these: CISSP, CISM, CISA."


@pytest.mark.parametrize(
    "sentence",
    [
        "Enhanced DBS check required.",
        "RN, or willing to obtain it.",
        "Ideally an RN license.",
        "RN license preferred.",
        "BLS certification within 30 days of hire is required.",
        "You must be able to obtain a CDL.",
        "We provide BLS certification.",
        "If you possess a PE license, please say so.",
        "You will have the opportunity to attain a NEBOSH certificate.",
        "BSN required.",
        "Opportunity to complete the Care Certificate.",
    ],
)
def test_what_is_no_demand(sentence: str) -> None:
    assert findings("licence", sentence) == []
