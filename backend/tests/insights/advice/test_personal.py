"""Kept recommendations in an export, and their end with the account."""

from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.db import unit_of_work
from app.core.personal_data import keepers
from app.insights.advice.building import advice_id
from app.insights.advice.repository import AdviceRepository
from app.insights.advice.types import AdviceKind
from tests.conftest import RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

ADVICE = "/api/v1/insights/recommendations"


def test_are_handed_out_and_erased(
    client: TestClient, user: User, auth_headers: dict[str, str], run_tasks: RunTasks
) -> None:
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    store_postings(posting(1), posting(2))
    client.post("/api/v1/matches/refresh", headers=auth_headers).raise_for_status()
    run_tasks()
    first = client.get(ADVICE, headers=auth_headers).json()["items"][0]
    client.post(f"{ADVICE}/snapshots", json={"name": "Autumn"}, headers=auth_headers).raise_for_status()
    client.post(f"{ADVICE}/{first['id']}/dismiss", headers=auth_headers).raise_for_status()
    keeper = keepers()["advice"]
    with unit_of_work() as session:
        told = keeper.exporter(session, user.id)
        [snapshot] = AdviceRepository(session, user.id).all()
        assert b"Backend" not in snapshot.sealed_advice
    assert isinstance(told["snapshots"], list)
    [kept] = told["snapshots"]
    assert isinstance(kept, dict)
    assert (kept["name"], len(str(kept["made"])) > 10) == ("Autumn", True)
    assert first["title"] in str(kept["items"])
    assert isinstance(told["put_away"], list)
    assert len(told["put_away"]) == 1
    with unit_of_work() as session:
        keeper.eraser(session, user.id)
    with unit_of_work() as session:
        assert keeper.exporter(session, user.id) == {"snapshots": [], "put_away": []}


def test_an_id_names_person_kind_and_subject_and_tells_none(user: User) -> None:
    ids = {
        advice_id(user.id, kind, subject)
        for kind in (AdviceKind.learn_skill, AdviceKind.widen_title)
        for subject in ("react", "vue")
    }
    assert len(ids) == 4
    assert not any("react" in one for one in ids)
    assert advice_id(user.id, AdviceKind.learn_skill, "react") in ids
