"""What a model made is kept sealed, found once built, counted, and never missed when Redis is gone."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
import redis as redis_package

from app.core import cache as core_cache
from app.core import redis
from app.llm import cache
from app.llm.cache import Counts
from app.llm.types import CacheKind

USER, JOB = uuid.uuid4(), uuid.uuid4()


def letter(options: str = "o1", user: uuid.UUID = USER, facts: str = "f1") -> str:
    return cache.key(CacheKind.cover_letter, str(user), str(JOB), facts, options)


@pytest.fixture
def no_redis(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that refuses every connection."""
    gone = redis_package.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.2)
    for module in (cache, core_cache):
        monkeypatch.setattr(module, "redis_client", lambda: gone)
    monkeypatch.setattr(core_cache, "_rest_until", 0.0)


def test_keys_are_the_parts_they_are_made_of() -> None:
    assert letter() == f"cover_letter:{USER}:{JOB}:f1:o1"
    assert cache.key(CacheKind.job_extract, str(JOB), "h") == f"job_extract:{JOB}:h"


def test_a_value_is_found_as_it_was_put(database: None) -> None:
    cache.put(letter(), b"Dear \x00|team|")
    assert cache.get(letter()) == b"Dear \x00|team|"
    assert cache.get(letter(facts="f2")) is None


def test_it_lies_sealed_under_its_exact_key_and_expires(database: None) -> None:
    cache.put(letter(), b"Dear team")
    raw = redis.redis_client().get(letter())
    assert isinstance(raw, bytes)
    assert b"Dear" not in raw
    assert 29 * 86_400 < int(str(redis.redis_client().ttl(letter()))) <= 30 * 86_400
    extract = cache.key(CacheKind.job_extract, str(JOB), "h")
    cache.put(extract, b"x")
    assert 6 * 86_400 < int(str(redis.redis_client().ttl(extract))) <= 7 * 86_400


def test_a_value_moved_to_another_key_does_not_open(database: None) -> None:
    cache.put(letter(), b"Dear team")
    redis.redis_client().rename(letter(), letter(user=JOB))
    assert cache.get(letter(user=JOB)) is None


def test_what_others_wrote_is_no_value(database: None) -> None:
    for junk in (b"", b"junk", b"5|", b"x|v1" + b"0" * 40):
        redis.redis_client().set(letter(), junk)
        assert cache.get(letter()) is None


def test_findings_are_counted_with_what_they_saved(database: None) -> None:
    cache.get(letter())
    cache.put(letter(), b"x", saved_microusd=4_200)
    cache.get(letter(), again=True)
    cache.get(letter())
    cache.get(letter("other"), again=True)
    assert cache.counts_of(USER)[CacheKind.cover_letter] == Counts(hits=2, misses=1, saved=8_400)
    assert cache.counts()[CacheKind.cover_letter] == Counts(hits=2, misses=1, saved=8_400)
    assert cache.counts_of(JOB)[CacheKind.cover_letter] == Counts()


def test_a_posting_is_read_for_nobody_in_particular(database: None) -> None:
    cache.get(cache.key(CacheKind.job_extract, str(USER), "h"))
    assert cache.counts()[CacheKind.job_extract] == Counts(misses=1)
    assert cache.counts_of(USER)[CacheKind.job_extract] == Counts()


def test_a_person_is_forgotten_and_others_are_not(database: None) -> None:
    other, parse = uuid.uuid4(), cache.key(CacheKind.cv_parse, str(USER), "sha")
    for name in (letter(), parse, letter(user=other)):
        cache.put(name, b"x")
        cache.get(name)
    cache.forget_person(USER)
    assert cache.get(letter()) is None
    assert cache.get(parse) is None
    assert cache.get(letter(user=other)) == b"x"
    keys = [key.decode() for key in redis.redis_client().keys(f"*{USER}*")]  # type: ignore[union-attr]  # a sync client
    # The looks above were counted again; nothing else is left.
    assert keys == [f"llm_cache_counts:{USER}"]


def test_one_of_many_builds(database: None) -> None:
    built, together = [], threading.Barrier(8)

    def view(_: int) -> bytes:
        together.wait()
        found = cache.get(letter())
        if found is None:
            with cache.single_flight(letter()):
                found = cache.get(letter(), again=True)
                if found is None:
                    built.append(1)
                    found = b"built"
                    cache.put(letter(), found)
        return found

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(view, range(8))) == {b"built"}
    assert len(built) == 1


def test_a_builder_may_end_on_another_thread(database: None) -> None:
    flight = cache.single_flight(letter())
    with ThreadPoolExecutor(1) as pool:
        pool.submit(flight.__enter__).result()
    flight.__exit__(None, None, None)
    assert redis.redis_client().get(f"lock:{letter()}") is None


def test_the_key_is_free_after_a_builder_that_failed(database: None) -> None:
    with pytest.raises(RuntimeError), cache.single_flight(letter()):
        raise RuntimeError
    assert redis.redis_client().get(f"lock:{letter()}") is None


def test_without_redis_nothing_is_kept_and_nothing_breaks(no_redis: None) -> None:
    cache.put(letter(), b"x")
    assert cache.get(letter()) is None
    cache.drop(letter())
    with cache.single_flight(letter()):
        assert cache.get(letter(), again=True) is None
    assert cache.counts()[CacheKind.cover_letter] == Counts()


def test_without_redis_nobody_is_said_to_be_forgotten(no_redis: None) -> None:
    with pytest.raises(redis_package.RedisError):
        cache.forget_person(USER)
