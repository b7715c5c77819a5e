"""A kept letter is looked up in one query; it names the same state of facts as the letter was written on."""

import uuid

from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.db import unit_of_work
from app.core.types import JsonObject
from app.jobs.assisted.keeping import ModelReadings, Read
from app.jobs.models import Job
from app.matching.grounds import facts_hash, state_of
from app.profile.models import Profile

Headers = dict[str, str]
PROPOSAL: JsonObject = {"text": "BLS", "quote": "BLS", "confidence": 0.9, "skill_ids": [], "importance": "must"}


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


def test_what_a_model_read_in_the_posting_counts_where_it_adds_something(
    user: User, nurse: tuple[str, uuid.UUID]
) -> None:
    match_id, job_id = uuid.UUID(nurse[0]), nurse[1]
    before = _same(user.id, match_id, job_id)
    for read in (None, Read("m", "p/1", problem="refused"), Read("m", "p/1")):
        _keep(job_id, read)
        assert _same(user.id, match_id, job_id) == before, read
    _keep(job_id, Read("m", "p/1", [PROPOSAL]))
    once = _same(user.id, match_id, job_id)
    _keep(job_id, Read("m", "p/1", [PROPOSAL]))
    twice = _same(user.id, match_id, job_id)
    assert len({before, once, twice}) == 3
    with unit_of_work() as session:
        session.get_one(Job, job_id).content_hash = "other words"
    changed = _same(user.id, match_id, job_id)
    _keep(job_id, None)
    assert _same(user.id, match_id, job_id) == changed, "what was read in other words counted no more"


def test_what_a_person_put_right_in_the_posting_counts(user: User, nurse: tuple[str, uuid.UUID]) -> None:
    match_id, job_id = uuid.UUID(nurse[0]), nurse[1]
    before = _same(user.id, match_id, job_id)
    with unit_of_work() as session:
        session.get_one(Job, job_id).edits = {"title": "Charge Nurse"}
    assert _same(user.id, match_id, job_id) != before


def _keep(job_id: uuid.UUID, read: Read | None) -> None:
    """Store what a model read; null: it is still awaited."""
    with unit_of_work() as session:
        readings = ModelReadings(session)
        asked = readings.to_read(session.get_one(Job, job_id))
        if read is None:
            readings.wait([asked])
        else:
            readings.keep(asked, read)


def _same(user_id: uuid.UUID, match_id: uuid.UUID, job_id: uuid.UUID) -> str:
    with unit_of_work() as session:
        looked, whole = state_of(session, user_id, match_id), facts_hash(session, user_id, job_id)
    assert (looked.job_id, looked.facts_hash) == (job_id, whole)
    return whole
