"""What a line of somebody's list of licences says, and where licences of American states count."""

import re
from datetime import date

import pytest

from app.ml.credentials.compacts import compact_of
from app.ml.credentials.held import held_in
from app.ml.credentials.kinds import answers, credential_name, is_bound, is_by_state
from app.ml.places.geography import region_of
from app.ml.places.jurisdictions import jurisdiction_named, state_in
from app.ml.text.tables import listed, rows


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RN TX compact", [("rn", "US-TX", True, None)]),
        ("RN, Texas (multistate)", [("rn", "US-TX", True, None)]),
        ("Registered Nurse, State of Ohio, single-state license", [("rn", "US-OH", False, None)]),
        ("Compact nursing license - Colorado", [("rn", "US-CO", True, None)]),
        ("LPN (non-compact), Georgia", [("lpn", "US-GA", False, None)]),
        ("RN license, California, active", [("rn", "US-CA", None, "active")]),
        ("RN license, New York, inactive", [("rn", "US-NY", None, "inactive")]),
        ("CDL Class A, suspended", [("cdl", "US", None, "suspended")]),
        ("BLS/ACLS", [("bls", None, None, None), ("acls", None, None, None)]),
        ("NMC registration", [("nmc", "GB", None, None)]),
        ("RN", [("rn", None, None, None)]),
        ("Best Desk Award", []),
    ],
)
def test_a_line(line: str, expected: list[tuple[str, str | None, bool | None, str | None]]) -> None:
    assert [(held.type, held.jurisdiction, held.multistate, held.standing) for held in held_in(line)] == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("US-TX", "US-TX"),
        ("us-tx", "US-TX"),
        ("Texas", "US-TX"),
        ("TX", "US-TX"),
        ("Ontario", "CA-ON"),
        ("United Kingdom", "GB"),
        ("UK", "GB"),
        ("Germany", "DE"),
        ("DE", "DE"),
        ("the ward", None),
        ("", None),
    ],
)
def test_a_place_as_people_write_it(words: str, code: str | None) -> None:
    assert jurisdiction_named(words) == code


@pytest.mark.parametrize(
    ("line", "state"),
    [("RN, TX", "US-TX"), ("RN - CO", "US-CO"), ("West Virginia", "US-WV"), ("MD", None), ("BLS in date", None)],
)
def test_the_state_of_a_line(line: str, state: str | None) -> None:
    assert state_in(line) == state


@pytest.mark.parametrize("row", rows("compacts"), ids=[row["compact"] for row in rows("compacts")])
def test_compacts_are_dated_and_whole(row: dict[str, str]) -> None:
    assert date.fromisoformat(row["as_of"]) > date(2025, 1, 1)
    assert row["source"]
    assert row["mode"] in {"multistate", "privilege"}
    members = listed(row["members"])
    assert len(members) == len(set(members)) > 20
    assert all(region_of(f"US-{state}") for state in members)
    for kind in listed(row["types"]):
        assert credential_name(kind) != kind, "no type of the table of credentials"


def test_who_is_in_the_nurses_compact() -> None:
    compact = compact_of("rn")
    assert compact is not None
    assert {"US-TX", "US-FL", "US-PA", "US-CT"} < compact.members
    assert not {"US-CA", "US-NY", "US-IL", "US-MA", "US-OR"} & compact.members
    assert compact_of("np") is None


def test_what_covers_what_is_known() -> None:
    for row in rows("credential_covers"):
        for kind in (row["type"], *listed(row["covers"])):
            assert credential_name(kind) != kind, kind
    assert answers("nmc") == {"nmc", "rgn", "rmn", "rnld"}
    assert answers("bls") == {"bls"}


def test_what_is_bound_to_a_place() -> None:
    assert [is_by_state(kind) for kind in ("rn", "teaching-licence", "bls", "cissp")] == [True, True, False, False]
    assert [is_bound(kind) for kind in ("rn", "nmc", "bls", "cissp")] == [True, True, False, False]
    assert re.fullmatch(r"[A-Z][\w ]+licence", credential_name("rn"))
