"""The one place that makes Redis clients: both timeouts set, so that a silent server can't hang a process."""

from functools import lru_cache
from typing import TypeAlias

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from app.core.config import get_settings

RedisClient: TypeAlias = redis.Redis

Unreachable = (redis.ConnectionError, redis.TimeoutError)


@lru_cache
def redis_client() -> RedisClient:
    """The client of this process, for cache and limits."""
    return redis.Redis.from_url(
        get_settings().redis(),
        socket_timeout=1.0,
        socket_connect_timeout=0.5,
        socket_keepalive=True,
        health_check_interval=15,
        retry=Retry(NoBackoff(), 1),
    )
