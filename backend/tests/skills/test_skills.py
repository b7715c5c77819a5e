"""Finding skills by what somebody types; custom ones of one's own and of others."""

import uuid

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.db import unit_of_work
from app.ml.lexicon.concepts import lexicon
from app.skills import service
from app.skills.models import LexiconSync, Skill, SkillName
from tests.conftest import MakeUser
from tests.factories.profile import Headers

SKILLS, MINE = "/api/v1/skills", "/api/v1/profile/skills"


def names(client: TestClient, headers: Headers, q: str, limit: int = 20) -> list[str]:
    answer = client.get(SKILLS, params={"q": q, "limit": limit}, headers=headers)
    assert answer.status_code == 200, answer.text
    return [item["name"] for item in answer.json()["items"]]


def demand(**counts: int) -> None:
    with unit_of_work() as session:
        service.set_demand(session, {name.replace("_", "-"): count for name, count in counts.items()})


def test_skills_are_found_by_the_start_of_a_name(client: TestClient, auth_headers: Headers) -> None:
    answer = client.get(SKILLS, params={"q": "pyth"}, headers=auth_headers).json()
    assert set(answer) == {"items", "next_cursor", "total"}
    assert {"id": "python", "name": "Python", "demand": 0} in answer["items"]
    assert all("pyth" in name.lower() for name in names(client, auth_headers, "pyth"))


@pytest.mark.parametrize("q", ["postgres", "POSTGRES", "  postgres ", "Pöstgrès"])
def test_aliases_case_and_accents_do_not_matter(q: str, client: TestClient, auth_headers: Headers) -> None:
    assert "PostgreSQL" in names(client, auth_headers, q)


def _goes_by_one_name(name: str) -> bool:
    skill = lexicon().by_name(name)
    return skill is None or not skill.aliases


def test_skills_asked_for_most_come_first_then_short_names(client: TestClient, auth_headers: Headers) -> None:
    demand(java=5, javascript=90)
    found = names(client, auth_headers, "jav", 100)
    assert found[:2] == ["JavaScript", "Java"]
    own = [name for name in found[2:] if name.lower().startswith("jav")]
    assert own == sorted(own, key=lambda name: (_goes_by_one_name(name), len(name), name.lower()))
    assert found[2 : 2 + len(own)] == own, "what an alias alone calls so comes last"
    items = client.get(SKILLS, params={"q": "jav"}, headers=auth_headers).json()["items"]
    assert [item["demand"] for item in items[:3]] == [90, 5, 0]
    demand(java=1)
    assert names(client, auth_headers, "jav")[0] == "Java", "counts replace the older ones"


def test_the_skill_called_so_comes_before_one_that_starts_so(client: TestClient, auth_headers: Headers) -> None:
    demand(javascript=90, java=1)
    assert names(client, auth_headers, "java")[0] == "Java"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("pyth", "Python"),
        ("kube", "Kubernetes"),
        ("nurs", "Nursing assistance"),
        ("kubern", "Kubernetes"),
        ("weldi", "Welding"),
        ("phleb", "Phlebotomy"),
        ("lesson", "Lesson planning"),
    ],
)
def test_common_names_come_before_long_phrases(
    typed: str, first: str, client: TestClient, auth_headers: Headers
) -> None:
    assert names(client, auth_headers, typed)[0] == first


def test_nothing_typed_gives_what_is_asked_for_most(client: TestClient, auth_headers: Headers) -> None:
    demand(python=7, docker=9)
    assert names(client, auth_headers, "", 2) == ["Docker", "Python"]


def test_pages_join_without_gap_or_repeat(client: TestClient, auth_headers: Headers) -> None:
    demand(salesforce=4, sap=4, scala=2)
    whole = names(client, auth_headers, "s", 100)
    items: list[str] = []
    params: dict[str, str | int] = {"q": "s", "limit": 9}
    for _ in range(5):
        page = client.get(SKILLS, params=params, headers=auth_headers).json()
        items += [item["name"] for item in page["items"]]
        params["cursor"] = page["next_cursor"]
    assert items == whole[:45]


@pytest.mark.parametrize("q", ["%", "_", "\\", "'", "/", "(", "💥", "a" * 100])
def test_no_character_is_special(q: str, client: TestClient, auth_headers: Headers) -> None:
    assert len(names(client, auth_headers, q)) < 20


