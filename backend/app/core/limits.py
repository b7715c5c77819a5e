"""Rate limits in the notation of the `limits` library, counted in Redis, in memory while Redis is down.

A request made by the dashboard is counted in a bucket of its own: its polling and search-as-you-type must never
use up what a person has for the API.
"""

from collections.abc import Callable
from functools import lru_cache
from time import time

import structlog
from fastapi import Depends, Request
from limits import RateLimitItem, parse_many
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import FixedWindowRateLimiter, SlidingWindowCounterRateLimiter

from app.core.config import get_settings
from app.core.errors import TooManyRequests
from app.core.redis import redis_client

log = structlog.get_logger(__name__)

CLIENT_HEADER = "x-client"
DASHBOARD = "dashboard"
DASHBOARD_LIMIT = "50/second"


class Limiter:
    """Counts hits per name and key."""

    def __init__(self) -> None:
        pool = redis_client().connection_pool
        storage = RedisStorage(get_settings().redis(), wrap_exceptions=True, connection_pool=pool, key_prefix="limits")
        self._shared = SlidingWindowCounterRateLimiter(storage)
        self._local = FixedWindowRateLimiter(MemoryStorage())

    def hit(self, name: str, limit: str, key: str, *, count: bool = True) -> None:
        """Count one hit (or only look, with `count=False`); raises `TooManyRequests` when `limit` is used up."""
        for item in parse_many(limit):
            if not self._admits(item, name, key, count):
                raise TooManyRequests(_sentence(item), retry_after=self._wait(item, name, key))

    def _admits(self, item: RateLimitItem, name: str, key: str, count: bool) -> bool:
        try:
            return (self._shared.hit if count else self._shared.test)(item, name, key)
        except StorageError as error:
            log.warning("limits_unreachable", error=str(error))
            return (self._local.hit if count else self._local.test)(item, name, key)

    def _wait(self, item: RateLimitItem, name: str, key: str) -> int:
        try:
            reset = self._shared.get_window_stats(item, name, key).reset_time
        except StorageError:
            reset = self._local.get_window_stats(item, name, key).reset_time
        return int(reset - time()) + 1


def _sentence(item: RateLimitItem) -> str:
    window = item.GRANULARITY.name if item.multiples == 1 else f"{item.multiples} {item.GRANULARITY.name}s"
    return f"The limit is {item.amount} {'an' if window == 'hour' else 'a'} {window}. Try again later."


@lru_cache
def limiter() -> Limiter:
    """The limiter of this process."""
    return Limiter()


def client_address(request: Request) -> str:
    """Who calls: the peer, or what a trusted proxy says of it (the right-most address it did not add itself)."""
    peer = request.client.host if request.client else "unknown"
    trusted = set(get_settings().trusted_proxies)
    hops = [hop.strip() for hop in request.headers.get("x-forwarded-for", "").split(",") if hop.strip()]
    while peer in trusted and hops:
        peer = hops.pop()
    return peer


def by_address(name: str) -> Callable[[Request], None]:
    """A dependency that counts hits of `RATE_LIMIT_<NAME>` per client address."""

    def check(request: Request) -> None:
        limit = getattr(get_settings(), f"rate_limit_{name}")
        limiter().hit(name, limit, client_address(request))

    return check


def check_person(request: Request, person_id: str) -> None:
    """Count one request of a signed-in person."""
    if request.headers.get(CLIENT_HEADER) == DASHBOARD:
        limiter().hit("dashboard", DASHBOARD_LIMIT, person_id)
    else:
        limiter().hit("default", get_settings().rate_limit_default, person_id)


def _heavy(request: Request) -> None:
    caller = getattr(request.state, "person_id", None) or client_address(request)
    limiter().hit("heavy", get_settings().rate_limit_heavy, caller)


# For routes that cost much: `dependencies=[heavy]`, after the person is known.
heavy = Depends(_heavy)
