"""What a screen watches while matches are scored."""

import asyncio
import json
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.background.service import publish
from app.core.db import unit_of_work
from app.jobs.events import JobsIngested
from app.matching.following import live
from app.matching.following.requests import request_refresh
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
STATE = "/api/v1/matches/state"


def state(client: TestClient, headers: Headers) -> dict[str, Any]:
    """The state as clients read it."""
    answer = client.get(STATE, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestState:
    def test_before_anything(self, client: TestClient, auth_headers: Headers) -> None:
        empty = {"revision": 0, "scored_at": None, "compared": 0, "stored": 0, "scoring": None}
        assert state(client, auth_headers) == empty

    def test_names_the_scoring_that_is_under_way(
        self, client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        store_postings(posting(1))
        fill_profile(client, auth_headers, titles=["Backend Developer"])
        with unit_of_work() as session:
            run_id = request_refresh(session, user.id).id
        scoring = state(client, auth_headers)["scoring"]
        assert (scoring["task_id"], scoring["state"]) == (str(run_id), "queued")
        run_tasks()
        after = state(client, auth_headers)
        assert after["scoring"] is None
        assert (after["compared"], after["stored"]) == (1, 1)
        assert after["revision"] > 0
        assert after["scored_at"]

    def test_the_revision_grows_with_what_changes_and_with_nothing_else(
        self, client: TestClient, user: User, auth_headers: Headers, make_user: MakeUser, run_tasks: RunTasks
    ) -> None:
        store_postings(*(posting(number) for number in range(4)))
        fill_profile(client, auth_headers, titles=["Backend Developer"])
        run_tasks()
        self.tell(run_tasks)
        before = state(client, auth_headers)["revision"]
        other, _ = make_user()
        store_postings(posting(8), source="own", private_to=other.id)
        self.tell(run_tasks)
        assert state(client, auth_headers)["revision"] == before
        store_postings(posting(9))
        self.tell(run_tasks)
        assert state(client, auth_headers)["revision"] == before + 1

    def tell(self, run_tasks: RunTasks) -> None:
        with unit_of_work() as session:
            publish(session, JobsIngested(source="board", new=1, updated=0))
        run_tasks()

    def test_needs_a_person(self, client: TestClient) -> None:
        assert client.get(STATE).status_code == 401
        assert client.get(f"{STATE}/events").status_code == 401


class TestEvents:
    def first(self, user_id: uuid.UUID, seen: str | None) -> dict[str, Any] | None:
        """The first event of a stream; null where it has nothing to say within a second."""

        async def read() -> bytes | None:
            stream = live.follow(user_id, seen)
            try:
                return await asyncio.wait_for(anext(stream), 1.0)
            except TimeoutError:
                return None

        event = asyncio.run(read())
        if event is None:
            return None
        lines = dict(line.split(": ", 1) for line in event.decode().strip().splitlines())
        return {"id": lines["id"], **json.loads(lines["data"])}

    def test_tells_the_state_and_then_what_changed(
        self, client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        before = self.first(user.id, None)
        assert before is not None
        assert before["revision"] == 0
        assert self.first(user.id, before["id"]) is None
        store_postings(posting(1))
        fill_profile(client, auth_headers, titles=["Backend Developer"])
        run_tasks()
        after = self.first(user.id, before["id"])
        assert after is not None
        assert after["stored"] == 1

    def test_without_the_header_it_is_read_once(self, client: TestClient, auth_headers: Headers) -> None:
        answer = client.get(f"{STATE}/events", headers=auth_headers)
        assert answer.json() == state(client, auth_headers)

    @pytest.mark.parametrize("seen", ["", "0", "nonsense", "9" * 100])
    def test_any_last_event_id_is_fine(self, user: User, seen: str) -> None:
        event = self.first(user.id, seen)
        assert (event is None) == (seen == "0")
