"""A posting against all candidates of a desk."""

import re
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.types import Role
from app.background.worker import execute
from app.core.db import commit
from app.matching.service import rank as rank_people
from app.matching.weights import Weights
from app.recruiting import listing, people
from app.recruiting.models import Candidate, RankingRow
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import posting, store_postings
from tests.factories.recruiting import (
    CANDIDATES,
    NAMES,
    NURSE_TEXT,
    Headers,
    developer_text,
    have_candidate,
    ranked,
    shown,
)

SKILLS = ("Python, PostgreSQL, Kubernetes", "Python, PostgreSQL", "Python", "Falconry")


@pytest.fixture
def pool(desk_id: uuid.UUID) -> list[str]:
    """Four developers, the strongest first, and a nurse."""
    developers = [
        have_candidate(desk_id, developer_text(name, skills)) for name, skills in zip(NAMES, SKILLS, strict=False)
    ]
    return [*developers, have_candidate(desk_id, NURSE_TEXT)]


def follow(client: TestClient, desk: Headers, job: uuid.UUID, run_tasks: RunTasks, **body: Any) -> dict[str, Any]:
    """Make a ranking in the background; gives it when it and its repeats are made."""
    answer = client.post(f"{CANDIDATES}/rankings", json={"job_id": str(job), **body}, headers=desk)
    assert answer.status_code == 202, answer.text
    run_tasks()
    task = client.get(answer.headers["location"], headers=desk).json()
    assert task["state"] == "succeeded", task["error"]
    assert task["progress"]["done"] == task["progress"]["total"] == task["result"]["compared"]
    return dict(client.get(f"{CANDIDATES}/rankings/{task['result']['ranking_id']}", headers=desk).json())


def test_an_empty_desk_says_so(client: TestClient, desk: Headers, job: uuid.UUID) -> None:
    page = ranked(client, desk, job)
    assert (page["items"], page["reason"], page["total"]) == ([], "no_candidates", {"value": 0, "relation": "eq"})


def test_few_are_ranked_on_request(client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str]) -> None:
    page = ranked(client, desk, job)
    assert [item["candidate_id"] for item in page["items"]] == pool
    assert [item["rank"] for item in page["items"]] == [1, 2, 3, 4, 5]
    assert (page["compared"], page["pending"], page["blind"], page["reason"]) == (5, 0, True, None)
    best = page["items"][0]
    assert best["name"] is None
    assert re.fullmatch("C-[0-9A-F]{6}", best["code"])
    assert best["eligibility"]["state"] == "eligible"
    assert sum(factor["weight"] for factor in best["factors"]) == pytest.approx(1)
    assert best["score"] == pytest.approx(
        sum(100 * factor["weight"] * (factor["score"] or 0) for factor in best["factors"]), abs=0.06
    )
    assert not re.search(r"\b[Yy]ou", str([factor["reason"] for factor in best["factors"]]))


def test_scores_are_those_of_matching(
    client: TestClient, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID, pool: list[str], session: Session
) -> None:
    items = ranked(client, desk, job)["items"]
    ids = session.scalars(select(Candidate.id)).all()
    facts = [one.facts for block in people.in_blocks(session, desk_id, ids) for one in block]
    found = rank_people(session, job, facts, Weights({}))
    assert found is not None
    by_id = dict(zip([str(one.user_id) for one in facts], found[1].tenths.tolist(), strict=True))
    assert {item["candidate_id"]: round(item["score"] * 10) for item in items} == by_id


def test_pages_follow_one_ranking(
    client: TestClient, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID, pool: list[str]
) -> None:
    first = ranked(client, desk, job, limit=2)
    have_candidate(desk_id, developer_text("Late Comer", "Python, PostgreSQL, Kubernetes, Docker"))
    second = ranked(client, desk, job, limit=2, cursor=first["next_cursor"])
    last = ranked(client, desk, job, limit=2, cursor=second["next_cursor"])
    ids = [item["candidate_id"] for page in (first, second, last) for item in page["items"]]
    assert (ids, last["next_cursor"]) == (pool, None)
    assert (second["ranking_id"], second["pending"]) == (first["ranking_id"], 1)
    assert first["total"]["value"] == second["total"]["value"] == 5
    again = ranked(client, desk, job)
    assert (again["ranking_id"] != first["ranking_id"], again["compared"]) == (True, 6)
    for cursor in ("nonsense", first["next_cursor"] + "x"):
        answer = client.get(CANDIDATES, params={"job_id": str(job), "cursor": cursor}, headers=desk)
        assert answer.status_code == 422


