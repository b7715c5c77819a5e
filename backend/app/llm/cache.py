"""What a model made is kept, so that it is made once: sealed, in Redis, under keys that name all it was made from.

Nothing stands on it: with Redis down, or a key that changed, there is simply nothing. How often something was found
is counted with the finding, in one round trip; so is the money that was not spent again.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from redis.exceptions import LockError, RedisError

from app.core.cache import attempt
from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.redis import redis_client
from app.llm.types import CacheKind

DAY_S = 86_400
TTL_S = {
    CacheKind.cv_parse: 30 * DAY_S,
    CacheKind.job_extract: 7 * DAY_S,
    CacheKind.cover_letter: 30 * DAY_S,
    CacheKind.cv_highlights: 30 * DAY_S,
}
# A posting's text is nobody's: it is read once for all.
OF_NOBODY = {CacheKind.job_extract}
COUNTS = "llm_cache_counts"
# A builder that died holds its key for so long; nobody waits longer, and then builds too.
HELD_S = 120.0
AGAIN_S = 0.05
SCANNED_AT_ONCE = 1_000

# A value stands behind the money it cost, in plain digits, so that a finding can be counted where it lies.
_FIND = """
local value = redis.call('GET', KEYS[1])
if value then
  local saved = string.match(value, '^(%d+)|') or '0'
  for i = 2, #KEYS do
    redis.call('HINCRBY', KEYS[i], ARGV[1] .. 'hits', 1)
    redis.call('HINCRBY', KEYS[i], ARGV[1] .. 'saved', saved)
  end
elseif ARGV[2] == '1' then
  for i = 2, #KEYS do redis.call('HINCRBY', KEYS[i], ARGV[1] .. 'misses', 1) end
end
return value
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often something was found and was not, and what the findings saved, in millionths of a US dollar."""

    hits: int = 0
    misses: int = 0
    saved: int = 0


def key(kind: CacheKind, *parts: str) -> str:
    """The key of a value: its kind, then everything it was made from."""
    return ":".join((kind, *parts))


def get(key: str, *, again: bool = False) -> bytes | None:
    """The value, or null. A look `again`, after waiting for another builder, counts no second miss."""
    counted = "0" if again else "1"
    raw = attempt(lambda redis: redis.eval(_FIND, 2 + _personal(key), *_keys(key), f"{_kind(key)}:", counted))
    if not isinstance(raw, bytes):
        return None
    try:
        return decrypt(raw.partition(b"|")[2], _place(key))
    except Undecryptable:
        return None


def put(key: str, value: bytes, *, saved_microusd: int = 0) -> None:
    """Keep a value as long as its kind is kept; `saved_microusd` is what each finding saves."""
    sealed = b"%d|%b" % (max(0, saved_microusd), encrypt(value, _place(key)))
    attempt(lambda redis: redis.set(key, sealed, ex=TTL_S[_kind(key)]))


def drop(key: str) -> None:
    """Forget one value."""
    attempt(lambda redis: redis.delete(key))


def forget_person(user_id: uuid.UUID) -> None:
    """Erase all that is kept about a person; raises `RedisError`, for an erasure is not done before it is."""
    redis = redis_client()
    for kind in CacheKind:
        if kind not in OF_NOBODY:
            for found in redis.scan_iter(f"{kind}:{user_id}:*", count=SCANNED_AT_ONCE):
                redis.delete(found)
    redis.delete(_counts_of(str(user_id)))


@contextmanager
def single_flight(key: str) -> Iterator[None]:
    """Build a value alone: whoever else wants it waits, and finds it. With Redis down, all build."""
    # Not bound to the thread: a stream is continued by whichever one is free.
    lock = attempt(lambda redis: redis.lock(f"lock:{key}", timeout=HELD_S, sleep=AGAIN_S, thread_local=False))
    held = lock is not None and bool(attempt(lambda _: lock.acquire(blocking_timeout=HELD_S)))
    try:
        yield
    finally:
        if lock is not None and held:
            with suppress(LockError, RedisError):
                lock.release()


def counts() -> dict[CacheKind, Counts]:
    """The counts of everybody, by kind; all zero while Redis is down."""
    return _counts(COUNTS)


def counts_of(user_id: uuid.UUID) -> dict[CacheKind, Counts]:
    """The counts of one person, by kind."""
    return _counts(_counts_of(str(user_id)))


def _counts(where: str) -> dict[CacheKind, Counts]:
    raw = attempt(lambda redis: redis.hgetall(where)) or {}
    found = {name.decode(): int(value) for name, value in raw.items()}  # type: ignore[union-attr]  # a sync client
    return {
        kind: Counts(*(found.get(f"{kind}:{name}", 0) for name in ("hits", "misses", "saved"))) for kind in CacheKind
    }


def _kind(key: str) -> CacheKind:
    return CacheKind(key.partition(":")[0])


def _personal(key: str) -> bool:
    return _kind(key) not in OF_NOBODY


def _keys(key: str) -> list[str]:
    person = [_counts_of(key.split(":")[1])] if _personal(key) else []
    return [key, COUNTS, *person]


def _counts_of(person: str) -> str:
    return f"{COUNTS}:{person}"


def _place(key: str) -> str:
    return f"redis|{key}"
