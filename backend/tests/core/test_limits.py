"""Rate limits: per person, the dashboard apart, and in memory while Redis is down."""

import pytest
from fastapi.testclient import TestClient
from limits.storage import RedisStorage

from app.core.config import get_settings
from app.core.errors import TooManyRequests
from app.core.limits import Limiter

ME = "/api/v1/auth/me"


def test_api_use_is_limited_per_person(
    client: TestClient, auth_headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "rate_limit_default", "3/hour")
    answers = [client.get(ME, headers=auth_headers) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[-1].json()["code"] == "rate_limited"
    assert int(answers[-1].headers["retry-after"]) > 0


def test_the_dashboard_never_meets_that_limit(
    client: TestClient, auth_headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "rate_limit_default", "1/hour")
    headers = {**auth_headers, "X-Client": "dashboard"}
    assert {client.get(ME, headers=headers).status_code for _ in range(20)} == {200}


def test_heavy_routes_have_their_own(
    client: TestClient, auth_headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "rate_limit_heavy", "1/minute")
    body = {"type": "system.echo", "payload": {"message": "x"}}
    answers = [client.post("/api/v1/tasks", json=body, headers=auth_headers).status_code for _ in range(2)]
    assert answers == [202, 429]


def test_counting_goes_on_without_redis(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    limiter = Limiter()
    nowhere = RedisStorage("redis://127.0.0.1:1/0", wrap_exceptions=True, socket_connect_timeout=0.2)
    monkeypatch.setattr(limiter._shared, "storage", nowhere)
    limiter.hit("x", "2/hour", "me")
    limiter.hit("x", "2/hour", "me")
    with pytest.raises(TooManyRequests):
        limiter.hit("x", "2/hour", "me")
