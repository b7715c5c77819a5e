"""What matching keeps that a person said or did, in their export and gone with it."""

import json

from fastapi.testclient import TestClient

from app.auth.models import User
from app.core import personal_data
from app.core.db import unit_of_work
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

MATCHES = "/api/v1/matches"


def test_weights_and_choices_are_handed_out_and_erased(
    client: TestClient, user: User, auth_headers: dict[str, str], make_user: MakeUser, run_tasks: RunTasks
) -> None:
    other, _ = make_user()
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    jobs = store_postings(posting(1), posting(2))
    client.post(f"{MATCHES}/refresh", headers=auth_headers)
    run_tasks()
    client.put(f"{MATCHES}/weights", json={"weights": {"pay": 31}}, headers=auth_headers)
    match = client.get(f"{MATCHES}/of-job/{jobs['1']}", headers=auth_headers).json()
    client.patch(f"{MATCHES}/{match['id']}", json={"status": "interested"}, headers=auth_headers)
    export, erase = personal_data.exporters()["matching"], personal_data.erasers()["matching"]
    with unit_of_work() as session:
        found = export(session, user.id)
        assert found["weights"] == {"pay": 31}
        assert f'"job_id": "{jobs["1"]}", "status": "interested"' in json.dumps(found["choices"])
        assert export(session, other.id)["choices"] == []
    with unit_of_work() as session:
        erase(session, user.id)
    with unit_of_work() as session:
        assert export(session, user.id) == {"weights": {}, "learns_from": None, "answers": [], "choices": []}
    assert client.get(MATCHES, headers=auth_headers).json()["items"] == []