@pytest.mark.parametrize(
    "params",
    [
        {"q": "x" * 101},
        {"q": "a\x00"},
        {"limit": 0},
        {"limit": 101},
        {"query": "x"},
        {"cursor": "x"},
        {"cursor": "e30"},
        {"cursor": "eyJhZnRlciI6WzAsMCwwLDAsImFcdTAwMDAiLCJiIl19"},
        {"cursor": "eyJhZnRlciI6WzAsOTk5OTk5OTk5OTk5OTk5OTk5OTksMCwwLCJhIiwiYiJdfQ"},
    ],
    ids=str,
)
def test_parameters_that_make_no_sense_are_refused(
    params: dict[str, str], client: TestClient, auth_headers: Headers
) -> None:
    assert client.get(SKILLS, params=params, headers=auth_headers).status_code == 422


def test_a_stranger_is_turned_away(client: TestClient) -> None:
    assert client.get(SKILLS).status_code == 401


def test_a_custom_skill_is_one_s_own_until_three_people_use_it(client: TestClient, make_user: MakeUser) -> None:
    people = [make_user()[1] for _ in range(4)]
    spellings = ["Kelp Farming", "kelp  farming", "KELP FARMING"]
    for number, (headers, name) in enumerate(zip(people, spellings, strict=False)):
        assert len(names(client, people[3], "kelp f")) == 0, f"{number} people are too few"
        client.post(MINE, json={"name": name}, headers=headers)
        assert len(names(client, headers, "kelp f")) == 1, "one's own is always found"
    assert names(client, people[3], "Kelp F") == ["Kelp Farming"]
    client.delete(f"{MINE}/kelp farming", headers=people[0])
    assert names(client, people[3], "kelp f") == []


def test_a_custom_skill_that_nobody_has_any_more_is_forgotten(
    client: TestClient, auth_headers: Headers, session: Session
) -> None:
    client.post(MINE, json={"name": "Kelp Farming"}, headers=auth_headers)
    assert session.scalar(select(func.count()).where(Skill.custom)) == 1
    client.delete(f"{MINE}/Kelp Farming", headers=auth_headers)
    assert session.scalar(select(func.count()).where(Skill.custom)) == 0
    assert session.scalar(select(func.count()).where(SkillName.name == "kelp farming")) == 0


def test_skills_are_counted_by_the_people_who_have_them(
    client: TestClient, make_user: MakeUser, session: Session
) -> None:
    for _ in range(2):
        client.post(MINE, json={"name": "Python"}, headers=make_user()[1])
    _, headers = make_user()
    client.post(MINE, json={"name": "py"}, headers=headers)
    client.post(MINE, json={"name": "Python", "years": 3}, headers=headers)
    client.delete(f"{MINE}/Python", headers=headers)
    assert session.get_one(Skill, "python").user_count == 2


def test_a_known_skill_is_no_custom_one(session: Session, make_user: MakeUser) -> None:
    user, _ = make_user()
    assert service.note_custom(session, "postgres", user.id) is None
    assert service.resolve("postgres") == "postgresql"
    assert service.resolve("kelp farming") is None


def test_the_rows_follow_the_lexicon(session: Session, make_user: MakeUser) -> None:
    user, _ = make_user()
    service.sync_lexicon(session)
    assert session.scalar(select(func.count()).where(Skill.custom.is_(False))) == len(lexicon())
    session.add(Skill(id="gone", name="Gone", kind="hard"))
    # A custom skill of this name from before the lexicon knew it.
    custom = Skill(id=service.custom_id("Python"), name="Python", kind="hard", custom=True)
    session.add(custom)
    session.flush()
    service.set_uses(session, user.id, {custom.id})
    session.get_one(Skill, "python").demand = 12
    session.query(LexiconSync).delete()
    service.sync_lexicon(session)
    session.expire_all()
    assert session.get(Skill, "gone") is None
    assert session.get(Skill, custom.id) is None
    python = session.get_one(Skill, "python")
    assert (python.demand, python.user_count) == (12, 1)


def test_uses_of_a_person_are_replaced(session: Session, make_user: MakeUser) -> None:
    user, _ = make_user()
    service.set_uses(session, user.id, {"python", "docker", "no-such-skill"})
    service.set_uses(session, user.id, {"docker", "rust"})
    session.expire_all()
    counts = {skill_id: session.get_one(Skill, skill_id).user_count for skill_id in ("python", "docker", "rust")}
    assert counts == {"python": 0, "docker": 1, "rust": 1}


def test_demand_of_a_skill_nobody_knows_is_dropped(session: Session) -> None:
    service.set_demand(session, {"python": 3, "no-such-skill": 9, str(uuid.uuid4()): 1})
    assert service.search(session, "python", 1)[0].demand == 3
    service.set_demand(session, {})
    session.expire_all()
    assert service.search(session, "python", 1)[0].demand == 0
