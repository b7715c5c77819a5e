"""People with CVs and matches who tailor them."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import RunTasks
from tests.factories.letters import CASES, MATCHES, applied

Headers = dict[str, str]
Cv = dict[str, Any]
Tailor = Callable[..., Cv]


@pytest.fixture
def developer(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> tuple[str, uuid.UUID]:
    """A developer has a match with a posting for developers: the match's id and the job's."""
    return applied(client, auth_headers, run_tasks, CASES["developer"])


@pytest.fixture
def tailor(client: TestClient, auth_headers: Headers, developer: tuple[str, uuid.UUID]) -> Tailor:
    """Tailors the developer's CV."""

    def made(**body: Any) -> Cv:
        answer = client.post(f"{MATCHES}/{developer[0]}/tailored-cv", json=body, headers=auth_headers)
        assert answer.status_code == 201, answer.text
        cv: Cv = answer.json()
        return cv

    return made
