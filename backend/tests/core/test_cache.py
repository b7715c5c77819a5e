"""The cache saves work while Redis answers, and changes nothing while it does not."""

import pytest
import redis

from app.core import cache
from app.core.cache import cached, forget
from app.core.types import JsonObject


@pytest.fixture(autouse=True)
def _rested(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_rest_until", 0.0)


def test_builds_once() -> None:
    calls: list[int] = []

    def build() -> JsonObject:
        calls.append(1)
        return {"n": len(calls)}

    assert [cached("k", 60, build) for _ in range(3)] == [{"n": 1}] * 3
    forget("k")
    assert cached("k", 60, build) == {"n": 2}


def test_without_redis_builds_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = redis.Redis(port=1, socket_connect_timeout=0.2)
    monkeypatch.setattr(cache, "redis_client", lambda: nobody)
    values = iter(range(3))
    assert [cached("k", 60, lambda: next(values)) for _ in range(3)] == [0, 1, 2]
    forget("k")
