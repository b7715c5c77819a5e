"""What all workers remember together about other sites: amounts, places, marks. Kept in Redis; while Redis is down,
each process remembers for itself."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from threading import Lock
from time import monotonic, time
from typing import Protocol, TypeVar

import redis
import structlog
from limits import RateLimitItemPerSecond
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter
from redis.lock import Lock as RedisLock

from app.core.config import SettingsProblem, get_settings
from app.core.pace import Pace
from app.core.redis import redis_client

log = structlog.get_logger(__name__)

PREFIX = "hosts"
# After a failure Redis is not asked for so long, or each request would wait for it several times.
REST_S = 5.0
T = TypeVar("T")
Release = Callable[[], None]


class Ledger(Protocol):
    """The few things there are to remember. Times are in seconds."""

    def take(self, host: str, pace: Pace) -> float:
        """Count one request; returns 0, or how long to wait until there is room for it."""

    def place(self, host: str, places: int, held_s: float) -> Release | None:
        """One of the places of a host and how to give it back, within `held_s`; null while all are taken."""

    def once(self, key: str, seconds: float) -> float:
        """Set a mark that is not there; returns 0, or how long the one that is there still stands."""

    def mark(self, key: str, seconds: float) -> None:
        """Set a mark for so long."""

    def remaining(self, key: str) -> float:
        """How long a mark still stands; 0 where there is none."""

    def count(self, key: str, seconds: float) -> int:
        """Add one to a counter that is forgotten `seconds` after the last one; returns the sum."""

    def counted(self, key: str) -> int:
        """The sum of a counter."""

    def forget(self, *keys: str) -> None:
        """Drop marks and counters."""


def _window(pace: Pace) -> RateLimitItemPerSecond:
    return RateLimitItemPerSecond(pace.requests, max(1, int(pace.per.total_seconds())))


def _take(limiter: MovingWindowRateLimiter, host: str, pace: Pace) -> float:
    window = _window(pace)
    if limiter.hit(window, host):
        return 0.0
    return max(0.05, limiter.get_window_stats(window, host).reset_time - time())


def _give_back(lock: RedisLock) -> None:
    # The place may have ended by itself, or Redis be gone: free either way.
    with suppress(redis.RedisError):
        lock.release()


class SharedLedger:
    """Remembers in Redis."""

    def __init__(self) -> None:
        self._redis = redis_client()
        storage = RedisStorage(
            get_settings().redis(),
            wrap_exceptions=True,
            connection_pool=self._redis.connection_pool,
            key_prefix=f"{PREFIX}:amount",
        )
        self._limiter = MovingWindowRateLimiter(storage)

    def take(self, host: str, pace: Pace) -> float:
        """Count one request, or say how long to wait."""
        return _take(self._limiter, host, pace)

    def place(self, host: str, places: int, held_s: float) -> Release | None:
        """One of the places of a host, as a lock that ends by itself should its holder be killed."""
        for number in range(places):
            lock = self._redis.lock(f"{PREFIX}:place:{host}:{number}", timeout=held_s)
            if lock.acquire(blocking=False):
                return partial(_give_back, lock)
        return None

    def once(self, key: str, seconds: float) -> float:
        """Set a mark that is not there."""
        if self._redis.set(self._name(key), 1, nx=True, px=max(1, int(seconds * 1000))):
            return 0.0
        return max(0.001, self.remaining(key))

    def mark(self, key: str, seconds: float) -> None:
        """Set a mark."""
        self._redis.set(self._name(key), 1, px=max(1, int(seconds * 1000)))

    def remaining(self, key: str) -> float:
        """How long a mark still stands."""
        return max(0, int(self._redis.pttl(self._name(key)))) / 1000

    def count(self, key: str, seconds: float) -> int:
        """Add one to a counter."""
        with self._redis.pipeline() as pipe:
            pipe.incr(self._name(key))
            pipe.pexpire(self._name(key), int(seconds * 1000))
            return int(pipe.execute()[0])

    def counted(self, key: str) -> int:
        """The sum of a counter."""
        value = self._redis.get(self._name(key))
        return int(value) if isinstance(value, bytes | str) else 0

    def forget(self, *keys: str) -> None:
        """Drop marks and counters."""
        self._redis.delete(*[self._name(key) for key in keys])

    def _name(self, key: str) -> str:
        return f"{PREFIX}:{key}"


class OwnLedger:
    """Remembers in this process."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._lock = Lock()
        self._marks: dict[str, float] = {}
        self._counts: dict[str, int] = {}
        self._taken: set[tuple[str, int]] = set()

    def take(self, host: str, pace: Pace) -> float:
        """Count one request, or say how long to wait."""
        return _take(self._limiter, host, pace)

    def place(self, host: str, places: int, held_s: float) -> Release | None:  # noqa: ARG002 - ends with the process
        """One of the places of a host."""
        with self._lock:
            free = next((number for number in range(places) if (host, number) not in self._taken), None)
            if free is None:
                return None
            self._taken.add((host, free))
        return lambda: self._taken.discard((host, free))

    def once(self, key: str, seconds: float) -> float:
        """Set a mark that is not there."""
        with self._lock:
            left = self.remaining(key)
            if not left:
                self.mark(key, seconds)
            return left

    def mark(self, key: str, seconds: float) -> None:
        """Set a mark."""
        self._marks[key] = monotonic() + seconds

    def remaining(self, key: str) -> float:
        """How long a mark still stands."""
        return max(0.0, self._marks.get(key, 0.0) - monotonic())

    def count(self, key: str, seconds: float) -> int:
        """Add one to a counter."""
        with self._lock:
            self._counts[key] = self.counted(key) + 1
            self.mark(key, seconds)
            return self._counts[key]

    def counted(self, key: str) -> int:
        """The sum of a counter."""
        return self._counts.get(key, 0) if self.remaining(key) else 0

    def forget(self, *keys: str) -> None:
        """Drop marks and counters."""
        for key in keys:
            self._marks.pop(key, None)
            self._counts.pop(key, None)


class Memory:
    """Asks the shared ledger, and this process's own while Redis does not answer."""

    def __init__(self) -> None:
        self._own = OwnLedger()
        self._shared: SharedLedger | None = None
        self._down_until = 0.0

    def ask(self, question: Callable[[Ledger], T]) -> T:
        """The answer to one question."""
        if monotonic() >= self._down_until:
            try:
                self._shared = self._shared or SharedLedger()
                return question(self._shared)
            except (redis.RedisError, StorageError, SettingsProblem) as error:
                log.warning("hosts_remembered_alone", error=str(error))
                self._down_until = monotonic() + REST_S
        return question(self._own)


@lru_cache
def memory() -> Memory:
    """The memory of this process."""
    return Memory()
