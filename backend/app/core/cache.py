"""A cache that only ever saves time: with Redis down, values are built again and nothing breaks."""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

import orjson
import structlog
from pydantic import TypeAdapter
from redis.exceptions import RedisError

from app.core.redis import RedisClient, redis_client

log = structlog.get_logger(__name__)

PREFIX = "cache:"
REST_AFTER_FAILURE_S = 5.0
V = TypeVar("V")
R = TypeVar("R")
_rest_until = 0.0


def cached(key: str, ttl: int, build: Callable[[], V]) -> V:
    """The value under `key`, built and kept for `ttl` seconds where it is missing."""
    raw = _read(key)
    if raw is not None:
        return orjson.loads(raw)  # type: ignore[no-any-return]  # what _write put there: a V
    value = build()
    _write(key, ttl, orjson.dumps(value))
    return value


def cached_as(kind: TypeAdapter[V], key: str, ttl: int, build: Callable[[], V]) -> V:
    """The same for a value that JSON does not know: what was just built is not read back."""
    raw = _read(key)
    if raw is not None:
        return kind.validate_json(raw)
    value = build()
    _write(key, ttl, kind.dump_json(value))
    return value


def forget(*keys: str) -> None:
    """Drop values; what can't be dropped expires by itself."""
    if keys:
        attempt(lambda redis: redis.delete(*(PREFIX + key for key in keys)))


def attempt(question: Callable[[RedisClient], R]) -> R | None:
    """What Redis answers, or null while it is down."""
    if _resting():
        return None
    try:
        return question(redis_client())
    except RedisError as error:
        _rest(error)
        return None


def _read(key: str) -> bytes | None:
    value = attempt(lambda redis: redis.get(PREFIX + key))
    return value if isinstance(value, bytes) else None


def _write(key: str, ttl: int, value: bytes) -> None:
    attempt(lambda redis: redis.set(PREFIX + key, value, ex=ttl))


def _resting() -> bool:
    return monotonic() < _rest_until


def _rest(error: RedisError) -> None:
    """Leave a failing server alone for a moment: each try would cost its timeout."""
    global _rest_until
    _rest_until = monotonic() + REST_AFTER_FAILURE_S
    log.warning("cache_unreachable", error=str(error))
