"""Sending files to the wizard and carrying its choices out."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import RunTasks

IMPORTS = "/api/v1/applications/imports"
Headers = dict[str, str]
Answer = dict[str, Any]
Send = Callable[..., Answer]
BringIn = Callable[..., Answer]


@pytest.fixture
def send(client: TestClient, auth_headers: Headers) -> Send:
    """Sends a file and gives the answer of a status."""

    def sent(
        data: str | bytes, name: str = "export.csv", *, status: int = 201, headers: Headers | None = None
    ) -> Answer:
        content = data.encode() if isinstance(data, str) else data
        answer = client.post(IMPORTS, files={"file": (name, content)}, headers=headers or auth_headers)
        assert answer.status_code == status, answer.text
        body: Answer = answer.json()
        return body

    return sent


def choices(taken: Answer, **changes: Any) -> Answer:
    """What the wizard would send: all as it was guessed, with changes."""
    stages = {one["text"]: one["stage"] for one in taken["stage_values"] if one["stage"]}
    said = {"mapping": taken["mapping"], "stages": stages, "date_order": taken["date_order"]["order"], **changes}
    return {**said, "stages": {**stages, **changes.get("stages", {})}}


@pytest.fixture
def bring_in(client: TestClient, auth_headers: Headers, send: Send, run_tasks: RunTasks) -> BringIn:
    """Sends a file, starts it as guessed with changes, and gives the task with its result."""

    def brought(
        data: str | bytes, name: str = "export.csv", *, headers: Headers | None = None, **changes: Any
    ) -> Answer:
        who = headers or auth_headers
        taken = send(data, name, headers=who)
        started = client.post(f"{IMPORTS}/{taken['id']}/start", json=choices(taken, **changes), headers=who)
        assert started.status_code == 202, started.text
        run_tasks()
        task: Answer = client.get(f"/api/v1/tasks/{started.json()['id']}", headers=who).json()
        assert task["state"] == "succeeded", task
        return {**task["result"], "import_id": taken["id"]}

    return brought
