"""Closing an account: who may, and that an erasing which was cut off goes on where it was."""

import uuid

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.account import erasing
from app.auth.models import User
from app.auth.types import Role
from app.background.models import TaskRun
from app.background.worker import execute
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.personal_data import Keeper, keepers
from tests.conftest import MakeUser, RunTasks

PROFILE, DELETIONS = "/api/v1/profile", "/api/v1/account/deletions"


def test_the_last_admin_stays_while_others_need_one(client: TestClient, make_user: MakeUser) -> None:
    _, admin = make_user(role=Role.admin)
    make_user()
    refused = client.delete(PROFILE, headers=admin)
    assert (refused.status_code, refused.json()["code"]) == (409, "last_admin")
    assert client.get("/api/v1/auth/me", headers=admin).status_code == 200
    make_user(role=Role.admin)
    assert client.delete(PROFILE, headers=admin).status_code == 202


def test_who_is_alone_may_go(client: TestClient, make_user: MakeUser) -> None:
    _, admin = make_user(role=Role.admin)
    assert client.delete(PROFILE, headers=admin).status_code == 202


def test_what_was_cut_off_goes_on_and_certifies_what_there_was(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, headers = make_user()
    card = {"title": "Keeper", "company": "Skerry Lights", "stage": "saved"}
    assert client.post("/api/v1/applications", json=card, headers=headers).status_code == 201
    closed = client.delete(PROFILE, headers=headers).json()

    # The part before the last breaks off: most is gone by then.
    whole = keepers()

    def broken(*_: object) -> None:
        raise RuntimeError("the worker is gone")

    cut = {**whole, "account": Keeper(whole["account"].exporter, broken)}
    monkeypatch.setattr(erasing, "keepers", lambda: cut)
    run_tasks()
    asked = {"secret": closed["secret"]}
    assert client.post(DELETIONS, json=asked).json()["state"] == "erasing"
    with unit_of_work() as session:
        assert session.get(User, user.id) is not None

    monkeypatch.setattr(erasing, "keepers", lambda: whole)
    with unit_of_work() as session:
        session.execute(update(TaskRun).where(TaskRun.id == uuid.UUID(closed["id"])).values(available_at=now()))
    execute(uuid.UUID(closed["id"]))
    certificate = client.post(DELETIONS, json=asked).json()
    assert certificate["state"] == "erased"
    erased = {one["name"]: one["rows"] for one in certificate["erased"]}
    assert erased["applications"] >= 1
    with unit_of_work() as session:
        assert session.get(User, user.id) is None
        assert session.scalar(select(TaskRun.error).where(TaskRun.id == uuid.UUID(closed["id"]))) is None
