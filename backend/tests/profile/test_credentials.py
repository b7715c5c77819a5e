"""Licences and certificates: which one, where, and whether they are good today; and what a profile still lacks."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.core.clock import as_of
from app.profile.completeness import completeness
from app.profile.credentials import last_day, shown
from app.profile.entries import CertificationEntry, ExperienceEntry
from app.profile.merge import merged
from app.profile.stored import CvFacts, Edits, Values
from app.profile.types import LicenceStanding
from app.skills import service as skills
from tests.factories.profile import PROFILE, Headers

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("expires_on", "status", "days_left"),
    [
        (None, "unknown", None),
        ("2026-11-01", "expires_soon", 0),
        ("2026-10-31", "expired", -1),
        ("2027-01-30", "expires_soon", 90),
        ("2027-01-31", "valid", 91),
        ("2026-11", "expires_soon", 29),
        ("2026", "expires_soon", 60),
        ("2025", "expired", -305),
        ("2024-02-30", "unknown", None),
        ("soon", "unknown", None),
    ],
)
def test_the_status_follows_from_the_clock(expires_on: str | None, status: str, days_left: int | None) -> None:
    found = shown(CertificationEntry(name="BLS", expires_on=expires_on), TODAY)
    assert (found.status, found.days_left) == (status, days_left)


def test_the_type_and_the_place_are_told_by_the_name() -> None:
    nurse = shown(CertificationEntry(name="Registered Nurse (RN), Texas Board of Nursing"), TODAY)
    assert (nurse.type, nurse.jurisdiction) == ("rn", "US-TX")
    bare = shown(CertificationEntry(name="Registered Nurse", jurisdiction="US-TX"), TODAY)
    assert (bare.type, bare.jurisdiction) == ("rn", "US-TX")
    stated = shown(CertificationEntry(name="Registered Nurse (RN)", jurisdiction="US-CA"), TODAY)
    assert stated.jurisdiction == "US-CA", "what is stated counts"
    assert shown(CertificationEntry(name="Best Desk Award"), TODAY).type is None


def test_what_its_holder_says_of_a_licence() -> None:
    compact = shown(CertificationEntry(name="RN, Texas, multistate, active", expires_on="2028"), TODAY)
    assert (compact.multistate, compact.standing, compact.status) == (True, "active", "valid")
    stated = CertificationEntry(name="RN, Texas, multistate", multistate=False, standing=LicenceStanding.suspended)
    found = shown(stated.model_copy(update={"expires_on": "2028"}), TODAY)
    assert (found.multistate, found.standing, found.status) == (False, "suspended", "expired"), "what is stated counts"


def test_what_a_person_states_of_a_licence_reaches_matching(client: TestClient, auth_headers: Headers) -> None:
    licence = {"name": "RN", "jurisdiction": "Texas", "multistate": True, "standing": "active"}
    sent = client.patch(PROFILE, json={"certifications": [licence]}, headers=auth_headers)
    assert sent.status_code == 200, sent.text
    (kept,) = client.get(PROFILE, headers=auth_headers).json()["certifications"]
    assert {name: kept[name] for name in licence} == licence
    assert (
        client.patch(
            PROFILE, json={"certifications": [licence | {"standing": "lost"}]}, headers=auth_headers
        ).status_code
        == 422
    )
    # As `GET` gives it, it can be sent back.
    assert client.patch(PROFILE, json={"certifications": [kept]}, headers=auth_headers).status_code == 200


@pytest.mark.parametrize("text", [None, "", "x", "2026-13", "2026-02-30", "99999"])
def test_what_is_no_date_has_no_last_day(text: str | None) -> None:
    assert last_day(text) is None


def test_a_leap_year_ends_february_a_day_later() -> None:
    assert (last_day("2028-02"), last_day("2027-02")) == (date(2028, 2, 29), date(2027, 2, 28))


def test_they_are_edited_one_by_one_and_their_status_ages(client: TestClient, auth_headers: Headers) -> None:
    entry = {"name": "ACLS", "issuer": "AHA", "number": "A-1", "issued_on": "2024-03", "expires_on": "2027-03-31"}
    added = client.post(f"{PROFILE}/entries", json={"list": "certifications", "entry": entry}, headers=auth_headers)
    (held,) = added.json()["certifications"]
    assert held.items() >= {**entry, "type": "acls"}.items()
    path = f"{PROFILE}/facts/certifications.0.expires_on"
    renewed = client.patch(path, json={"value": "2029-03-31"}, headers=auth_headers).json()["certifications"]
    assert renewed[0]["expires_on"] == "2029-03-31"

    def status(day: datetime) -> Any:
        with as_of(day):
            return client.get(PROFILE, headers=auth_headers).json()["certifications"][0]["status"]

    last = datetime(2029, 3, 31, 12, tzinfo=UTC)
    assert [status(last - timedelta(days=400)), status(last), status(last + timedelta(days=1))] == [
        "valid",
        "expires_soon",
        "expired",
    ]


def test_what_was_shown_can_be_sent_back_whole(client: TestClient, auth_headers: Headers) -> None:
    client.patch(PROFILE, json={"certifications": [{"name": "ACLS", "expires_on": "2029"}]}, headers=auth_headers)
    shown_list = client.get(PROFILE, headers=auth_headers).json()["certifications"]
    again = client.patch(PROFILE, json={"certifications": shown_list}, headers=auth_headers)
    assert (again.status_code, again.json()["certifications"]) == (200, shown_list)


def missing(values: Values, named: Sequence[tuple[str, int]] = ()) -> dict[str, Any]:
    found = completeness(merged(CvFacts(values=values), Edits(), TODAY), named)
    return {"score": found.score, **{part.field: part for part in found.missing}}


def test_completeness_asks_for_an_expiry_only_of_those_who_hold_a_licence() -> None:
    assert "certifications.expires_on" not in missing(Values())
    without = missing(Values(certifications=[CertificationEntry(name="Registered Nurse (RN)")]))
    assert "Registered Nurse (RN)" in (without["certifications.expires_on"].effect or "")
    held = CertificationEntry(name="Registered Nurse (RN)", expires_on="2027-08")
    assert "certifications.expires_on" not in missing(Values(certifications=[held]))


def test_completeness_says_which_positions_count_for_nothing() -> None:
    bare = [ExperienceEntry(title="Baker"), ExperienceEntry(title="Clerk", start="2020-01", end="2021-12")]
    part = missing(Values(experience=bare))["experience.start"]
    assert part.effect == "One position has no dates. Your 2 years of experience leave it out."


def test_completeness_counts_the_jobs_that_name_a_language() -> None:
    named = [("German", 1_212), ("French", 1)]
    assert missing(Values(), named)["languages"].effect == "Of the open jobs, 1,212 name German and 1 names French."
    assert missing(Values())["languages"].effect is None, "what nobody counted is not claimed"


def test_the_languages_of_open_jobs_are_counted_for_those_who_state_none(
    client: TestClient, auth_headers: Headers, session: Session
) -> None:
    skills.set_demand(session, {"german": 12, "python": 30})
    session.commit()
    parts = client.get(PROFILE, headers=auth_headers).json()["completeness"]["missing"]
    assert [part["effect"] for part in parts if part["field"] == "languages"] == ["Of the open jobs, 12 name German."]
    added = client.post(f"{PROFILE}/skills", json={"name": "Python"}, headers=auth_headers).json()
    assert (added["demand"], added["kind"]) == (30, "hard")
    assert client.get(PROFILE, headers=auth_headers).json()["skills"] == [added]


def test_the_score_is_what_is_there_of_what_concerns_the_person() -> None:
    nothing = missing(Values())
    assert nothing["score"] == 0
    gains = [part.gain for name, part in nothing.items() if name != "score"]
    assert abs(sum(gains) - 100) <= len(gains) / 2, "each is rounded"
    assert gains == sorted(gains, reverse=True), "the weightiest first"
    assert missing(Values(full_name="Ann"))["score"] == nothing["full_name"].gain
