"""A kept letter is looked up in one query; it names the same state of facts as the letter was written on."""

import uuid

from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.db import unit_of_work
from app.matching.grounds import facts_hash, state_of
from app.profile.models import Profile

Headers = dict[str, str]


def test_one_look_names_the_same_facts(
    client: TestClient, auth_headers: Headers, user: User, nurse: tuple[str, uuid.UUID]
) -> None:
    match_id, job_id = uuid.UUID(nurse[0]), nurse[1]
    before = _same(user.id, match_id, job_id)
    client.patch("/api/v1/profile", json={"headline": "Charge nurse"}, headers=auth_headers).raise_for_status()
    after = _same(user.id, match_id, job_id)
    assert after != before
    with unit_of_work() as session:
        session.delete(session.get_one(Profile, user.id))
    assert _same(user.id, match_id, job_id) not in {before, after}


def _same(user_id: uuid.UUID, match_id: uuid.UUID, job_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        looked, whole = state_of(session, user_id, match_id), facts_hash(session, user_id, job_id)
    assert (looked.job_id, looked.facts_hash) == (job_id, whole)
    return whole
