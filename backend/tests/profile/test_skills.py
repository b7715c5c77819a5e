"""The skills of a profile: adding, changing, removing, and what another reading does to them."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.auth.models import User
from app.ml.text.folding import squeeze
from app.profile import merge
from app.profile import skills as profile_skills
from app.profile.models import CvDocument
from app.profile.sealing import CV_TABLE, place, seal
from app.profile.stored import CvFacts, CvSkill
from app.skills.service import key_of
from tests.factories.profile import PROFILE, Headers, Task, have_cv, text_cv

SKILLS = f"{PROFILE}/skills"


def skills(client: TestClient, headers: Headers) -> dict[str, Task]:
    return {skill["name"]: skill for skill in client.get(PROFILE, headers=headers).json()["skills"]}


def remove(client: TestClient, headers: Headers, name: str) -> int:
    return int(client.delete(f"{SKILLS}/{quote(name, safe='')}", headers=headers).status_code)


def test_a_skill_is_added_and_the_same_again_changes_it(client: TestClient, auth_headers: Headers) -> None:
    added = client.post(SKILLS, json={"name": "PostgreSQL"}, headers=auth_headers)
    assert added.status_code == 201
    stated = {"name": "PostgreSQL", "id": "postgresql", "level": None, "years": None, "source": "user"}
    assert added.json() == {**stated, "kind": "hard", "demand": 0}
    client.post(SKILLS, json={"name": "postgres", "level": "expert"}, headers=auth_headers)
    again = client.post(SKILLS, json={"name": "Postgresql", "years": 7.5}, headers=auth_headers)
    assert again.status_code == 201
    (again_stated,) = skills(client, auth_headers).values()
    assert again_stated.items() >= {"name": "Postgresql", "id": "postgresql", "level": "expert", "years": 7.5}.items()


def test_stating_years_of_a_skill_the_cv_names_does_not_double_it(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    before = list(skills(client, auth_headers))
    client.post(SKILLS, json={"name": "Python", "years": 12}, headers=auth_headers)
    after = skills(client, auth_headers)
    assert list(after) == before
    assert (after["Python"]["years"], after["Python"]["source"]) == (12, "user")


def test_a_removed_skill_stays_away_after_another_reading_until_it_is_added(
    client: TestClient, auth_headers: Headers
) -> None:
    have_cv(client, auth_headers, text_cv())
    assert remove(client, auth_headers, "python") == 204
    assert remove(client, auth_headers, "Python") == 404
    assert remove(client, auth_headers, "Kelpware") == 204
    have_cv(client, auth_headers, text_cv())
    assert not {"Python", "Kelpware"} & set(skills(client, auth_headers))
    client.post(SKILLS, json={"name": "Python"}, headers=auth_headers)
    assert "Python" in skills(client, auth_headers)


def test_added_skills_survive_another_reading(client: TestClient, auth_headers: Headers) -> None:
    client.post(SKILLS, json={"name": "Welding", "years": 3}, headers=auth_headers)
    have_cv(client, auth_headers, text_cv())
    have = skills(client, auth_headers)
    assert have["Welding"]["years"] == 3
    assert "Python" in have


@pytest.mark.parametrize(
    "name", ["CI/CD", "a/b/c", "C++", "C#", ".NET", "日本語能力", "Ünïcode – Pflege", "100% effort?", "a b"]
)
def test_any_name_can_be_added_and_removed(name: str, client: TestClient, auth_headers: Headers) -> None:
    assert client.post(SKILLS, json={"name": name}, headers=auth_headers).status_code == 201
    assert name in skills(client, auth_headers)
    assert remove(client, auth_headers, name) == 204
    assert skills(client, auth_headers) == {}


@pytest.mark.parametrize("name", ["nothing", "%00", "%ff", "x" * 3_000])
def test_removing_what_is_not_there_is_404(name: str, client: TestClient, auth_headers: Headers) -> None:
    assert client.delete(f"{SKILLS}/{name}", headers=auth_headers).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "  "},
        {"name": "x" * 10_000},
        {"name": "a\x00b"},
        {"name": "Go", "years": -1},
        {"name": "Go", "years": "many"},
        {"name": "Go", "colour": "red"},
        {"name": None},
    ],
    ids=str,
)
def test_a_skill_that_makes_no_sense_is_refused(
    body: dict[str, object], client: TestClient, auth_headers: Headers
) -> None:
    assert client.post(SKILLS, json=body, headers=auth_headers).status_code == 422
    assert skills(client, auth_headers) == {}


def test_a_whole_list_replaces_the_skills(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    shown = client.get(PROFILE, headers=auth_headers).json()["skills"]
    unchanged = client.patch(PROFILE, json={"skills": shown}, headers=auth_headers).json()
    assert unchanged["skills"] == shown, "sending back what was shown changes nothing"
    wanted = [{"name": "Python", "years": 9}, {"name": "Falconry"}]
    changed = client.patch(PROFILE, json={"skills": wanted}, headers=auth_headers).json()
    assert "skills" in changed["edited"]
    assert set(skills(client, auth_headers)) == {"Python", "Falconry"}
    have_cv(client, auth_headers, text_cv())
    assert set(skills(client, auth_headers)) == {"Python", "Falconry"}
    back = client.delete(f"{PROFILE}/edits/skills", headers=auth_headers).json()
    assert back["skills"] == shown


def test_changes_at_the_same_time_are_all_kept(client: TestClient, auth_headers: Headers) -> None:
    wanted = [f"Skill number {number}" for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda name: client.post(SKILLS, json={"name": name}, headers=auth_headers), wanted))
    assert [answer.status_code for answer in answers] == [201] * 12
    assert set(skills(client, auth_headers)) == set(wanted)
    assert client.get(PROFILE, headers=auth_headers).headers["etag"] == '"12"'


def test_a_removal_outlives_a_change_of_the_lexicon(
    client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_cv(client, auth_headers, text_cv())
    remove(client, auth_headers, "Kelpware")
    client.post(SKILLS, json={"name": "Falconry", "years": 2}, headers=auth_headers)
    newer = {"falconry": "falconry-1", "kelpware": "kelpware-1"}
    monkeypatch.setattr(merge, "key_of", lambda name: newer.get(squeeze(name)) or key_of(name))
    have = skills(client, auth_headers)
    assert "Kelpware" not in have
    assert have["Falconry"]["years"] == 2


def test_a_skill_the_reader_understood_by_its_context_can_be_changed_and_removed(
    client: TestClient, user: User, auth_headers: Headers, session: Session
) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    document = session.get_one(CvDocument, uuid.UUID(document_id))
    where = place(CV_TABLE, "facts", document.id, user.id)
    # Only the reader knew which concept these words meant.
    read = CvFacts(skills=[CvSkill(name="the snake language", id="python")])
    document.sealed_facts = seal(read, where)
    session.commit()
    shown = client.get(PROFILE, headers=auth_headers).json()["skills"]
    assert client.patch(PROFILE, json={"skills": shown}, headers=auth_headers).json()["skills"] == shown
    client.patch(PROFILE, json={"skills": [{**shown[0], "years": 4}]}, headers=auth_headers)
    assert [(have["id"], have["years"]) for have in skills(client, auth_headers).values()] == [("python", 4)]
    assert remove(client, auth_headers, "the snake language") == 204
    assert skills(client, auth_headers) == {}


def test_a_profile_holds_only_so_many_added_skills(
    client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profile_skills, "MOST_SKILLS", 2)
    statuses = [client.post(SKILLS, json={"name": name}, headers=auth_headers).status_code for name in "ABCB"]
    assert statuses == [201, 201, 422, 201]
