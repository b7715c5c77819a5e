"""Reading and editing a profile: what the CV says, and the person's own changes on top."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.background import registry
from app.background.registry import task
from app.background.run import Run
from app.profile.events import ProfileChanged
from tests.conftest import MakeUser, RunTasks
from tests.factories.profile import OTHER_CV_TEXT, PROFILE, Headers, Task, have_cv, read_cv, text_cv

CONTRACT = {
    "full_name",
    "headline",
    "email",
    "phone",
    "location",
    "summary",
    "experience_years",
    "skills",
    "experience",
    "education",
    "certifications",
    "languages",
    "links",
    "preferences",
    "parse",
}


def test_a_person_without_a_cv_has_an_empty_profile(client: TestClient, auth_headers: Headers) -> None:
    answer = client.get(PROFILE, headers=auth_headers)
    profile = answer.json()
    assert answer.status_code == 200
    assert set(profile) >= CONTRACT
    assert profile["full_name"] is None
    assert profile["experience_years"] is None
    for name in ("skills", "experience", "education", "certifications", "languages", "links", "edited"):
        assert profile[name] == []
    assert profile["parse"] == {"engine": None, "confidence": None, "warnings": []}
    assert profile["preferences"]["remote"] == "any"
    assert profile["completeness"]["score"] == 0
    assert all(missing["why"].endswith(".") for missing in profile["completeness"]["missing"])


def test_a_profile_says_what_the_cv_says(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
    task = read_cv(client, auth_headers, run_tasks, text_cv())
    assert [result["step"] for result in task["results"]] == ["received", "read", "sections", "skills", "done"]
    assert task["progress"]["done"] == task["progress"]["total"] == 5
    assert set(task["result"]) == {"document_id", "facts", "warnings"}
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert profile["full_name"] == "Ines Calloway"
    assert profile["email"] == "ines.calloway@example.test"
    assert profile["experience"][0] == {
        "title": "Data Engineer",
        "unit": None,
        "company": "Harbour Analytics",
        "location": "Porto",
        "start": "2020-03",
        "end": None,
        "bullets": ["Built pipelines in Python and Apache Airflow", "Tuned PostgreSQL for reports"],
    }
    assert profile["experience"][1]["end"] == "2020-02"
    skills = {skill["name"]: skill for skill in profile["skills"]}
    assert skills["Python"]["id"] == "python"
    assert skills["Python"]["source"] == "cv"
    assert skills["Kelpware"]["id"] is None, "a skill the lexicon does not know is kept as written"
    assert {language["name"] for language in profile["languages"]} == {"Portuguese", "English"}
    assert profile["parse"]["engine"].startswith("resume-")
    assert profile["active_cv"] == task["result"]["document_id"]
    assert profile["completeness"]["score"] > 50


def test_years_of_a_skill_come_from_the_positions_that_name_it(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    years = {skill["name"]: skill["years"] for skill in client.get(PROFILE, headers=auth_headers).json()["skills"]}
    assert years["Django"] == 2.8
    assert years["Python"] > years["PostgreSQL"] > 5, "Django counts as Python too; both positions add up"
    assert years["Docker"] is None, "no position names it"


EDITS = {
    "full_name": "Ines M. Calloway",
    "headline": "Principal Data Engineer",
    "email": "ines@new.example.test",
    "phone": "+351 22 555 0199",
    "location": None,
    "summary": "A new summary.",
    "experience_years": 11.5,
    "links": ["https://ines.example.test/work", "github.com/ines"],
    "experience": [
        {
            "title": "Lead",
            "unit": None,
            "company": "Elsewhere",
            "location": None,
            "start": "2019",
            "end": "2020-05",
            "bullets": ["Led"],
        }
    ],
    "education": [],
    "certifications": [
        {
            "name": "CDMP",
            "issuer": "DAMA",
            "jurisdiction": None,
            "number": "A-1",
            "issued_on": "2024-03",
            "expires_on": "2028-02-29",
            "multistate": None,
            "standing": "active",
        }
    ],
    "languages": [{"name": "Danish", "level": "B2"}],
}


def stated(profile: Task) -> Task:
    """A profile without what is computed from its licences today."""
    computed = {"type", "status", "days_left"}
    held = [{name: value for name, value in one.items() if name not in computed} for one in profile["certifications"]]
    return {**profile, "certifications": held}


def test_edits_survive_every_later_cv_until_they_are_taken_back(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    said = client.get(PROFILE, headers=auth_headers).json()
    for field, value in EDITS.items():
        assert said[field] != value
        changed = client.patch(PROFILE, json={field: value}, headers=auth_headers)
        assert changed.status_code == 200, changed.text
        assert stated(changed.json())[field] == value
    assert set(changed.json()["edited"]) == set(EDITS)
    for text in (OTHER_CV_TEXT, text_cv().decode()):
        have_cv(client, auth_headers, text.encode())
        profile = client.get(PROFILE, headers=auth_headers).json()
        assert {field: stated(profile)[field] for field in EDITS} == EDITS
    for field in EDITS:
        back = client.delete(f"{PROFILE}/edits/{field}", headers=auth_headers).json()
        assert field not in back["edited"]
        assert client.delete(f"{PROFILE}/edits/{field}", headers=auth_headers).status_code == 404
    assert {field: back[field] for field in EDITS} == {field: said[field] for field in EDITS}


def test_years_follow_edited_positions(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    positions = [
        {"title": "Clerk", "start": "2001-01", "end": "2002-12"},
        {"title": "Nurse", "start": "2010-01", "end": "2010-12"},
    ]
    profile = client.patch(PROFILE, json={"experience": positions}, headers=auth_headers).json()
    assert profile["experience_years"] == 3.0
    assert [entry["title"] for entry in profile["experience"]] == ["Nurse", "Clerk"], "newest first"


def test_what_a_patch_leaves_out_stays(client: TestClient, auth_headers: Headers) -> None:
    client.patch(PROFILE, json={"headline": "Nurse", "preferences": {"titles": ["Nurse"]}}, headers=auth_headers)
    profile = client.patch(PROFILE, json={"preferences": {"salary_min": 50_000}}, headers=auth_headers).json()
    assert profile["headline"] == "Nurse"
    assert (profile["preferences"]["titles"], profile["preferences"]["salary_min"]) == (["Nurse"], 50_000)
    tag = client.get(PROFILE, headers=auth_headers).headers["etag"]
    for same in ({}, {"headline": "Nurse"}, {"preferences": {"salary_min": 50_000}}):
        unchanged = client.patch(PROFILE, json=same, headers=auth_headers)
        assert (unchanged.json(), unchanged.headers["etag"]) == (profile, tag), "what changes nothing is no new version"


def test_preferences_are_kept_as_the_contract_names_them(client: TestClient, auth_headers: Headers) -> None:
    wishes = {
        "titles": ["ICU Nurse"],
        "locations": ["Austin, Texas"],
        "remote": "onsite_ok",
        "salary_min": 80_000,
        "currency": "usd",
        "employment_types": ["full_time", "per_diem"],
        "seniority": "senior",
        "excluded_companies": ["Acme", "Acme"],
        "work_authorization": ["us", "CAN"],
        "languages": ["English"],
    }
    kept = client.patch(PROFILE, json={"preferences": wishes}, headers=auth_headers).json()["preferences"]
    assert kept == {
        **wishes,
        "currency": "USD",
        "excluded_companies": ["Acme"],
        "work_authorization": ["US", "CA"],
    }


@pytest.mark.parametrize(
    "patch",
    [
        {"nonsense": 1},
        {"preferences": {"nonsense": 1}},
        {"preferences": None},
        {"preferences": {"remote": "moon"}},
        {"preferences": {"currency": "XXY"}},
        {"preferences": {"work_authorization": ["Narnia"]}},
        {"preferences": {"work_authorization": ["ZZ"]}},
        {"preferences": {"employment_types": ["slavery"]}},
        {"preferences": {"seniority": "wizard"}},
        {"preferences": {"salary_min": -1}},
        {"preferences": {"salary_min": 1e30}},
        {"preferences": {"titles": ["x" * 10_000]}},
        {"preferences": {"titles": ["x"] * 1_000}},
        {"full_name": "a\x00b"},
        {"full_name": "x" * 10_000},
        {"full_name": ""},
        {"full_name": 7},
        {"email": "nowhere"},
        {"experience_years": -1},
        {"experience_years": 1_000},
        {"links": ["javascript:alert(1)"]},
        {"links": ["data:text/html,x"]},
        {"links": ["not a link"]},
        {"skills": None},
        {"skills": [{"level": "expert"}]},
        {"skills": [{"name": "x" * 10_000}]},
        {"experience": None},
        {"experience": [{"title": "A", "start": "13/2020"}]},
        {"experience": [{"title": "A", "start": "2020-13"}]},
        {"experience": [{"title": "A", "start": "2020-05", "end": "2019"}]},
        {"experience": [{"title": "A", "shoe_size": 43}]},
        {"education": [{"school": "x" * 1_000}]},
        {"certifications": [{"name": "RN", "expires_on": "soon"}]},
        {"languages": [{"level": "B2"}]},
        {"parse": {"engine": "mine"}},
        [],
        "text",
    ],
    ids=str,
)
def test_a_patch_that_makes_no_sense_is_refused_and_changes_nothing(
    patch: object, client: TestClient, auth_headers: Headers
) -> None:
    before = client.get(PROFILE, headers=auth_headers)
    answer = client.patch(PROFILE, json=patch, headers=auth_headers)
    assert answer.status_code == 422
    assert answer.json()["errors"]
    after = client.get(PROFILE, headers=auth_headers)
    assert (after.json(), after.headers["etag"]) == (before.json(), before.headers["etag"])


def test_a_lone_surrogate_is_refused(client: TestClient, auth_headers: Headers) -> None:
    headers = {**auth_headers, "Content-Type": "application/json"}
    assert client.patch(PROFILE, content=b'{"headline": "\\ud800"}', headers=headers).status_code == 422


def test_a_change_to_an_older_state_is_refused(client: TestClient, auth_headers: Headers) -> None:
    tag = client.get(PROFILE, headers=auth_headers).headers["etag"]
    fresh = client.patch(PROFILE, json={"headline": "A"}, headers={**auth_headers, "If-Match": tag})
    assert fresh.status_code == 200
    assert fresh.headers["etag"] != tag
    stale_headers = {**auth_headers, "If-Match": tag}
    for stale in (
        client.patch(PROFILE, json={"headline": "B"}, headers=stale_headers),
        client.delete(f"{PROFILE}/edits/headline", headers=stale_headers),
        client.post(f"{PROFILE}/skills", json={"name": "Go"}, headers=stale_headers),
        client.delete(f"{PROFILE}/skills/Go", headers=stale_headers),
    ):
        assert stale.status_code == 412
    assert client.get(PROFILE, headers=auth_headers).json()["headline"] == "A"
    latest = {**auth_headers, "If-Match": fresh.headers["etag"]}
    assert client.patch(PROFILE, json={"headline": "C"}, headers=latest).status_code == 200


def test_each_person_has_their_own(client: TestClient, make_user: MakeUser) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    have_cv(client, mine, text_cv())
    assert client.get(PROFILE, headers=theirs).json()["full_name"] is None
    client.patch(PROFILE, json={"full_name": "Somebody Else"}, headers=theirs)
    assert client.get(PROFILE, headers=mine).json()["full_name"] == "Ines Calloway"


@pytest.fixture
def heard() -> Iterator[list[int]]:
    """The versions that a listener was told of."""
    versions: list[int] = []

    @task("profile.test_listener", payload=ProfileChanged, on=[ProfileChanged])
    def listen(_run: Run, event: ProfileChanged) -> None:
        versions.append(event.version)

    yield versions
    registry._types.pop("profile.test_listener")


def test_each_change_is_told_once_with_a_growing_version(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, heard: list[int]
) -> None:
    read_cv(client, auth_headers, run_tasks, text_cv())
    client.patch(PROFILE, json={"headline": "A", "preferences": {"titles": ["B"]}}, headers=auth_headers)
    client.post(f"{PROFILE}/skills", json={"name": "Rust"}, headers=auth_headers)
    run_tasks()
    assert heard == [1, 2, 3]
    assert client.get(PROFILE, headers=auth_headers).headers["etag"] == '"3"'


def test_another_reading_replaces_what_the_last_one_said(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    read_cv(client, auth_headers, run_tasks, text_cv())
    once = client.get(PROFILE, headers=auth_headers).json()
    read_cv(client, auth_headers, run_tasks, text_cv())
    assert client.get(PROFILE, headers=auth_headers).json() == once
