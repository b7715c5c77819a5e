"""What holds for every path of `/insights`."""

import re

import pytest
from fastapi.testclient import TestClient

from app.core.ids import new_id
from app.main import create_app

READ = sorted(path for path, item in create_app().openapi()["paths"].items() if "/insights/" in path and "get" in item)


def test_there_are_paths_to_hold_it_against() -> None:
    assert {"/api/v1/insights/market", "/api/v1/insights/funnel", "/api/v1/insights/today"} <= set(READ)


@pytest.mark.parametrize("path", [path for path in READ if "/insights/market" not in path])
def test_what_is_a_persons_own_is_not_told_to_strangers(client: TestClient, path: str) -> None:
    asked = re.sub(r"\{[a-z_]+\}", str(new_id()), path)
    assert client.get(asked).status_code == 401


@pytest.mark.parametrize("path", READ)
def test_unknown_parameters_are_refused(client: TestClient, auth_headers: dict[str, str], path: str) -> None:
    asked = re.sub(r"\{[a-z_]+\}", str(new_id()), path)
    answer = client.get(asked, params={"no_such_parameter": "1"}, headers=auth_headers)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
