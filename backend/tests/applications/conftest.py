"""People with CVs who apply for jobs."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import RunTasks
from tests.factories.letters import CASES, MATCHES, applied

Headers = dict[str, str]
Letter = dict[str, Any]
Write = Callable[..., Letter]


@pytest.fixture
def nurse(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> tuple[str, uuid.UUID]:
    """A nurse has a match with a posting for nurses: the match's id and the job's."""
    return applied(client, auth_headers, run_tasks, CASES["nurse"])


@pytest.fixture
def write(client: TestClient, auth_headers: Headers, nurse: tuple[str, uuid.UUID]) -> Write:
    """Writes the nurse's letter."""

    def written(**body: Any) -> Letter:
        answer = client.post(f"{MATCHES}/{nurse[0]}/generate-cover-letter", json=body, headers=auth_headers)
        assert answer.status_code == 200, answer.text
        letter: Letter = answer.json()
        return letter

    return written
