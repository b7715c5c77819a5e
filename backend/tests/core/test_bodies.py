"""The cap on request bodies: it speaks when a body is read, and no answer gets lost."""

from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from app.core.bodies import BodyLimit
from app.core.problems import install_problem_handlers

LIMIT = 1024 * 1024


@pytest.fixture
def small() -> TestClient:
    """An application that takes a megabyte."""
    api = FastAPI()
    install_problem_handlers(api, admission=lambda _request: None)
    api.add_middleware(BodyLimit, limit=LIMIT)

    @api.post("/reads")
    async def reads(request: Request) -> int:
        return len(await request.body())

    @api.post("/refuses")
    def refuses() -> str:
        return "not interested"

    return TestClient(api, raise_server_exceptions=False)


def parts(count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield b"a" * 1024


def test_a_body_up_to_the_limit_is_read(small: TestClient) -> None:
    assert small.post("/reads", content=b"a" * LIMIT).json() == LIMIT
    assert small.post("/reads", content=parts(1024)).json() == LIMIT


def test_a_larger_one_is_refused_whether_it_says_so_or_not(small: TestClient) -> None:
    for content in (b"a" * (LIMIT + 1), parts(1025)):
        answer = small.post("/reads", content=content)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_whoever_does_not_read_the_body_answers_first(small: TestClient) -> None:
    assert small.post("/refuses", content=b"a" * (5 * LIMIT)).json() == "not interested"


def test_a_client_that_is_still_sending_gets_its_answer(live_api: str) -> None:
    for content in (b"a" * (30 * LIMIT), parts(30 * 1024)):
        answer = httpx.post(f"{live_api}/api/v1/profile/cv", content=content, timeout=60, trust_env=False)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
