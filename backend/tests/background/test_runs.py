"""Task runs through the API, carried out in this process."""

import uuid
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.background import service
from app.background.errors import LeaseLost
from app.background.models import TaskRun
from app.background.repository import DB_NOW, TaskRepository
from app.background.run import LEASE, Run
from app.background.sweeper import sweep
from app.background.tasks import Echo
from app.background.types import State
from app.background.worker import execute, worker_name
from app.core.db import unit_of_work
from tests.conftest import MakeUser, RunTasks

TASKS = "/api/v1/tasks"


def enqueue_echo(user_id: uuid.UUID | None = None, dedupe_key: str | None = None) -> TaskRun:
    with unit_of_work() as session:
        return service.enqueue(session, "system.echo", Echo(message="hi"), user_id=user_id, dedupe_key=dedupe_key)


def read(run_id: uuid.UUID) -> TaskRun:
    with unit_of_work() as session:
        return session.get_one(TaskRun, run_id)


class TestTasks:
    def test_echo_gives_the_message_back(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        started = client.post(
            TASKS, json={"type": "system.echo", "payload": {"message": "hello"}}, headers=auth_headers
        )
        assert started.status_code == 202
        assert started.json()["state"] == "queued"
        run_tasks()
        done = client.get(started.headers["location"], headers=auth_headers).json()
        assert (done["state"], done["result"], done["attempts"]) == ("succeeded", {"message": "hello"}, 1)

    def test_count_leaves_a_result_a_step(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        body = {"type": "system.count", "payload": {"steps": 3, "delay_ms": 0}}
        location = client.post(TASKS, json=body, headers=auth_headers).headers["location"]
        run_tasks()
        done = client.get(location, headers=auth_headers).json()
        assert done["results"] == [{"step": 1}, {"step": 2}, {"step": 3}]
        assert done["progress"] == {"done": 3, "total": 3, "message": "Step 3 of 3"}

    @pytest.mark.parametrize(
        "body",
        [
            {"type": "no.such"},
            {"type": "system.forget_old"},
            {"type": "system.count", "payload": {"steps": -1}},
            {"type": "system.count", "payload": {"steps": 1, "extra": 1}},
            {"type": "system.echo", "payload": {"message": "nul \x00"}},
            {"type": "system.echo", "payload": []},
            {"type": "system.echo", "payload": {"message": "x"}, "state": "succeeded"},
        ],
        ids=str,
    )
    def test_unknown_types_and_bad_payloads_are_422(
        self, client: TestClient, auth_headers: dict[str, str], body: dict[str, object]
    ) -> None:
        assert client.post(TASKS, json=body, headers=auth_headers).status_code == 422

    def test_another_persons_run_is_404(self, client: TestClient, user: object, make_user: MakeUser) -> None:
        owner, _ = make_user()
        run = enqueue_echo(owner.id)
        _, stranger = make_user()
        for method, path in (("GET", ""), ("GET", "/events"), ("POST", "/cancel"), ("POST", "/redrive")):
            answer = client.request(method, f"{TASKS}/{run.id}{path}", headers=stranger)
            missing = client.request(method, f"{TASKS}/{uuid.uuid4()}{path}", headers=stranger)
            assert (answer.status_code, answer.json()["detail"]) == (404, missing.json()["detail"])

    def test_cancelling_a_queued_run_keeps_it_from_running(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        body = {"type": "system.echo", "payload": {"message": "x"}}
        location = client.post(TASKS, json=body, headers=auth_headers).headers["location"]
        answer = client.post(f"{location}/cancel", headers=auth_headers)
        assert (answer.status_code, answer.headers["location"]) == (202, location)
        run_tasks()
        assert client.get(location, headers=auth_headers).json()["state"] == "cancelled"

    def test_a_cancelled_run_can_be_started_again(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        body = {"type": "system.echo", "payload": {"message": "x"}}
        location = client.post(TASKS, json=body, headers=auth_headers).headers["location"]
        client.post(f"{location}/cancel", headers=auth_headers)
        assert client.post(f"{location}/redrive", headers=auth_headers).status_code == 202
        run_tasks()
        assert client.get(location, headers=auth_headers).json()["state"] == "succeeded"
        assert client.post(f"{location}/redrive", headers=auth_headers).status_code == 409

    def test_the_list_is_paged_and_filtered(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        for number in range(3):
            body = {"type": "system.echo", "payload": {"message": str(number)}}
            client.post(TASKS, json=body, headers=auth_headers)
        run_tasks()
        first = client.get(f"{TASKS}?limit=2&state=succeeded&state=failed", headers=auth_headers).json()
        second = client.get(TASKS, params={"limit": 2, "cursor": first["next_cursor"]}, headers=auth_headers).json()
        messages = [item["result"]["message"] for item in first["items"] + second["items"]]
        assert (messages, first["total"]["value"]) == (["2", "1", "0"], 3)

    @pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "cursor=!", "cursor=e30", "state=odd", "y=1"])
    def test_absurd_parameters_are_422(self, client: TestClient, auth_headers: dict[str, str], query: str) -> None:
        assert client.get(f"{TASKS}?{query}", headers=auth_headers).status_code == 422

    def test_events_end_with_the_run_and_resume(
        self, client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> None:
        body = {"type": "system.count", "payload": {"steps": 2}}
        location = client.post(TASKS, json=body, headers=auth_headers).headers["location"]
        run_tasks()
        stream = {**auth_headers, "Accept": "Text/Event-Stream"}
        answer = client.get(f"{location}/events", headers=stream)
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert '"state":"succeeded"' in answer.text
        last = [line.removeprefix("id: ") for line in answer.text.splitlines() if line.startswith("id: ")][-1]
        assert client.get(f"{location}/events", headers={**stream, "Last-Event-ID": last}).status_code == 204
        assert client.get(f"{location}/events", headers=auth_headers).json()["state"] == "succeeded"


class TestClaim:
    def test_only_one_of_two_gets_it(self, database: None) -> None:
        run = enqueue_echo()
        execute(run.id)
        execute(run.id)
        assert (read(run.id).state, read(run.id).attempts) == (State.succeeded, 1)

    def test_a_lost_lease_keeps_the_first_worker_from_writing(self, database: None) -> None:
        run = enqueue_echo()
        with unit_of_work() as session:
            first = TaskRepository(session).claim(run.id, "one", LEASE)
        with unit_of_work() as session:
            session.execute(update(TaskRun).values(lease_until=DB_NOW - timedelta(seconds=1)))
        with unit_of_work() as session:
            assert TaskRepository(session).claim(run.id, "two", LEASE) is not None
        assert first is not None
        zombie = Run(run.id, first.lease_token, None, 1, scheduled=False)
        with pytest.raises(LeaseLost):
            zombie.result({"late": True})
        with pytest.raises(LeaseLost), zombie.session():
            pass

    def test_live_work_is_not_enqueued_twice(self, database: None) -> None:
        first = enqueue_echo(dedupe_key="same")
        assert enqueue_echo(dedupe_key="same").id == first.id
        execute(first.id)
        assert enqueue_echo(dedupe_key="same").id != first.id

    def test_a_rolled_back_request_leaves_no_run(self, session: Session) -> None:
        run_id = service.enqueue(session, "system.echo", Echo(message="x")).id
        session.rollback()
        with unit_of_work() as other:
            assert other.get(TaskRun, run_id) is None


class TestSweep:
    def test_wakes_what_no_message_reached(self, database: None) -> None:
        enqueue_echo()
        assert sweep() == 1
        assert sweep() == 0, "a message that just went out is given time"

    def test_takes_over_from_a_dead_process_of_this_host(self, database: None) -> None:
        run = enqueue_echo()
        host = worker_name().split(":")[0]
        with unit_of_work() as session:
            TaskRepository(session).claim(run.id, f"{host}:999999999:1", LEASE)
        sweep()
        execute(run.id)
        assert (read(run.id).state, read(run.id).attempts) == (State.succeeded, 2)

    def test_work_that_keeps_killing_its_worker_is_parked(self, database: None) -> None:
        run = enqueue_echo()
        for _ in range(run.max_attempts):
            with unit_of_work() as session:
                TaskRepository(session).claim(run.id, "elsewhere:1:1", LEASE)
                session.execute(update(TaskRun).values(lease_until=DB_NOW - timedelta(seconds=1)))
        sweep()
        parked = read(run.id)
        assert parked.state is State.dead
        assert parked.error is not None
        assert "3 times" in parked.error