def test_many_are_ranked_when_asked_for(
    client: TestClient,
    desk: Headers,
    job: uuid.UUID,
    pool: list[str],
    run_tasks: RunTasks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listing, "FEW", 2)
    page = ranked(client, desk, job)
    assert (page["items"], page["reason"], page["pending"]) == ([], "not_ranked", 5)
    made = follow(client, desk, job, run_tasks)
    page = ranked(client, desk, job)
    assert (page["ranking_id"], [item["candidate_id"] for item in page["items"]]) == (made["id"], pool)
    corrected = client.patch(f"{CANDIDATES}/{pool[0]}", json={"full_name": "Somebody Else"}, headers=desk)
    assert corrected.status_code == 204
    assert ranked(client, desk, job)["pending"] == 1


def test_repeated_runs_agree(
    client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str], run_tasks: RunTasks
) -> None:
    made = follow(client, desk, job, run_tasks, repeats=3)
    agreement = made["agreement"]
    assert (made["state"], made["compared"]) == ("finished", 5)
    assert (agreement["asked"], agreement["made"], agreement["identical"], agreement["correlation"]) == (
        3,
        3,
        True,
        1.0,
    )
    assert [repeat["compared"] for repeat in agreement["repeats"]] == [5, 5, 5]


def test_a_disagreement_is_shown(
    client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str], run_tasks: RunTasks, session: Session
) -> None:
    answer = client.post(f"{CANDIDATES}/rankings", json={"job_id": str(job), "repeats": 1}, headers=desk)
    execute(uuid.UUID(answer.headers["location"].rsplit("/", 1)[1]))
    row = session.scalars(select(RankingRow).where(RankingRow.candidate_id == uuid.UUID(pool[0]))).one()
    row.tenths -= 900
    commit(session)
    run_tasks()
    (made,) = client.get(f"{CANDIDATES}/rankings", params={"job_id": str(job)}, headers=desk).json()["items"]
    agreement = made["agreement"]
    assert (agreement["identical"], agreement["repeats"][0]["largest_change"]) == (False, 90.0)
    assert agreement["correlation"] < 1


def test_who_may_not_take_the_job_comes_last(client: TestClient, desk: Headers, desk_id: uuid.UUID) -> None:
    job = store_postings(posting(7, title="Registered Nurse", more="You must hold an active RN license in Texas."))["7"]
    expired = NURSE_TEXT.replace("SKILLS", "LICENSES\nRegistered Nurse (RN), Texas, expires 2019-05\n\nSKILLS")
    nurse, developer = have_candidate(desk_id, expired), have_candidate(desk_id, developer_text(NAMES[1]))
    items = ranked(client, desk, job)["items"]
    assert [item["candidate_id"] for item in items] == [developer, nurse]
    assert items[1]["score"] > items[0]["score"]
    (reason,) = items[1]["eligibility"]["reasons"]
    assert (items[1]["eligibility"]["state"], "candidate's" in reason["detail"]) == ("ineligible", True)


def test_every_criterion_has_words_of_both_sides(
    client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str]
) -> None:
    full = shown(client, desk, pool[1], job)
    states = {requirement["text"]: requirement for requirement in full["requirements"]}
    python = next(one for text, one in states.items() if "Python" in text)
    assert (python["state"], "Python" in python["job_quote"], python["cv_quotes"] != []) == ("met", True, True)
    kubernetes = next(one for text, one in states.items() if "Kubernetes" in text)
    assert (kubernetes["importance"], kubernetes["state"], kubernetes["cv_quotes"]) == ("nice", "missing", [])
    assert full["rank"] == 2
    skills = next(factor for factor in full["factors"] if factor["slug"] == "skills")
    assert {evidence["from"] for evidence in skills["evidence"]} == {"cv", "job"}


