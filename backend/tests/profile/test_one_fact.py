"""One fact corrected by one call, taken back by one call, and what a request adds to that: versions, people, errors."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.auth.models import User
from app.profile import service
from tests.conftest import MakeUser
from tests.factories.profile import OTHER_CV_TEXT, PROFILE, Headers, Task, have_cv, text_cv

FACTS, ENTRIES, REMOVED = f"{PROFILE}/facts", f"{PROFILE}/entries", f"{PROFILE}/removed"


def facts(client: TestClient, headers: Headers) -> dict[str, Task]:
    page = client.get(FACTS, params={"limit": 100}, headers=headers).json()
    return {fact["path"]: fact for fact in page["items"]}


def correct(client: TestClient, headers: Headers, path: str, value: Any) -> Task:
    answer = client.patch(f"{FACTS}/{path}", json={"value": value}, headers=headers)
    assert answer.status_code == 200, answer.text
    profile: Task = answer.json()
    return profile


def test_a_correction_says_what_the_cv_says_and_is_taken_back(
    client: TestClient, user: User, auth_headers: Headers, session: Session
) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    before = client.get(PROFILE, headers=auth_headers)
    changed = correct(client, auth_headers, "experience.0.title", "Head of Data")
    assert changed["experience"][0]["title"] == "Head of Data"
    assert changed["experience"][1] == before.json()["experience"][1]
    assert changed["edited"] == ["experience"]
    fact = facts(client, auth_headers)["experience.0.title"]
    assert (fact["value"], fact["source"], fact["checked"], fact["edited"]) == ("Head of Data", "user", True, True)
    assert fact["read"]["value"] == "Data Engineer"
    assert fact["read"]["evidence"]["document_id"] == document_id
    assert fact["read"]["evidence"]["page"] == 1
    company = facts(client, auth_headers)["experience.0.company"]
    assert (company["source"], company["edited"], company["read"]) == ("cv", False, None)
    snapshot = service.snapshot(session, user.id)
    assert snapshot is not None
    assert snapshot.titles[0] == "Head of Data"
    assert "Head of Data" not in (snapshot.experience[0].quote or ""), "no quote says what the CV does not"
    back = client.delete(f"{FACTS}/experience.0.title", headers=auth_headers)
    assert (back.status_code, back.json()) == (200, before.json())
    again = client.delete(f"{FACTS}/experience.0.title", headers=auth_headers)
    assert (again.status_code, again.json()["code"]) == (404, "not_found")


def test_it_outlives_another_cv_while_the_rest_follows_that_one(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    correct(client, auth_headers, "experience.1.title", "Software Developer")
    newer = OTHER_CV_TEXT.replace(
        "EXPERIENCE\n", "EXPERIENCE\nAnalytics Lead, Salt Works, Braga\nJanuary 2026 - present\n- Leads\n\n"
    )
    have_cv(client, auth_headers, newer.encode())
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert [job["title"] for job in profile["experience"]] == ["Analytics Lead", "Data Engineer", "Software Developer"]
    assert profile["headline"] == "Analytics Lead"


def test_entries_are_added_taken_away_and_restored(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    entry = {"name": "CDMP", "issuer": "DAMA", "expires_on": "2027-01"}
    added = client.post(ENTRIES, json={"list": "certifications", "entry": entry}, headers=auth_headers)
    assert added.status_code == 201
    assert [held["name"] for held in added.json()["certifications"]] == ["CDMP"]
    gone = correct(client, auth_headers, "education.0", None)
    assert gone["education"] == []
    (removed,) = gone["removed"]
    assert (removed["list"], "Atlantic University" in removed["text"]) == ("education", True)
    have_cv(client, auth_headers, text_cv(OTHER_CV_TEXT))
    assert client.get(PROFILE, headers=auth_headers).json()["education"] == []
    restored = client.post(f"{REMOVED}/{removed['id']}/restore", headers=auth_headers)
    assert restored.json()["education"][0]["school"] == "Atlantic University"
    assert restored.json()["removed"] == []
    assert client.post(f"{REMOVED}/{removed['id']}/restore", headers=auth_headers).status_code == 404


def test_a_removed_skill_comes_back_as_the_cv_s(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    client.delete(f"{PROFILE}/skills/Kelpware", headers=auth_headers)
    (removed,) = client.get(PROFILE, headers=auth_headers).json()["removed"]
    assert (removed["list"], removed["text"]) == ("skills", "Kelpware")
    client.post(f"{REMOVED}/{removed['id']}/restore", headers=auth_headers)
    client.delete(f"{PROFILE}/skills/Python", headers=auth_headers)
    added = client.post(f"{PROFILE}/skills", json={"name": "Python"}, headers=auth_headers)
    assert added.json()["source"] == "cv", "adding what was removed only undoes that"
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert (profile["removed"], profile["edited"]) == ([], [])


def test_a_confirmation_is_taken_back(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    paths = {"paths": ["headline", "full_name"]}
    assert client.post(f"{FACTS}/confirm", json=paths, headers=auth_headers).json()["checked"] == 2
    undone = client.post(f"{FACTS}/confirm", json={"paths": ["headline"], "checked": False}, headers=auth_headers)
    assert undone.json()["checked"] == 1
    assert not facts(client, auth_headers)["headline"]["checked"]


def test_each_correction_is_a_version_and_a_stale_one_is_refused(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    tag = client.get(PROFILE, headers=auth_headers).headers["etag"]
    first = client.patch(f"{FACTS}/headline", json={"value": "A"}, headers={**auth_headers, "If-Match": tag})
    assert first.status_code == 200
    assert first.headers["etag"] != tag
    same = client.patch(f"{FACTS}/headline", json={"value": "A"}, headers=auth_headers)
    assert same.headers["etag"] == first.headers["etag"], "what changes nothing is no new version"
    stale = {**auth_headers, "If-Match": tag}
    entry = {"list": "languages", "entry": {"name": "Danish"}}
    for answer in (
        client.patch(f"{FACTS}/headline", json={"value": "B"}, headers=stale),
        client.delete(f"{FACTS}/headline", headers=stale),
        client.post(ENTRIES, json=entry, headers=stale),
        client.post(f"{REMOVED}/x/restore", headers=stale),
    ):
        assert answer.status_code == 412
    assert client.get(PROFILE, headers=auth_headers).json()["headline"] == "A"


def test_corrections_at_the_same_time_are_all_kept(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    wanted = {
        "experience.0.title": "A",
        "experience.1.title": "B",
        "experience.0.location": "C",
        "education.0.degree": "D",
        "languages.0.level": "C2",
        "headline": "E",
    }
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda one: correct(client, auth_headers, *one), wanted.items()))
    profile = client.get(PROFILE, headers=auth_headers)
    assert profile.headers["etag"] == f'"{1 + len(wanted)}"'
    first, second = profile.json()["experience"]
    assert (first["title"], first["location"], second["title"]) == ("A", "C", "B")
    assert (profile.json()["education"][0]["degree"], profile.json()["headline"]) == ("D", "E")


def test_of_two_who_saw_the_same_state_one_is_refused(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    headers = {**auth_headers, "If-Match": client.get(PROFILE, headers=auth_headers).headers["etag"]}

    def change(value: str) -> int:
        answer = client.patch(f"{FACTS}/experience.0.title", json={"value": value}, headers=headers)
        return int(answer.status_code)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(change, ("A", "B"))) == [200, 412]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("PATCH", "/facts/headline", {}, 422),
        ("PATCH", "/facts/headline", {"value": "x", "colour": "red"}, 422),
        ("PATCH", "/facts/headline", {"value": "a\x00b"}, 422),
        ("PATCH", "/facts/headline", {"value": {"a": [{}]}}, 422),
        ("PATCH", "/facts/experience.0.end", {"value": "1990"}, 422),
        ("PATCH", "/facts/experience.7.title", {"value": "x"}, 404),
        ("PATCH", "/facts/no.such", {"value": "x"}, 404),
        ("PATCH", f"/facts/{'x' * 200}", {"value": "x"}, 422),
        ("DELETE", "/facts/headline", None, 404),
        ("DELETE", "/facts/no.such", None, 404),
        ("POST", "/entries", {"list": "friends", "entry": {"name": "Ann"}}, 422),
        ("POST", "/entries", {"list": "languages", "entry": {"name": "Danish", "since": 1}}, 422),
        ("POST", "/entries", {"list": "certifications", "entry": {}}, 422),
        ("POST", "/entries", {"list": "languages", "entry": {"name": "Danish"}, "extra": 1}, 422),
        ("POST", "/removed/nothing/restore", None, 404),
    ],
)
def test_what_makes_no_sense_is_refused_as_a_problem_and_changes_nothing(
    method: str, path: str, body: object, status: int, client: TestClient, auth_headers: Headers
) -> None:
    have_cv(client, auth_headers, text_cv())
    before = client.get(PROFILE, headers=auth_headers)
    answer = client.request(method, f"{PROFILE}{path}", json=body, headers=auth_headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    after = client.get(PROFILE, headers=auth_headers)
    assert (after.json(), after.headers["etag"]) == (before.json(), before.headers["etag"])
    assert client.request(method, f"{PROFILE}{path}", json=body).status_code == 401


def test_nobody_reaches_into_another_profile(client: TestClient, make_user: MakeUser) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    have_cv(client, mine, text_cv())
    correct(client, mine, "education.0", None)
    (removed,) = client.get(PROFILE, headers=mine).json()["removed"]
    assert client.patch(f"{FACTS}/experience.0.title", json={"value": "x"}, headers=theirs).status_code == 404
    assert client.post(f"{REMOVED}/{removed['id']}/restore", headers=theirs).status_code == 404
    assert client.post(f"{REMOVED}/{uuid.uuid4().hex}/restore", headers=mine).status_code == 404
