"""People who open their profile: who may see it, who looked, and taking it back."""

import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core import personal_data
from app.core.db import Base, commit
from app.recruiting.models import LogEntry
from tests.conftest import MakeUser
from tests.factories.matching import posting, store_postings
from tests.factories.profile import have_cv
from tests.factories.recruiting import (
    CANDIDATES,
    NAMES,
    VISIBILITY,
    Headers,
    decide,
    developer_text,
    have_candidate,
    ranked,
    shown,
    stored,
)

PROFILE = "/api/v1/profile"


@pytest.fixture
def ines(client: TestClient, auth_headers: Headers) -> Headers:
    """A developer with a CV, signed in; closed to recruiters as everybody is at first."""
    have_cv(client, auth_headers, developer_text(NAMES[0]).encode())
    return auth_headers


def open_up(client: TestClient, headers: Headers, *, recruiters: bool = True) -> dict[str, Any]:
    """Open or close a profile to recruiters."""
    answer = client.patch(VISIBILITY, json={"recruiters": recruiters}, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_everybody_is_closed_at_first(client: TestClient, ines: Headers, desk: Headers, job: uuid.UUID) -> None:
    found = client.get(VISIBILITY, headers=ines).json()
    assert (found["recruiters"], found["coaches"], found["changed_at"]) == (False, False, None)
    assert (found["desks"], found["desks_total"], found["views"]) == ([], 0, [])
    assert ranked(client, desk, job)["items"] == []


def test_an_open_profile_is_a_candidate_of_every_desk(
    client: TestClient, ines: Headers, desk: Headers, job: uuid.UUID, make_user: MakeUser
) -> None:
    opened = open_up(client, ines)
    assert (opened["recruiters"], opened["desks_total"]) == (True, 1)
    (item,) = ranked(client, desk, job)["items"]
    assert (item["source"], item["name"], item["blind"]) == ("open_profile", None, True)
    match = client.get("/api/v1/matches/scores", params={"job_ids": str(job)}, headers=ines).json()["items"][0]
    assert item["score"] == match["score"]
    _, other = make_user(Role.recruiter)
    (theirs,) = ranked(client, other, job)["items"]
    # No two desks can tell from ids that they speak of the same person.
    assert theirs["candidate_id"] != item["candidate_id"]
    assert decide(client, desk, item["candidate_id"], job).json()["identity"]["full_name"] == "Ines Calloway"
    cv = client.get(f"{CANDIDATES}/{item['candidate_id']}/cv", params={"job_id": str(job)}, headers=desk)
    assert cv.status_code == 404
    correction = client.patch(f"{CANDIDATES}/{item['candidate_id']}", json={"full_name": "X"}, headers=desk)
    erasure = client.delete(f"{CANDIDATES}/{item['candidate_id']}", headers=desk)
    assert [(one.status_code, one.json()["code"]) for one in (correction, erasure)] == [(409, "open_profile")] * 2


def test_who_looked_is_told(client: TestClient, ines: Headers, desk: Headers, job: uuid.UUID) -> None:
    open_up(client, ines)
    (item,) = ranked(client, desk, job)["items"]
    shown(client, desk, item["candidate_id"], job)
    shown(client, desk, item["candidate_id"], job)
    client.post(f"{CANDIDATES}/{item['candidate_id']}/identity", json={"reason": "To call"}, headers=desk)
    found = client.get(VISIBILITY, headers=ines).json()
    assert [view["kind"] for view in found["views"]] == ["identity", "opened", "ranked"]
    assert found["views_total"] == 3
    assert (found["views"][1]["job_title"], found["views"][1]["company"]) == ("Backend Developer", "Company 1")
    first = client.get(f"{VISIBILITY}/views", params={"limit": 2}, headers=ines).json()
    rest = client.get(f"{VISIBILITY}/views", params={"cursor": first["next_cursor"]}, headers=ines).json()
    assert first["items"] + rest["items"] == found["views"]
    assert (first["total"]["value"], rest["next_cursor"]) == (3, None)
    assert client.get(f"{VISIBILITY}/views", params={"cursor": "e30"}, headers=ines).status_code == 422


def test_withdrawing_takes_one_out_at_once(
    client: TestClient, ines: Headers, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID, session: Session
) -> None:
    own = have_candidate(desk_id, developer_text(NAMES[1]))
    open_up(client, ines)
    page = ranked(client, desk, job)
    hers = next(item["candidate_id"] for item in page["items"] if item["source"] == "open_profile")
    decide(client, desk, hers, job, reason="Ines Calloway is the one")
    client.post(f"{CANDIDATES}/{hers}/notes", json={"text": "Calloway!"}, headers=desk)
    open_up(client, ines, recruiters=False)
    assert [item["candidate_id"] for item in ranked(client, desk, job)["items"]] == [own]
    export = client.get(f"{CANDIDATES}/rankings/{page['ranking_id']}/export", headers=desk)
    assert hers not in export.text
    for path in (f"{CANDIDATES}/{hers}", f"{CANDIDATES}/{hers}/cv"):
        assert client.get(path, params={"job_id": str(job)}, headers=desk).status_code == 404
    assert decide(client, desk, hers, job).status_code == 404
    (entry,) = session.scalars(select(LogEntry)).all()
    assert (entry.action.value, entry.candidate_id, entry.sealed_reason, entry.actor_id) == (
        "withdrew",
        None,
        None,
        None,
    )
    (line,) = client.get(f"{CANDIDATES}/log", headers=desk).json()["items"]
    assert (line["action"], line["by"], line["code"]) == ("withdrew", None, None)
    for name in ("desk_notes", "desk_ranking_rows"):
        rows = session.execute(select(Base.metadata.tables[name].c.candidate_id)).scalars().all()
        assert uuid.UUID(hers) not in rows
    open_up(client, ines)
    again = next(item for item in ranked(client, desk, job)["items"] if item["source"] == "open_profile")
    assert (again["candidate_id"] != hers, again["decision"]) == (True, None)


def test_a_ranking_made_before_never_shows_who_closed_meanwhile(
    client: TestClient, ines: Headers, user: User, desk: Headers, job: uuid.UUID, session: Session
) -> None:
    open_up(client, ines)
    assert len(ranked(client, desk, job)["items"]) == 1
    # Even where the rows are still there: the consent itself is asked at every reading.
    profiles = Base.metadata.tables["profiles"]
    session.execute(profiles.update().where(profiles.c.user_id == user.id).values(open_to_recruiters=False))
    commit(session)
    assert ranked(client, desk, job)["items"] == []
    assert client.get(CANDIDATES, headers=desk).json()["items"] == []


def test_a_disabled_account_is_no_candidate(
    client: TestClient, ines: Headers, user: User, desk: Headers, job: uuid.UUID, session: Session
) -> None:
    open_up(client, ines)
    assert len(ranked(client, desk, job)["items"]) == 1
    users = Base.metadata.tables["users"]
    session.execute(users.update().where(users.c.id == user.id).values(active=False))
    commit(session)
    assert ranked(client, desk, job)["items"] == []


def test_a_company_one_avoids_does_not_see_one(client: TestClient, ines: Headers, desk: Headers) -> None:
    jobs = store_postings(posting(1), posting(2))
    wishes = {"excluded_companies": ["company 1"], "salary_min": 91_234, "currency": "EUR"}
    client.patch(PROFILE, json={"preferences": wishes}, headers=ines)
    open_up(client, ines)
    avoided, seen = ranked(client, desk, jobs["1"]), ranked(client, desk, jobs["2"])
    assert (avoided["items"], avoided["pending"]) == ([], 0)
    (item,) = seen["items"]
    # What one wants to earn is said to nobody who may offer less.
    assert not any("91" in factor["reason"] for factor in item["factors"])


def test_a_desk_is_no_candidate_of_its_own(client: TestClient, desk: Headers, job: uuid.UUID) -> None:
    have_cv(client, desk, developer_text(NAMES[2]).encode())
    open_up(client, desk)
    assert ranked(client, desk, job)["items"] == []


def test_consent_has_a_history_and_a_version(client: TestClient, ines: Headers, user: User, session: Session) -> None:
    tag = client.get(VISIBILITY, headers=ines).headers["etag"]
    open_up(client, {**ines, "If-Match": tag})
    open_up(client, ines)
    stale = client.patch(VISIBILITY, json={"coaches": True}, headers={**ines, "If-Match": tag})
    assert stale.status_code == 412
    client.patch(VISIBILITY, json={"coaches": True}, headers=ines)
    open_up(client, ines, recruiters=False)
    history = personal_data.exporters()["recruiting"](session, user.id)["visibility"]
    assert isinstance(history, list)
    assert [(one["recruiters"], one["coaches"]) for one in history if isinstance(one, dict)] == [
        (True, False),
        (True, True),
        (False, True),
    ]
    for wrong in ({"recruiters": "perhaps"}, {"everybody": True}):
        assert client.patch(VISIBILITY, json=wrong, headers=ines).status_code == 422


def test_closing_an_account_leaves_nothing_at_any_desk(
    client: TestClient, ines: Headers, user: User, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID, session: Session
) -> None:
    open_up(client, ines)
    (item,) = ranked(client, desk, job)["items"]
    shown(client, desk, item["candidate_id"], job)
    decide(client, desk, item["candidate_id"], job)
    personal_data.erasers()["recruiting"](session, user.id)
    commit(session)
    for name in ("desk_candidates", "desk_ranking_rows", "desk_views"):
        assert session.execute(select(Base.metadata.tables[name])).all() == []
    assert [one.action.value for one in session.scalars(select(LogEntry))] == ["withdrew"]


def test_closing_a_desk_erases_its_candidates_and_files(
    client: TestClient, desk: Headers, desk_id: uuid.UUID, session: Session
) -> None:
    have_candidate(desk_id)
    assert len(stored()) == 1
    personal_data.erasers()["recruiting"](session, desk_id)
    commit(session)
    assert stored() == set()
    assert client.get(CANDIDATES, headers=desk).json()["items"] == []