def test_weights_of_a_job_change_its_ranking_alone(
    client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str]
) -> None:
    other = store_postings(posting(2))["2"]
    before = ranked(client, desk, other)["items"]
    path, slugs = f"{CANDIDATES}/weights", [factor["slug"] for factor in before[0]["factors"]]
    only_skills = {slug: 100 if slug == "skills" else 0 for slug in slugs}
    answer = client.patch(path, params={"job_id": str(job)}, json={"weights": only_skills}, headers=desk)
    assert (answer.status_code, answer.json()["own"]) == (200, True)
    items = ranked(client, desk, job)["items"]
    for item in items:
        skills = next(factor for factor in item["factors"] if factor["slug"] == "skills")
        assert (skills["weight"], item["score"]) == (1.0, round(skills["score"] * 100, 1))
    assert ranked(client, desk, other)["items"] == before
    stale = client.patch(path, params={"job_id": str(job)}, json={"weights": {}}, headers={**desk, "If-Match": '"0"'})
    assert stale.status_code == 412
    for wrong in ({"luck": 5}, {"skills": 101}, {"skills": -1}, dict.fromkeys(slugs, 0)):
        assert client.patch(path, params={"job_id": str(job)}, json={"weights": wrong}, headers=desk).status_code == 422
    back = client.patch(path, params={"job_id": str(job)}, json={"weights": {}}, headers=desk)
    assert back.json()["own"] is False


def test_what_is_not_the_desks_is_not_there(
    client: TestClient, desk: Headers, job: uuid.UUID, pool: list[str], run_tasks: RunTasks, make_user: MakeUser
) -> None:
    made, (stranger, theirs) = follow(client, desk, job, run_tasks), make_user(Role.recruiter)
    query, body = {"job_id": str(job)}, {"job_id": str(job), "decision": "reject", "reason": "Too far away"}
    one = f"{CANDIDATES}/{pool[0]}"
    assert client.get(CANDIDATES, params=query, headers=theirs).json()["items"] == []
    for answer in (
        client.get(one, params=query, headers=theirs),
        client.get(f"{one}/cv", params=query, headers=theirs),
        client.get(f"{one}/groups", headers=theirs),
        client.patch(one, json={}, headers=theirs),
        client.patch(f"{one}/groups", json={"labels": {}}, headers=theirs),
        client.post(f"{one}/decisions", json=body, headers=theirs),
        client.post(f"{one}/decisions/undo", json={"job_id": str(job)}, headers=theirs),
        client.post(f"{one}/notes", json={"text": "Hm"}, headers=theirs),
        client.post(f"{one}/identity", json={"reason": "Curious"}, headers=theirs),
        client.delete(one, headers=theirs),
        client.get(f"{CANDIDATES}/rankings/{made['id']}", headers=theirs),
        client.get(f"{CANDIDATES}/rankings/{made['id']}/export", headers=theirs),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    # A posting that somebody else imported for themselves alone is none of the desk's.
    private = store_postings(posting(9), source="import", private_to=stranger.id)["9"]
    for answer in (
        client.get(CANDIDATES, params={"job_id": str(private)}, headers=desk),
        client.post(f"{CANDIDATES}/rankings", json={"job_id": str(private)}, headers=desk),
        client.get(f"{CANDIDATES}/impact", params={"job_id": str(private)}, headers=desk),
        client.get(f"{CANDIDATES}/weights", params={"job_id": str(uuid.uuid4())}, headers=desk),
    ):
        assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("", {"job_id": "nonsense"}),
        ("", {"job_id": str(uuid.uuid4()), "colour": "red"}),
        ("", {"decision": "maybe"}),
        ("/pool", {"limit": 0}),
        ("/pool", {"cursor": "e30"}),
        ("/log", {"cursor": "xx"}),
        ("/rankings", {"cursor": "e30"}),
        ("/impact", {"job_id": str(uuid.uuid4()), "k": 0}),
        ("/rankings/nonsense", {}),
    ],
)
def test_bad_questions_are_422(path: str, parameters: dict[str, Any], client: TestClient, desk: Headers) -> None:
    assert client.get(f"{CANDIDATES}{path}", params=parameters, headers=desk).status_code == 422
